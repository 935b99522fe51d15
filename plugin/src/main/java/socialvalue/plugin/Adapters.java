package socialvalue.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import socialvalue.plugin.ocds.HttpPages;
import socialvalue.plugin.ocds.OcdsEvents;
import socialvalue.plugin.ocds.OcdsFeed;
import socialvalue.plugin.outbox.Outbox;
import socialvalue.plugin.outbox.WebhookSecrets;
import socialvalue.plugin.portal.KeyedDigest;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.TenderPortalListener;
import socialvalue.plugin.prozorro.FeedFollower;
import socialvalue.plugin.prozorro.ProzorroPortal;
import socialvalue.plugin.prozorro.ProzorroReturns;
import socialvalue.plugin.prozorro.Receivers;
import socialvalue.plugin.service.ConfiguredBindings;
import socialvalue.plugin.service.HeldReturnMessages;
import socialvalue.plugin.service.HeldReturnSource;
import socialvalue.plugin.webhook.WebhookReceiver;
import socialvalue.plugin.webhook.WebhookServer;

/**
 * Makes what hears of a portal from outside, where the settings ask for it; their faults are noted there, and no part
 * may be asked for unless there are none.
 */
final class Adapters {
    private static final Duration OVERLAP_OF_THE_FEED = Duration.ofMinutes(15);
    private static final Duration USUAL_INTERVAL = Duration.ofMinutes(1);
    private static final Duration INTERVAL_OF_OCDS = Duration.ofMinutes(15);

    private final Optional<Portal> portal;
    private final Optional<ConfiguredBindings> bindings;
    private final Followed followed;
    private final Clock clock;
    private final Optional<ProzorroPortal> prozorro;
    private final Optional<KeyedDigest> digest;
    private final Set<String> buyers;
    private final Duration interval;
    private final Optional<URI> feed;
    private final Optional<InetSocketAddress> listening;
    private final Optional<WebhookSecrets> accepted;

    Adapters(
            PluginSettings settings,
            Optional<Portal> portal,
            Optional<ConfiguredBindings> bindings,
            Followed followed,
            Clock clock) {
        this.portal = portal;
        this.bindings = bindings;
        this.followed = followed;
        this.clock = clock;
        this.prozorro = settings.where(Setting.PROZORRO_URL, key -> prozorro(settings));
        this.digest = settings.where(Setting.PROZORRO_URL, key -> digest(settings));
        this.buyers = settings.words(Setting.PROZORRO_BUYERS);
        this.interval =
                settings.where(Setting.PROZORRO_INTERVAL, settings::duration).orElse(USUAL_INTERVAL);
        this.feed = settings.where(Setting.OCDS_URL, settings::address);
        this.listening = settings.where(Setting.WEBHOOK_LISTEN, settings::listen);
        this.accepted = settings.where(Setting.WEBHOOK_LISTEN, key -> settings.secrets(Setting.WEBHOOK_SECRET_FILE)
                .flatMap(lines -> settings.made(Setting.WEBHOOK_SECRET_FILE, () -> WebhookSecrets.of(lines))));
    }

    private Optional<ProzorroPortal> prozorro(PluginSettings settings) {
        Optional<String> token = settings.where(Setting.PROZORRO_TOKEN_FILE, settings::secret);
        return settings.base(Setting.PROZORRO_URL)
                .flatMap(base -> settings.made(Setting.PROZORRO_URL, () -> new ProzorroPortal(base, token, clock)));
    }

    private static Optional<KeyedDigest> digest(PluginSettings settings) {
        return settings.secret(Setting.DIGEST_KEY_FILE)
                .flatMap(key -> settings.made(
                        Setting.DIGEST_KEY_FILE, () -> new KeyedDigest(key.getBytes(StandardCharsets.UTF_8))));
    }

    /** Where returns are fetched that a portal had held, by its name. */
    Map<String, HeldReturnSource> sources() {
        return prozorro.<Map<String, HeldReturnSource>>map(platform ->
                        Map.of(portal.orElseThrow().name(), new ProzorroReturns(portal.orElseThrow(), platform)))
                .orElse(Map.of());
    }

    Optional<FeedFollower> follower(Store store, Outbox outbox, TenderPortalListener listener) {
        return prozorro.map(platform -> new FeedFollower(
                portal.orElseThrow(),
                platform,
                new Receivers(listener, new HeldReturnMessages(outbox), bindings.orElseThrow(), digest.orElseThrow()),
                store.outbox(),
                new FeedFollower.Settings(
                        buyers,
                        Optional.empty(),
                        OVERLAP_OF_THE_FEED,
                        interval,
                        clock,
                        length -> Thread.sleep(length.toMillis()),
                        RandomGenerator.getDefault()),
                followed::read));
    }

    Optional<OcdsFeed> feed(Store store, TenderPortalListener listener) {
        Portal from = portal.orElseThrow();
        return feed.map(first -> new OcdsFeed(
                "ocds/" + from.name() + "/" + from.tenant(),
                first.toString(),
                new HttpPages(first, clock),
                new OcdsEvents(from, bindings.orElseThrow()::frameOf),
                store.outbox(),
                listener,
                INTERVAL_OF_OCDS));
    }

    /** @throws UncheckedIOException if it cannot listen there */
    Optional<WebhookServer> webhooks(Outbox outbox) {
        return listening.map(address -> {
            try {
                return WebhookServer.start(
                        address, new WebhookReceiver(portal.orElseThrow(), accepted.orElseThrow(), outbox, clock));
            } catch (IOException e) {
                throw new UncheckedIOException("the plugin cannot listen where " + Setting.WEBHOOK_LISTEN + " says", e);
            }
        });
    }
}
