package socialvalue.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * A properties file in UTF-8 as it was read.
 *
 * @param named how a person finds it
 * @param properties what it says
 * @param faults what is wrong with its keys: each stands there once, and is known
 */
record SettingsFile(String named, Properties properties, List<String> faults) {
    /** Names the file; without it {@value #USUAL} is looked for on the class path. */
    static final String SYSTEM_PROPERTY = "socialvalue.plugin.settings";

    static final String USUAL = "social-value.properties";

    /**
     * The file of this JVM.
     *
     * @throws SettingsFault if there is none, or it cannot be read
     */
    static SettingsFile ofThisJvm() {
        String file = System.getProperty(SYSTEM_PROPERTY);
        if (file != null) {
            return at(Path.of(file));
        }
        try (InputStream found = classLoader().getResourceAsStream(USUAL)) {
            if (found == null) {
                throw new SettingsFault("there is no " + USUAL + " on the class path, and the system property "
                        + SYSTEM_PROPERTY + " names no other file");
            }
            return read(new InputStreamReader(found, StandardCharsets.UTF_8), USUAL);
        } catch (IOException e) {
            throw new SettingsFault(USUAL + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** The portal's own, where it has set one: the plugin's libraries can lie above the portal's. */
    static ClassLoader classLoader() {
        return Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElse(SettingsFile.class.getClassLoader());
    }

    /** @throws SettingsFault if it cannot be read */
    static SettingsFile at(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return read(text, file.toString());
        } catch (IOException e) {
            throw new SettingsFault(file + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static SettingsFile read(Reader text, String named) throws IOException {
        EachKeyOnce properties = new EachKeyOnce();
        try {
            properties.load(text);
        } catch (IllegalArgumentException e) {
            throw new SettingsFault(named + " is no properties file: it has a malformed \\u escape");
        }
        List<String> faults = new ArrayList<>();
        if (!properties.twice.isEmpty()) {
            faults.add("keys that stand there more than once " + properties.twice);
        }
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(Setting.all());
        unknown.removeIf(Setting::isOfService);
        if (!unknown.isEmpty()) {
            faults.add("unknown keys " + unknown + "; known are " + Setting.all() + " and those that begin with "
                    + Setting.PREFIXES);
        }
        return new SettingsFile(named, properties, faults);
    }

    /** Properties that would else keep the last of several values and lose the others. */
    private static final class EachKeyOnce extends Properties {
        private static final long serialVersionUID = 1L;

        private final transient Set<String> twice = new TreeSet<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            Object before = super.put(key, value);
            if (before != null) {
                twice.add(key.toString());
            }
            return before;
        }
    }
}
