package socialvalue.aws.handler;

import socialvalue.aws.Wiring;
import socialvalue.file.RunJson;
import socialvalue.port.Run;
import socialvalue.usecase.ReadRun;

/** Tells how a run stands. */
public final class RunsHandler extends HttpHandler {
    private final ReadRun runs;

    /** As Lambda makes it. */
    public RunsHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public RunsHandler(Wiring wiring) {
        runs = new ReadRun(wiring.runs());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        if (!request.route().equals("GET /runs/{run}")) {
            throw noSuchRoute(request);
        }
        Run run = runs.read(request.caller(), request.identifier("run"));
        return HttpResponse.json(200, json -> RunJson.write(json, run));
    }

    /** That a run was started, and where it tells how it stands. */
    static HttpResponse accepted(Run run) {
        return HttpResponse.json(202, json -> RunJson.write(json, run)).with("location", "/runs/" + run.id());
    }
}
