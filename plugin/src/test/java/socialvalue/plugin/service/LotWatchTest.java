package socialvalue.plugin.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.plugin.outbox.Checkpoints;
import socialvalue.plugin.outbox.OutboxFailure;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.LotNotice;
import socialvalue.plugin.portal.Occurrence;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.ReturnsOpened;
import socialvalue.plugin.portal.TenderAmended;
import socialvalue.plugin.portal.TenderPublished;

class LotWatchTest {
    private static final Portal PORTAL = ExamplePortal.PORTAL;
    private static final FrameReference ONE = new FrameReference("EX-2027-001", "1");
    private static final FrameReference TWO = new FrameReference("EX-2027-001", "2");
    private static final BoundLot LOT = new BoundLot(PORTAL, "a1", "b7", ONE);
    private static final BoundLot OTHER = new BoundLot(PORTAL, "a1", "b8", TWO);
    private static final WatchPace PACE = new WatchPace(Duration.ofMinutes(1), Duration.ofMinutes(3));
    private static final Instant START = Instant.parse("2027-01-15T12:00:00Z");

    private final FarSide far = new FarSide();
    private final Kept kept = new Kept();
    private final Told told = new Told();
    private Instant now = START;
    private LotWatch watch = restarted();

    @AfterEach
    void close() {
        far.close();
    }

    private LotWatch restarted() {
        return new LotWatch("watch", far.api(), kept, List.of(told), PACE, () -> now);
    }

    private void stands(FrameReference lot, String phase, String more) {
        far.on(
                lot.path(),
                FarSide.json(
                        200,
                        "{\"tender\":\"" + lot.tender() + "\",\"lot\":\"" + lot.lot() + "\",\"phase\":\"" + phase
                                + "\",\"custody\":\"held-by-portal\"" + more + "}"));
    }

    private LotWatch.Round roundAfter(Duration time) throws InterruptedException {
        now = now.plus(time);
        return watch.goRound();
    }

    private static final String OPENED = ",\"opened\":\"2027-01-15T12:20:00Z\"";

    private static String scored(String run) {
        return OPENED + ",\"scored\":{\"run\":\"" + run + "\",\"at\":\"2027-01-20T09:00:00Z\",\"complete\":true}";
    }

    @Test
    void eachStepIsToldOnceAsItIsTaken() throws InterruptedException {
        watch.watch(LOT);
        stands(ONE, "published", "");
        assertThat(watch.goRound().troubles()).isEmpty();
        assertThat(told.notices).isEmpty();

        stands(ONE, "opened", OPENED);
        roundAfter(Duration.ofHours(1));
        roundAfter(Duration.ofHours(1));
        assertThat(told.notices)
                .containsExactly(new SocialValueNotices.LotOpened(
                        LOT, Optional.of(OffsetDateTime.parse("2027-01-15T12:20:00Z"))));

        stands(ONE, "marked", OPENED);
        roundAfter(Duration.ofHours(1));
        stands(ONE, "scored", scored("R-1"));
        roundAfter(Duration.ofHours(1));
        stands(ONE, "summaries-issued", scored("R-1"));
        roundAfter(Duration.ofHours(1));

        assertThat(told.notices.subList(1, told.notices.size()))
                .containsExactly(
                        new SocialValueNotices.LotMarked(LOT),
                        new SocialValueNotices.LotScored(
                                LOT, "R-1", Optional.of(OffsetDateTime.parse("2027-01-20T09:00:00Z")), true),
                        new SocialValueNotices.AssessmentSummariesIssued(LOT));
    }

    @Test
    void stepsThatWereMissedAreToldInTheirOrder() throws InterruptedException {
        watch.watch(LOT);
        stands(ONE, "scored", scored("R-1"));

        watch.goRound();

        assertThat(told.kinds()).containsExactly("LotOpened", "LotMarked", "LotScored");
    }

    @Test
    void aLotScoredAgainIsToldAgain() throws InterruptedException {
        watch.watch(LOT);
        stands(ONE, "scored", scored("R-1"));
        watch.goRound();

        stands(ONE, "scored", scored("R-2"));
        roundAfter(Duration.ofHours(1));

        watch = restarted();
        watch.goRound();
        assertThat(told.kinds()).containsExactly("LotOpened", "LotMarked", "LotScored", "LotScored");
        assertThat(kept.values.toString()).contains("scored:R-2").doesNotContain("scored:R-1");
    }

