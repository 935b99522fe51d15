package socialvalue.plugin;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialvalue.plugin.outbox.SecureAddress;
import socialvalue.plugin.portal.Portal;

/**
 * What the properties file of a plugin says. What is missing or cannot be used is read as empty and noted, so that all
 * of it is told at once; no value is ever repeated in what is told.
 */
final class PluginSettings {
    private final SettingsFile file;
    private final Set<String> faults;

    private PluginSettings(SettingsFile file) {
        this.file = file;
        this.faults = new LinkedHashSet<>(file.faults());
        Setting.NEEDS.keySet().stream().sorted().filter(this::has).forEach(key -> {
            String needed = Setting.NEEDS.get(key);
            if (!has(needed)) {
                faults.add(key + " says nothing without " + needed);
            }
        });
    }

    /**
     * The settings of this JVM.
     *
     * @throws SettingsFault if there is no such file, or it cannot be read
     */
    static PluginSettings ofThisJvm() {
        return new PluginSettings(SettingsFile.ofThisJvm());
    }

    /**
     * The settings in a file.
     *
     * @throws SettingsFault if it cannot be read
     */
    static PluginSettings of(Path file) {
        return new PluginSettings(SettingsFile.at(file));
    }

    /** What {@code service} reads. */
    Properties forService() {
        Properties chosen = new Properties();
        file.properties().stringPropertyNames().stream()
                .filter(Setting::isOfService)
                .forEach(key -> chosen.setProperty(key, file.properties().getProperty(key)));
        return chosen;
    }

    /** Whether any key begins so. */
    boolean hasAny(String prefix) {
        return file.properties().stringPropertyNames().stream().anyMatch(key -> key.startsWith(prefix));
    }

    boolean has(String key) {
        return text(key).isPresent();
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(file.properties().getProperty(key))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** What is read where the key is there; it is no fault if it is not. */
    <T> Optional<T> where(String key, Function<String, Optional<T>> reading) {
        return has(key) ? reading.apply(key) : Optional.empty();
    }

    /** Which portal this is. */
    Optional<Portal> portal() {
        Optional<String> name = required(Setting.PORTAL_NAME, "a name", Function.identity());
        Optional<String> tenant = required(Setting.PORTAL_TENANT, "a name", Function.identity());
        return name.isEmpty() || tenant.isEmpty()
                ? Optional.empty()
                : made(
                        Setting.PORTAL_NAME + " and " + Setting.PORTAL_TENANT,
                        () -> new Portal(name.get(), tenant.get()));
    }

    /** An address of somebody else's that is open to everybody. */
    Optional<URI> address(String key) {
        return required(key, "an http or https address", text -> {
            URI address = URI.create(text);
            refuse(address.getHost() == null || !Set.of("http", "https").contains(address.getScheme()));
            return address;
        });
    }

    /** An address to which secrets or signed texts go: nothing of them leaves this machine unencrypted. */
    Optional<URI> secureAddress(String key) {
        return required(
                key, "an https address, or http on this machine", text -> new SecureAddress(URI.create(text)).uri());
    }

    /** Such an address below which there are others. */
    Optional<URI> base(String key) {
        return required(key, "an https address without a query, or http on this machine", text -> SecureAddress.base(
                        URI.create(text))
                .uri());
    }

    /** A length of time, such as {@code PT2S}; longer than nought. */
    Optional<Duration> duration(String key) {
        return required(key, "a length of time such as PT2S", text -> {
            Duration duration = Duration.parse(text);
            refuse(duration.isNegative() || duration.isZero());
            return duration;
        });
    }

    /** The words of a list with commas; none where there is no such key. */
    Set<String> words(String key) {
        return text(key).stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A folder, which is made where it is first used. */
    Optional<Path> folder(String key) {
        return required(key, "a folder, and no ';' in its name", text -> {
            refuse(text.contains(";"));
            return Path.of(text);
        });
    }

    /** Where to listen, such as {@code 127.0.0.1:8090}. */
    Optional<InetSocketAddress> listen(String key) {
        return required(key, "an address of this machine such as 127.0.0.1:8090", text -> {
            int colon = text.lastIndexOf(':');
            refuse(colon < 1);
            InetSocketAddress address =
                    new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
            refuse(address.isUnresolved());
            return address;
        });
    }

    /** A file that is there. */
    Optional<Path> file(String key) {
        return required(key, "a file that is there", text -> {
            Path named = Path.of(text);
            refuse(!Files.isRegularFile(named));
            return named;
        });
    }

    /** What a file holds, without the space around it. */
    Optional<String> secret(String key) {
        return file(key).flatMap(path -> {
            try {
                Optional<String> content =
                        Optional.of(Files.readString(path).strip()).filter(text -> !text.isEmpty());
                if (content.isEmpty()) {
                    faults.add(key + ": the file holds nothing");
                }
                return content;
            } catch (IOException e) {
                faults.add(key + ": the file cannot be read (" + e.getClass().getSimpleName() + ")");
                return Optional.empty();
            }
        });
    }

    /** The lines of a file that are not blank; empty where there are none. */
    Optional<List<String>> secrets(String key) {
        return secret(key).map(content -> content.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /**
     * What is made of values that are there.
     *
     * @param about which keys, or what they are for
     * @param making throws an IllegalArgumentException that says why it cannot be made, and nothing secret
     */
    <T> Optional<T> made(String about, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (IllegalArgumentException e) {
            faults.add(about + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Refuses to go on where anything was missing or could not be used.
     *
     * @throws SettingsFault with all of it
     */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new SettingsFault(file.named() + ":\n  " + String.join("\n  ", faults));
        }
    }

    private <T> Optional<T> required(String key, String expected, Function<String, T> reading) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            faults.add(key + " is missing: " + expected);
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(text.get()));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // What it says may repeat the value
            faults.add(key + " cannot be used: expected is " + expected);
            return Optional.empty();
        }
    }

    private static void refuse(boolean unusable) {
        if (unusable) {
            throw new IllegalArgumentException();
        }
    }
}
