package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.finding.FindingCode;
import socialvalue.procurement.LotId;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.Flag;
import socialvalue.scoring.LotOutcome;
import socialvalue.scoring.Operation;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoreSheet;
import socialvalue.scoring.Sensitivity;
import socialvalue.scoring.Step;

class StoredSheetJsonTest {
    private static final Ratio THIRD = Ratio.of(1, 3);
    private static final List<Flag> FLAGS = List.of(
            new Flag(Flag.Kind.GATE_FAILED, "gate", "it said no"), new Flag(Flag.Kind.MAY_BE_DISREGARDED, "", "x"));

    @Test
    void a_sheet_with_every_kind_of_score_is_read_as_it_was_written() {
        Step offered = new Step(Operation.OFFERED, "people", Ratio.of(4), List.of(), null, 2, "quantity/amount", "");
        Step one = new Step(Operation.PUBLISHED, "one point", Ratio.ONE, List.of(), null, -1, "", "");
        Step best = new Step(Operation.BEST_OF_FIELD, "the best", Ratio.of(12), List.of(), null, -1, "", "frame §2");
        Step share = new Step(Operation.SHARE, "share", THIRD, List.of(offered, one, best), null, -1, "", "rule");
        Step rounded = new Step(
                Operation.ROUND,
                "points",
                Ratio.parse("0.33"),
                List.of(share),
                new Rounding(2, RoundingMode.HALF_UP),
                -1,
                "",
                "settings");
        ScoreSheet sheet = new ScoreSheet(
                new LotId("EX-2026", "1"),
                "sha256:frame",
                "EX-1",
                "Example Care Ltd",
                List.of(
                        new CriterionScore.Scored("a", Ratio.ONE, rounded),
                        new CriterionScore.NotOffered("b", THIRD),
                        new CriterionScore.Forfeited("c", Ratio.ONE, List.of(FindingCode.WRONG_UNIT)),
                        new CriterionScore.NotApplicable("d", Ratio.ZERO, "no site"),
                        new CriterionScore.NotYetMarked("e", Ratio.ONE),
                        new CriterionScore.NotYetImported("f", Ratio.HUNDRED)),
                Optional.of(rounded),
                Optional.empty(),
                FLAGS);

        assertThat(StoredSheetJson.sheet(StoredSheetJson.write(sheet))).isEqualTo(sheet);
    }

    @Test
    void a_line_of_the_table_keeps_the_order_of_its_criteria() {
        Map<String, Ratio> points = new LinkedHashMap<>();
        points.put("z", THIRD);
        points.put("a", Ratio.ZERO);
        ScoreRow row = new ScoreRow(3, true, "EX-1", "Example", points, THIRD, Optional.of(Ratio.of(2, 7)), FLAGS);

        ScoreRow read = StoredSheetJson.row(StoredSheetJson.write(row));

        assertThat(read).isEqualTo(row);
        assertThat(read.points().keySet()).containsExactly("z", "a");
    }

    @Test
    void an_outcome_is_read_as_it_was_written() {
        LotOutcome outcome = new LotOutcome(5, true, List.of(new Sensitivity("EX-3", List.of("EX-1", "EX-2"))));

        assertThat(StoredSheetJson.outcome(StoredSheetJson.write(outcome))).isEqualTo(outcome);
    }

    @Test
    void one_stored_text_is_not_read_as_another() {
        String outcome = StoredSheetJson.write(new LotOutcome(5, true, List.of()));

        assertThatThrownBy(() -> StoredSheetJson.row(outcome)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> StoredSheetJson.sheet(outcome)).isInstanceOf(IllegalStateException.class);
    }
}
