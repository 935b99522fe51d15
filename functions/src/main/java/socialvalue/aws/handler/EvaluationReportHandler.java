package socialvalue.aws.handler;

import java.util.List;
import socialvalue.aws.Wiring;
import socialvalue.file.EvaluationReportJson;
import socialvalue.report.EvaluationReportPdf;
import socialvalue.report.EvaluationReportText;
import socialvalue.usecase.ReadEvaluationReport;

/** Shows the evaluation report of a lot: as JSON in pages, and printed as a whole. */
public final class EvaluationReportHandler extends HttpHandler {
    private static final String PDF = "application/pdf";
    /** What fits into the 6 MB that Lambda answers, once it is written as Base64 or escaped. */
    private static final int MOST_BYTES = 4_400_000;

    private final ReadEvaluationReport reports;

    /** As Lambda makes it. */
    public EvaluationReportHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public EvaluationReportHandler(Wiring wiring) {
        reports = new ReadEvaluationReport(
                wiring.frames(),
                wiring.openedReturns(),
                wiring.sheets(),
                wiring.panels(),
                wiring.decisions(),
                wiring.clarifications(),
                wiring.runs(),
                wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        if (!request.route().equals("GET /tenders/{tender}/lots/{lot}/evaluation-report")) {
            throw noSuchRoute(request);
        }
        String wanted = Accepted.type(request, List.of(Accepted.JSON_TYPE, Accepted.TEXT_TYPE, PDF));
        return fitting(
                switch (wanted) {
                    case PDF ->
                        HttpResponse.pdf(EvaluationReportPdf.of(reports.whole(request.caller(), request.lot())));
                    case Accepted.TEXT_TYPE ->
                        HttpResponse.text(EvaluationReportText.of(reports.whole(request.caller(), request.lot())));
                    default -> {
                        var report = reports.page(request.caller(), request.lot(), request.after(), request.limit());
                        yield HttpResponse.json(200, json -> EvaluationReportJson.write(json, report));
                    }
                });
    }

    private static HttpResponse fitting(HttpResponse answer) {
        if (answer.body().length > MOST_BYTES) {
            throw new Refused(
                    ProblemType.NOT_ACCEPTABLE,
                    "The report is too long to be answered at once. Ask for it as JSON with a smaller limit.");
        }
        return answer;
    }
}