    @Test
    void aRestartTellsNothingTwiceAndForgetsNoLot() throws InterruptedException {
        watch.watch(LOT);
        watch.watch(OTHER);
        stands(ONE, "opened", OPENED);
        stands(TWO, "published", "");
        watch.goRound();

        watch = restarted();
        stands(TWO, "opened", OPENED);
        watch.goRound();

        assertThat(told.notices)
                .extracting(each -> ((SocialValueNotices.LotOpened) each).lot())
                .containsExactly(LOT, OTHER);
    }

    @Test
    void whatWasToldAndCouldNotBeKeptIsToldAgain() throws InterruptedException {
        watch.watch(LOT);
        stands(ONE, "opened", OPENED);
        kept.failing = true;
        assertThat(watch.goRound().troubles())
                .containsExactly("lot EX-2027-001/1: opened could not be told: " + OutboxFailure.class.getName());

        kept.failing = false;
        assertThat(roundAfter(Duration.ofHours(1)).troubles()).isEmpty();

        assertThat(told.kinds()).containsExactly("LotOpened", "LotOpened");
    }

    @Test
    void aPortalThatFailsIsToldAgainBeforeItIsToldWhatFollowed() throws InterruptedException {
        watch.watch(LOT);
        stands(ONE, "marked", OPENED);
        told.failing = true;
        assertThat(watch.goRound().troubles())
                .containsExactly(
                        "lot EX-2027-001/1: opened could not be told: " + IllegalStateException.class.getName());

        told.failing = false;
        roundAfter(Duration.ofHours(1));

        assertThat(told.kinds()).containsExactly("LotOpened", "LotMarked");
    }

    @Test
    void aLotWhoseSummariesAreIssuedIsAskedAboutNoMore() throws InterruptedException {
        watch.watch(LOT);
        stands(ONE, "summaries-issued", scored("R-1"));

        assertThat(watch.goRound().next()).isEmpty();
        roundAfter(Duration.ofDays(1));

        assertThat(far.requests).hasSize(1);
    }

    @Test
    void aLotThatIsSignedHasTakenEveryStepBefore() throws InterruptedException {
        watch.watch(LOT);
        stands(ONE, "signed", scored("R-1"));

        assertThat(watch.goRound().next()).isEmpty();

        assertThat(told.kinds()).containsExactly("LotOpened", "LotMarked", "LotScored", "AssessmentSummariesIssued");
    }

    @Test
    void aPhaseThatIsNotKnownTellsNothingByItself() throws InterruptedException {
        watch.watch(LOT);
        stands(ONE, "turned-to-dust", scored("R-1"));

        watch.goRound();

        assertThat(told.kinds()).containsExactly("LotOpened", "LotScored");
    }

    @Test
    void aLotThatDoesNotMoveIsAskedAboutLessAndLessOften() throws InterruptedException {
        watch.watch(LOT);
        stands(ONE, "published", "");
        assertThat(watch.goRound().next()).contains(START.plusSeconds(60));

        assertThat(roundAfter(Duration.ofSeconds(60).minusNanos(1)).next()).contains(START.plusSeconds(60));
        assertThat(far.requests).hasSize(1);
        assertThat(roundAfter(Duration.ofNanos(1)).next()).contains(now.plusSeconds(120));
        assertThat(far.requests).hasSize(2);
        assertThat(roundAfter(Duration.ofSeconds(120)).next()).contains(now.plusSeconds(180));
        assertThat(roundAfter(Duration.ofSeconds(180)).next()).contains(now.plusSeconds(180));

        stands(ONE, "opened", OPENED);
        assertThat(roundAfter(Duration.ofSeconds(180)).next()).contains(now.plusSeconds(60));
    }

    @Test
    void aLotThatIsNotThereDoesNotKeepOthersFromBeingAskedAbout() throws InterruptedException {
        watch.watch(LOT);
        watch.watch(OTHER);
        stands(TWO, "opened", OPENED);

        assertThat(watch.goRound().troubles()).containsExactly("lot EX-2027-001/1: 404 no-such-lot");
        assertThat(told.kinds()).containsExactly("LotOpened");
    }

