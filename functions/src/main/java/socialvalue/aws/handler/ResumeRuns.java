package socialvalue.aws.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import socialvalue.aws.Wiring;
import socialvalue.file.JsonText;
import socialvalue.usecase.UnfinishedRuns;

/** Takes up again, by the clock, runs that have not ended; what the schedule sends says nothing and is not read. */
public final class ResumeRuns implements RequestStreamHandler {
    private final UnfinishedRuns runs;

    /** As Lambda makes it. */
    public ResumeRuns() {
        this(new Wiring());
    }

    /** Over those parts. */
    public ResumeRuns(Wiring wiring) {
        runs = new UnfinishedRuns(wiring.runs(), wiring.deliveryImports(), wiring.work());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        int resumed = runs.resume();
        out.write(JsonText.object(json -> json.integer("resumed", resumed)));
    }
}
