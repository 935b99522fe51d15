package socialvalue.aws.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import socialvalue.aws.Wiring;
import socialvalue.file.DeliveryCsv;
import socialvalue.file.ReturnReader;
import socialvalue.usecase.ContinueImport;
import socialvalue.usecase.ContinueRun;

/**
 * Takes the next steps of the runs and imports that the queue names, and tells which of its messages it could not deal
 * with.
 */
public final class RunWorker implements RequestStreamHandler {
    /** What a step and all that follows it may take, in milliseconds; with less left no step is begun. */
    private static final int LONGEST_STEP = 20_000;

    private final ContinueRun runs;
    private final ContinueImport imports;

    /** As Lambda makes it. */
    public RunWorker() {
        this(new Wiring());
    }

    /** Over those parts. */
    public RunWorker(Wiring wiring) {
        runs = new ContinueRun(
                wiring.endingRuns(),
                wiring.frames(),
                wiring.sealedReturns(),
                wiring.openedReturns(),
                wiring.sheets(),
                wiring.decisions(),
                wiring.letters(),
                wiring.seal(),
                wiring.pseudonyms(),
                new ReturnReader(),
                wiring.work(),
                wiring.clock());
        imports = new ContinueImport(
                wiring.agreements(), wiring.deliveryImports(), new DeliveryCsv(), wiring.work(), wiring.clock());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        List<String> failures = new ArrayList<>();
        for (QueueMessage message : QueueMessage.all(in)) {
            try {
                proceed(message.body(), () -> context.getRemainingTimeInMillis() > LONGEST_STEP);
            } catch (RuntimeException e) {
                context.getLogger().log(Faults.report(e, message.id()), LogLevel.ERROR);
                failures.add(message.id());
            }
        }
        out.write(QueueMessage.failed(failures));
    }

    private void proceed(String name, BooleanSupplier timeLeft) {
        if (ContinueImport.isOne(name)) {
            imports.proceed(name, timeLeft);
        } else {
            runs.proceed(name, timeLeft);
        }
    }
}
