package socialvalue.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes JSON in one way only: members in the order written, no white space, decimals in plain notation without
 * trailing zeros, UTF-8. The same content therefore has the same bytes and the same digest.
 *
 * <pre>{@code
 * byte[] bytes = JsonText.object(json -> json
 *         .text("criterion", criterion)
 *         .decimal("points", points)
 *         .optional("rationale", rationale, JsonText::text)
 *         .list("steps", steps, (each, step) -> each.text("rule", step.rule())));
 * }</pre>
 */
public final class JsonText {
    /** Beyond what any reader lets in; a number of more is a fault of the program, not written out in gigabytes. */
    private static final int MOST_DIGITS = 400;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator generator;

    private JsonText(JsonGenerator generator) {
        this.generator = generator;
    }

    /** A member of some type, such as {@code JsonText::text}. */
    @FunctionalInterface
    public interface Member<T> {
        /** Writes the member. */
        void write(JsonText json, String name, T value);
    }

    /** The bytes of an object whose members are written by {@code members}. */
    public static byte[] object(Consumer<JsonText> members) {
        return bytes(json -> json.braces(members));
    }

    /** The bytes of a tree, whatever format it was read from. */
    public static byte[] of(Node tree) {
        return bytes(json -> json.value(tree));
    }

    /** A text. */
    public JsonText text(String name, String value) {
        return write(() -> generator.writeStringField(name, value));
    }

    /** An exact decimal in plain notation, without trailing zeros. */
    public JsonText decimal(String name, BigDecimal value) {
        return named(name).number(value);
    }

    /** A whole number. */
    public JsonText integer(String name, long value) {
        return write(() -> generator.writeNumberField(name, value));
    }

    /** True or false. */
    public JsonText truth(String name, boolean value) {
        return write(() -> generator.writeBooleanField(name, value));
    }

    /** A constant of an enum, in kebab case as {@link Fields} reads it. */
    public JsonText choice(String name, Enum<?> value) {
        return text(name, Reading.spelling(value));
    }

    /** A date in ISO 8601. */
    public JsonText date(String name, LocalDate value) {
        return text(name, value.toString());
    }

    /** A date and time with offset in ISO 8601, always with seconds. */
    public JsonText offsetDateTime(String name, OffsetDateTime value) {
        return text(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
    }

    /** A nested object. */
    public JsonText object(String name, Consumer<JsonText> members) {
        return named(name).braces(members);
    }

    /** A list of objects, each written by {@code members}. */
    public <T> JsonText list(String name, Collection<T> elements, BiConsumer<JsonText, T> members) {
        return brackets(name, elements, element -> braces(json -> members.accept(json, element)));
    }

    /** A list of texts. */
    public JsonText texts(String name, Collection<String> elements) {
        return brackets(name, elements, element -> write(() -> generator.writeString(element)));
    }

    /** A tree as it was read. */
    public JsonText node(String name, Node tree) {
        return named(name).value(tree);
    }

    /** A value that is JSON already, such as a document exactly as it was received. */
    public JsonText json(String name, byte[] value) {
        return named(name).raw(value);
    }

    /** A list of values that are JSON already. */
    public JsonText jsons(String name, Collection<byte[]> elements) {
        return brackets(name, elements, this::raw);
    }

    private JsonText raw(byte[] value) {
        return write(() -> generator.writeRawValue(new String(value, StandardCharsets.UTF_8)));
    }

    /** A member that is left out where there is no value. */
    public <T> JsonText optional(String name, Optional<T> value, Member<T> member) {
        value.ifPresent(present -> member.write(this, name, present));
        return this;
    }

    private JsonText value(Node node) {
        return switch (node.kind()) {
            case OBJECT ->
                braces(json -> {
                    for (Map.Entry<String, Node> member : node.members().entrySet()) {
                        json.node(member.getKey(), member.getValue());
                    }
                });
            case ARRAY -> elements(node.elements(), this::value);
            case TEXT -> write(() -> generator.writeString(node.text()));
            case NUMBER -> number(node.number());
            case TRUTH -> write(() -> generator.writeBoolean(node.truth()));
            case NULL -> write(generator::writeNull);
            case UNUSABLE -> throw new IllegalStateException("a tree with findings is not written: " + node);
        };
    }

    private JsonText number(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        if (Math.abs((long) shortest.scale()) > MOST_DIGITS || shortest.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("a number of more than " + MOST_DIGITS + " digits is not written out");
        }
        return write(() -> generator.writeNumber(shortest.toPlainString()));
    }

    private JsonText braces(Consumer<JsonText> members) {
        write(generator::writeStartObject);
        members.accept(this);
        return write(generator::writeEndObject);
    }

    private <T> JsonText brackets(String name, Collection<T> elements, Consumer<T> element) {
        return named(name).elements(elements, element);
    }

    private <T> JsonText elements(Collection<T> elements, Consumer<T> element) {
        write(generator::writeStartArray);
        elements.forEach(element);
        return write(generator::writeEndArray);
    }

    private JsonText named(String name) {
        return write(() -> generator.writeFieldName(name));
    }

    private JsonText write(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("JSON could not be written", e);
        }
    }

    private static byte[] bytes(Consumer<JsonText> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            content.accept(new JsonText(generator));
        } catch (IOException e) {
            throw new UncheckedIOException("JSON could not be written", e);
        }
        return bytes.toByteArray();
    }

    /** Something the generator does; into memory it fails only on what is no JSON. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
