package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import socialvalue.audit.Act;
import socialvalue.audit.Content;
import socialvalue.audit.Event;
import socialvalue.frame.ScoringMethod.ScoredOn;
import socialvalue.port.Decisions;
import socialvalue.port.FrameVersion;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.LotKey;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Sheets;
import socialvalue.procurement.Custody;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.ExampleLot;
import socialvalue.scoring.ExampleMethods;
import socialvalue.scoring.LotOutcome;
import socialvalue.scoring.Ranking;
import socialvalue.submission.Offer;

class ScoreLotTest {
    private static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");
    private static final LotId LOT = new LotId("EX-1", "1");
    private static final Lot MARKED = new Lot(
            LOT,
            LotPhase.MARKED,
            1,
            ExampleLot.DIGEST,
            NOW.minusSeconds(60),
            Custody.SEALED_HERE,
            new LotKey("public", "wrapped"),
            Optional.empty(),
            Optional.of("run"),
            Optional.empty());

    private static final Content SEALED = new Content("sheets", List.of(), "0a");

    private final List<Ranking.Place> kept = new ArrayList<>();
    private final List<LotOutcome> outcomes = new ArrayList<>();
    private final List<Run> advanced = new ArrayList<>();
    private final List<Run> ended = new ArrayList<>();
    private Optional<Run> found = Optional.empty();
    private boolean others;
    private final List<Lot> moved = new ArrayList<>();
    private final List<Act> told = new ArrayList<>();
    private final List<Content> sealed = new ArrayList<>();

    /** A port of which only the named methods are expected to be called. */
    private static <T> T port(Class<T> type, Map<String, Function<Object[], Object>> methods) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> methods.get(method.getName()).apply(arguments)));
    }

    @SuppressWarnings("unchecked")
    private ScoreLot scoring(ExampleLot example) {
        FrameVersion frame = new FrameVersion(1, ExampleLot.DIGEST, example.frame(), NOW, "example-commissioner");
        return new ScoreLot(
                port(Frames.class, Map.of("lot", id -> Optional.of(MARKED), "version", id -> Optional.of(frame))),
                port(OpenedReturns.class, Map.of("scoringRows", id -> example.rows())),
                port(
                        Sheets.class,
                        Map.of(
                                "keep", of -> kept.addAll((List<Ranking.Place>) of[1]),
                                "keepApart", of -> true,
                                "keepOutcome", of -> outcomes.add((LotOutcome) of[1]),
                                "sealed", of -> SEALED)),
                port(Decisions.class, Map.of()),
                port(
                        Runs.class,
                        Map.of(
                                "advance", of -> advanced.add((Run) of[0]) && !others,
                                "end",
                                        of -> !others
                                                && ended.add((Run) of[0])
                                                && moved.add((Lot) of[2])
                                                && told.add((Act) of[3])
                                                && (sealed.addAll((List<Content>) of[4]) || sealed.isEmpty()),
                                "find", id -> found)),
                InstantSource.fixed(NOW));
    }

    private static Run run() {
        return Run.started("run", Run.Kind.SCORING, LOT, "example-moderator", NOW, Optional.empty());
    }

    private static ExampleLot ofPrice() {
        return ExampleLot.of(ExampleMethods.value(ScoredOn.SHARE_OF_TENDERED_PRICE, ExampleMethods.MORE))
                .offer("a", "A", new Offer.OfOptions(List.of(), BigDecimal.TEN))
                .nothing("b");
    }

    @Test
    void keeps_the_sheets_and_what_they_come_to() {
        assertThat(scoring(ofPrice().price("a", "1000")).proceed(run(), () -> true))
                .isTrue();

        assertThat(kept).extracting(place -> place.sheet().supplier()).containsExactly("a", "b");
        assertThat(outcomes).containsExactly(new LotOutcome(2, true, List.of()));
        assertThat(ended.getFirst().state()).isEqualTo(Run.State.DONE);
        assertThat(moved.getFirst().phase()).isEqualTo(LotPhase.SCORED);
        assertThat(told).containsExactly(Act.ofRun("run", NOW, Event.LOT_SCORED));
        assertThat(sealed).containsExactly(SEALED);
    }

    @Test
    void ends_as_failed_where_a_share_of_a_price_is_scored_before_prices_are_in() {
        assertThat(scoring(ofPrice()).proceed(run(), () -> true)).isTrue();

        assertThat(kept).isEmpty();
        assertThat(ended.getFirst().state()).isEqualTo(Run.State.FAILED);
        assertThat(ended.getFirst().reason())
                .contains("a criterion is scored on a share of tendered prices, which are missing");
        assertThat(moved).containsExactly(MARKED);
        assertThat(told).containsExactly(Act.ofRun("run", NOW, Event.RUN_FAILED));
        assertThat(sealed).isEmpty();
    }

    @Test
    void stops_where_there_is_no_time_left_and_goes_on_where_it_was() {
        assertThat(scoring(ofPrice().price("a", "1000")).proceed(run(), () -> false))
                .isFalse();
        assertThat(ended).isEmpty();

        Run half = advanced.getLast()
                .advanced(1, Optional.of(2), 0, advanced.getLast().cursor());
        assertThat(scoring(ofPrice().price("a", "1000")).proceed(half, () -> true))
                .isTrue();
        assertThat(kept).extracting(place -> place.sheet().supplier()).containsExactly("b");
        assertThat(ended.getFirst().state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void ends_as_failed_where_a_score_was_imported_since_its_first_sheet() {
        scoring(ofPrice().price("a", "1000")).proceed(run(), () -> false);
        Run half = advanced.getLast()
                .advanced(1, Optional.of(2), 0, advanced.getLast().cursor());

        assertThat(scoring(ofPrice().price("a", "1001")).proceed(half, () -> true))
                .isTrue();

        assertThat(kept).isEmpty();
        assertThat(ended.getFirst().state()).isEqualTo(Run.State.FAILED);
        assertThat(ended.getFirst().reason()).contains("scores were imported meanwhile; score again");
        assertThat(moved).containsExactly(MARKED);
    }

    @Test
    void leaves_a_run_alone_that_another_worker_takes_on_or_has_ended() {
        others = true;
        assertThat(scoring(ofPrice().price("a", "1000")).proceed(run(), () -> true))
                .isTrue();
        assertThat(kept).isEmpty();

        Run last = advanced.getLast()
                .advanced(2, Optional.of(2), 0, advanced.getLast().cursor());
        found = Optional.of(last.ended(Run.State.DONE, NOW, Optional.empty()));
        assertThat(scoring(ofPrice().price("a", "1000")).proceed(last, () -> true))
                .isTrue();
    }

    @Test
    void has_the_queue_try_again_where_it_cannot_be_ended_and_nobody_else_has() {
        scoring(ofPrice().price("a", "1000")).proceed(run(), () -> false);
        others = true;
        Run last = advanced.getLast()
                .advanced(2, Optional.of(2), 0, advanced.getLast().cursor());
        found = Optional.of(last);

        assertThatThrownBy(() -> scoring(ofPrice().price("a", "1000")).proceed(last, () -> true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be ended yet");
    }
}
