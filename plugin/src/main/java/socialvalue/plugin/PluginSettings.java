package socialvalue.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialvalue.plugin.portal.Portal;

/**
 * What the properties file of a plugin says. Every key is known or begins with a known prefix; a key that is not, a
 * missing one and a value that cannot be used are all told at once.
 */
final class PluginSettings {
    /** Names the file; without it {@value #DEFAULT_FILE} is looked for on the class path. */
    static final String FILE_PROPERTY = "socialvalue.plugin.settings";

    static final String DEFAULT_FILE = "social-value.properties";

    static final String PORTAL_NAME = "portal.name";
    static final String PORTAL_TENANT = "portal.tenant";
    static final String SERVICE_URL = "service.url";
    static final String SERVICE_TOKEN_FILE = "service.token-file";
    static final String EVENTS_SECRET_FILE = "events.secret-file";
    static final String DIGEST_KEY_FILE = "digest.key-file";
    static final String OUTBOX_FOLDER = "outbox.folder";
    static final String OUTBOX_JDBC_URL = "outbox.jdbc-url";
    static final String OUTBOX_JDBC_USER = "outbox.jdbc-user";
    static final String OUTBOX_JDBC_PASSWORD_FILE = "outbox.jdbc-password-file";
    static final String PROZORRO_URL = "prozorro.url";
    static final String PROZORRO_TOKEN_FILE = "prozorro.token-file";
    static final String PROZORRO_BUYERS = "prozorro.buyers";
    static final String PROZORRO_INTERVAL = "prozorro.interval";
    static final String OCDS_URL = "ocds.url";
    static final String WEBHOOK_LISTEN = "webhook.listen";
    static final String WEBHOOK_SECRET_FILE = "webhook.secret-file";
    static final String NOTICES_URL = "notices.url";
    static final String NOTICES_SECRET_FILE = "notices.secret-file";

