package socialvalue.plugin.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads JSON that somebody else wrote: what is not there, or is of another kind, is empty. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** The object that the bytes hold; empty where they hold anything else. */
    static Optional<JsonNode> object(byte[] bytes) {
        try {
            return Optional.ofNullable(MAPPER.readTree(bytes)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    /** A member that is a text. */
    static Optional<String> text(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** A member that is true or false. */
    static Optional<Boolean> truth(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    /** A member that is a time with an offset. */
    static Optional<OffsetDateTime> time(JsonNode object, String name) {
        return text(object, name).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    /** A member that is an object. */
    static Optional<JsonNode> object(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).filter(JsonNode::isObject);
    }
}
