package socialvalue.aws.handler;

import java.time.InstantSource;
import socialvalue.aws.Wiring;
import socialvalue.file.AgreementSummaryJson;
import socialvalue.report.SummaryFigures;
import socialvalue.summary.AgreementSummary;
import socialvalue.usecase.ReadSummary;

/** Tells what an agreement promised, delivered and is worth, as JSON, CSV, workbook, PDF and text. */
public final class SummaryHandler extends HttpHandler {
    private final ReadSummary summaries;
    private final InstantSource clock;

    /** As Lambda makes it. */
    public SummaryHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public SummaryHandler(Wiring wiring) {
        summaries = new ReadSummary(wiring.agreements(), wiring.clock());
        clock = wiring.clock();
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        if (!request.route().equals("GET /agreements/{agreement}/summary")) {
            throw noSuchRoute(request);
        }
        AgreementSummary summary = summaries.read(request.caller(), request.agreement());
        return new FigureAnswer(request, clock.instant())
                .of(
                        "summary-" + summary.agreement().id() + "-" + summary.at(),
                        json -> AgreementSummaryJson.write(json, summary),
                        () -> SummaryFigures.of(summary));
    }
}
