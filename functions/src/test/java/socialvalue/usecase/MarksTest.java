package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.MARKED;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.marking.EvaluatorMark;
import socialvalue.port.OpenedReturns.AgreedRevision;
import socialvalue.procurement.LotPhase;

/** Evaluators mark, a moderator agrees, and marks are locked. */
@ExtendWith(EmbeddedEngine.class)
class MarksTest {
    private static final Caller ANN = ExampleCouncil.as(Role.EVALUATOR, "example-ann");
    private static final Caller BEN = ExampleCouncil.as(Role.EVALUATOR, "example-ben");
    private static final Caller MODERATOR = ExampleCouncil.as(Role.MODERATOR);
    private static final String CARE = "example-care";
    private static final String TOGETHER = "example-together";
    private static final String WHY = "Answered, with some gaps.";

    private final ExampleCouncil council;

    MarksTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeEach
    void publishAndSubmit() {
        council.publish();
        council.submitted(CARE, TOGETHER);
    }

    private EvaluatorMark mark(Caller evaluator, String mark) {
        return council.marks.record(evaluator, LOT, MARKED, CARE, new BigDecimal(mark), WHY);
    }

    private AgreedRevision agree(String mark, int replaces, String... participants) {
        String[] who = participants.length == 0 ? new String[] {"example-ann"} : participants;
        return council.moderation.agree(MODERATOR, LOT, MARKED, CARE, of(mark, who), replaces);
    }

    private static AgreeMark.Moderation of(String mark, String... participants) {
        return ExampleCouncil.agreed(
                Optional.ofNullable(mark).map(BigDecimal::new).orElse(null), participants);
    }

    /** Marks of the other return, so that nothing of the lot is missing. */
    private void theOther(Caller... evaluators) {
        for (Caller evaluator : evaluators) {
            council.marks.record(evaluator, LOT, MARKED, TOGETHER, BigDecimal.TWO, WHY);
        }
    }

    private List<EvaluatorMark> marks(Caller caller) {
        return council.markReading.read(caller, LOT, CARE).marks().stream()
                .map(ReadMarks.SeenMark::mark)
                .toList();
    }

    private void openedFor(String... evaluators) {
        council.opened();
        council.panelOf(evaluators);
    }

    private static void hasFindings(Refusal refusal, FindingCode... codes) {
        assertThat(refusal.slug()).isEqualTo("mark-not-accepted");
        assertThat(refusal.findings()).extracting(Finding::code).containsExactlyInAnyOrder(codes);
    }

    @Test
    void a_mark_is_kept_with_its_reason_its_evaluator_and_its_time() {
        openedFor("example-ann");

        EvaluatorMark given = mark(ANN, "3");

        assertThat(given.evaluator()).isEqualTo("example-ann");
        assertThat(given.recordedAt()).isEqualTo(council.now);
        assertThat(given.rationale().text()).isEqualTo(WHY);
        assertThat(marks(ANN)).containsExactly(given);
    }

