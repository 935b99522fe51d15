package socialvalue.plugin.service;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where Social Value answers: https, or http on this machine itself. */
final class BaseAddress {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|\\[::1\\]|\\[0:0:0:0:0:0:0:1\\]");

    private final String base;

    /** @throws IllegalArgumentException if a token would leave this machine unencrypted, or it is no plain address */
    BaseAddress(URI address) {
        if (address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw new IllegalArgumentException("Social Value's address is like https://host/path, without a user,"
                    + " a query or a fragment: " + scheme(address) + " address given");
        }
        boolean secure = "https".equals(scheme(address));
        boolean here = "http".equals(scheme(address))
                && LOOPBACK.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches();
        if (!secure && !here) {
            throw new IllegalArgumentException("Social Value is called by https, or by http on this machine only;"
                    + " not by " + scheme(address) + " at " + address.getHost());
        }
        base = address.toString().replaceFirst("/+$", "");
    }

    /** The address of a path that begins with a slash and needs no encoding. */
    URI at(String path) {
        return URI.create(base + path);
    }

    private static String scheme(URI address) {
        return address.getScheme() == null ? "no" : address.getScheme().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return base;
    }
}
