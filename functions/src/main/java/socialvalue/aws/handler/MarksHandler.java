package socialvalue.aws.handler;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import socialvalue.aws.Wiring;
import socialvalue.file.MarksJson;
import socialvalue.file.PanelJson;
import socialvalue.file.Reading;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.Panel;
import socialvalue.port.OpenedReturns.AgreedRevision;
import socialvalue.usecase.AgreeMark;
import socialvalue.usecase.KeepPanel;
import socialvalue.usecase.LockMarks;
import socialvalue.usecase.ReadMarks;
import socialvalue.usecase.RecordMark;

/** Who marks a lot, evaluators' marks, the marks that are agreed, and their locking. */
public final class MarksHandler extends HttpHandler {
    private static final String LOT = "/tenders/{tender}/lots/{lot}";

    private final KeepPanel panel;
    private final RecordMark marks;
    private final ReadMarks reading;
    private final AgreeMark moderation;
    private final LockMarks locking;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public MarksHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public MarksHandler(Wiring wiring) {
        panel = new KeepPanel(wiring.frames(), wiring.openedReturns(), wiring.panels(), wiring.clock());
        marks = new RecordMark(wiring.frames(), wiring.openedReturns(), wiring.panels(), wiring.clock());
        reading = new ReadMarks(wiring.frames(), wiring.openedReturns(), wiring.panels());
        moderation = new AgreeMark(wiring.frames(), wiring.openedReturns(), wiring.panels(), wiring.clock());
        locking = new LockMarks(wiring.frames(), wiring.openedReturns(), wiring.panels(), wiring.clock());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "PUT " + LOT + "/panel" -> idempotent.once(request, () -> name(request));
            case "GET " + LOT + "/panel" -> panel(request);
            case "PUT " + LOT + "/conflicts/{evaluator}" -> idempotent.once(request, () -> declare(request));
            case "PUT " + LOT + "/marks/{criterion}/{supplier}" -> idempotent.once(request, () -> record(request));
            case "GET " + LOT + "/marks/{supplier}" -> read(request);
            case "PUT " + LOT + "/agreed-marks/{criterion}/{supplier}" ->
                idempotent.once(request, () -> agree(request));
            case "POST " + LOT + "/marking/lock" -> idempotent.once(request, () -> lock(request));
            default -> throw noSuchRoute(request);
        };
    }

    private record Named(List<String> evaluators, String reason) {}

    private HttpResponse name(HttpRequest request) {
        Named said = Contents.read(request, in -> {
            List<String> evaluators = in.values("evaluators", Reading.TEXT);
            String reason = in.text("reason");
            return in.done(() -> new Named(evaluators, reason));
        });
        int replaces = Preconditions.stated(request).orElse(0);
        Panel named = panel.name(request.caller(), request.lot(), said.evaluators(), said.reason(), replaces);
        return revision(replaces == 0 ? 201 : 200, named);
    }

    private HttpResponse panel(HttpRequest request) {
        KeepPanel.Seen seen = panel.read(request.caller(), request.lot());
        return HttpResponse.json(200, json -> PanelJson.write(json, seen))
                .with("etag", EntityTags.quoted(seen.panel().revision()));
    }

    private record Interest(Optional<String> supplier, String reason) {}

    private HttpResponse declare(HttpRequest request) {
        Interest said = Contents.read(request, in -> {
            Optional<String> supplier = in.optionalText("supplier");
            String reason = in.text("reason");
            return in.done(() -> new Interest(supplier, reason));
        });
        return revision(
                200,
                panel.declare(
                        request.caller(), request.lot(), request.subject("evaluator"), said.supplier(), said.reason()));
    }

    private static HttpResponse revision(int status, Panel panel) {
        return HttpResponse.json(status, json -> PanelJson.write(json, panel))
                .with("etag", EntityTags.quoted(panel.revision()));
    }

    private record Said(BigDecimal mark, String rationale) {}

    private HttpResponse record(HttpRequest request) {
        Said said = Contents.read(request, in -> {
            BigDecimal mark = in.decimal("mark");
            String rationale = in.text("rationale");
            return in.done(() -> new Said(mark, rationale));
        });
        EvaluatorMark mark = marks.record(
                request.caller(),
                request.lot(),
                request.identifier("criterion"),
                request.identifier("supplier"),
                said.mark(),
                said.rationale());
        return HttpResponse.json(200, json -> MarksJson.write(json, mark));
    }

    private HttpResponse agree(HttpRequest request) {
        AgreeMark.Moderation said = Contents.read(request, in -> {
            Optional<BigDecimal> mark = in.optionalDecimal("mark");
            String rationale = in.text("rationale");
            List<String> participants = in.optionalValues("participants", Reading.TEXT);
            return in.done(() -> new AgreeMark.Moderation(mark, rationale, participants));
        });
        AgreedRevision agreed = moderation.agree(
                request.caller(),
                request.lot(),
                request.identifier("criterion"),
                request.identifier("supplier"),
                said,
                Preconditions.stated(request).orElse(0));
        return HttpResponse.json(agreed.revision() == 1 ? 201 : 200, json -> MarksJson.write(json, agreed))
                .with("etag", EntityTags.quoted(agreed.revision()));
    }

    private HttpResponse read(HttpRequest request) {
        ReadMarks.Seen seen = reading.read(request.caller(), request.lot(), request.identifier("supplier"));
        return HttpResponse.json(200, json -> MarksJson.write(json, seen));
    }

    private HttpResponse lock(HttpRequest request) {
        locking.lock(request.caller(), request.lot());
        return HttpResponse.empty(204);
    }
}
