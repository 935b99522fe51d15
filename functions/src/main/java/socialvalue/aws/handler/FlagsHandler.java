package socialvalue.aws.handler;

import java.util.List;
import socialvalue.aws.Wiring;
import socialvalue.file.FlagsJson;
import socialvalue.marking.Decision;
import socialvalue.marking.FlagKind;
import socialvalue.scoring.LotFlag;
import socialvalue.usecase.DecideFlag;
import socialvalue.usecase.ReadFlags;

/** Shows a lot's flags with what people decided about them, and records a decision. */
public final class FlagsHandler extends HttpHandler {
    private static final String FLAGS = "/tenders/{tender}/lots/{lot}/flags";

    private final ReadFlags flags;
    private final DecideFlag deciding;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public FlagsHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public FlagsHandler(Wiring wiring) {
        flags = new ReadFlags(wiring.frames(), wiring.openedReturns(), wiring.sheets(), wiring.decisions());
        deciding = new DecideFlag(
                wiring.frames(),
                wiring.openedReturns(),
                wiring.sheets(),
                wiring.decisions(),
                wiring.runs(),
                wiring.clock());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "GET " + FLAGS -> read(request);
            case "PUT " + FLAGS + "/{flag}/decision" -> idempotent.once(request, () -> decide(request));
            default -> throw noSuchRoute(request);
        };
    }

    private HttpResponse read(HttpRequest request) {
        List<LotFlag> all = flags.read(request.caller(), request.lot());
        return HttpResponse.json(200, json -> json.list("flags", all, FlagsJson::write));
    }

    private record Said(FlagKind.Choice choice, String reason) {}

    private HttpResponse decide(HttpRequest request) {
        Said said = Contents.read(request, in -> {
            FlagKind.Choice choice = in.choice("choice", FlagKind.Choice.class);
            String reason = in.text("reason");
            return in.done(() -> new Said(choice, reason));
        });
        Decision decision = deciding.decide(
                request.caller(),
                request.lot(),
                request.identifier("flag"),
                said.choice(),
                said.reason(),
                Preconditions.stated(request).orElse(0));
        return HttpResponse.json(decision.revision() == 1 ? 201 : 200, json -> FlagsJson.write(json, decision))
                .with("etag", EntityTags.quoted(decision.revision()));
    }
}
