package socialvalue.aws.handler;

import java.util.Optional;
import socialvalue.aws.Wiring;
import socialvalue.usecase.StartScoring;

/** Starts a run that scores a lot. */
public final class ScoringHandler extends HttpHandler {
    private final StartScoring scoring;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public ScoringHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public ScoringHandler(Wiring wiring) {
        scoring = new StartScoring(wiring.frames(), wiring.decisions(), wiring.runs(), wiring.work(), wiring.clock());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        if (!request.route().equals("POST /tenders/{tender}/lots/{lot}/scoring")) {
            throw noSuchRoute(request);
        }
        return idempotent.once(
                request, () -> RunsHandler.accepted(scoring.start(request.caller(), request.lot(), reason(request))));
    }

    private static Optional<String> reason(HttpRequest request) {
        if (request.body().length == 0) {
            return Optional.empty();
        }
        return Contents.read(request, in -> {
            Optional<String> reason = in.optionalText("reason");
            return in.done(() -> reason);
        });
    }
}
