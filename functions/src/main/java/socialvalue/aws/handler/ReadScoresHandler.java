package socialvalue.aws.handler;

import socialvalue.aws.Wiring;
import socialvalue.file.JsonText;
import socialvalue.file.ScoreTableJson;
import socialvalue.file.SheetJson;
import socialvalue.report.ScoreTableText;
import socialvalue.report.SheetText;
import socialvalue.usecase.ReadScores;

/** Shows the score table in pages, and one return's sheet with its explanation. */
public final class ReadScoresHandler extends HttpHandler {
    private static final String SCORES = "GET /tenders/{tender}/lots/{lot}/scores";

    private final ReadScores scores;

    /** As Lambda makes it. */
    public ReadScoresHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public ReadScoresHandler(Wiring wiring) {
        scores = new ReadScores(
                wiring.frames(), wiring.openedReturns(), wiring.sheets(), wiring.decisions(), wiring.runs());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case SCORES -> page(request);
            case SCORES + "/{supplier}" -> sheet(request);
            default -> throw noSuchRoute(request);
        };
    }

    private HttpResponse page(HttpRequest request) {
        Accepted wanted = Accepted.of(request);
        ReadScores.Table table = scores.table(request.caller(), request.lot(), request.after(), request.limit());
        return switch (wanted) {
            case JSON ->
                HttpResponse.json(200, json -> json.text("run", table.run())
                        .json("outcome", ScoreTableJson.write(table.outcome(), table.decided()))
                        .jsons(
                                "rows",
                                table.rows().items().stream()
                                        .map(row -> ScoreTableJson.write(row, table.decided()))
                                        .toList())
                        .optional("next", table.rows().next(), JsonText::text));
            case TEXT ->
                HttpResponse.text(ScoreTableText.of(
                        table.frame(), table.outcome(), table.rows().items(), table.decided()));
        };
    }

    private HttpResponse sheet(HttpRequest request) {
        Accepted wanted = Accepted.of(request);
        ReadScores.Explanation explanation =
                scores.explanation(request.caller(), request.lot(), request.identifier("supplier"));
        return switch (wanted) {
            case JSON -> HttpResponse.json(200, SheetJson.write(explanation.sheet(), explanation.decided()));
            case TEXT ->
                HttpResponse.text(SheetText.of(
                        explanation.frame(), explanation.sheet(), explanation.reasons(), explanation.decided()));
        };
    }
}
