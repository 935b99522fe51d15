package socialvalue.aws.handler;

import java.util.Optional;
import socialvalue.aws.Wiring;
import socialvalue.file.CanonicalJson;
import socialvalue.file.EditionJson;
import socialvalue.file.EditionReader;
import socialvalue.finding.Findings;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import socialvalue.usecase.PublishEdition;

/** Publishes model editions, and reads them back. */
public final class EditionsHandler extends HttpHandler {
    private final PublishEdition editions;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public EditionsHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public EditionsHandler(Wiring wiring) {
        editions = new PublishEdition(wiring.editions(), new CanonicalJson());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "PUT /editions/{authority}/{edition}" -> idempotent.once(request, () -> publish(request));
            case "GET /editions/{authority}/{edition}" -> read(request);
            default -> throw noSuchRoute(request);
        };
    }

    private HttpResponse publish(HttpRequest request) {
        Findings findings = new Findings();
        Optional<ModelEdition> edition =
                Contents.tree(request, findings).flatMap(root -> EditionReader.read(root, findings));
        ModelEdition read = Contents.accepted(edition, findings);
        String digest = editions.publish(request.caller(), id(request), read);
        return HttpResponse.json(
                        200, json -> json.text("edition", read.id().toString()).text("digest", digest))
                .with("etag", EntityTags.quoted(digest));
    }

    private HttpResponse read(HttpRequest request) {
        request.caller();
        ModelEdition edition = editions.read(id(request));
        return Contents.unlessKnown(request, EditionJson.digest(edition), () -> EditionJson.write(edition));
    }

    private static EditionId id(HttpRequest request) {
        String authority = request.identifier("authority");
        String edition = request.identifier("edition");
        if (!EditionId.names(authority, edition)) {
            throw new Refused(
                    ProblemType.NOT_FOUND,
                    "Nothing is named so: an edition is named by lower-case letters, digits and hyphens.");
        }
        return new EditionId(authority, edition);
    }
}
