package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.usecase.ImportScores.SupplierScore;

/** Scores of price and quality come in once marks are locked: all of a request, or none of it. */
@ExtendWith(EmbeddedEngine.class)
class ImportScoresTest {
    private static final Caller MODERATOR = ExampleCouncil.as(Role.MODERATOR);
    private static final String CARE = "example-care";
    private static final String TOGETHER = "example-together";

    private final ExampleCouncil council;

    ImportScoresTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeEach
    void publish() {
        council.publish();
    }

    private static SupplierScore score(String supplier, String points, String price) {
        return new SupplierScore(
                supplier,
                new BigDecimal(points),
                Optional.empty(),
                Optional.ofNullable(price).map(BigDecimal::new));
    }

    private List<String> importing(String criterion, String source, SupplierScore... scores) {
        return council.imports.importScores(
                MODERATOR, LOT, new ImportScores.Import(criterion, source, "sha256:example", List.of(scores)));
    }

    private void refused(String criterion, List<SupplierScore> scores, Tuple... codesAndPlaces) {
        Refusal refusal = refusal(() -> importing(criterion, "Example workbook", scores.toArray(SupplierScore[]::new)));
        assertThat(refusal.slug()).isEqualTo("scores-not-accepted");
        assertThat(refusal.findings())
                .extracting(Finding::code, finding -> finding.location().pointer())
                .containsExactlyInAnyOrder(codesAndPlaces);
        assertThat(council.stored("IMPORTED#")).isEmpty();
    }

    private static Tuple at(String place, FindingCode code) {
        return Tuple.tuple(code, place);
    }

    @Test
    void no_score_of_another_criterion_comes_in_before_marks_are_locked() {
        assertThat(refusal(() -> council.imported("quality", "40", CARE)).slug())
                .isEqualTo("not-in-this-phase");
        council.submitted(CARE);
        council.opened();
        assertThat(refusal(() -> council.imported("quality", "40", CARE)).slug())
                .isEqualTo("not-in-this-phase");
        assertThat(council.stored("IMPORTED#")).isEmpty();
    }

    @Test
    void an_import_says_who_still_has_no_score_under_that_criterion() {
        council.locked("example-neighbours", CARE, TOGETHER);

        assertThat(council.imported("quality", "40", CARE)).containsExactly("example-neighbours", TOGETHER);
        assertThat(council.imported("price", "30", CARE, TOGETHER)).containsExactly("example-neighbours");
        assertThat(council.imported("quality", "40", TOGETHER)).containsExactly("example-neighbours");
        assertThat(council.imported("quality", "40", "example-neighbours")).isEmpty();
    }

    @Test
    void an_imported_score_says_where_it_comes_from_and_who_recorded_it_and_when() {
        council.locked(CARE);
        council.imported("quality", "40", CARE);

        assertThat(council.ports.openedReturns().importedRevisions(LOT, CARE))
                .singleElement()
                .satisfies(score -> {
                    assertThat(score.criterion()).isEqualTo("quality");
                    assertThat(score.points()).isEqualByComparingTo("40");
                    assertThat(score.source()).isEqualTo("Example evaluation workbook");
                    assertThat(score.sourceDigest()).startsWith("sha256:");
                    assertThat(score.recordedBy()).isEqualTo(MODERATOR.subject());
                    assertThat(score.recordedAt()).contains(council.now);
                });
    }

    @ParameterizedTest
    @CsvSource({"quality,-0.01", "quality,50.01", "price,-0.000000001", "price,30.000000001"})
    void points_below_nought_or_above_those_available_are_refused(String criterion, String points) {
        council.locked(CARE);

        refused(criterion, List.of(score(CARE, points, null)), at("/scores/0/points", FindingCode.SCORE_OUT_OF_RANGE));
    }

