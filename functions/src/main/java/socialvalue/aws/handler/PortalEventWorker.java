package socialvalue.aws.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import socialvalue.aws.Wiring;
import socialvalue.file.CanonicalJson;
import socialvalue.file.PortalEventReader;
import socialvalue.usecase.HandlePortalEvent;
import socialvalue.usecase.SignContract;

/** Handles the events of portals that the queue holds, and tells which of them are to come again. */
public final class PortalEventWorker implements RequestStreamHandler {
    private final HandlePortalEvent handling;

    /** As Lambda makes it. */
    public PortalEventWorker() {
        this(new Wiring());
    }

    /** Over those parts. */
    public PortalEventWorker(Wiring wiring) {
        handling = new HandlePortalEvent(
                new PortalEventReader(),
                wiring.portalLedger(),
                wiring.frames(),
                wiring.sealedReturns(),
                wiring.runs(),
                wiring.work(),
                wiring.openingRule(),
                new SignContract(
                        wiring.frames(),
                        wiring.openedReturns(),
                        wiring.letters(),
                        wiring.agreements(),
                        new CanonicalJson(),
                        wiring.clock()),
                wiring.clock());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        List<String> failures = new ArrayList<>();
        for (QueueMessage message : QueueMessage.all(in)) {
            try {
                handling.handle(message.body().getBytes(StandardCharsets.UTF_8));
            } catch (HandlePortalEvent.NotYet e) {
                // No fault: the queue brings it again, and the lot tells its officers what it waits for
                failures.add(message.id());
            } catch (RuntimeException e) {
                context.getLogger().log(Faults.report(e, message.id()), LogLevel.ERROR);
                failures.add(message.id());
            }
        }
        out.write(QueueMessage.failed(failures));
    }
}
