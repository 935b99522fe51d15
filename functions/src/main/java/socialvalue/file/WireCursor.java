package socialvalue.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;

/**
 * Reads one JSON stream by shapes and makes the findings of form, so that a reader only says what it wants. A value
 * that is not of the kind asked for is found and read as null. Places cost nothing until something is found.
 */
final class WireCursor {
    /** Numbers are below this, above its opposite. */
    static final BigDecimal BOUND = BigDecimal.TEN.pow(15);

    static final int MOST_DECIMALS = 10;

    private static final String NUMBER_EXPECTED = "a number of at most 15 digits before and 10 after the decimal point";
    private static final int DEEPEST = 2 * Limits.DEEPEST_RETURN;

    private final JsonParser parser;
    private final Findings findings;

    private final Shape[] shapes = new Shape[DEEPEST];
    private final int[] seen = new int[DEEPEST];
    private final int[] position = new int[DEEPEST];
    private int depth = -1;

    /** Reads one element of a list. */
    @FunctionalInterface
    interface Element<T> {
        /** The element; never null, so that the places of those after it stay right. */
        T read(int index) throws IOException;
    }

    /** A cursor on a parser that stands on a value. */
    WireCursor(JsonParser parser, Findings findings) {
        this.parser = parser;
        this.findings = findings;
    }

    /** Enters the object the parser stands on; false where it is none, which is found and passed over. */
    boolean enter(Shape shape) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrongType("an object");
            return false;
        }
        depth++;
        shapes[depth] = shape;
        seen[depth] = 0;
        position[depth] = -1;
        return true;
    }

    /** Goes to the value of the next member the shape knows; false at the object's end, which is then left. */
    boolean next() throws IOException {
        Shape shape = shapes[depth];
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            int found = shape.position(name, position[depth] + 1);
            if (found < 0) {
                findings.add(
                        FindingCode.UNKNOWN_FIELD,
                        object().member(name),
                        "“" + name + "”",
                        "one of " + String.join(", ", shape.names()));
            } else if ((seen[depth] & 1 << found) != 0) {
                findings.add(FindingCode.DUPLICATE_FIELD, object().member(name), "“" + name + "” again", "it once");
            } else {
                seen[depth] |= 1 << found;
                position[depth] = found;
                return true;
            }
            parser.skipChildren();
        }
        for (int i = 0; i < shape.required(); i++) {
            if ((seen[depth] & 1 << i) == 0) {
                String missing = shape.names()[i];
                findings.add(FindingCode.MISSING_FIELD, object().member(missing), "nothing", "“" + missing + "”");
            }
        }
        depth--;
        return false;
    }

    /** The name of the member whose value the parser stands on. */
    String field() {
        return shapes[depth].names()[position[depth]];
    }

    /** The fault of a reader that does not read a member of its own shape. */
    IllegalStateException unread() {
        return new IllegalStateException("nobody reads " + field());
    }

    /** A text, in characters; what is beyond the most is not read. */
    String text(int most) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return wrongType("text");
        }
        String text = parser.getText();
        if (text.length() <= most) {
            return text;
        }
        int characters = text.codePointCount(0, text.length());
        if (characters <= most) {
            return text;
        }
        findings.add(FindingCode.TEXT_TOO_LONG, here(), characters + " characters", "at most " + most);
        return text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** One of the given words. */
    <E extends Enum<E>> E choice(Choice<E> choice) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return wrongType(choice.expected());
        }
        E chosen = choice.spelled(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        if (chosen == null) {
            notAllowed(parser.getText(), choice.expected());
        }
        return chosen;
    }

    /** The one text that is allowed. */
    void constant(String only) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            wrongType("“" + only + "”");
        } else if (!only.equals(parser.getText())) {
            notAllowed(parser.getText(), "“" + only + "”");
        }
    }

    /** True or false. */
    Boolean truth() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> wrongType("true or false");
        };
    }

    /** An exact number. */
    BigDecimal number() throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return wrongType("a number");
        }
        Optional<BigDecimal> number = JsonLimits.number(parser);
        if (number.isPresent() && isWithinBounds(number.get())) {
            // An exponent is not kept: 12e2 is 1200
            return number.get().scale() < 0 ? number.get().setScale(0) : number.get();
        }
        findings.add(FindingCode.NUMBER_OUT_OF_RANGE, here(), parser.getText(), NUMBER_EXPECTED);
        return null;
    }

    /** The elements of a list; those beyond the most are not read. */
    <T> List<T> list(int most, Element<T> element) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrongType("a list");
            return List.of();
        }
        List<T> elements = new ArrayList<>(4);
        depth++;
        shapes[depth] = null;
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            position[depth] = count;
            if (count++ < most) {
                elements.add(element.read(position[depth]));
            } else {
                parser.skipChildren();
            }
        }
        depth--;
        if (count > most) {
            findings.add(FindingCode.TOO_MANY, here(), Integer.toString(count), "at most " + most);
        }
        return elements;
    }

    private static boolean isWithinBounds(BigDecimal number) {
        return number.abs().compareTo(BOUND) < 0
                && (number.scale() <= MOST_DECIMALS
                        || number.stripTrailingZeros().scale() <= MOST_DECIMALS);
    }

    private void notAllowed(String text, String expected) {
        findings.add(FindingCode.NOT_ALLOWED_VALUE, here(), "“" + text + "”", expected);
    }

    private <T> T wrongType(String expected) throws IOException {
        findings.add(FindingCode.WRONG_TYPE, here(), words(parser.currentToken()), expected);
        parser.skipChildren();
        return null;
    }

    /** What stands at a place, as a finding says it. */
    static String words(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    /** The place of the value the parser stands on. */
    private Location here() {
        return place(depth);
    }

    /** The place of the object whose members are being read. */
    private Location object() {
        return place(depth - 1);
    }

    private Location place(int deepest) {
        Location location = Location.ROOT;
        for (int i = 0; i <= deepest; i++) {
            location = shapes[i] == null
                    ? location.element(position[i])
                    : location.member(shapes[i].names()[position[i]]);
        }
        return location;
    }
}
