package socialvalue.aws.handler;

import socialvalue.aws.Wiring;
import socialvalue.usecase.StartOpening;

/** Starts the run that opens a lot. */
public final class OpeningHandler extends HttpHandler {
    private final StartOpening opening;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public OpeningHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public OpeningHandler(Wiring wiring) {
        opening = new StartOpening(wiring.frames(), wiring.runs(), wiring.work(), wiring.openingRule(), wiring.clock());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        if (!request.route().equals("POST /tenders/{tender}/lots/{lot}/opening")) {
            throw noSuchRoute(request);
        }
        return idempotent.once(request, () -> told(opening.start(request.caller(), request.lot())));
    }

    private static HttpResponse told(StartOpening.Opening came) {
        return came.run()
                .map(RunsHandler::accepted)
                .orElseGet(() -> HttpResponse.json(
                        200,
                        json -> json.text(
                                "secondOfficerAwaitedUntil",
                                came.awaited().orElseThrow().toString())));
    }
}
