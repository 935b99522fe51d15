package socialvalue.plugin;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import socialvalue.plugin.outbox.Courier;
import socialvalue.plugin.outbox.DriverDataSource;
import socialvalue.plugin.outbox.Message;
import socialvalue.plugin.outbox.Outbox;
import socialvalue.plugin.outbox.Receipt;
import socialvalue.plugin.outbox.RetrySchedule;
import socialvalue.plugin.outbox.Sender;
import socialvalue.plugin.outbox.WebhookCourier;
import socialvalue.plugin.outbox.WebhookSecrets;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.service.ApiLimits;
import socialvalue.plugin.service.ConfiguredBindings;
import socialvalue.plugin.service.Gate;
import socialvalue.plugin.service.GateSettings;
import socialvalue.plugin.service.HeldReturnCourier;
import socialvalue.plugin.service.LotWatch;
import socialvalue.plugin.service.SocialValueApi;
import socialvalue.plugin.service.SocialValueNotices;
import socialvalue.plugin.service.TokenFile;
import socialvalue.plugin.service.WatchPace;
import socialvalue.plugin.webhook.WebhookNotices;

/**
 * Makes the parts of a plugin from its settings. Faults of the settings are noted there, all of them; no part may be
 * asked for unless there are none.
 */
final class Wiring {
    private final Followed followed;
    private final Clock clock;
    private final Optional<Portal> portal;
    private final Optional<URI> service;
    private final Optional<WebhookSecrets> secrets;
    private final Optional<SocialValueApi> api;
    private final Optional<ConfiguredBindings> bindings;
    private final Optional<Path> folder;
    private final Optional<DriverDataSource> database;
    private final Optional<GateSettings> gate;
    private final Optional<WebhookNotices> notices;
    private final Adapters adapters;
    private final WatchPace pace;

    Wiring(PluginSettings settings, Followed followed, Clock clock) {
        this.followed = followed;
        this.clock = clock;
        this.portal = settings.portal();
        this.service = settings.base(Setting.SERVICE_URL);
        this.api = api(settings, service, clock);
        this.secrets = settings.secrets(Setting.EVENTS_SECRET_FILE)
                .flatMap(lines -> settings.made(Setting.EVENTS_SECRET_FILE, () -> WebhookSecrets.of(lines)));
        this.folder = settings.folder(Setting.OUTBOX_FOLDER);
        this.database = settings.where(Setting.OUTBOX_JDBC_URL, key -> database(settings));
        this.bindings = settings.made("bindings", () -> ConfiguredBindings.of(settings.forService()));
        this.gate = settings.hasAny(Setting.GATE)
                ? settings.made("the gate", () -> GateSettings.of(settings.forService()))
                : Optional.empty();
        this.notices = settings.where(Setting.NOTICES_URL, key -> notices(settings));
        this.adapters = new Adapters(settings, portal, bindings, followed, clock);
        this.pace = pace(settings);
    }

    /** The client of the API alone; empty where there are faults. */
    static Optional<SocialValueApi> api(PluginSettings settings, Clock clock) {
        return api(settings, settings.base(Setting.SERVICE_URL), clock);
    }

    private static Optional<SocialValueApi> api(PluginSettings settings, Optional<URI> service, Clock clock) {
        Optional<TokenFile> tokens = settings.file(Setting.SERVICE_TOKEN_FILE)
                .flatMap(file -> settings.made(Setting.SERVICE_TOKEN_FILE, () -> readable(file)));
        return service.flatMap(base -> tokens.flatMap(each ->
                settings.made(Setting.SERVICE_URL, () -> SocialValueApi.at(base, each, ApiLimits.USUAL, clock))));
    }