    /** Of the keys about the gate. */
    static final String GATE = "gate.";

    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            PORTAL_NAME,
            PORTAL_TENANT,
            SERVICE_URL,
            SERVICE_TOKEN_FILE,
            EVENTS_SECRET_FILE,
            DIGEST_KEY_FILE,
            OUTBOX_FOLDER,
            OUTBOX_JDBC_URL,
            OUTBOX_JDBC_USER,
            OUTBOX_JDBC_PASSWORD_FILE,
            PROZORRO_URL,
            PROZORRO_TOKEN_FILE,
            PROZORRO_BUYERS,
            PROZORRO_INTERVAL,
            OCDS_URL,
            WEBHOOK_LISTEN,
            WEBHOOK_SECRET_FILE,
            NOTICES_URL,
            NOTICES_SECRET_FILE));

    /** What the gate is asked for, and bindings: {@code service} reads them, and refuses those it does not know. */
    private static final List<String> PREFIXES = List.of(GATE, "frame.", "criterion.", "unit.");

    private final Properties properties;
    private final String named;
    private final List<String> faults = new ArrayList<>();

    private PluginSettings(Properties properties, String named) {
        this.properties = properties;
        this.named = named;
    }

    /**
     * The settings of this JVM.
     *
     * @throws SettingsFault if there is no such file, or it says something unknown
     */
    static PluginSettings ofThisJvm() {
        String file = System.getProperty(FILE_PROPERTY);
        if (file != null) {
            return of(Path.of(file));
        }
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElse(PluginSettings.class.getClassLoader());
        try (InputStream found = loader.getResourceAsStream(DEFAULT_FILE)) {
            if (found == null) {
                throw new SettingsFault("there is no " + DEFAULT_FILE + " on the class path, and the system property "
                        + FILE_PROPERTY + " names no other file");
            }
            return read(new InputStreamReader(found, StandardCharsets.UTF_8), DEFAULT_FILE);
        } catch (IOException e) {
            throw new SettingsFault(DEFAULT_FILE + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * The settings in a file.
     *
     * @throws SettingsFault if it cannot be read, or says something unknown
     */
    static PluginSettings of(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return read(text, file.toString());
        } catch (IOException e) {
            throw new SettingsFault(file + " cannot be read: " + e.getMessage());
        }
    }

    private static PluginSettings read(Reader text, String named) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(text);
        } catch (IllegalArgumentException e) {
            throw new SettingsFault(named + " is no properties file: " + e.getMessage());
        }
        PluginSettings settings = new PluginSettings(properties, named);
        settings.refuseUnknownKeys();
        return settings;
    }

    private void refuseUnknownKeys() {
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeIf(key -> KEYS.contains(key) || PREFIXES.stream().anyMatch(key::startsWith));
        if (!unknown.isEmpty()) {
            throw new SettingsFault(named + ": unknown keys " + unknown + "; known are " + KEYS
                    + " and those that begin with " + PREFIXES);
        }
    }

    /** What {@code service} reads. */
    Properties forService() {
        Properties chosen = new Properties();
        properties.stringPropertyNames().stream()
                .filter(key -> PREFIXES.stream().anyMatch(key::startsWith))
                .forEach(key -> chosen.setProperty(key, properties.getProperty(key)));
        return chosen;
    }

    /** Whether any key begins so. */
    boolean hasAny(String prefix) {
        return properties.stringPropertyNames().stream().anyMatch(key -> key.startsWith(prefix));
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(properties.getProperty(key))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    boolean has(String key) {
        return text(key).isPresent();
    }

    /** Which portal this is. */
    Portal portal() {
        String name = required(PORTAL_NAME, Function.identity(), "a name");
        String tenant = required(PORTAL_TENANT, Function.identity(), "a name");
        return name == null || tenant == null
                ? null
                : used(PORTAL_NAME + " and " + PORTAL_TENANT, () -> new Portal(name, tenant));
    }

    URI address(String key) {
        return required(key, PluginSettings::httpAddress, "an http or https address");
    }

    /** The length of time under a key, such as {@code PT2S}; longer than nought. */
    Duration duration(String key) {
        return required(key, PluginSettings::positive, "a length of time such as PT2S");
    }

    /** The words of a list with commas; none where there is no such key. */
    Set<String> words(String key) {
        return text(key).stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A file that is there. */
    Path file(String key) {
        return required(
                key,
                text -> {
                    Path file = Path.of(text);
                    if (!Files.isRegularFile(file)) {
                        throw new IllegalArgumentException(text);
                    }
                    return file;
                },
                "a file that is there");
    }

    /** A folder, which is made where it is first used. */
    Path folder(String key) {
        return required(key, Path::of, "a folder");
    }

    /** Where to listen, such as {@code 127.0.0.1:8090}. */
    InetSocketAddress listen(String key) {
        return required(
                key,
                text -> {
                    int colon = text.lastIndexOf(':');
                    if (colon < 1) {
                        throw new IllegalArgumentException(text);
                    }
                    return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
                },
                "an address such as 127.0.0.1:8090");
    }

    /** The lines of a file that are not blank, such as secrets; none of them is ever printed. */
    List<String> secrets(String key) {
        Path file = file(key);
        if (file == null) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            List<String> secrets =
                    lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
            if (secrets.isEmpty()) {
                faults.add(key + ": the file holds nothing");
            }
            return secrets;
        } catch (IOException | UncheckedIOException e) {
            faults.add(key + ": the file cannot be read");
            return List.of();
        }
    }

    /** A value made of what others say; where that cannot be used, it is noted. Null then. */
    <T> T made(Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
            return null;
        }
    }

    /**
     * Refuses to go on where anything asked for was missing or could not be used.
     *
     * @throws SettingsFault with all of it
     */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new SettingsFault(named + ": " + String.join("; ", faults));
        }
    }

    private <T> T required(String key, Function<String, T> reading, String expected) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            faults.add(key + " is missing: " + expected);
            return null;
        }
        return used(key + " (expected " + expected + ")", () -> reading.apply(text.get()));
    }

    private <T> T used(String what, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            faults.add(what + " cannot be used");
            return null;
        }
    }

    private static URI httpAddress(String text) {
        URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        if (address.getHost() == null || !Set.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }

    private static Duration positive(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(text);
        }
        return duration;
    }
}
