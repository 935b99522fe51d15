package socialvalue.aws.handler;

import java.util.List;
import java.util.Optional;
import socialvalue.aws.Wiring;
import socialvalue.file.CanonicalJson;
import socialvalue.file.FindingsJson;
import socialvalue.file.FrameJson;
import socialvalue.file.FrameReader;
import socialvalue.file.JsonText;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.port.FrameDraft;
import socialvalue.port.FrameVersion;
import socialvalue.usecase.DraftFrame;
import socialvalue.usecase.PublishFrame;
import socialvalue.validation.FrameComparison;

/** Keeps drafts of frames, publishes them and reads them back. */
public final class FrameHandler extends HttpHandler {
    private static final String FRAME = "/tenders/{tender}/lots/{lot}/frame";

    private final KnownEditions editions;
    private final DraftFrame drafts;
    private final PublishFrame publication;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public FrameHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public FrameHandler(Wiring wiring) {
        editions = new KnownEditions(wiring.editions());
        drafts = new DraftFrame(wiring.frames());
        publication = new PublishFrame(wiring.frames(), wiring.seal(), new CanonicalJson(), wiring.clock());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "PUT " + FRAME + "/draft" -> idempotent.once(request, () -> save(request));
            case "GET " + FRAME + "/draft" -> draft(request);
            case "POST " + FRAME + "/publications" -> idempotent.once(request, () -> publish(request));
            case "GET " + FRAME ->
                published(request, publication.current(signedIn(request).lot()));
            case "GET " + FRAME + "/{version}" ->
                published(request, publication.version(signedIn(request).lot(), request.number("version")));
            default -> throw noSuchRoute(request);
        };
    }

    private HttpResponse save(HttpRequest request) {
        Findings findings = new Findings();
        Optional<EvaluationFrame> read =
                Contents.tree(request, findings).flatMap(root -> FrameReader.read(root, editions, findings));
        FrameDraft draft = drafts.save(
                request.caller(), request.lot(), Contents.accepted(read, findings), Preconditions.replaces(request));
        return HttpResponse.json(draft.revision() == 1 ? 201 : 200, json -> {
                    json.integer("revision", draft.revision());
                    FindingsJson.write(json, findings);
                })
                .with("etag", EntityTags.quoted(draft.revision()));
    }

    private HttpResponse draft(HttpRequest request) {
        FrameDraft draft = drafts.read(request.caller(), request.lot());
        return Contents.unlessKnown(request, draft.revision(), () -> FrameJson.write(draft.frame()));
    }

    private HttpResponse publish(HttpRequest request) {
        PublishFrame.Published published =
                publication.publish(request.caller(), request.lot(), Preconditions.version(request));
        FrameVersion version = published.version();
        return HttpResponse.json(201, json -> {
                    json.integer("version", version.version())
                            .text("digest", version.digest())
                            .text("publishedAt", version.publishedAt().toString());
                    json.optional("change", published.change(), FrameHandler::change);
                })
                .with(
                        "location",
                        "/tenders/" + request.lot().tender() + "/lots/"
                                + request.lot().lot() + "/frame/" + version.version());
    }

    private static void change(JsonText json, String name, FrameComparison change) {
        json.object(name, each -> each.texts(
                        "changes",
                        change.changes().stream()
                                .map(FrameComparison.Change::words)
                                .toList())
                .texts("criteria", List.copyOf(change.changedCriteria()))
                .choice("reconfirm", change.reconfirm()));
    }

    private static HttpRequest signedIn(HttpRequest request) {
        request.caller();
        return request;
    }

    private static HttpResponse published(HttpRequest request, FrameVersion version) {
        return Contents.unlessKnown(request, version.digest(), () -> FrameJson.write(version.frame()));
    }
}
