package socialvalue.plugin.ocds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * JSON from a stranger, token by token: whatever cannot be read for certain, or would cost more than any release is
 * worth, is refused with its line and column. RFC 8259; a name twice in one object is refused too.
 */
final class GuardedJson implements Closeable {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_STRING = 2_000_000;
    private static final int MOST_MEMBERS = 10_000;
    private static final int MOST_VALUES = 500_000;
    private static final long LONGEST_TREE = 32_000_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private final String file;
    private final JsonParser parser;

    GuardedJson(OcdsFile file) throws IOException {
        this.file = file.name();
        this.parser =
                FACTORY.createParser(new Utf8Reader(file.name(), file.opening().open()));
    }

    /** The next token, checked; null at the end. */
    JsonToken next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (token != null) {
                check(token);
            }
            return token;
        } catch (JsonProcessingException e) {
            throw refused(e);
        }
    }

    /** The name or text at the current token. */
    String text() throws IOException {
        return parser.getText();
    }

    /** Where the current token starts. */
    int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Passes over the value that the current token starts, checking all of it. */
    void skip(JsonToken first) throws IOException {
        int depth = 0;
        int[] members = new int[DEEPEST + 2];
        JsonToken token = first;
        while (true) {
            if (token == JsonToken.FIELD_NAME) {
                checkMembers(++members[depth]);
            }
            if (token.isStructStart()) {
                members[++depth] = 0;
            } else if (token.isStructEnd()) {
                depth--;
            }
            if (depth == 0) {
                return;
            }
            token = within();
        }
    }

    /** The value that the current token starts. */
    JsonNode tree(JsonToken first) throws IOException {
        return value(first, new Budget(parser.currentTokenLocation().getCharOffset()));
    }

    private JsonNode value(JsonToken first, Budget budget) throws IOException {
        if (++budget.values > MOST_VALUES || parser.currentLocation().getCharOffset() - budget.start > LONGEST_TREE) {
            throw refused("one release or record is larger than can be read");
        }
        switch (first) {
            case START_OBJECT:
                ObjectNode object = NODES.objectNode();
                for (JsonToken token = within(); token != JsonToken.END_OBJECT; token = within()) {
                    checkMembers(object.size() + 1);
                    String name = parser.getText();
                    object.set(name, value(within(), budget));
                }
                return object;
            case START_ARRAY:
                ArrayNode array = NODES.arrayNode();
                for (JsonToken token = within(); token != JsonToken.END_ARRAY; token = within()) {
                    array.add(value(token, budget));
                }
                return array;
            case VALUE_STRING:
                return NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT:
                return NODES.numberNode(new BigDecimal(parser.getText()));
            case VALUE_TRUE, VALUE_FALSE:
                return NODES.booleanNode(first == JsonToken.VALUE_TRUE);
            default:
                return NODES.nullNode();
        }
    }

    /** The next token inside of a value. */
    JsonToken within() throws IOException {
        JsonToken token = next();
        if (token == null) {
            throw refused("it ends in the middle of a value");
        }
        return token;
    }

    /** Refuses an object with more members than any release has. */
    void checkMembers(int count) throws RefusedOcds {
        if (count > MOST_MEMBERS) {
            throw refused("an object has more than " + MOST_MEMBERS + " members");
        }
    }

    private void check(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
            checkText(parser.getText());
        } else if (token.isNumeric()) {
            checkNumber(parser.getText());
        }
    }

    private void checkText(String text) throws RefusedOcds {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                throw refused("a text holds the character U+0000");
            }
            if (Character.isSurrogate(unit)) {
                if (Character.isLowSurrogate(unit)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw refused("a text holds half a character (an unpaired surrogate)");
                }
                i++;
            }
        }
    }

    /** A number such as 1e999999999 is short to write and endless to print. */
    private void checkNumber(String number) throws RefusedOcds {
        BigDecimal value = number.length() > LONGEST_NUMBER ? null : new BigDecimal(number);
        if (value == null
                || Math.abs((long) value.scale()) > LONGEST_NUMBER
                || value.precision() - (long) value.scale() > LONGEST_NUMBER) {
            throw refused("a number has more than " + LONGEST_NUMBER + " digits");
        }
    }

    /** Refuses what is being read, at the current token. */
    RefusedOcds refused(String reason) {
        return new RefusedOcds(file, position(parser.currentTokenLocation()), reason);
    }

    private RefusedOcds refused(JsonProcessingException e) {
        String said = e.getOriginalMessage();
        String reason;
        if (e instanceof StreamConstraintsException) {
            reason = said.contains("nesting depth")
                    ? "it is nested deeper than " + DEEPEST + " levels"
                    : said.contains("Number")
                            ? "a number has more than " + LONGEST_NUMBER + " digits"
                            : "a name or a text is longer than can be read";
        } else if (said.startsWith("Duplicate field")) {
            reason = "a name stands twice in one object";
        } else {
            reason = "this is not JSON";
        }
        return new RefusedOcds(
                file, position(e.getLocation() == null ? parser.currentLocation() : e.getLocation()), reason);
    }

    private static String position(JsonLocation at) {
        return "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** What one value may still cost. */
    private static final class Budget {
        private final long start;
        private int values;

        private Budget(long start) {
            this.start = start;
        }
    }
}
