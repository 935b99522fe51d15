package socialvalue.local;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.plugin.SocialValuePlugin;
import socialvalue.plugin.outbox.State;
import socialvalue.plugin.outbox.Waiting;
import socialvalue.procurement.PortalId;

/**
 * Hosts the plugin as a portal's own machine would: with a properties file, secrets and a token in files of their
 * owner's, and a folder for its outbox. Only the clock is handed over, as nothing in the properties can tell the time.
 */
final class PortalHost implements AutoCloseable {
    private static final String SETTINGS = "social-value.properties";
    private static final String TOKEN = "token";
    private static final String EVENTS_SECRET = "events-secret";
    private static final String DIGEST_KEY = "digest-key";
    private static final int KEY_BYTES = 32;
    private static final long RENEWAL_IN_HOURS = 4;
    private static final String INTERVAL = "PT0.2S";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SHOWN = 10;

    private final Path folder;
    private final Tokens tokens;
    private final SocialValuePlugin plugin;
    private final ScheduledExecutorService renewing =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    private PortalHost(LocalSystem system, Path folder, PortalId portal, URI service, URI platform, PortalTold told) {
        this.folder = folder;
        this.tokens = system.tokens();
        write(EVENTS_SECRET, system.portalSecret(portal));
        if (!Files.exists(folder.resolve(DIGEST_KEY))) {
            write(DIGEST_KEY, newKey());
        }
        write(SETTINGS, settings(portal, service, platform));
        renewToken();
        renewing.scheduleAtFixedRate(this::renewToken, RENEWAL_IN_HOURS, RENEWAL_IN_HOURS, TimeUnit.HOURS);
        plugin = SocialValuePlugin.start(
                folder.resolve(SETTINGS), told, system.clock().withZone(ZoneOffset.UTC));
    }

    /**
     * Starts the plugin.
     *
     * @param folder the portal's, which exists
     * @param service where the plugin finds the API
     * @param platform where the plugin finds the portal
     * @param told is shown what the plugin does
     */
    static PortalHost start(
            LocalSystem system, Path folder, PortalId portal, URI service, URI platform, PortalTold told) {
        return new PortalHost(system, folder, portal, service, platform, told);
    }

    /** Where the settings are. */
    Path settings() {
        return folder.resolve(SETTINGS);
    }

    /** Puts a new token in place: the old one has expired, or will have before long. */
    void renewToken() {
        write(TOKEN, tokens.issue(new Caller("example-portal", Set.of(Role.PORTAL), Optional.empty())));
    }

    /**
     * Waits until nothing is to be delivered any more.
     *
     * @throws CannotRun if something waits for a person, or too long
     */
    void awaitDelivered() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Waiting waiting = plugin.waiting(SHOWN);
        while (waiting.count(State.PENDING) > 0 && waiting.messages().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50);
            waiting = plugin.waiting(SHOWN);
        }
        if (waiting.count(State.PENDING) > 0 || !waiting.messages().isEmpty()) {
            throw CannotRun.because("The outbox in " + folder + " still holds " + waiting.counts() + ", and of these"
                    + " wait for a person: " + waiting.messages());
        }
    }

    @Override
    public void close() {
        renewing.shutdownNow();
        plugin.close();
    }

    private String settings(PortalId portal, URI service, URI platform) {
        Properties settings = new Properties();
        settings.setProperty("portal.name", portal.portal());
        settings.setProperty("portal.tenant", portal.tenant());
        settings.setProperty("service.url", service.toString());
        settings.setProperty("service.token-file", path(TOKEN));
        settings.setProperty("events.secret-file", path(EVENTS_SECRET));
        settings.setProperty("digest.key-file", path(DIGEST_KEY));
        settings.setProperty("outbox.folder", path("outbox"));
        settings.setProperty("prozorro.url", platform.toString());
        settings.setProperty("prozorro.interval", INTERVAL);
        StringWriter text = new StringWriter();
        try {
            settings.store(text, "Example: the plugin as scripts/run --portal prozorro hosts it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) {
        try {
            OwnerOnly.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
