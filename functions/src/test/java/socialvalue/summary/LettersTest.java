package socialvalue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.file.LetterJson;
import socialvalue.procurement.Regime;
import socialvalue.scoring.CriterionScore;
import socialvalue.summary.Assessment.Scored;
import socialvalue.summary.Assessment.SubTotal;
import socialvalue.summary.AssessmentSummary.Kind;
import socialvalue.summary.AssessmentSummary.Lack;
import socialvalue.summary.AssessmentSummary.Of;
import socialvalue.summary.AssessmentSummary.Place;
import socialvalue.summary.AssessmentSummary.Standing;
import socialvalue.summary.AssessmentSummary.What;
import socialvalue.summary.AwardDecision.Withholding;
import socialvalue.summary.Withheld.Extent;
import socialvalue.summary.Withheld.Ground;

class LettersTest {
    private static String stored(SupplierLetter letter) {
        return new String(LetterJson.write(letter), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What is said of that supplier's tender and nowhere else. */
    private static List<String> tokens(String supplier) {
        return List.of(
                supplier,
                "[mark of " + supplier + "]",
                "[quality of " + supplier + "]",
                "[price of " + supplier + "]",
                "GB-EXAMPLE-" + supplier.substring(8).toUpperCase(java.util.Locale.ROOT),
                "bids@" + supplier);
    }

    @ParameterizedTest
    @ValueSource(strings = {HomeCare.CARE, HomeCare.HOMEHELP, HomeCare.NEIGHBOURS, HomeCare.TOGETHER})
    void a_letter_holds_nothing_of_another_unsuccessful_tender(String recipient) {
        String letter = stored(new HomeCare().letter(recipient));

        assertThat(letter).contains(tokens(recipient)).contains(tokens(HomeCare.TOGETHER));
        for (String other : HomeCare.ALL) {
            if (!other.equals(recipient) && !other.equals(HomeCare.TOGETHER)) {
                assertThat(tokens(other)).as("of %s", other).noneMatch(letter::contains);
            }
        }
        assertThat(letter).doesNotContain("[reason of the award]");
    }

    @Test
    void the_successful_supplier_reads_of_nobody_else() {
        AssessmentSummary letter = new HomeCare().summary(HomeCare.TOGETHER);

        assertThat(letter.standing()).isEqualTo(Standing.SUCCESSFUL);
        assertThat(letter.successful()).isEmpty();
    }

    @Test
    void every_criterion_has_its_score_and_groups_their_sub_totals() {
        Assessment own = new HomeCare().summary(HomeCare.CARE).own();

        assertThat(own.criteria()).filteredOn(Scored.class::isInstance).hasSize(7);
        SubTotal socialValue = (SubTotal) own.criteria().stream()
                .filter(each -> each.id().equals("social-value"))
                .findFirst()
                .orElseThrow();
        assertThat(socialValue.points().map(Object::toString)).contains("11.45");
        assertThat(own.total().map(Object::toString)).contains("80.87");
    }

    @Test
    void with_every_score_and_explanation_it_is_an_assessment_summary() {
        AssessmentSummary letter = new HomeCare().summary(HomeCare.CARE);

        assertThat(letter.kind()).isEqualTo(Kind.ASSESSMENT_SUMMARY);
        assertThat(letter.lacking()).isEmpty();
        assertThat(letter.successful().orElseThrow().place()).contains(new Place(1, false));
    }

    @Test
    void without_a_score_or_an_explanation_it_is_a_part_of_one() {
        AssessmentSummary letter = new HomeCare().without("price").summary(HomeCare.CARE);

        assertThat(letter.kind()).isEqualTo(Kind.SOCIAL_VALUE_PART);
        assertThat(letter.lacking())
                .containsExactly(new Lack("Price", Of.OWN, What.SCORE), new Lack("Price", Of.SUCCESSFUL, What.SCORE));
        assertThat(letter.own().total()).isEmpty();
        assertThat(letter.successful().orElseThrow().place()).isEmpty();

        AssessmentSummary unexplained = new HomeCare()
                .reason(HomeCare.CARE, "quality", Optional.empty())
                .reason(HomeCare.TOGETHER, HomeCare.MARKED, Optional.of(" "))
                .summary(HomeCare.CARE);
        assertThat(unexplained.lacking())
                .containsExactly(
                        new Lack("Quality", Of.OWN, What.EXPLANATION),
                        new Lack(
                                "How people will be supported to live independently", Of.SUCCESSFUL, What.EXPLANATION));
    }

    @Test
    void what_another_unsuccessful_supplier_lacks_does_not_matter() {
        HomeCare lot = new HomeCare().reason(HomeCare.HOMEHELP, "quality", Optional.empty());

        assertThat(lot.summary(HomeCare.CARE).kind()).isEqualTo(Kind.ASSESSMENT_SUMMARY);
        assertThat(lot.summary(HomeCare.HOMEHELP).kind()).isEqualTo(Kind.SOCIAL_VALUE_PART);
    }

    @ParameterizedTest
    @EnumSource
    void what_it_is_called_follows_from_the_regime(Regime regime) {
        Set<Regime> underTheAct = Set.of(
                Regime.PROCUREMENT_ACT_2023,
                Regime.PROCUREMENT_ACT_2023_LIGHT_TOUCH,
                Regime.PROCUREMENT_ACT_2023_CONCESSION);
        if (regime == Regime.NOT_A_PROCUREMENT) {
            // Nothing is bought, so the worked example cannot be one
            assertThat(Letters.isUnderTheAct(regime)).isFalse();
            return;
        }
        String name = regime.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

        AssessmentSummary letter = new HomeCare("regime: procurement-act-2023-light-touch", "regime: " + name)
                .without("price")
                .summary(HomeCare.CARE);

        assertThat(letter.kind()).isEqualTo(underTheAct.contains(regime) ? Kind.SOCIAL_VALUE_PART : Kind.LETTER);
    }

    @Test
    void a_passage_is_withheld_from_others_and_not_from_the_supplier_itself() {
        HomeCare lot = new HomeCare()
                .withholding(
                        new Withholding(
                                HomeCare.TOGETHER,
                                "quality",
                                Optional.of("Good on staffing"),
                                Ground.SENSITIVE_COMMERCIAL_INFORMATION,
                                "Example reason."),
                        new Withholding(
                                HomeCare.TOGETHER,
                                "new-volunteers",
                                Optional.empty(),
                                Ground.NATIONAL_SECURITY,
                                "Another Example reason."));

        Assessment told = lot.summary(HomeCare.CARE).successful().orElseThrow().assessment();

        Scored quality = scored(told, "quality");
        assertThat(quality.reason().orElseThrow()).startsWith("[withheld], as section 2");
        assertThat(quality.step()).isPresent();
        assertThat(quality.withheld())
                .containsExactly(
                        new Withheld(Extent.PASSAGE, Ground.SENSITIVE_COMMERCIAL_INFORMATION, "Example reason."));
        Scored volunteers = scored(told, "new-volunteers");
        assertThat(volunteers.step()).isEmpty();
        assertThat(volunteers.kind()).isEqualTo(CriterionScore.Kind.SCORED);
        assertThat(volunteers.points().toString()).isEqualTo("3");
        assertThat(volunteers.withheld()).extracting(Withheld::extent).containsExactly(Extent.EXPLANATION);
        assertThat(lot.summary(HomeCare.CARE).kind()).isEqualTo(Kind.ASSESSMENT_SUMMARY);

        Assessment own = lot.summary(HomeCare.TOGETHER).own();
        assertThat(scored(own, "quality").reason().orElseThrow()).contains("Good on staffing");
        assertThat(scored(own, "new-volunteers").step()).isPresent();
        assertThat(stored(lot.letter(HomeCare.TOGETHER))).doesNotContain("withheld");
    }

    private static Scored scored(Assessment assessment, String criterion) {
        return (Scored) assessment.criteria().stream()
                .filter(each -> each.id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_tender_that_was_not_assessed_has_no_scores_and_no_place_among_the_others() {
        HomeCare lot = new HomeCare()
                .awardedTo(HomeCare.CARE)
                .notAssessed(HomeCare.TOGETHER, "Example: the form of tender was not signed.");

        SupplierLetter letter = lot.letter(HomeCare.TOGETHER);

        assertThat(letter).isInstanceOf(NotAssessedLetter.class);
        assertThat(stored(letter)).doesNotContain("points").doesNotContain(HomeCare.CARE);
        int rank = lot.summary(HomeCare.HOMEHELP)
                .successful()
                .orElseThrow()
                .place()
                .orElseThrow()
                .rank();
        assertThat(rank).isEqualTo(lot.rules().place().orElseThrow().rank());
        assertThat(stored(lot.letter(HomeCare.HOMEHELP))).doesNotContain(HomeCare.TOGETHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {HomeCare.CARE, HomeCare.HOMEHELP, HomeCare.TOGETHER})
    void a_letter_reads_back_as_it_was_written(String supplier) {
        HomeCare lot = new HomeCare()
                .notAssessed(HomeCare.HOMEHELP, "Example: it came without prices.")
                .further(HomeCare.CARE, "Example: the insurance asked for was not shown.")
                .withholding(new Withholding(
                        HomeCare.TOGETHER,
                        "quality",
                        Optional.of("Good"),
                        Ground.SENSITIVE_COMMERCIAL_INFORMATION,
                        "Example reason."));

        SupplierLetter letter = lot.letter(supplier);
        assertThat(LetterJson.read(LetterJson.write(letter))).isEqualTo(letter);

        SupplierLetter part = new HomeCare().without("price").letter(supplier);
        assertThat(LetterJson.read(LetterJson.write(part))).isEqualTo(part);
    }
}
