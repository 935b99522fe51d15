package socialvalue.aws.handler;

import java.util.List;
import socialvalue.aws.Wiring;
import socialvalue.file.ImportReader;
import socialvalue.usecase.ImportScores;

/** Imports scores of criteria that are marked elsewhere. */
public final class ImportScoresHandler extends HttpHandler {
    private final ImportScores scores;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public ImportScoresHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public ImportScoresHandler(Wiring wiring) {
        scores = new ImportScores(wiring.frames(), wiring.openedReturns(), wiring.clock());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        if (!request.route().equals("POST /tenders/{tender}/lots/{lot}/imported-scores")) {
            throw noSuchRoute(request);
        }
        return idempotent.once(request, () -> {
            List<String> missing =
                    scores.importScores(request.caller(), request.lot(), Contents.read(request, ImportReader::read));
            return HttpResponse.json(200, json -> json.texts("withoutScore", missing));
        });
    }
}
