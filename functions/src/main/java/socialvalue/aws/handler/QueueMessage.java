package socialvalue.aws.handler;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import socialvalue.file.JsonText;

/**
 * A message of a queue.
 *
 * @param id by which the queue knows it
 * @param body what was sent
 */
record QueueMessage(String id, String body) {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * The messages of an event of SQS.
     *
     * @throws IOException if it is no such event: all of it is then delivered again, and set aside in the end
     */
    static List<QueueMessage> all(InputStream in) throws IOException {
        List<QueueMessage> messages = new ArrayList<>();
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

    private static QueueMessage message(JsonParser json) throws IOException {
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
        return new QueueMessage(id, body);
    }

    /** The answer that names those that are to come again; the others are done with. */
    static byte[] failed(List<String> ids) {
        return JsonText.object(
                json -> json.list("batchItemFailures", ids, (each, id) -> each.text("itemIdentifier", id)));
    }
}
