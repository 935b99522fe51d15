package socialvalue.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import socialvalue.file.FindingsJson;
import socialvalue.file.FindingsText;
import socialvalue.file.FrameJson;
import socialvalue.file.JsonText;
import socialvalue.file.ScoreTableJson;
import socialvalue.file.SheetJson;
import socialvalue.frame.EvaluationFrame;
import socialvalue.report.ScoreTableText;
import socialvalue.report.SheetText;
import socialvalue.scoring.Ranking;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoreSheet;
import socialvalue.usecase.ScoreScenario.PaperReturn;
import socialvalue.usecase.ScoreScenario.Scored;

/** What a played scenario comes to, as text and as JSON. */
final class ScenarioText {
    private final Scenario scenario;

    ScenarioText(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Findings of the officer's own documents and then of each return, one line each; empty where there are none. */
    String findings() {
        List<String> lines = new ArrayList<>(FindingsText.lines(scenario.findings()));
        for (PaperReturn paper : scenario.returns()) {
            FindingsText.lines(paper.findings()).forEach(line -> lines.add(paper.name() + ".json " + line));
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** The score table; empty where nothing was scored. */
    Optional<String> table() {
        return scenario.scored()
                .map(scored -> ScoreTableText.of(frame(), scored.scores().outcome(), rows(scored), scored.decided()));
    }

    /** The explanations by supplier, in the order of the table, and then of returns that are excluded. */
    Map<String, String> explanations() {
        Map<String, String> explanations = new LinkedHashMap<>();
        scenario.scored().ifPresent(scored -> {
            for (ScoreSheet sheet : sheets(scored)) {
                explanations.put(
                        sheet.supplier(),
                        SheetText.of(frame(), sheet, scored.reasonsFor(sheet.supplier()), scored.decided()));
            }
        });
        return explanations;
    }

    /** Everything as one JSON object. */
    byte[] json() {
        return JsonText.object(json -> {
            scenario.frame().ifPresent(frame -> json.text("frame", FrameJson.digest(frame)));
            FindingsJson.write(json, scenario.findings());
            json.list(
                    "returns",
                    scenario.returns(),
                    (member, paper) -> FindingsJson.write(member.text("name", paper.name()), paper.findings()));
            scenario.scored().ifPresent(scored -> json.json(
                            "outcome", ScoreTableJson.write(scored.scores().outcome(), scored.decided()))
                    .jsons(
                            "rows",
                            rows(scored).stream()
                                    .map(row -> ScoreTableJson.write(row, scored.decided()))
                                    .toList())
                    .jsons(
                            "sheets",
                            sheets(scored).stream()
                                    .map(sheet -> SheetJson.write(sheet, scored.decided()))
                                    .toList()));
        });
    }

    private EvaluationFrame frame() {
        return scenario.frame().orElseThrow();
    }

    private static List<ScoreRow> rows(Scored scored) {
        return scored.scores().ranking().places().stream().map(ScoreRow::of).toList();
    }

    private static List<ScoreSheet> sheets(Scored scored) {
        return Stream.concat(
                        scored.scores().ranking().places().stream().map(Ranking.Place::sheet),
                        scored.scores().excluded().stream())
                .toList();
    }
}
