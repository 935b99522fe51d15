package socialvalue.plugin.prozorro;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads members of JSON objects: what is missing, or of another type than it should be, is empty. */
final class Json {
    /** Identifiers become parts of paths, so nothing that could climb out of one is taken for an identifier. */
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,63}");

    /** Outside of these no portal had or will have a tender, and the text form of events has four digits. */
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 9999;

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter()
            .withChronology(IsoChronology.INSTANCE)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** @throws IOException if it is not one whole JSON text, such as half of one */
    static JsonNode parse(byte[] text) throws IOException {
        JsonNode node = MAPPER.readTree(text);
        if (node == null || node.isMissingNode()) {
            throw new IOException("an empty text");
        }
        return node;
    }

    static byte[] write(JsonNode node) throws IOException {
        return MAPPER.writeValueAsBytes(node);
    }

    static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    static Optional<String> id(JsonNode node, String name) {
        return text(node, name).filter(Json::isIdentifier);
    }

    static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isTextual() && !value.textValue().isBlank() ? Optional.of(value.textValue()) : Optional.empty();
    }

    static Optional<BigDecimal> number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }

    /** A time with its own offset; one without an offset is no point in time, so it is empty. */
    static Optional<OffsetDateTime> time(JsonNode node, String name) {
        return text(node, name).flatMap(Json::time);
    }

    static Optional<OffsetDateTime> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, TIME))
                    .filter(each -> each.getYear() >= FIRST_YEAR && each.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The objects of a list; what else is in it is passed over. */
    static List<JsonNode> objects(JsonNode node, String name) {
        return elements(node.path(name)).stream().filter(JsonNode::isObject).toList();
    }

    static List<JsonNode> elements(JsonNode list) {
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false).toList() : List.of();
    }
}
