package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.MARKED;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.math.BigDecimal;
import java.util.List;
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
    private static final String WHY = "Answered, with some gaps.";

    private final ExampleCouncil council;

    MarksTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeEach
    void publishAndSubmit() {
        council.publish();
        council.submitted(CARE, "example-together");
    }

    private EvaluatorMark mark(Caller evaluator, String mark) {
        return council.marks.record(evaluator, LOT, MARKED, CARE, new BigDecimal(mark), WHY);
    }

    private AgreedRevision agree(String mark, int replaces) {
        return council.marks.agree(
                MODERATOR,
                LOT,
                MARKED,
                CARE,
                Optional.ofNullable(mark).map(BigDecimal::new),
                "As discussed.",
                replaces);
    }

    private static void hasFindings(Refusal refusal, FindingCode... codes) {
        assertThat(refusal.slug()).isEqualTo("mark-not-accepted");
        assertThat(refusal.findings()).extracting(Finding::code).containsExactlyInAnyOrder(codes);
    }

    @Test
    void a_mark_is_kept_with_its_reason_its_evaluator_and_its_time() {
        council.opened();

        EvaluatorMark given = mark(ANN, "3");

        assertThat(given.evaluator()).isEqualTo("example-ann");
        assertThat(given.recordedAt()).isEqualTo(council.now);
        assertThat(given.rationale().text()).isEqualTo(WHY);
        assertThat(council.marks.marks(ANN, LOT, CARE)).containsExactly(given);
    }

    @Test
    void no_mark_is_given_or_seen_before_the_lot_is_opened() {
        assertThat(refusal(() -> mark(ANN, "3")).slug()).isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> agree("3", 0)).slug()).isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> council.marks.marks(ANN, LOT, CARE)).slug()).isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> council.marks.agreed(MODERATOR, LOT, CARE)).slug())
                .isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> council.locking.lock(MODERATOR, LOT)).slug()).isEqualTo("not-in-this-phase");
    }

    @ParameterizedTest
    @CsvSource({"-1", "0.5", "5.1", "6"})
    void a_mark_that_is_not_on_the_scale_is_not_recorded(String mark) {
        council.opened();

        hasFindings(refusal(() -> mark(ANN, mark)), FindingCode.MARK_NOT_ON_SCALE);
        assertThat(council.marks.marks(MODERATOR, LOT, CARE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "5", "3.0"})
    void the_ends_of_the_scale_and_other_spellings_of_its_marks_are_on_it(String mark) {
        council.opened();

        assertThat(mark(ANN, mark).mark()).isEqualByComparingTo(mark);
    }

    @Test
    void everything_wrong_with_a_mark_is_said_at_once() {
        council.opened();

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
        council.opened();
        mark(ANN, "3");
        var before = council.stored();
        council.now = council.now.plusSeconds(60);

        mark(ANN, "3");

        assertThat(council.stored()).isEqualTo(before);
        assertThat(refusal(() -> mark(ANN, "4")).slug()).isEqualTo("marked-before");
        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void an_evaluator_sees_its_own_marks_and_a_moderator_all_of_them() {
        council.opened();
        EvaluatorMark anns = mark(ANN, "3");
        EvaluatorMark bens = mark(BEN, "4");
        AgreedRevision agreed = agree("4", 0);

        assertThat(council.marks.marks(ANN, LOT, CARE)).containsExactly(anns);
        assertThat(council.marks.marks(BEN, LOT, CARE)).containsExactly(bens);
        assertThat(council.marks.marks(MODERATOR, LOT, CARE)).containsExactlyInAnyOrder(anns, bens);
        assertThat(council.marks.marks(MODERATOR, LOT, "example-together")).isEmpty();
        assertThat(council.marks.agreed(ANN, LOT, CARE)).isEmpty();
        assertThat(council.marks.agreed(MODERATOR, LOT, CARE)).containsExactly(agreed);
    }

    @Test
    void no_mark_is_agreed_that_no_evaluator_has_given() {
        council.opened();

        hasFindings(refusal(() -> agree("3", 0)), FindingCode.MARK_MISSING);
        council.marks.record(ANN, LOT, MARKED, "example-together", new BigDecimal(3), WHY);
        hasFindings(refusal(() -> agree("3", 0)), FindingCode.MARK_MISSING);
    }

    @Test
    void a_consensus_says_its_mark_and_keeps_to_the_scale() {
        council.opened();
        mark(ANN, "3");

        hasFindings(refusal(() -> agree(null, 0)), FindingCode.MISSING_KEY);
        hasFindings(refusal(() -> agree("3.5", 0)), FindingCode.MARK_NOT_ON_SCALE);
        assertThat(agree("5", 0).mark().mark()).isEqualByComparingTo("5");
    }

    @Test
    void a_declared_mean_is_computed_and_rounded_as_declared() {
        council.publish("agreed-by: consensus", "agreed-by: {mean: {decimal-places: 1, mode: half-up}}");
        council.opened();
        mark(ANN, "3");
        mark(BEN, "4");
        mark(ExampleCouncil.as(Role.EVALUATOR, "example-cat"), "4");

        hasFindings(refusal(() -> agree("4", 0)), FindingCode.MARK_NOT_ON_SCALE);
        assertThat(agree(null, 0).mark().mark()).isEqualByComparingTo("3.7");
        assertThat(agree("3.70", 1).mark().mark()).isEqualByComparingTo("3.7");
    }

    @Test
    void every_revision_of_an_agreed_mark_is_kept_and_only_the_latest_is_replaced() {
        council.opened();
        mark(ANN, "3");
        assertThat(agree("3", 0).revision()).isEqualTo(1);
        assertThat(refusal(() -> agree("4", 0)).kind()).isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        assertThat(refusal(() -> agree("4", 2)).kind()).isEqualTo(Refusal.Kind.PRECONDITION_FAILED);

        assertThat(agree("4", 1).revision()).isEqualTo(2);

        assertThat(council.marks.agreed(MODERATOR, LOT, CARE))
                .singleElement()
                .satisfies(latest -> assertThat(latest.mark().mark()).isEqualByComparingTo("4"));
        assertThat(council.stored("AGREED#")).hasSize(2);
    }

    @Test
    void locking_lists_every_mark_that_is_missing() {
        council.opened();
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
        council.marked(CARE, 3);
        council.marked("example-together", 4);
        council.locking.lock(MODERATOR, LOT);
        assertThat(council.lot().phase()).isEqualTo(LotPhase.MARKED);
        var before = council.stored();

        council.locking.lock(MODERATOR, LOT);
        assertThat(refusal(() -> mark(BEN, "3")).slug()).isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> agree("4", 1)).slug()).isEqualTo("not-in-this-phase");
        assertThat(council.marks.marks(MODERATOR, LOT, CARE)).hasSize(1);
        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void a_mark_overtaken_by_the_lock_is_refused() {
        council.opened();
        council.marked(CARE, 3);
        council.marked("example-together", 4);
        RecordMark slower = new RecordMark(council.ports.frames(), council.ports.openedReturns(), () -> {
            council.locking.lock(MODERATOR, LOT);
            return council.now;
        });

        assertThat(refusal(() -> slower.record(BEN, LOT, MARKED, CARE, BigDecimal.ONE, WHY))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(council.marks.marks(MODERATOR, LOT, CARE)).hasSize(1);
    }
}
