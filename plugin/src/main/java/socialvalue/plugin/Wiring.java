package socialvalue.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import socialvalue.plugin.ocds.HttpPages;
import socialvalue.plugin.ocds.OcdsEvents;
import socialvalue.plugin.ocds.OcdsFeed;
import socialvalue.plugin.outbox.DriverDataSource;
import socialvalue.plugin.outbox.JdbcOutbox;
import socialvalue.plugin.outbox.Message;
import socialvalue.plugin.outbox.RetrySchedule;
import socialvalue.plugin.outbox.Sender;
import socialvalue.plugin.outbox.SpooledOutbox;
import socialvalue.plugin.outbox.WebhookCourier;
import socialvalue.plugin.portal.KeyedDigest;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.TenderPortalListener;
import socialvalue.plugin.prozorro.FeedFollower;
import socialvalue.plugin.prozorro.ProzorroPortal;
import socialvalue.plugin.prozorro.ProzorroReturns;
import socialvalue.plugin.prozorro.Receivers;
import socialvalue.plugin.service.ApiLimits;
import socialvalue.plugin.service.ConfiguredBindings;
import socialvalue.plugin.service.Gate;
import socialvalue.plugin.service.GateSettings;
import socialvalue.plugin.service.HeldReturnCourier;
import socialvalue.plugin.service.HeldReturnMessages;
import socialvalue.plugin.service.HeldReturnSource;
import socialvalue.plugin.service.LotWatch;
import socialvalue.plugin.service.SocialValueApi;
import socialvalue.plugin.service.SocialValueNotices;
import socialvalue.plugin.service.TokenFile;
import socialvalue.plugin.service.WatchPace;
import socialvalue.plugin.webhook.WebhookNotices;
import socialvalue.plugin.webhook.WebhookReceiver;
import socialvalue.plugin.webhook.WebhookSecrets;
import socialvalue.plugin.webhook.WebhookServer;

/**
 * Makes the parts of a plugin from its settings: the one place that knows all of them. Faults of the settings are noted
 * there, all of them; no part may be asked for unless there are none.
 */
final class Wiring {
    private static final Duration OVERLAP_OF_THE_FEED = Duration.ofMinutes(15);
    private static final Duration USUAL_INTERVAL = Duration.ofMinutes(1);
    private static final Duration INTERVAL_OF_OCDS = Duration.ofMinutes(15);

    private final PluginSettings settings;
    private final Followed followed;
    private final Clock clock;
    private final Portal portal;
    private final URI service;
    private final List<String> secrets;
    private final SocialValueApi api;
    private final ConfiguredBindings bindings;
    private final Path folder;
    private final Optional<DriverDataSource> database;
    private final Optional<GateSettings> gate;
    private final Optional<KeyedDigest> digest;
    private final Optional<ProzorroPortal> prozorro;
    private final Optional<URI> feed;
    private final Duration interval;
    private final Optional<WebhookSecrets> accepted;
    private final Optional<InetSocketAddress> listening;
    private final Optional<WebhookNotices> notices;

    Wiring(PluginSettings settings, Followed followed, Clock clock) {
        this.settings = settings;
        this.followed = followed;
        this.clock = clock;
        this.portal = settings.portal();
        this.service = settings.text(PluginSettings.SERVICE_URL).isPresent()
                ? settings.address(PluginSettings.SERVICE_URL)
                : null;
        this.secrets = settings.secrets(PluginSettings.EVENTS_SECRET_FILE);
        this.api = api(settings).orElse(null);
        this.bindings = settings.made(() -> ConfiguredBindings.of(settings.forService()));
        this.folder = settings.folder(PluginSettings.OUTBOX_FOLDER);
        this.database =
                settings.has(PluginSettings.OUTBOX_JDBC_URL) ? Optional.ofNullable(database()) : Optional.empty();
        this.gate = settings.hasAny(PluginSettings.GATE)
                ? Optional.ofNullable(settings.made(() -> GateSettings.of(settings.forService())))
                : Optional.empty();
        boolean following = settings.has(PluginSettings.PROZORRO_URL);
        this.digest = following ? Optional.ofNullable(digest()) : Optional.empty();
        this.prozorro = following ? Optional.ofNullable(prozorro()) : Optional.empty();
        this.feed = settings.has(PluginSettings.OCDS_URL)
                ? Optional.ofNullable(settings.address(PluginSettings.OCDS_URL))
                : Optional.empty();
        this.interval = settings.has(PluginSettings.PROZORRO_INTERVAL)
                ? settings.duration(PluginSettings.PROZORRO_INTERVAL)
                : USUAL_INTERVAL;
        boolean receiving = settings.has(PluginSettings.WEBHOOK_LISTEN);
        this.accepted =
                receiving ? Optional.ofNullable(webhookSecrets(PluginSettings.WEBHOOK_SECRET_FILE)) : Optional.empty();
        this.listening =
                receiving ? Optional.ofNullable(settings.listen(PluginSettings.WEBHOOK_LISTEN)) : Optional.empty();
        this.notices = settings.has(PluginSettings.NOTICES_URL) ? Optional.ofNullable(notices()) : Optional.empty();
        if (service != null && portal != null && !secrets.isEmpty()) {
            settings.made(this::events);
        }
    }

