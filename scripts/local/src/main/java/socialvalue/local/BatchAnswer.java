package socialvalue.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Which messages of a batch a function says it has not dealt with. */
final class BatchAnswer {
    private static final JsonFactory JSON = new JsonFactory();

    private BatchAnswer() {}

    /**
     * Reads a function's answer to a batch.
     *
     * @param sent the identifiers in the batch
     * @return those to hand out again: none where the answer names none, all where it names one that was not sent or is
     *     not such an answer at all
     */
    static Set<String> failures(byte[] answer, Set<String> sent) {
        if (answer.length == 0) {
            return Set.of();
        }
        Set<String> named = new HashSet<>();
        try (JsonParser json = JSON.createParser(answer)) {
            if (json.nextToken() == JsonToken.VALUE_NULL) {
                return Set.of();
            }
            if (json.currentToken() != JsonToken.START_OBJECT) {
                return sent;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean failures = json.currentName().equals("batchItemFailures");
                json.nextToken();
                if (!failures) {
                    json.skipChildren();
                } else if (!readFailures(json, named)) {
                    return sent;
                }
            }
        } catch (IOException notJson) {
            return sent;
        }
        return sent.containsAll(named) ? named : sent;
    }

    private static boolean readFailures(JsonParser json, Set<String> named) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return true;
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            boolean identified = false;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean identifier = json.currentName().equals("itemIdentifier");
                if (json.nextToken() == JsonToken.VALUE_STRING && identifier) {
                    identified = true;
                    named.add(json.getText());
                }
                json.skipChildren();
            }
            if (!identified) {
                return false;
            }
        }
        return json.currentToken() == JsonToken.END_ARRAY;
    }
}
