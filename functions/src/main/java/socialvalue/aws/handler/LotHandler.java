package socialvalue.aws.handler;

import socialvalue.aws.Wiring;
import socialvalue.file.LotJson;
import socialvalue.usecase.ReadLot;

/** Tells how a lot stands. */
public final class LotHandler extends HttpHandler {
    private final ReadLot lots;

    /** As Lambda makes it. */
    public LotHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public LotHandler(Wiring wiring) {
        lots = new ReadLot(
                wiring.frames(),
                wiring.runs(),
                wiring.sheets(),
                wiring.portalLedger(),
                wiring.openingRule(),
                wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        if (!request.route().equals("GET /tenders/{tender}/lots/{lot}")) {
            throw noSuchRoute(request);
        }
        ReadLot.Standing standing = lots.read(request.caller(), request.lot());
        return HttpResponse.json(200, json -> LotJson.write(json, standing));
    }
}
