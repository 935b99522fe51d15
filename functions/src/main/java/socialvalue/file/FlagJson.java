package socialvalue.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import socialvalue.scoring.Flag;

/** Flags as JSON. */
final class FlagJson {
    private FlagJson() {}

    static void write(List<Flag> flags, JsonGenerator out) throws IOException {
        if (flags.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("flags");
        for (Flag flag : flags) {
            out.writeStartObject();
            out.writeStringField("kind", Reading.spelling(flag.kind()));
            if (!flag.criterion().isEmpty()) {
                out.writeStringField("criterion", flag.criterion());
            }
            out.writeStringField("detail", flag.detail());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static Flag read(JsonParser in) throws IOException {
        Flag.Kind[] kind = new Flag.Kind[1];
        String[] texts = {"", ""};
        StoredJson.members(in, (key, value) -> {
            switch (key) {
                case "kind" -> kind[0] = StoredJson.choice(value, Flag.Kind.class);
                case "criterion" -> texts[0] = value.getText();
                case "detail" -> texts[1] = value.getText();
                default -> throw StoredJson.unknown(value, key);
            }
        });
        return new Flag(kind[0], texts[0], texts[1]);
    }
}
