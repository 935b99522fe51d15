package socialvalue.aws.handler;

import socialvalue.aws.Wiring;
import socialvalue.file.TotalsJson;
import socialvalue.usecase.ComparedTotals;
import socialvalue.usecase.RebuildTotals;

/** Works out an agreement's totals again from its records. */
public final class TotalsHandler extends HttpHandler {
    private static final String TOTALS = "/agreements/{agreement}/totals";

    private final RebuildTotals rebuilding;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public TotalsHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public TotalsHandler(Wiring wiring) {
        rebuilding = new RebuildTotals(wiring.agreements());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "GET " + TOTALS -> answer(rebuilding.compare(request.caller(), request.agreement()));
            case "POST " + TOTALS ->
                idempotent.once(request, () -> answer(rebuilding.rebuild(request.caller(), request.agreement())));
            default -> throw noSuchRoute(request);
        };
    }

    private static HttpResponse answer(ComparedTotals compared) {
        return HttpResponse.json(200, json -> TotalsJson.write(json, compared));
    }
}