    @ParameterizedTest
    @CsvSource({"quality,0", "quality,50", "quality,50.00", "price,0.000", "price,30"})
    void nought_and_all_points_available_are_in_range(String criterion, String points) {
        council.locked(CARE);

        assertThat(importing(criterion, "Example workbook", score(CARE, points, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-criterion", "social-value", "new-volunteers", "independent-living-method"})
    void only_criteria_scored_elsewhere_are_imported(String criterion) {
        council.locked(CARE);

        refused(criterion, List.of(score(CARE, "1", null)), at("/criterion", FindingCode.UNKNOWN_REFERENCE));
    }

    @Test
    void a_supplier_whose_return_was_not_opened_has_no_score() {
        council.locked(CARE);

        refused(
                "quality",
                List.of(score(CARE, "40", null), score("example-latecomers", "40", null)),
                at("/scores/1/supplier", FindingCode.UNKNOWN_SUPPLIER));
    }

    @Test
    void a_supplier_named_twice_is_refused_even_with_the_same_score() {
        council.locked(CARE, TOGETHER);

        refused(
                "quality",
                List.of(score(CARE, "40", null), score(TOGETHER, "40", null), score(CARE, "40", null)),
                at("/scores/2/supplier", FindingCode.REPEATED_IDENTIFIER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1"})
    void a_tendered_price_of_nought_or_less_is_refused(String price) {
        council.locked(CARE);

        refused("price", List.of(score(CARE, "30", price)), at("/scores/0/tendered-price", FindingCode.UNUSABLE_VALUE));
    }

    @Test
    void a_blank_source_is_refused() {
        council.locked(CARE);

        assertThat(refusal(() -> importing("price", " ", score(CARE, "30", null)))
                        .findings())
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/source");
        assertThat(council.stored("IMPORTED#")).isEmpty();
    }

    @Test
    void everything_wrong_is_said_at_once_and_no_score_is_imported() {
        council.locked(CARE, TOGETHER);

        refused(
                "price",
                List.of(score(CARE, "20", "100"), score("example-nobody", "31", "0"), score(CARE, "-1", null)),
                at("/scores/1/supplier", FindingCode.UNKNOWN_SUPPLIER),
                at("/scores/1/points", FindingCode.SCORE_OUT_OF_RANGE),
                at("/scores/1/tendered-price", FindingCode.UNUSABLE_VALUE),
                at("/scores/2/supplier", FindingCode.REPEATED_IDENTIFIER),
                at("/scores/2/points", FindingCode.SCORE_OUT_OF_RANGE));
    }

    @Test
    void the_same_import_again_changes_nothing_and_another_replaces_it_and_keeps_both() {
        council.locked(CARE);
        council.imported("quality", "40", CARE);
        var before = council.stored();

        council.now = council.now.plusSeconds(60);
        council.imported("quality", "40", CARE);
        assertThat(council.stored()).isEqualTo(before);

        council.imported("quality", "41", CARE);
        assertThat(council.stored("IMPORTED#")).hasSize(2);
        assertThat(council.ports.openedReturns().importedRevisions(LOT, CARE))
                .extracting(score -> score.points().toString(), score -> score.recordedAt())
                .containsExactly(
                        Tuple.tuple("40", Optional.of(council.now.minusSeconds(60))),
                        Tuple.tuple("41", Optional.of(council.now)));
    }

    @Test
    void an_import_of_nothing_says_who_has_no_score() {
        council.locked(CARE, TOGETHER);

        assertThat(council.imported("quality", "40")).containsExactly(CARE, TOGETHER);
    }

    @Test
    void where_a_share_of_the_price_is_scored_each_score_of_price_comes_with_a_price() {
        council.publish("scored-on: total", "scored-on: share-of-tendered-price");
        council.locked(CARE);

        refused(
                "price",
                List.of(score(CARE, "30", null)),
                at("/scores/0/tendered-price", FindingCode.TENDERED_PRICE_MISSING));
        assertThat(importing("quality", "Example workbook", score(CARE, "30", null)))
                .isEmpty();
        assertThat(importing("price", "Example workbook", score(CARE, "30", "0.01")))
                .isEmpty();
    }
}