    @Test
    void aFarSideThatWantsRestIsAskedNothingUntilThen() throws InterruptedException {
        watch.watch(LOT);
        watch.watch(OTHER);
        far.on(ONE.path(), exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "600");
            FarSide.json(503, FarSide.problem("fault", 503)).answer(exchange);
        });

        LotWatch.Round round = watch.goRound();

        assertThat(round.next()).contains(START.plusSeconds(600));
        assertThat(round.troubles()).containsExactly("lot EX-2027-001/1: 503 fault");
        roundAfter(Duration.ofSeconds(600).minusNanos(1));
        assertThat(far.requests).hasSize(1);
        stands(ONE, "opened", OPENED);
        stands(TWO, "opened", OPENED);
        roundAfter(Duration.ofNanos(1));
        assertThat(told.kinds()).containsExactly("LotOpened", "LotOpened");
    }

    @Test
    void aFarSideThatIsNotThereIsTriedLessAndLessOften() throws InterruptedException {
        watch.watch(LOT);
        far.close();

        assertThat(watch.goRound().next()).contains(START.plusSeconds(60));
        assertThat(roundAfter(Duration.ofSeconds(60)).next()).contains(now.plusSeconds(120));
        assertThat(roundAfter(Duration.ofSeconds(120)).next()).contains(now.plusSeconds(180));
    }

    @Test
    void lotsAreHeardOfFromThePortalsEventsWhereTheyAreBound() throws InterruptedException {
        Occurrence occurrence = new Occurrence(PORTAL, "1", 1, OffsetDateTime.parse("2027-01-01T00:00:00Z"));
        watch.tenderPublished(new TenderPublished(
                occurrence,
                "a1",
                Optional.empty(),
                List.of(
                        new LotNotice("b7", Optional.empty(), Optional.of(ONE)),
                        new LotNotice("b8", Optional.empty(), Optional.empty()))));
        watch.goRound();
        assertThat(far.requests).extracting(FarSide.Request::path).containsExactly(ONE.path());

        watch.tenderAmended(new TenderAmended(
                occurrence, "a1", Optional.empty(), List.of(new LotNotice("b8", Optional.empty(), Optional.of(TWO)))));
        watch.returnsOpened(
                new ReturnsOpened(occurrence, "a2", "c1", Optional.of(new FrameReference("EX-2027-002", "1")), 3));
        watch.goRound();
        assertThat(far.requests)
                .extracting(FarSide.Request::path)
                .containsExactly(ONE.path(), TWO.path(), "/tenders/EX-2027-002/lots/1");
    }

    @Test
    void aLotBoundToAnotherFrameIsToldOfAnew() throws InterruptedException {
        watch.watch(LOT);
        stands(ONE, "opened", OPENED);
        watch.goRound();

        BoundLot rebound = new BoundLot(PORTAL, "a1", "b7", TWO);
        watch.watch(rebound);
        watch.watch(rebound);
        stands(TWO, "opened", OPENED);
        roundAfter(Duration.ofHours(1));

        assertThat(told.notices)
                .extracting(each -> ((SocialValueNotices.LotOpened) each).lot())
                .containsExactly(LOT, rebound);
        assertThat(far.requestsTo(ONE.path())).hasSize(1);
    }

    @Test
    void aPortalsNoticesAreFoundByOneServicesLine(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(SocialValueNotices.class.getName()), Silent.class.getName());

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(SocialValueNotices.found(loader)).hasAtLeastOneElementOfType(Silent.class);
        }
    }

    /** Overrides nothing: whatever it is told does nothing. */
    public static final class Silent implements SocialValueNotices {}

    private static final class Kept implements Checkpoints {
        private final Map<String, String> values = new HashMap<>();
        private boolean failing;

        @Override
        public Optional<String> read(String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public void write(String name, String value) {
            if (failing) {
                throw new OutboxFailure("the disk is full", null);
            }
            values.put(name, value);
        }
    }

    private static final class Told implements SocialValueNotices {
        private final List<Object> notices = new ArrayList<>();
        private boolean failing;

        private void add(Object notice) {
            if (failing) {
                throw new IllegalStateException("the portal's own fault");
            }
            notices.add(notice);
        }

        List<String> kinds() {
            return notices.stream().map(each -> each.getClass().getSimpleName()).toList();
        }

        @Override
        public void lotOpened(LotOpened notice) {
            add(notice);
        }

        @Override
        public void lotMarked(LotMarked notice) {
            add(notice);
        }

        @Override
        public void lotScored(LotScored notice) {
            add(notice);
        }

        @Override
        public void assessmentSummariesIssued(AssessmentSummariesIssued notice) {
            add(notice);
        }
    }
}
