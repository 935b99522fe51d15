package socialvalue.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import socialvalue.plugin.portal.Portal;

/** A folder with one properties file of an invented portal, and the secrets and tokens it names. */
final class PortalFolder {
    private final Path folder;
    private final Portal portal;
    private final Map<String, String> settings = new LinkedHashMap<>();

    /** Settings for events of a portal that go to a service. */
    PortalFolder(Path folder, Portal portal, URI service) {
        this.folder = folder;
        this.portal = portal;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        with("portal.name", portal.name());
        with("portal.tenant", portal.tenant());
        with("service.url", service.toString());
        withFile("service.token-file", "token", "example-token-of-" + portal.tenant());
        withFile("events.secret-file", "secret", secret(portal));
        with("outbox.folder", outbox().toString());
    }

    /** The secret an example portal shares with the service. */
    static String secret(Portal portal) {
        byte[] key = ("an example key of " + portal.source() + ", shown to everybody").getBytes(StandardCharsets.UTF_8);
        return "whsec_" + Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(key, 32));
    }

    static Map<String, String> secrets(Portal... portals) {
        return java.util.Arrays.stream(portals)
                .collect(Collectors.toMap(each -> each.source().toString(), PortalFolder::secret));
    }

    PortalFolder with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    PortalFolder withFile(String key, String name, String content) {
        try {
            Path file = Files.writeString(folder.resolve(name), content + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return with(key, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Portal portal() {
        return portal;
    }

    Path outbox() {
        return folder.resolve("outbox");
    }

    /** Writes the properties file. */
    Path file() {
        String text = settings.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
        try {
            return Files.writeString(folder.resolve("social-value.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
