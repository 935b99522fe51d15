package socialvalue.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;

/**
 * What JSON is accepted: one set of limits for every reader. Parsers are opened here and nowhere else, numbers are
 * taken from them here and nowhere else, and whatever stops a parser becomes a finding here.
 */
final class JsonLimits {
    /** For a return read as a stream; how long each of its texts may be, its reader says. */
    static final JsonLimits RETURN = new JsonLimits(Limits.DEEPEST_RETURN, Limits.LONGEST_DOCUMENT, 1);
    /** For frames, editions and other documents read as a tree. */
    static final JsonLimits TREE = new JsonLimits(Limits.DEEPEST_TREE, Limits.LONGEST_TEXT, 1);
    /** For an object that carries two documents: what each may hold, its own reader says. */
    static final JsonLimits PAIR = new JsonLimits(Limits.DEEPEST_TREE + 1, Limits.LONGEST_DOCUMENT, 2);

    private static final Pattern ASIDES = Pattern.compile(
            "\\s*(\\(start marker|at \\[).*|: (enable `|maybe a ).*|, from `[^`]*`| \\(code [^)]*\\)", Pattern.DOTALL);

    private final JsonFactory factory;
    private final int longest;

    private JsonLimits(int depth, int longestText, int documents) {
        longest = documents * Limits.LONGEST_DOCUMENT;
        // Names are not interned: a caller's keys must not outlive its request in the JVM's own table
        factory = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxDocumentLength(longest)
                        .maxTokenCount(documents * Limits.MOST_TOKENS)
                        .maxNumberLength(ExactNumber.MOST_DIGITS)
                        .maxStringLength(longestText)
                        .maxNameLength(Limits.LONGEST_KEY)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /**
     * A parser at the beginning of a document whose bytes are sound.
     *
     * @throws IOException if the document is too long or its bytes must not be read
     */
    JsonParser open(byte[] bytes) throws IOException {
        if (bytes.length > longest) {
            throw new Refused(bytes.length + " bytes", "at most " + longest + " bytes", JsonLocation.NA);
        }
        Optional<ByteGuard.Fault> fault = ByteGuard.json(bytes);
        if (fault.isPresent()) {
            throw new Refused(fault.get(), bytes);
        }
        return factory.createParser(bytes);
    }

    /**
     * Makes sure that nothing follows the value a parser has read.
     *
     * @throws IOException if something does
     */
    static void end(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new Refused("something after the end of the document", "one JSON value", parser.currentLocation());
        }
    }

    /** The refusal of a document that holds no value at all. */
    static JsonProcessingException empty(JsonParser parser) {
        return new Refused("an empty document", "one JSON value", parser.currentLocation());
    }

    /** The number a parser stands at, as written; empty beyond the limits of {@link ExactNumber}. */
    static Optional<BigDecimal> number(JsonParser parser) throws IOException {
        return ExactNumber.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    /**
     * The finding for a document that no parser was opened on.
     *
     * @param code how this kind of document says that it cannot be read
     * @param file the document's name; empty where it came over the wire, and then the place is told in words
     */
    static Finding finding(JsonProcessingException stopped, FindingCode code, String file) {
        return finding(stopped, code, file, stopped.getLocation(), "");
    }

    /** The finding for what stopped a parser where it stands. */
    static Finding finding(JsonProcessingException stopped, FindingCode code, String file, JsonParser parser) {
        JsonLocation at = Optional.ofNullable(stopped.getLocation()).orElseGet(parser::currentLocation);
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return finding(stopped, code, file, at, pointer);
    }

    private static Finding finding(
            JsonProcessingException stopped, FindingCode code, String file, JsonLocation at, String pointer) {
        String line = file.isEmpty() ? "line " + at.getLineNr() + ", " : "";
        String place = at.getLineNr() > 0 ? " (" + line + "column " + at.getColumnNr() + ")" : "";
        Location location = new Location(file, file.isEmpty() ? 0 : Math.max(at.getLineNr(), 0), pointer);
        return switch (stopped) {
            case Refused refused -> Finding.of(code, location, refused.getOriginalMessage() + place, refused.expected);
            case StreamConstraintsException limit ->
                Finding.of(code, location, words(limit) + place, "a document within the limits");
            default -> Finding.of(code, location, "a syntax error: " + words(stopped) + place, "JSON (RFC 8259)");
        };
    }

    /** What the parser says, without what it says to programmers. */
    private static String words(JsonProcessingException stopped) {
        String words = ASIDES.matcher(stopped.getOriginalMessage()).replaceAll("");
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** What the parser itself would have let through. */
    private static final class Refused extends JsonProcessingException {
        private final String expected;

        Refused(String found, String expected, JsonLocation at) {
            super(found, at);
            this.expected = expected;
        }

        Refused(ByteGuard.Fault fault, byte[] bytes) {
            this(fault.found(), fault.expected(), at(fault, bytes));
        }

        private static JsonLocation at(ByteGuard.Fault fault, byte[] bytes) {
            return new JsonLocation(null, fault.offset(), fault.line(bytes), fault.column(bytes));
        }
    }
}
