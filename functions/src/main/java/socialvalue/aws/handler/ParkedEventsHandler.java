package socialvalue.aws.handler;

import socialvalue.aws.Wiring;
import socialvalue.file.ParkedEventJson;
import socialvalue.port.Page;
import socialvalue.port.ParkedEvent;
import socialvalue.procurement.PortalId;
import socialvalue.usecase.ParkedEvents;

/** Lists events of a portal that were not understood, and has them tried again. */
public final class ParkedEventsHandler extends HttpHandler {
    private static final String PARKED = "/portals/{portal}/{tenant}/parked-events";

    private final ParkedEvents parked;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public ParkedEventsHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public ParkedEventsHandler(Wiring wiring) {
        parked = new ParkedEvents(wiring.portalLedger(), wiring.portalEvents());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "GET " + PARKED ->
                page(200, parked.page(request.caller(), portal(request), request.after(), request.limit()));
            case "POST " + PARKED + "/retry" ->
                idempotent.once(
                        request,
                        () -> page(
                                202,
                                parked.retry(request.caller(), portal(request), request.after(), request.limit())));
            default -> throw noSuchRoute(request);
        };
    }

    private static PortalId portal(HttpRequest request) {
        return PortalId.of(
                        request.pathParameters().getOrDefault("portal", ""),
                        request.pathParameters().getOrDefault("tenant", ""))
                .orElseThrow(() -> new Refused(
                        ProblemType.NOT_FOUND,
                        "Nothing is named so: a portal and a tenant are named by lower-case letters, digits and"
                                + " hyphens."));
    }

    private static HttpResponse page(int status, Page<ParkedEvent> page) {
        return HttpResponse.json(status, json -> ParkedEventJson.write(json, page));
    }
}
