package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.access.Role.MODERATOR;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.as;
import static socialvalue.usecase.ExampleCouncil.awardTo;
import static socialvalue.usecase.ExampleCouncil.supplier;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.port.Run;
import socialvalue.summary.Assessment;
import socialvalue.summary.AssessmentSummary;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A score is explained by what was recorded with it when the lot was scored, whatever was recorded since. */
@ExtendWith(EmbeddedEngine.class)
class SheetReasonsTest {
    private static final String CARE = "example-care";
    private static final String TOGETHER = "example-together";

    private final ExampleCouncil council;

    SheetReasonsTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeEach
    void scored() {
        council.publish();
        council.locked(CARE, TOGETHER);
        council.imported("price", "25", CARE, TOGETHER);
        council.imported("quality", "45", TOGETHER);
        imported("40", "As first recorded.");
        later();
        score(Optional.empty());
        later();
    }

    private void later() {
        council.now = council.now.plus(Duration.ofMinutes(1));
    }

    private void score(Optional<String> reason) {
        assertThat(council.done(council.scoring.start(as(MODERATOR), LOT, reason))
                        .state())
                .isEqualTo(Run.State.DONE);
    }

    private void imported(String points, String explanation) {
        council.imports.importScores(
                as(MODERATOR),
                LOT,
                new ImportScores.Import(
                        "quality",
                        "Example evaluation workbook",
                        "sha256:example",
                        List.of(new ImportScores.SupplierScore(
                                CARE, new BigDecimal(points), Optional.ofNullable(explanation), Optional.empty()))));
    }

    private Map<String, String> printed() {
        return council.scores.explanation(as(MODERATOR), LOT, CARE).reasons();
    }

    private static Optional<String> explained(ReadLetter.Read letter) {
        return ((AssessmentSummary) letter.letter())
                .own().criteria().stream()
                        .filter(Assessment.Scored.class::isInstance)
                        .map(Assessment.Scored.class::cast)
                        .filter(line -> line.id().equals("quality"))
                        .findFirst()
                        .flatMap(Assessment.Scored::reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "40.00", "41"})
    void what_is_imported_after_a_scoring_does_not_explain_its_sheets(String points) {
        imported(points, "As recorded later.");

        assertThat(printed()).containsEntry("quality", "As first recorded.").containsEntry("price", "As recorded.");
        assertThat(explained(council.letters.read(as(MODERATOR), LOT, CARE))).contains("As first recorded.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "41"})
    void once_the_lot_is_scored_again_the_later_explanation_is_printed(String points) {
        imported(points, "As recorded later.");
        later();
        score(Optional.of("An explanation was corrected."));

        assertThat(printed()).containsEntry("quality", "As recorded later.");
    }

    @Test
    void of_points_that_were_corrected_and_put_back_the_last_explanation_before_the_scoring_is_printed() {
        imported("41", "As corrected.");
        later();
        imported("40", "As put back.");
        score(Optional.of("A score was corrected and put back."));
        later();
        imported("41", "As corrected once more.");
        imported("40", "As put back once more.");

        assertThat(printed()).containsEntry("quality", "As put back.");
    }

    @Test
    void an_explanation_that_came_after_the_scoring_is_missing_until_the_lot_is_scored_again() {
        imported("39", null);
        score(Optional.of("A score was corrected."));
        later();
        imported("39", "As explained later.");
        assertThat(printed()).doesNotContainKey("quality");

        later();
        score(Optional.of("The explanation is in."));
        assertThat(printed()).containsEntry("quality", "As explained later.");
    }

    @Test
    void a_score_that_came_after_the_scoring_explains_nothing_on_its_sheets() {
        ExampleCouncil other = new ExampleCouncil(council.client);
        other.publish();
        other.locked(CARE);
        other.done(other.scoring.start(as(MODERATOR), LOT, Optional.empty()));
        other.now = other.now.plusSeconds(1);
        other.imported("quality", "40", CARE);

        assertThat(other.scores.explanation(as(MODERATOR), LOT, CARE).reasons()).doesNotContainKey("quality");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void letters_explain_the_scores_they_tell(boolean importedMeanwhile) {
        if (!importedMeanwhile) {
            imported("40", "As recorded later.");
        }
        Run run = council.issuing.issue(as(MODERATOR), LOT, awardTo(TOGETHER, CARE));
        if (importedMeanwhile) {
            imported("40", "As recorded later.");
        }

        assertThat(council.done(run).state()).isEqualTo(Run.State.DONE);
        assertThat(explained(council.letters.read(supplier(CARE), LOT, CARE))).contains("As first recorded.");
    }

    @Test
    void scores_kept_without_their_times_explain_every_sheet_with_their_points() {
        for (Map<String, AttributeValue> item : council.stored("IMPORTED#")) {
            Map<String, AttributeValue> untimed = new HashMap<>(item);
            untimed.remove("recordedAt");
            council.client.putItem(request -> request.tableName(council.table).item(untimed));
        }
        imported("40", "As recorded later.");

        assertThat(printed()).containsEntry("quality", "As first recorded.");
    }

    @Test
    void where_the_importing_clock_goes_before_the_scoring_one_the_first_with_those_points_is_printed() {
        council.now = council.now.plus(Duration.ofMinutes(2));
        imported("38", "As recorded by a clock that is fast.");
        council.now = council.now.minus(Duration.ofMinutes(1));
        score(Optional.of("A score was corrected."));
        council.now = council.now.plus(Duration.ofMinutes(2));
        imported("38", "As recorded later.");

        assertThat(printed()).containsEntry("quality", "As recorded by a clock that is fast.");
    }
}
