package socialvalue.plugin;

/** The properties file of the plugin cannot be used as it is; the message says all that is wrong with it. */
public final class SettingsFault extends RuntimeException {
    SettingsFault(String message) {
        super("Social Value plugin: " + message);
    }
}
