package socialvalue.plugin.prozorro;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import socialvalue.plugin.outbox.Checkpoints;
import socialvalue.plugin.outbox.OutboxFailure;
import socialvalue.plugin.portal.Portal;

/**
 * Follows the platform's feeds of tenders and contracts and tells the hooked events, each at least once and under the
 * same identifier every time.
 *
 * <p>Three things are kept over restarts, under names that begin with the portal and the tenant, so that followers who
 * share a store do not mix: how far each feed was read ({@link Marks}), what has to be read again ({@link Again}), and
 * which versions of each tender were seen ({@link Told}). A mark is moved only once the listener has kept every event
 * of what lies before it. Losing them all is safe: the same states are told again under the same identifiers, and a
 * tender that was amended before is told as it stands now, see {@link Events}.
 *
 * <p>Not safe for use by several threads; one follower for a portal and a tenant.
 */
public final class FeedFollower {
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /**
     * How a platform is followed.
     *
     * @param buyers the authorities to follow, by register and number such as {@code UA-EDR-00000001}; empty for all
     * @param first the offset to begin with where nothing was read yet, which can be a Unix time in seconds; empty for
     *     the beginning of the feeds
     * @param overlap how much is read again at each pass; a thing may be listed late by half of it
     * @param interval from the end of a pass to the next
     * @param clock the time
     * @param pause waits
     * @param random for waits that differ
     */
    public record Settings(
            Set<String> buyers,
            Optional<String> first,
            Duration overlap,
            Duration interval,
            InstantSource clock,
            Pause pause,
            RandomGenerator random) {
        private static final Duration SHORTEST_OVERLAP = Duration.ofSeconds(1);
        private static final Duration USUAL_OVERLAP = Duration.ofMinutes(15);
        private static final Duration USUAL_INTERVAL = Duration.ofMinutes(1);

        public Settings {
            buyers = Set.copyOf(buyers);
            if (overlap.compareTo(SHORTEST_OVERLAP) < 0 || interval.isNegative() || interval.isZero()) {
                throw new IllegalArgumentException(
                        "the overlap is of a second or more, and the interval longer than none");
            }
        }

        /** All authorities from the beginning, by the system's clock. */
        public static Settings usual() {
            return new Settings(
                    Set.of(),
                    Optional.empty(),
                    USUAL_OVERLAP,
                    USUAL_INTERVAL,
                    InstantSource.system(),
                    length -> Thread.sleep(length.toMillis()),
                    RandomGenerator.getDefault());
        }
    }

    private final Settings settings;
    private final Progress progress;
    private final Backoff pauses;
    private final List<FeedReader> readers;

    /**
     * @param portal whose events these are
     * @param platform where to read
     * @param receivers where to tell
     * @param checkpoints how far was read
     * @param settings how to follow
     * @param progress is told how it gets on
     * @throws OutboxFailure if the checkpoints cannot be read
     */
    public FeedFollower(
            Portal portal,
            ProzorroPortal platform,
            Receivers receivers,
            Checkpoints checkpoints,
            Settings settings,
            Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.pauses = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, settings.random());
        String place = "prozorro/" + portal.name() + "/" + portal.tenant() + "/";
        Again again =
                new Again(checkpoints, place + "again", new Backoff(FIRST_RETRY, LONGEST_RETRY, settings.random()));
        Reader tenders = new TenderReader(
                portal, platform, receivers, checkpoints, place + "tender/", settings.buyers(), progress);
        Reader contracts = new ContractReader(portal, platform, receivers.listener(), settings.buyers());
        this.readers = List.of(
                reader(Feed.TENDERS, platform, tenders, checkpoints, place, again),
                reader(Feed.CONTRACTS, platform, contracts, checkpoints, place, again));
    }

    private FeedReader reader(
            Feed feed, ProzorroPortal platform, Reader reader, Checkpoints checkpoints, String place, Again again) {
        return new FeedReader(
                feed,
                platform,
                reader,
                new Marks(checkpoints, place + feed.path(), settings.overlap(), settings.first()),
                again,
                settings.clock(),
                progress);
    }

    /**
     * Reads again what failed and is due, and then both feeds to their ends.
     *
     * @return how many things were read
     * @throws PortalFailure if the platform stopped it; what was read until then is told, and the next pass goes on
     * @throws OutboxFailure if an event or a checkpoint could not be kept; the next pass tells it again
     */
    public int pass() throws PortalFailure, InterruptedException {
        int read = 0;
        PortalFailure stopped = null;
        Instant now = settings.clock().instant();
        for (FeedReader reader : readers) {
            // One feed that does not answer must not hold up the other, unless nothing at all is wanted of it now.
            try {
                read += reader.due(now);
                read += reader.pass();
            } catch (PortalFailure e) {
                if (e.kind() == PortalFailure.Kind.BUSY) {
                    throw e;
                }
                if (stopped == null) {
                    stopped = e;
                }
            }
        }
        if (stopped != null) {
            throw stopped;
        }
        return read;
    }

    /**
     * Makes pass after pass until told to stop. After one that failed it waits as long as the platform asks for, or
     * else longer each time.
     *
     * @param stop asked before each pass; interrupting the thread stops it at once
     */
    public void run(BooleanSupplier stop) throws InterruptedException {
        int failures = 0;
        while (!stop.getAsBoolean()) {
            Duration pause = settings.interval();
            try {
                pass();
                failures = 0;
            } catch (PortalFailure e) {
                failures++;
                pause = e.notBefore()
                        .map(asked -> asked.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : asked)
                        .orElse(pauses.after(failures));
                failed(e.getMessage());
            } catch (OutboxFailure e) {
                failures++;
                pause = pauses.after(failures);
                failed("the outbox: " + e.getMessage());
            }
            settings.pause().pause(pause);
        }
    }

    private void failed(String reason) {
        progress.tell(Progress.Step.FAILED, "all", reason);
    }
}
