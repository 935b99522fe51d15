package socialvalue.plugin.outbox;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that tokens and signed texts may be sent to: nothing of them leaves this machine unencrypted.
 *
 * @param uri by https, or by http on this machine itself; it names no user
 */
public record SecureAddress(URI uri) {
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]|\\[0:0:0:0:0:0:0:1\\]");

    /** @throws IllegalArgumentException if it is another; it is not quoted */
    public SecureAddress {
        String scheme = lowerCase(uri.getScheme());
        boolean here = THIS_MACHINE.matcher(lowerCase(uri.getHost())).matches();
        boolean secure = scheme.equals("https") || scheme.equals("http") && here;
        if (!secure || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "an address to send to is like https://host/path, or http on this machine, and names no user");
        }
    }

    /**
     * Such an address below which there are others; slashes at its end are left away.
     *
     * @throws IllegalArgumentException if it is another, or has a query or a fragment; it is not quoted
     */
    public static SecureAddress base(URI uri) {
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("an address below which there are others has no query and no fragment");
        }
        return new SecureAddress(URI.create(uri.toString().replaceFirst("/+$", "")));
    }

    /** The address of a path below, which begins with a slash and needs no encoding. */
    public URI at(String path) {
        return URI.create(uri + path);
    }

    private static String lowerCase(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
