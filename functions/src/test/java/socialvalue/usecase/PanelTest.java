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
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.marking.Panel.LeftOut;

/** Who marks a lot, and who must not. */
@ExtendWith(EmbeddedEngine.class)
class PanelTest {
    private static final Caller ANN = ExampleCouncil.as(Role.EVALUATOR, "example-ann");
    private static final Caller BEN = ExampleCouncil.as(Role.EVALUATOR, "example-ben");
    private static final Caller MODERATOR = ExampleCouncil.as(Role.MODERATOR);
    private static final String CARE = "example-care";

    private final ExampleCouncil council;

    PanelTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeEach
    void publishAndSubmit() {
        council.publish();
        council.submitted(CARE);
    }

    private void mark(Caller evaluator, int mark) {
        council.marks.record(evaluator, LOT, MARKED, CARE, BigDecimal.valueOf(mark), "Answered.");
    }

    private void agree(int mark, int replaces, String... participants) {
        council.moderation.agree(
                MODERATOR, LOT, MARKED, CARE, ExampleCouncil.agreed(BigDecimal.valueOf(mark), participants), replaces);
    }

    private void declare(Caller caller, String evaluator, String supplier) {
        council.panel.declare(caller, LOT, evaluator, Optional.ofNullable(supplier), "A cousin works there.");
    }

    @Test
    void nobody_marks_before_a_panel_is_named_and_nobody_who_is_not_on_it() {
        council.opened();
        assertThat(refusal(() -> mark(ANN, 3)).slug()).isEqualTo("panel-not-named");

        council.panelOf("example-ann");

        assertThat(refusal(() -> mark(BEN, 3)).slug()).isEqualTo("not-on-the-panel");
        assertThat(council.stored("MARK#")).isEmpty();
    }

    @Test
    void a_panel_is_named_with_a_reason_and_every_revision_is_kept() {
        council.panelOf("example-ann");
        assertThat(refusal(() -> council.panel.name(MODERATOR, LOT, List.of("example-ben"), "Ann is ill.", 0))
                        .kind())
                .isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        Refusal refusal = refusal(() -> council.panel.name(MODERATOR, LOT, List.of("x", "x"), " ", 1));
        assertThat(refusal.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(FindingCode.REPEATED_IDENTIFIER, FindingCode.RATIONALE_MISSING);

        council.panel.name(MODERATOR, LOT, List.of("example-ben"), "Ann is ill.", 1);

        assertThat(council.ports.panels().of(LOT).evaluators()).containsExactly("example-ben");
        assertThat(council.stored("PANEL#")).hasSize(2);
    }

    @Test
    void once_all_marks_are_in_the_panel_stays_as_it_is() {
        council.opened();
        council.panelOf("example-ann");
        mark(ANN, 3);

        assertThat(refusal(() -> council.panelOf("example-ann", "example-ben")).slug())
                .isEqualTo("marks-complete");
    }

    @Test
    void before_opening_a_panel_tells_nothing_about_returns() {
        council.panelOf("example-ann");
        declare(ANN, "example-ann", CARE);
        declare(ANN, "example-ann", "example-never-came");

        assertThat(council.panel.read(MODERATOR, LOT).progress()).isEmpty();
    }

    @Test
    void an_evaluator_with_a_conflict_of_interest_does_not_mark_that_return() {
        council.opened();
        council.panelOf("example-ann", "example-ben");
        declare(ANN, "example-ann", CARE);

        assertThat(refusal(() -> mark(ANN, 3)).slug()).isEqualTo("conflict-of-interest");
        mark(BEN, 3);
        assertThat(council.panel.read(MODERATOR, LOT).progress().orElseThrow().complete())
                .isTrue();
    }

    @Test
    void an_evaluator_declares_for_itself_only_and_sees_its_own_conflicts_only() {
        assertThat(refusal(() -> declare(ANN, "example-ben", CARE)).slug()).isEqualTo("not-your-own");
        declare(MODERATOR, "example-ben", CARE);
        declare(ANN, "example-ann", null);
        var before = council.stored();
        declare(ANN, "example-ann", null);

        assertThat(council.stored()).isEqualTo(before);
        assertThat(council.panel.read(ANN, LOT).panel().conflicts()).hasSize(1);
        assertThat(council.panel.read(MODERATOR, LOT).panel().conflicts()).hasSize(2);
        assertThat(refusal(() -> council.panelOf("example-ann")).slug()).isEqualTo("panel-not-accepted");
    }

    @Test
    void a_mark_given_before_a_conflict_was_declared_is_kept_and_counts_for_nothing() {
        council.opened();
        council.panelOf("example-ann", "example-ben");
        mark(ANN, 5);
        mark(BEN, 3);
        agree(4, 0, "example-ann", "example-ben");
        var marks = council.stored("MARK#");

        declare(MODERATOR, "example-ann", CARE);

        assertThat(council.stored("MARK#")).isEqualTo(marks);
        assertThat(council.markReading.read(MODERATOR, LOT, CARE).marks())
                .filteredOn(seen -> seen.leftOut().isPresent())
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.mark().evaluator()).isEqualTo("example-ann");
                    assertThat(seen.leftOut()).contains(LeftOut.CONFLICT_OF_INTEREST);
                });
        assertThat(refusal(() -> council.locking.lock(MODERATOR, LOT)).slug()).isEqualTo("marks-missing");
        assertThat(refusal(() -> agree(4, 1, "example-ann", "example-ben")).slug())
                .isEqualTo("mark-not-accepted");
        agree(3, 1, "example-ben");
        council.locking.lock(MODERATOR, LOT);
        assertThat(council.stored("MARK#")).isEqualTo(marks);
    }

    @Test
    void where_nobody_may_mark_a_return_somebody_else_is_named() {
        council.opened();
        council.panelOf("example-ann");
        mark(ANN, 3);
        declare(ANN, "example-ann", CARE);

        assertThat(council.panel.read(MODERATOR, LOT).progress().orElseThrow().withoutEvaluator())
                .containsExactly(CARE);
        assertThat(refusal(() -> agree(3, 0, "example-ann")).slug()).isEqualTo("marks-awaited");
        council.panelOf("example-ann", "example-ben");
        mark(BEN, 2);
        agree(2, 0, "example-ben");
        council.locking.lock(MODERATOR, LOT);
    }

    @Test
    void the_list_of_returns_shows_evaluators_no_agreed_mark_until_marks_are_locked() {
        council.opened();
        council.marked(3, CARE);

        assertThat(council.returns
                        .page(ANN, LOT, Optional.empty(), 1)
                        .items()
                        .getFirst()
                        .marks())
                .isEmpty();
        assertThat(council.returns
                        .page(MODERATOR, LOT, Optional.empty(), 1)
                        .items()
                        .getFirst()
                        .marks())
                .containsOnlyKeys(MARKED);
    }
}
