package socialvalue.aws.handler;

import socialvalue.access.Role;
import socialvalue.aws.Wiring;
import socialvalue.file.TotalsJson;
import socialvalue.usecase.ComparedTotals;
import socialvalue.usecase.RebuildTotals;

/** Works out an agreement's totals again from its records. */
public final class TotalsHandler extends HttpHandler {
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
        if (!request.route().equals("POST /agreements/{agreement}/totals")) {
            throw noSuchRoute(request);
        }
        // Who may not ask is not told what is wrong with the question
        request.caller().require(Role.CONTRACT_OFFICER, Role.FINANCE, Role.AUDITOR);
        boolean write = isToBeWritten(request);
        return idempotent.once(request, () -> {
            ComparedTotals compared = rebuilding.rebuild(request.caller(), request.agreement(), write);
            return HttpResponse.json(200, json -> TotalsJson.write(json, compared));
        });
    }

    private static boolean isToBeWritten(HttpRequest request) {
        return switch (request.query().getOrDefault("write", "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refused(ProblemType.MALFORMED_REQUEST, "The parameter write is true or false.");
        };
    }
}
