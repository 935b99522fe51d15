package socialvalue.aws.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import socialvalue.aws.Wiring;
import socialvalue.file.JsonText;
import socialvalue.file.ReturnReader;
import socialvalue.usecase.ContinueRun;

/** Takes the next steps of the runs that the queue names, and tells which of its messages it could not deal with. */
public final class RunWorker implements RequestStreamHandler {
    /** What a step and all that follows it may take, in milliseconds; with less left no step is begun. */
    private static final int LONGEST_STEP = 20_000;

    private static final JsonFactory JSON = new JsonFactory();

    private final ContinueRun runs;

    /** As Lambda makes it. */
    public RunWorker() {
        this(new Wiring());
    }

    /** Over those parts. */
    public RunWorker(Wiring wiring) {
        runs = new ContinueRun(
                wiring.runs(),
                wiring.frames(),
                wiring.sealedReturns(),
                wiring.openedReturns(),
                wiring.sheets(),
                wiring.letters(),
                wiring.seal(),
                wiring.pseudonyms(),
                new ReturnReader(),
                wiring.work(),
                wiring.clock());
    }

    private record Message(String id, String runId) {}

    private record Failure(String id) {}

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        List<Failure> failures = new ArrayList<>();
        for (Message message : messages(in)) {
            try {
                runs.proceed(message.runId(), () -> context.getRemainingTimeInMillis() > LONGEST_STEP);
            } catch (RuntimeException e) {
                context.getLogger().log(Faults.report(e, message.id()), LogLevel.ERROR);
                failures.add(new Failure(message.id()));
            }
        }
        out.write(JsonText.object(json -> json.list(
                "batchItemFailures", failures, (each, failure) -> each.text("itemIdentifier", failure.id()))));
    }

    /**
     * The messages of an event of SQS.
     *
     * @throws IOException if it is no such event: all of it is then delivered again, and set aside in the end
     */
    private static List<Message> messages(InputStream in) throws IOException {
        List<Message> messages = new ArrayList<>();
        try (JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no event of the queue");
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                if (json.nextToken() == JsonToken.START_ARRAY && name.equals("Records")) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        messages.add(message(json));
                    }
                } else {
                    json.skipChildren();
                }
            }
        }
        return messages;
    }

    private static Message message(JsonParser json) throws IOException {
        String id = null;
        String body = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "messageId" -> id = json.getText();
                case "body" -> body = json.getText();
                default -> json.skipChildren();
            }
        }
        if (id == null || body == null) {
            throw new IOException("a message without identifier or body");
        }
        return new Message(id, body);
    }
}
