package socialvalue.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import socialvalue.quantity.Ratio;

/**
 * Reads back what this program wrote itself: a document that is not as it was written is a fault of ours, thrown and
 * never made a finding.
 */
final class StoredJson {
    static final JsonFactory FACTORY = new JsonFactory();

    /** Writes to a generator. */
    interface Writing {
        void to(JsonGenerator out) throws IOException;
    }

    /** Reads from a parser that stands at the value's first token, and leaves it at its last. */
    interface ReadingOf<T> {
        T from(JsonParser in) throws IOException;
    }

    /** Takes the value of one key; the parser stands at its first token, and is to be left at its last. */
    interface Member {
        void take(String key, JsonParser in) throws IOException;
    }

    private StoredJson() {}

    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] bytes, ReadingOf<T> reading) {
        try (JsonParser in = FACTORY.createParser(bytes)) {
            in.nextToken();
            return reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            // Whatever a value says of what it is made from, what was stored is the cause
            throw new UncheckedIOException(new IOException("not as it was stored", e));
        }
    }

    static void members(JsonParser in, Member member) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(in, "an object was stored here");
        }
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = in.currentName();
            in.nextToken();
            member.take(key, in);
        }
    }

    static <T> List<T> list(JsonParser in, ReadingOf<T> reading) throws IOException {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw new JsonParseException(in, "a list was stored here");
        }
        List<T> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(reading.from(in));
        }
        return list;
    }

    static Ratio ratio(JsonParser in) throws IOException {
        return Ratio.parse(in.getText());
    }

    static <E extends Enum<E>> E choice(JsonParser in, Class<E> type) throws IOException {
        return constant(in.getText(), type);
    }

    static <E extends Enum<E>> E constant(String spelling, Class<E> type) {
        return Enum.valueOf(type, spelling.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static JsonParseException unknown(JsonParser in, String key) {
        return new JsonParseException(in, "the key " + key + " was never stored");
    }

    /** Refuses a layout of a later program. */
    static void schema(JsonParser in, int known) throws IOException {
        if (in.getIntValue() != known) {
            throw new JsonParseException(in, "schema " + in.getIntValue() + " is not " + known);
        }
    }

    static void writeOptional(JsonGenerator out, String key, Optional<Ratio> ratio) throws IOException {
        if (ratio.isPresent()) {
            out.writeStringField(key, ratio.get().toString());
        }
    }

    /** Writes a list of texts, unless it is empty. */
    static void writeTexts(JsonGenerator out, String key, List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            out.writeArrayFieldStart(key);
            for (String text : texts) {
                out.writeString(text);
            }
            out.writeEndArray();
        }
    }
}
