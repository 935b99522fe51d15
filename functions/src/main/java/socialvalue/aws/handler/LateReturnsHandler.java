package socialvalue.aws.handler;

import java.util.Optional;
import socialvalue.aws.Wiring;
import socialvalue.file.Fields;
import socialvalue.file.LateReturnsJson;
import socialvalue.usecase.AdmitLateReturn;

/** Lists late returns and admits one; nothing of what they say. */
public final class LateReturnsHandler extends HttpHandler {
    private static final String LATE = "/tenders/{tender}/lots/{lot}/late-returns";

    private final AdmitLateReturn late;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public LateReturnsHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public LateReturnsHandler(Wiring wiring) {
        late = new AdmitLateReturn(wiring.frames(), wiring.sealedReturns(), wiring.clock());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "GET " + LATE -> list(request);
            case "POST " + LATE + "/{late}/admission" -> idempotent.once(request, () -> admit(request));
            default -> throw noSuchRoute(request);
        };
    }

    private HttpResponse list(HttpRequest request) {
        var all = late.list(request.caller(), request.lot());
        return HttpResponse.json(200, json -> LateReturnsJson.write(json, all));
    }

    private record Decision(String authority, String reason) {}

    private static Optional<Decision> decision(Fields in) {
        String authority = in.text("authority");
        String reason = in.text("reason");
        return in.done(() -> new Decision(authority, reason));
    }

    private HttpResponse admit(HttpRequest request) {
        Decision decision = Contents.read(request, LateReturnsHandler::decision);
        late.admit(
                request.caller(), request.lot(), request.identifier("late"), decision.authority(), decision.reason());
        return HttpResponse.empty(204);
    }
}