    /** One that could never be used is told when the plugin is started, and not with each call. */
    private static TokenFile readable(Path file) {
        TokenFile tokens = new TokenFile(file);
        try {
            tokens.bearer();
            return tokens;
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Optional<DriverDataSource> database(PluginSettings settings) {
        String url = settings.text(Setting.OUTBOX_JDBC_URL).orElseThrow();
        String user = settings.text(Setting.OUTBOX_JDBC_USER).orElse("");
        String password = settings.where(Setting.OUTBOX_JDBC_PASSWORD_FILE, settings::secret)
                .orElse("");
        return settings.made(Setting.OUTBOX_JDBC_URL, () -> {
            try {
                DriverManager.getDriver(url);
            } catch (SQLException e) {
                throw new IllegalArgumentException("no driver on the class path knows such an address", e);
            }
            return new DriverDataSource(url, user, password);
        });
    }

    private Optional<WebhookNotices> notices(PluginSettings settings) {
        Optional<URI> target = settings.secureAddress(Setting.NOTICES_URL);
        Optional<WebhookSecrets> signing = settings.secrets(Setting.NOTICES_SECRET_FILE)
                .flatMap(lines -> settings.made(Setting.NOTICES_SECRET_FILE, () -> WebhookSecrets.of(lines)));
        return target.isEmpty() || signing.isEmpty()
                ? Optional.empty()
                : portal.map(from -> new WebhookNotices(target.get(), from.source(), signing.get(), clock));
    }

    /** As often as a portal is asked what is new, but never less often than usual. */
    private static WatchPace pace(PluginSettings settings) {
        Duration usual = WatchPace.USUAL.least();
        Duration asked = settings.where(Setting.PROZORRO_INTERVAL, settings::duration)
                .filter(interval -> interval.compareTo(usual) < 0)
                .orElse(usual);
        return new WatchPace(asked, WatchPace.USUAL.most());
    }

    Clock clock() {
        return clock;
    }

    Portal portal() {
        return portal.orElseThrow();
    }

    Adapters adapters() {
        return adapters;
    }

    Store store() {
        return database.map(each -> Store.inDatabase(each, portal().source(), folder.orElseThrow(), clock))
                .orElseGet(() -> Store.inFolder(folder.orElseThrow(), clock));
    }

    Sender sender(Store store) {
        WebhookCourier events = new WebhookCourier(
                service.orElseThrow(),
                Map.of(portal().source().toString(), secrets.orElseThrow()),
                clock,
                WebhookCourier.USUAL_TIME_OUT);
        HeldReturnCourier held = new HeldReturnCourier(
                api.orElseThrow(), adapters.sources(), bindings.orElseThrow().requirements(), followed::delivered);
        return new Sender(
                store.outbox(),
                Map.of(Message.Kind.EVENT, shown(events), Message.Kind.HELD_RETURN, held),
                clock,
                RetrySchedule.standard(RandomGenerator.getDefault()),
                store.settings());
    }

    /** A courier of events that tells whoever follows of those that were accepted. */
    private Courier shown(WebhookCourier events) {
        return event -> {
            Receipt receipt = events.deliver(event);
            if (receipt.outcome() == Receipt.Outcome.DELIVERED) {
                followed.accepted(event);
            }
            return receipt;
        };
    }

    /** An outbox that tells whoever follows what was put. */
    Outbox shown(Outbox outbox) {
        return message -> {
            boolean isNew = outbox.put(message);
            followed.kept(message, isNew);
            return isNew;
        };
    }

    /** Those who are told: one that is posted can fail, and goes first, so that the others are told once. */
    LotWatch watch(Store store) {
        List<SocialValueNotices> told = new ArrayList<>();
        notices.ifPresent(each -> told.add(new PostedNotices(each, clock)));
        told.addAll(SocialValueNotices.found(SettingsFile.classLoader()));
        told.add(followed);
        return new LotWatch("lot-watch" + portal().source(), api.orElseThrow(), store.outbox(), told, pace, clock);
    }

    Optional<Gate> gate() {
        return gate.map(each -> new Gate(api.orElseThrow(), each));
    }
}
