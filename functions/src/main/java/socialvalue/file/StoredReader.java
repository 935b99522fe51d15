package socialvalue.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import socialvalue.finding.FindingCode;
import socialvalue.quantity.Ratio;

/**
 * Reads what {@link StoredWriter} wrote. Nobody else writes it: what does not fit is a fault of ours or of the store,
 * not a finding.
 */
final class StoredReader {
    private final JsonParser parser;
    /** What is read next. */
    private JsonToken next;

    private StoredReader(JsonParser parser) {
        this.parser = parser;
        this.next = parser.currentToken();
    }

    /**
     * What one array says.
     *
     * @throws UncheckedIOException if it was not written so
     */
    static <T> T array(String text, Function<StoredReader, T> elements) {
        return StoredJson.read(text.getBytes(StandardCharsets.UTF_8), parser -> {
            StoredReader reader = new StoredReader(parser);
            T value = reader.nested(elements);
            reader.expect(null);
            return value;
        });
    }

    String text() {
        return take(JsonToken.VALUE_STRING, this::here);
    }

    Optional<String> optional() {
        return skipNothing() ? Optional.empty() : Optional.of(text());
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    FindingCode code() {
        return FindingCode.valueOf(text().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    int whole() {
        return take(JsonToken.VALUE_NUMBER_INT, () -> Integer.parseInt(here()));
    }

    BigDecimal number() {
        if (next != JsonToken.VALUE_NUMBER_FLOAT) {
            expect(JsonToken.VALUE_NUMBER_INT);
        }
        BigDecimal value = new BigDecimal(here());
        advance();
        return value;
    }

    Optional<BigDecimal> optionalNumber() {
        return skipNothing() ? Optional.empty() : Optional.of(number());
    }

    Ratio ratio() {
        return Ratio.parse(text());
    }

    boolean truth() {
        if (next != JsonToken.VALUE_TRUE) {
            expect(JsonToken.VALUE_FALSE);
        }
        boolean value = next == JsonToken.VALUE_TRUE;
        advance();
        return value;
    }

    /** Whether nothing stands here; it is then passed over. */
    boolean skipNothing() {
        boolean nothing = next == JsonToken.VALUE_NULL;
        if (nothing) {
            advance();
        }
        return nothing;
    }

    /** What kind of element stands here. */
    JsonToken kind() {
        return next;
    }

    /** The array that stands here. */
    <T> T nested(Function<StoredReader, T> elements) {
        take(JsonToken.START_ARRAY, () -> null);
        T value = elements.apply(this);
        take(JsonToken.END_ARRAY, () -> null);
        return value;
    }

    /** The elements of the array that stands here. */
    <T> List<T> each(Function<StoredReader, T> element) {
        return nested(array -> array.rest(element));
    }

    /** The elements left in the array that is being read. */
    <T> List<T> rest(Function<StoredReader, T> element) {
        List<T> values = new ArrayList<>();
        while (next != JsonToken.END_ARRAY) {
            values.add(element.apply(this));
        }
        return values;
    }

    private <T> T take(JsonToken kind, Supplier<T> value) {
        expect(kind);
        T taken = value.get();
        advance();
        return taken;
    }

    private void expect(JsonToken kind) {
        if (next != kind) {
            throw new IllegalStateException("a stored text has " + next + " where " + kind + " was written");
        }
    }

    private String here() {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory could not be read", e);
        }
    }

    private void advance() {
        try {
            next = parser.nextToken();
        } catch (IOException e) {
            throw new UncheckedIOException("a stored text cannot be read", e);
        }
    }
}
