package socialvalue.aws.handler;

import socialvalue.aws.Wiring;
import socialvalue.file.JsonText;
import socialvalue.file.OpenedReturnJson;
import socialvalue.port.OpenedReturn;
import socialvalue.port.Page;
import socialvalue.scoring.ScoringRow;
import socialvalue.usecase.ReadReturns;

/** Shows returns once they are opened. */
public final class ReadReturnsHandler extends HttpHandler {
    private static final String RETURNS = "GET /tenders/{tender}/lots/{lot}/returns";

    private final ReadReturns returns;

    /** As Lambda makes it. */
    public ReadReturnsHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public ReadReturnsHandler(Wiring wiring) {
        returns = new ReadReturns(wiring.frames(), wiring.openedReturns());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case RETURNS -> page(request);
            case RETURNS + "/{supplier}" -> one(request);
            default -> throw noSuchRoute(request);
        };
    }

    private HttpResponse page(HttpRequest request) {
        Page<ScoringRow> page = returns.page(request.caller(), request.lot(), request.after(), request.limit());
        return HttpResponse.json(200, json -> json.list("returns", page.items(), OpenedReturnJson::write)
                .optional("next", page.next(), JsonText::text));
    }

    private HttpResponse one(HttpRequest request) {
        OpenedReturn opened = returns.one(request.caller(), request.lot(), request.identifier("supplier"));
        return HttpResponse.json(200, json -> OpenedReturnJson.write(json, opened));
    }
}
