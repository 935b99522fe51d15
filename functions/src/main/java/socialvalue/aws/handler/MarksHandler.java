package socialvalue.aws.handler;

import java.math.BigDecimal;
import java.util.Optional;
import socialvalue.aws.Wiring;
import socialvalue.file.Fields;
import socialvalue.file.MarksJson;
import socialvalue.marking.EvaluatorMark;
import socialvalue.port.OpenedReturns.AgreedRevision;
import socialvalue.usecase.LockMarks;
import socialvalue.usecase.RecordMark;

/** Evaluators' marks, the marks that are agreed, and their locking. */
public final class MarksHandler extends HttpHandler {
    private static final String LOT = "/tenders/{tender}/lots/{lot}";

    private final RecordMark marks;
    private final LockMarks locking;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public MarksHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public MarksHandler(Wiring wiring) {
        marks = new RecordMark(wiring.frames(), wiring.openedReturns(), wiring.clock());
        locking = new LockMarks(wiring.frames(), wiring.openedReturns());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "PUT " + LOT + "/marks/{criterion}/{supplier}" -> idempotent.once(request, () -> record(request));
            case "GET " + LOT + "/marks/{supplier}" -> read(request);
            case "PUT " + LOT + "/agreed-marks/{criterion}/{supplier}" ->
                idempotent.once(request, () -> agree(request));
            case "POST " + LOT + "/marking/lock" -> idempotent.once(request, () -> lock(request));
            default -> throw noSuchRoute(request);
        };
    }

    /** What a request says of a mark; a reason that is missing is for the use case to find. */
    private record Said(Optional<BigDecimal> mark, String rationale) {}

    private static Optional<Said> said(Fields in, boolean markNeeded) {
        Optional<BigDecimal> mark = markNeeded ? Optional.of(in.decimal("mark")) : in.optionalDecimal("mark");
        String rationale = in.text("rationale");
        return in.done(() -> new Said(mark, rationale));
    }

    private HttpResponse record(HttpRequest request) {
        Said said = Contents.read(request, in -> said(in, true));
        EvaluatorMark mark = marks.record(
                request.caller(),
                request.lot(),
                request.identifier("criterion"),
                request.identifier("supplier"),
                said.mark().orElseThrow(),
                said.rationale());
        return HttpResponse.json(200, json -> MarksJson.write(json, mark));
    }

    private HttpResponse agree(HttpRequest request) {
        Said said = Contents.read(request, in -> said(in, false));
        AgreedRevision agreed = marks.agree(
                request.caller(),
                request.lot(),
                request.identifier("criterion"),
                request.identifier("supplier"),
                said.mark(),
                said.rationale(),
                Preconditions.stated(request).orElse(0));
        return HttpResponse.json(agreed.revision() == 1 ? 201 : 200, json -> MarksJson.write(json, agreed))
                .with("etag", EntityTags.quoted(agreed.revision()));
    }

    private HttpResponse read(HttpRequest request) {
        String supplier = request.identifier("supplier");
        var given = marks.marks(request.caller(), request.lot(), supplier);
        var agreed = marks.agreed(request.caller(), request.lot(), supplier);
        return HttpResponse.json(200, json -> MarksJson.write(json, given, agreed));
    }

    private HttpResponse lock(HttpRequest request) {
        locking.lock(request.caller(), request.lot());
        return HttpResponse.empty(204);
    }
}
