package socialvalue.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import socialvalue.finding.FindingCode;
import socialvalue.quantity.Ratio;

/**
 * Writes what only {@link StoredReader} reads again: JSON arrays whose elements are known by their places, as every
 * name would be paid for with each of thousands of items. Numbers keep their digits as they were given.
 */
final class StoredWriter {
    private final JsonGenerator generator;

    private StoredWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** One array as text. */
    static String array(Consumer<StoredWriter> elements) {
        byte[] json = StoredJson.bytes(generator -> new StoredWriter(generator).nested(elements));
        return new String(json, StandardCharsets.UTF_8);
    }

    StoredWriter text(String value) {
        return write(() -> generator.writeString(value));
    }

    StoredWriter optional(Optional<String> value) {
        return value.map(this::text).orElseGet(this::nothing);
    }

    StoredWriter choice(Enum<?> value) {
        return text(value.name());
    }

    /** A finding's code in its public spelling, which never changes. */
    StoredWriter code(FindingCode code) {
        return text(code.code());
    }

    StoredWriter whole(long value) {
        return write(() -> generator.writeNumber(value));
    }

    StoredWriter number(BigDecimal value) {
        return write(() -> generator.writeNumber(value.toString()));
    }

    StoredWriter ratio(Ratio value) {
        return text(value.toString());
    }

    StoredWriter truth(boolean value) {
        return write(() -> generator.writeBoolean(value));
    }

    StoredWriter nothing() {
        return write(generator::writeNull);
    }

    /** An array within this one. */
    StoredWriter nested(Consumer<StoredWriter> elements) {
        write(generator::writeStartArray);
        elements.accept(this);
        return write(generator::writeEndArray);
    }

    /** An array of as many elements as there are values. */
    <T> StoredWriter each(Collection<T> values, BiConsumer<StoredWriter, T> element) {
        return nested(array -> values.forEach(value -> element.accept(array, value)));
    }

    private StoredWriter write(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory could not be written", e);
        }
    }

    /** Something the generator does. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
