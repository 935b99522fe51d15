package socialvalue.aws.handler;

import java.util.Optional;
import socialvalue.access.Role;
import socialvalue.aws.Wiring;
import socialvalue.file.ClarificationsJson;
import socialvalue.marking.Clarification;
import socialvalue.marking.ClarificationAnswer;
import socialvalue.usecase.AnswerQuestion;
import socialvalue.usecase.AskSupplier;
import socialvalue.usecase.ReadClarifications;

/** Questions put to suppliers about their own returns, their answers, and questions taken back. */
public final class ClarificationsHandler extends HttpHandler {
    private static final String TO_SUPPLIER = "/tenders/{tender}/lots/{lot}/clarifications/{supplier}";

    private final AskSupplier asking;
    private final AnswerQuestion answering;
    private final ReadClarifications reading;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public ClarificationsHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public ClarificationsHandler(Wiring wiring) {
        asking = new AskSupplier(
                wiring.frames(), wiring.clarifications(), wiring.panels(), wiring.runs(), wiring.clock());
        answering = new AnswerQuestion(
                wiring.frames(), wiring.clarifications(), wiring.panels(), wiring.runs(), wiring.clock());
        reading = new ReadClarifications(wiring.frames(), wiring.clarifications(), wiring.panels(), wiring.runs());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "POST " + TO_SUPPLIER -> idempotent.once(request, () -> ask(request));
            case "GET " + TO_SUPPLIER -> read(request);
            case "POST " + TO_SUPPLIER + "/{number}/answers" -> idempotent.once(request, () -> answerQuestion(request));
            case "POST " + TO_SUPPLIER + "/{number}/withdrawal" -> idempotent.once(request, () -> withdraw(request));
            default -> throw noSuchRoute(request);
        };
    }

    private HttpResponse ask(HttpRequest request) {
        AskSupplier.Asked asked = Contents.read(request, in -> {
            Optional<String> criterion = in.optionalText("criterion");
            String question = in.text("question");
            return in.done(() -> new AskSupplier.Asked(criterion, question, Idempotent.key(request)));
        });
        Clarification put = asking.ask(request.caller(), request.lot(), request.identifier("supplier"), asked);
        return HttpResponse.json(201, json -> ClarificationsJson.write(json, put, true));
    }

    private HttpResponse read(HttpRequest request) {
        ReadClarifications.Seen seen = reading.read(request.caller(), request.lot(), request.identifier("supplier"));
        return HttpResponse.json(200, json -> ClarificationsJson.write(json, seen));
    }

    private HttpResponse answerQuestion(HttpRequest request) {
        AnswerQuestion.Given given = Contents.read(request, in -> {
            String answer = in.text("answer");
            Optional<String> reference = in.optionalText("reference");
            Optional<String> digest = in.optionalText("digest");
            return in.done(() -> new AnswerQuestion.Given(answer, reference, digest, Idempotent.key(request)));
        });
        ClarificationAnswer recorded = answering.answer(
                request.caller(), request.lot(), request.identifier("supplier"), request.number("number"), given);
        boolean toOfficer = !request.caller().is(Role.SUPPLIER);
        return HttpResponse.json(201, json -> ClarificationsJson.write(json, recorded, toOfficer));
    }

    private HttpResponse withdraw(HttpRequest request) {
        String reason = Contents.read(request, in -> {
            String given = in.text("reason");
            return in.done(() -> given);
        });
        asking.withdraw(
                request.caller(), request.lot(), request.identifier("supplier"), request.number("number"), reason);
        return HttpResponse.empty(204);
    }
}
