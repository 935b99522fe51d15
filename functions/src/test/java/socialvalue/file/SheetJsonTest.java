package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.finding.FindingCode;
import socialvalue.marking.Decided;
import socialvalue.marking.Decision;
import socialvalue.marking.FlagKind;
import socialvalue.marking.Flagged;
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

class SheetJsonTest {
    private static final Step OFFERED =
            new Step(Operation.OFFERED, "people", Ratio.parse("1"), List.of(), null, 2, "quantity/amount", "");
    private static final Step SHARE = new Step(
            Operation.SHARE, "points", Ratio.parse("10/3"), List.of(OFFERED), null, -1, "", "frame, criterion A");
    private static final Step ROUNDED = new Step(
            Operation.ROUND,
            "points, rounded",
            Ratio.parse("3.33"),
            List.of(SHARE),
            new Rounding(2, RoundingMode.HALF_UP),
            -1,
            "",
            "frame, rounding");
    private static final ScoreSheet SHEET = new ScoreSheet(
            new LotId("EX-1", "1"),
            "sha256:example",
            "a",
            "Example “A” Ltd",
            List.of(
                    new CriterionScore.Scored("A", Ratio.of(10), ROUNDED),
                    new CriterionScore.NotOffered("B", Ratio.of(1)),
                    new CriterionScore.Forfeited("C", Ratio.of(1), List.of(FindingCode.WRONG_UNIT)),
                    new CriterionScore.NotApplicable("D", Ratio.ZERO, "an Example reason"),
                    new CriterionScore.NotYetMarked("E", Ratio.of(1)),
                    new CriterionScore.NotYetImported("F", Ratio.of(1))),
            Optional.of(
                    new Step(Operation.SUM, "social value", Ratio.parse("3.33"), List.of(ROUNDED), null, -1, "", "")),
            Optional.empty(),
            List.of(
                    new Flag(FlagKind.GATE_FAILED, "B", "Example gate"),
                    new Flag(FlagKind.MAY_BE_DISREGARDED, "", "criterion-unanswered")));

    @Test
    void a_sheet_is_stored_in_this_layout_for_years() {
        assertThat(new String(SheetJson.write(SHEET), StandardCharsets.UTF_8))
                .isEqualTo(("{'schema':1,'tender':'EX-1','lot':'1','frame':'sha256:example','supplier':'a',"
                                + "'supplierName':'Example “A” Ltd','scores':["
                                + "{'criterion':'A','kind':'scored','available':'10','step':{'operation':'round',"
                                + "'what':'points, rounded','result':'3.33','rounding':{'scale':2,'mode':'half-up'},"
                                + "'rule':'frame, rounding','operands':[{'operation':'share','what':'points',"
                                + "'result':'10/3','rule':'frame, criterion A','operands':[{'operation':'offered',"
                                + "'what':'people','result':'1','place':'/responses/2/quantity/amount'}]}]}},"
                                + "{'criterion':'B','kind':'not-offered','available':'1'},"
                                + "{'criterion':'C','kind':'forfeited','available':'1','reasons':['wrong-unit']},"
                                + "{'criterion':'D','kind':'not-applicable','available':'0',"
                                + "'reason':'an Example reason'},"
                                + "{'criterion':'E','kind':'not-yet-marked','available':'1'},"
                                + "{'criterion':'F','kind':'not-yet-imported','available':'1'}],"
                                + "'socialValue':{'operation':'sum','what':'social value','result':'3.33',"
                                + "'operands':[{'score':'A'}]},'flags':["
                                + "{'kind':'gate-failed','criterion':'B','detail':'Example gate'},"
                                + "{'kind':'may-be-disregarded','detail':'criterion-unanswered'}]}")
                        .replace('\'', '"'));
    }

    @Test
    void a_stored_sheet_reads_back_equal() {
        assertThat(SheetJson.read(SheetJson.write(SHEET))).isEqualTo(SHEET);
    }

    @Test
    void names_of_operations_are_stored_and_so_never_change() {
        assertThat(Arrays.stream(Operation.values()).map(Reading::spelling))
                .containsExactly(
                        "offered",
                        "published",
                        "best-of-field",
                        "agreed-mark",
                        "nothing",
                        "imported",
                        "sum",
                        "product",
                        "share",
                        "smallest",
                        "mean",
                        "last",
                        "rest-of-hundred",
                        "percentage-of",
                        "band",
                        "award",
                        "round");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"schema\":2}",
                "{\"schema\":1,\"unknown\":1}",
                "{\"schema\":1,\"total\":{\"score\":\"A\"}}",
                "{\"schema\":1,\"total\":{\"operation\":\"guess\"}}",
                "{\"schema\":1,\"scores\":{}}"
            })
    void what_was_never_stored_is_a_fault(String damaged) {
        assertThatThrownBy(() -> SheetJson.read(damaged.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_line_of_the_table_reads_back_equal() {
        ScoreRow row = new ScoreRow(
                2,
                true,
                "a",
                "Example “A” Ltd",
                List.of(
                        new ScoreRow.Cell("A", CriterionScore.Kind.SCORED, Ratio.parse("10/3")),
                        new ScoreRow.Cell("B", CriterionScore.Kind.NOT_OFFERED, Ratio.ZERO)),
                Ratio.parse("10/3"),
                Optional.of(Ratio.parse("63.5")),
                SHEET.flags());

        assertThat(ScoreTableJson.readRow(ScoreTableJson.write(row))).isEqualTo(row);
        assertThat(new String(ScoreTableJson.write(row), StandardCharsets.UTF_8))
                .startsWith("{\"schema\":1,\"rank\":2,\"tied\":true,");
    }

    @Test
    void a_sheet_is_sent_with_the_decision_that_stands_beside_each_flag_and_stored_without() {
        Flagged gate = new Flagged(FlagKind.GATE_FAILED, "a", "B");
        Decided decided = Decided.of(List.of(
                new Decision(gate, 1, FlagKind.Choice.KEEP, "At first.", "m", Instant.EPOCH),
                new Decision(gate, 2, FlagKind.Choice.EXCLUDE, "It fails.", "m", Instant.EPOCH)));

        assertThat(new String(SheetJson.write(SHEET, decided), StandardCharsets.UTF_8))
                .contains("\"detail\":\"Example gate\",\"decision\":{\"revision\":2,\"choice\":\"exclude\","
                        + "\"reason\":\"It fails.\",\"decidedBy\":\"m\",\"decidedAt\":\"1970-01-01T00:00:00Z\"}")
                .doesNotContain("At first.");
        assertThat(new String(SheetJson.write(SHEET), StandardCharsets.UTF_8)).doesNotContain("decision");
    }

    @Test
    void what_a_scoring_came_to_reads_back_equal() {
        LotOutcome complete = new LotOutcome(5, true, List.of(new Sensitivity("c", List.of("a", "b"))));
        LotOutcome open = new LotOutcome(0, false, List.of());

        assertThat(ScoreTableJson.readOutcome(ScoreTableJson.write(complete))).isEqualTo(complete);
        assertThat(ScoreTableJson.readOutcome(ScoreTableJson.write(open))).isEqualTo(open);
    }
}
