package socialvalue.plugin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The keys of the plugin's properties file; {@code plugin/README.md} says what each is for. */
final class Setting {
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

    /** What the gate is asked for. */
    static final String GATE = "gate.";

    /** The gate and bindings: {@code service} reads them, and refuses those it does not know. */
    static final List<String> PREFIXES = List.of(GATE, "frame.", "criterion.", "unit.");

    /** Keys that say nothing without another. */
    static final Map<String, String> NEEDS = Map.of(
            OUTBOX_JDBC_USER, OUTBOX_JDBC_URL,
            OUTBOX_JDBC_PASSWORD_FILE, OUTBOX_JDBC_USER,
            DIGEST_KEY_FILE, PROZORRO_URL,
            PROZORRO_TOKEN_FILE, PROZORRO_URL,
            PROZORRO_BUYERS, PROZORRO_URL,
            PROZORRO_INTERVAL, PROZORRO_URL,
            WEBHOOK_SECRET_FILE, WEBHOOK_LISTEN,
            NOTICES_SECRET_FILE, NOTICES_URL);

    private static final Set<String> ALONE = Set.of(
            PORTAL_NAME,
            PORTAL_TENANT,
            SERVICE_URL,
            SERVICE_TOKEN_FILE,
            EVENTS_SECRET_FILE,
            OUTBOX_FOLDER,
            OUTBOX_JDBC_URL,
            PROZORRO_URL,
            OCDS_URL,
            WEBHOOK_LISTEN,
            NOTICES_URL);

    private Setting() {}

    /** All keys that are not known by their beginning, in the order of the alphabet. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>(ALONE);
        all.addAll(NEEDS.keySet());
        return all;
    }

    static boolean isOfService(String key) {
        return PREFIXES.stream().anyMatch(key::startsWith);
    }
}