    @Test
    void no_mark_is_given_or_seen_before_the_lot_is_opened() {
        assertThat(refusal(() -> mark(ANN, "3")).slug()).isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> agree("3", 0)).slug()).isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> marks(ANN)).slug()).isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> marks(MODERATOR)).slug()).isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> council.locking.lock(MODERATOR, LOT)).slug()).isEqualTo("not-in-this-phase");
    }

    @ParameterizedTest
    @CsvSource({"-1", "0.5", "5.1", "6"})
    void a_mark_that_is_not_on_the_scale_is_not_recorded(String mark) {
        openedFor("example-ann");

        hasFindings(refusal(() -> mark(ANN, mark)), FindingCode.MARK_NOT_ON_SCALE);
        assertThat(marks(MODERATOR)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "5", "3.0"})
    void the_ends_of_the_scale_and_other_spellings_of_its_marks_are_on_it(String mark) {
        openedFor("example-ann");

        assertThat(mark(ANN, mark).mark()).isEqualByComparingTo(mark);
    }

    @Test
    void everything_wrong_with_a_mark_is_said_at_once() {
        openedFor("example-ann");

        for (String criterion : List.of("independent-living", "quality", "social-value", "no-such-criterion")) {
            hasFindings(
                    refusal(() -> council.marks.record(ANN, LOT, criterion, "example-nobody", new BigDecimal(9), "  ")),
                    FindingCode.UNKNOWN_REFERENCE,
                    FindingCode.UNKNOWN_SUPPLIER,
                    FindingCode.RATIONALE_MISSING);
        }
        hasFindings(
                refusal(() -> council.marks.record(ANN, LOT, MARKED, "example-nobody", new BigDecimal(9), "")),
                FindingCode.MARK_NOT_ON_SCALE,
                FindingCode.UNKNOWN_SUPPLIER,
                FindingCode.RATIONALE_MISSING);
    }

    @Test
    void the_same_mark_again_changes_nothing_and_another_is_refused() {
        openedFor("example-ann");
        mark(ANN, "3");
        var before = council.stored();
        council.now = council.now.plusSeconds(60);

        mark(ANN, "3");

        assertThat(council.stored()).isEqualTo(before);
        assertThat(refusal(() -> mark(ANN, "4")).slug()).isEqualTo("marked-before");
        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void nobody_sees_anothers_mark_before_all_are_in_and_then_all_do() {
        openedFor("example-ann", "example-ben");
        EvaluatorMark anns = mark(ANN, "3");
        EvaluatorMark bens = mark(BEN, "4");
        theOther(ANN);

        assertThat(marks(ANN)).containsExactly(anns);
        assertThat(marks(BEN)).containsExactly(bens);
        assertThat(marks(MODERATOR)).isEmpty();
        assertThat(council.panel.read(MODERATOR, LOT).progress().orElseThrow())
                .isEqualTo(new KeepPanel.Progress(false, Map.of("example-ben", 1), List.of()));
        assertThat(council.panel.read(ANN, LOT).progress().orElseThrow().missing())
                .isEmpty();

        theOther(BEN);

        AgreedRevision agreed = agree("4", 0, "example-ann", "example-ben");
        for (Caller caller : List.of(ANN, BEN, MODERATOR)) {
            assertThat(marks(caller)).containsExactlyInAnyOrder(anns, bens);
            assertThat(council.markReading.read(caller, LOT, CARE).agreed()).containsExactly(agreed);
        }
        assertThat(council.panel.read(MODERATOR, LOT).progress().orElseThrow().complete())
                .isTrue();
    }

    @Test
    void nothing_is_agreed_before_all_marks_of_the_lot_are_in() {
        openedFor("example-ann", "example-ben");
        mark(ANN, "3");
        mark(BEN, "3");
        theOther(ANN);

        Refusal refusal = refusal(() -> agree("3", 0));
        assertThat(refusal.slug()).isEqualTo("marks-awaited");
        assertThat(refusal.getMessage()).contains("example-ben").doesNotContain("example-ann");
        assertThat(council.stored("AGREED#")).isEmpty();
    }

    @Test
    void a_consensus_says_its_mark_who_took_part_and_keeps_to_the_scale() {
        openedFor("example-ann");
        mark(ANN, "3");
        theOther(ANN);

        hasFindings(refusal(() -> agree(null, 0)), FindingCode.MISSING_KEY);
        hasFindings(refusal(() -> agree("3.5", 0)), FindingCode.MARK_NOT_ON_SCALE);
        hasFindings(refusal(() -> agree("3", 0, "example-cat")), FindingCode.UNKNOWN_REFERENCE);
        hasFindings(refusal(() -> agree("3", 0, "example-ann", "example-ann")), FindingCode.UNKNOWN_REFERENCE);
        hasFindings(
                refusal(() -> council.moderation.agree(MODERATOR, LOT, MARKED, CARE, of("3"), 0)),
                FindingCode.MISSING_KEY);
        AgreedRevision agreed = agree("5", 0);
        assertThat(agreed.mark().mark()).isEqualByComparingTo("5");
        assertThat(agreed.mark().participants()).containsExactly("example-ann");
    }

    @Test
    void a_declared_mean_is_computed_and_rounded_as_declared() {
        council.publish("agreed-by: consensus", "agreed-by: {mean: {decimal-places: 1, mode: half-up}}");
        openedFor("example-ann", "example-ben", "example-cat");
        Caller cat = ExampleCouncil.as(Role.EVALUATOR, "example-cat");
        mark(ANN, "3");
        mark(BEN, "4");
        mark(cat, "4");
        theOther(ANN, BEN, cat);

        hasFindings(
                refusal(() -> council.moderation.agree(MODERATOR, LOT, MARKED, CARE, of("4"), 0)),
                FindingCode.MARK_NOT_ON_SCALE);
        hasFindings(refusal(() -> agree(null, 0, "example-ann")), FindingCode.UNKNOWN_REFERENCE);
        AgreedRevision mean = council.moderation.agree(MODERATOR, LOT, MARKED, CARE, of(null), 0);
        assertThat(mean.mark().mark()).isEqualByComparingTo("3.7");
        assertThat(mean.mark().participants()).containsExactlyInAnyOrder("example-ann", "example-ben", "example-cat");
        assertThat(council.moderation
                        .agree(MODERATOR, LOT, MARKED, CARE, of("3.70"), 1)
                        .mark()
                        .mark())
                .isEqualByComparingTo("3.7");
    }

    @Test
    void every_revision_of_an_agreed_mark_is_kept_and_only_the_latest_is_replaced() {
        openedFor("example-ann");
        mark(ANN, "3");
        theOther(ANN);
        assertThat(agree("3", 0).revision()).isEqualTo(1);
        assertThat(refusal(() -> agree("4", 0)).kind()).isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        assertThat(refusal(() -> agree("4", 2)).kind()).isEqualTo(Refusal.Kind.PRECONDITION_FAILED);

        assertThat(agree("4", 1).revision()).isEqualTo(2);

        assertThat(council.markReading.read(MODERATOR, LOT, CARE).agreed())
                .singleElement()
                .satisfies(latest -> assertThat(latest.mark().mark()).isEqualByComparingTo("4"));
        assertThat(council.stored("AGREED#")).hasSize(2);
    }

    @Test
    void locking_lists_every_mark_that_is_missing() {
        openedFor("example-ann");
        mark(ANN, "3");

        Refusal refusal = refusal(() -> council.locking.lock(MODERATOR, LOT));

        assertThat(refusal.slug()).isEqualTo("marks-missing");
        assertThat(refusal.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.MARK_MISSING, FindingCode.MARK_MISSING);
        assertThat(refusal.findings())
                .extracting(Finding::found)
                .satisfiesExactly(first -> assertThat(first).contains(CARE, MARKED), second -> assertThat(second)
                        .contains("example-together", MARKED));
        assertThat(council.lot().phase()).isEqualTo(LotPhase.OPENED);
    }

    @Test
    void once_locked_marks_can_be_read_and_no_more_are_given() {
        council.opened();
        council.marked(3, CARE, TOGETHER);
        council.locking.lock(MODERATOR, LOT);
        assertThat(council.lot().phase()).isEqualTo(LotPhase.MARKED);
        var before = council.stored();

        council.locking.lock(MODERATOR, LOT);
        assertThat(refusal(() -> mark(BEN, "3")).slug()).isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> agree("4", 1)).slug()).isEqualTo("not-in-this-phase");
        assertThat(marks(MODERATOR)).hasSize(1);
        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void a_mark_overtaken_by_the_lock_is_refused() {
        council.opened();
        council.panelOf("example-evaluator", "example-ben");
        council.marked(3, CARE, TOGETHER);
        RecordMark slower =
                new RecordMark(council.ports.frames(), council.ports.openedReturns(), council.ports.panels(), () -> {
                    council.locking.lock(MODERATOR, LOT);
                    return council.now;
                });

        assertThat(refusal(() -> slower.record(BEN, LOT, MARKED, CARE, BigDecimal.ONE, WHY))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(marks(MODERATOR)).hasSize(1);
    }
}
