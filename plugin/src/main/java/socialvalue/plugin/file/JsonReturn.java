package socialvalue.plugin.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Reads a return from JSON. */
final class JsonReturn {
    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2 * ReturnShape.LONGEST_STATEMENT;
    private static final int MOST_TOKENS = 100_000;

    /** With the limits of the service: what is refused here is refused there. */
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .maxStringLength(LONGEST_TEXT)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonReturn() {}

    /** The return; empty where it is no JSON of a return's form, and then findings say why. */
    static Optional<ObjectNode> read(String text, Findings findings) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            add(e, findings);
            return Optional.empty();
        }
        ReturnShape.check(root, findings);
        return findings.isEmpty() ? Optional.of((ObjectNode) root) : Optional.empty();
    }

    private static void add(JsonProcessingException e, Findings findings) {
        int line = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0);
        if (e instanceof StreamConstraintsException) {
            findings.add(
                    line,
                    "",
                    "a number, a text or a nesting beyond what a return may have",
                    "numbers of at most " + LONGEST_NUMBER + " digits and statements of at most "
                            + ReturnShape.LONGEST_STATEMENT + " characters");
        } else if (e instanceof MismatchedInputException) {
            findings.add(line, "", "something after the end of the return", "one return in a file");
        } else if (e.getOriginalMessage().startsWith("Duplicate")) {
            findings.add(line, "", "a field that stands twice in its object", "it once");
        } else {
            findings.add(line, "", "something that is no JSON", "a return as socialvalue.return.v1 describes it");
        }
    }
}