    /** The client of the API; empty where the settings have faults. */
    static Optional<SocialValueApi> api(PluginSettings settings) {
        URI service = settings.address(PluginSettings.SERVICE_URL);
        Path token = settings.file(PluginSettings.SERVICE_TOKEN_FILE);
        return service == null || token == null
                ? Optional.empty()
                : Optional.ofNullable(
                        settings.made(() -> SocialValueApi.at(service, new TokenFile(token), ApiLimits.USUAL)));
    }

    Clock clock() {
        return clock;
    }

    Store store() {
        return database.map(each -> Store.inDatabase(each, folder, clock))
                .orElseGet(() -> Store.inFolder(folder, clock));
    }

    private DriverDataSource database() {
        String url = settings.text(PluginSettings.OUTBOX_JDBC_URL).orElseThrow();
        String user = settings.text(PluginSettings.OUTBOX_JDBC_USER).orElse("");
        String password = settings.has(PluginSettings.OUTBOX_JDBC_PASSWORD_FILE)
                ? String.join("", settings.secrets(PluginSettings.OUTBOX_JDBC_PASSWORD_FILE))
                : "";
        return new DriverDataSource(url, user, password);
    }

    private KeyedDigest digest() {
        Path file = settings.file(PluginSettings.DIGEST_KEY_FILE);
        return file == null ? null : settings.made(() -> new KeyedDigest(bytes(file)));
    }

    private ProzorroPortal prozorro() {
        URI address = settings.address(PluginSettings.PROZORRO_URL);
        Optional<String> token = settings.has(PluginSettings.PROZORRO_TOKEN_FILE)
                ? settings.secrets(PluginSettings.PROZORRO_TOKEN_FILE).stream().findFirst()
                : Optional.empty();
        return address == null ? null : settings.made(() -> new ProzorroPortal(address, token, clock));
    }

    private WebhookSecrets webhookSecrets(String key) {
        List<String> lines = settings.secrets(key);
        return lines.isEmpty() ? null : settings.made(() -> WebhookSecrets.of(lines));
    }

    private WebhookNotices notices() {
        URI target = settings.address(PluginSettings.NOTICES_URL);
        WebhookSecrets signing = webhookSecrets(PluginSettings.NOTICES_SECRET_FILE);
        return target == null || signing == null || portal == null
                ? null
                : settings.made(() -> new WebhookNotices(target, portal.source(), signing, clock));
    }

    private WebhookCourier events() {
        return new WebhookCourier(
                service, Map.of(portal.source().toString(), secrets), clock, WebhookCourier.USUAL_TIME_OUT);
    }

    Sender sender(JdbcOutbox outbox) {
        Map<String, HeldReturnSource> sources = prozorro.<Map<String, HeldReturnSource>>map(
                        platform -> Map.of(portal.name(), new ProzorroReturns(portal, platform)))
                .orElse(Map.of());
        return new Sender(
                outbox,
                Map.of(
                        Message.Kind.EVENT,
                        events(),
                        Message.Kind.HELD_RETURN,
                        new HeldReturnCourier(api, sources, bindings.requirements(), followed::delivered)),
                clock,
                RetrySchedule.standard(RandomGenerator.getDefault()),
                Sender.Settings.USUAL);
    }

    LotWatch watch(JdbcOutbox outbox) {
        List<SocialValueNotices> told = new ArrayList<>(SocialValueNotices.found(Wiring.class.getClassLoader()));
        told.add(followed);
        notices.ifPresent(each -> told.add(new PostedNotices(each, clock)));
        return new LotWatch(api, outbox, told, new WatchPace(interval, WatchPace.USUAL.most()), clock);
    }

    Optional<Gate> gate() {
        return gate.map(each -> new Gate(api, each));
    }

    Optional<FeedFollower> follower(Store store, TenderPortalListener listener) {
        return prozorro.map(platform -> new FeedFollower(
                portal,
                platform,
                new Receivers(listener, new HeldReturnMessages(store.spooled()), bindings, digest.orElseThrow()),
                store.outbox(),
                new FeedFollower.Settings(
                        settings.words(PluginSettings.PROZORRO_BUYERS),
                        Optional.empty(),
                        OVERLAP_OF_THE_FEED,
                        interval,
                        clock,
                        length -> Thread.sleep(length.toMillis()),
                        RandomGenerator.getDefault()),
                followed::read));
    }

    Optional<OcdsFeed> feed(JdbcOutbox outbox, TenderPortalListener listener) {
        return feed.map(first -> new OcdsFeed(
                "ocds/" + portal.name() + "/" + portal.tenant(),
                first.toString(),
                new HttpPages(first, clock),
                new OcdsEvents(portal, bindings::frameOf),
                outbox,
                listener,
                INTERVAL_OF_OCDS));
    }

    Optional<WebhookServer> webhooks(SpooledOutbox outbox) {
        return listening.map(address -> {
            try {
                return WebhookServer.start(address, new WebhookReceiver(portal, accepted.orElseThrow(), outbox, clock));
            } catch (IOException e) {
                throw new UncheckedIOException("the plugin cannot listen where webhook.listen says", e);
            }
        });
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(PluginSettings.DIGEST_KEY_FILE + " cannot be read", e);
        }
    }
}
