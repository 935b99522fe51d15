package socialvalue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.file.AwardDecisionJson;
import socialvalue.finding.Finding;
import socialvalue.finding.Findings;
import socialvalue.summary.AssessmentSummary.Place;
import socialvalue.summary.AwardDecision.Withholding;
import socialvalue.summary.Withheld.Ground;

class DecisionRulesTest {
    private static final String TIED = "ties: report-as-tied";

    private static List<String> found(HomeCare lot) {
        Findings findings = new Findings();
        lot.rules().check(lot::reasons, findings);
        return findings.inOrder().stream().map(DecisionRulesTest::words).toList();
    }

    private static String words(Finding finding) {
        return finding.code().code() + " " + finding.location().pointer() + " " + finding.found();
    }

    private static Withholding withholding(String of, String criterion, String passage) {
        return new Withholding(
                of,
                criterion,
                Optional.ofNullable(passage),
                Ground.SENSITIVE_COMMERCIAL_INFORMATION,
                "Example reason.");
    }

    /** All points alike, so that example-care and example-together have as many in all. */
    private static HomeCare tied() {
        HomeCare lot = new HomeCare("ties: [quality, price]", TIED);
        String gap = lot.tender(HomeCare.TOGETHER)
                .sheet()
                .total()
                .orElseThrow()
                .result()
                .minus(lot.tender(HomeCare.CARE).sheet().total().orElseThrow().result())
                .toString();
        return lot.points(
                "quality",
                new java.math.BigDecimal("41")
                        .add(new java.math.BigDecimal(gap))
                        .toPlainString());
    }

    @Test
    void a_whole_decision_has_no_findings() {
        assertThat(found(new HomeCare())).isEmpty();
    }

    @Test
    void the_contract_is_awarded_to_a_supplier_whose_tender_was_assessed() {
        assertThat(found(new HomeCare().awardedTo("example-nobody")))
                .containsExactly(
                        "unknown-supplier /award/supplier example-nobody",
                        "missing-key /suppliers nothing of example-nobody");
        assertThat(found(new HomeCare().notAssessed(HomeCare.TOGETHER, "Example reason.")))
                .contains("unknown-supplier /award/supplier example-together");
    }

    @Test
    void under_the_act_every_assessed_supplier_has_an_address_and_the_criteria_a_place() {
        assertThat(found(new HomeCare().withoutContact(HomeCare.CARE).withoutWholeAt()))
                .containsExactlyInAnyOrder(
                        "missing-key /suppliers nothing of example-care", "missing-key /criteria-at nothing");
        assertThat(found(new HomeCare().notAssessed(HomeCare.HOMEHELP, "Example reason.")))
                .isEmpty();
    }

    @Test
    void under_other_law_the_successful_supplier_has_one() {
        HomeCare lot = new HomeCare("regime: procurement-act-2023-light-touch", "regime: below-threshold")
                .withoutWholeAt()
                .withoutContact(HomeCare.CARE);

        assertThat(found(lot)).isEmpty();
        assertThat(found(lot.withoutContact(HomeCare.TOGETHER)))
                .containsExactly("missing-key /suppliers nothing of example-together");
    }

    @Test
    void who_is_not_below_the_successful_supplier_is_told_why_all_the_same() {
        assertThat(tied().rules().place()).contains(new Place(1, true));
        assertThat(found(tied()))
                .containsExactly("missing-key /further-explanations nothing of example-care, which is not ranked below"
                        + " the successful supplier");
        assertThat(found(tied().further(HomeCare.CARE, "Example: decided by lot.")))
                .isEmpty();
        assertThat(found(new HomeCare().awardedTo(HomeCare.CARE))).hasSize(2);
    }

    @Test
    void only_what_is_recorded_can_be_withheld() {
        assertThat(found(new HomeCare()
                        .withholding(
                                withholding(HomeCare.TOGETHER, "quality", "Good on staffing"),
                                withholding(HomeCare.TOGETHER, "quality", null),
                                withholding(HomeCare.TOGETHER, "quality", "Excellent on staffing"),
                                withholding(HomeCare.TOGETHER, "social-value", null),
                                withholding("example-nobody", "quality", null))))
                .containsExactlyInAnyOrder(
                        "unknown-reference /withheld/2/passage words that the recorded reason does not hold",
                        "unknown-reference /withheld/3/criterion social-value",
                        "unknown-supplier /withheld/4/supplier example-nobody");
    }

    @Test
    void a_decision_reads_back_as_it_was_written_and_says_the_same_whoever_recorded_it() {
        AwardDecision decision = new HomeCare()
                .notAssessed(HomeCare.HOMEHELP, "Example reason.")
                .further(HomeCare.CARE, "Example: more.")
                .withholding(
                        withholding(HomeCare.TOGETHER, "quality", "Good"), withholding(HomeCare.CARE, "price", null))
                .decision();

        assertThat(AwardDecisionJson.read(AwardDecisionJson.write(decision))).isEqualTo(decision);
        assertThat(decision.saysTheSameAs(new AwardDecision(
                        decision.scoringRun(),
                        decision.supplier(),
                        decision.reason(),
                        decision.wholeAt(),
                        decision.contacts(),
                        decision.notAssessed(),
                        decision.furtherExplanations(),
                        decision.withholdings(),
                        "another-moderator",
                        decision.decidedAt().plusSeconds(1))))
                .isTrue();
        assertThat(decision.saysTheSameAs(new HomeCare().decision())).isFalse();
    }
}
