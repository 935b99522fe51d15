package socialvalue.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import socialvalue.marking.Decided;
import socialvalue.marking.Decision;
import socialvalue.marking.FlagKind;
import socialvalue.marking.Flagged;
import socialvalue.scoring.Flag;

/** Flags as JSON. */
final class FlagJson {
    private FlagJson() {}

    /** Writes the flags of a supplier's return, each with the decision about it that stands. */
    static void write(List<Flag> flags, String supplier, Decided decided, JsonGenerator out) throws IOException {
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
            decision(flag.of(supplier), decided, out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Writes the decision that stands about a flag as a member, where there is one. */
    static void decision(Flagged about, Decided decided, JsonGenerator out) throws IOException {
        Optional<Decision> standing = decided.standing(about);
        if (standing.isPresent()) {
            out.writeFieldName("decision");
            DecisionJson.write(standing.get(), out);
        }
    }

    static Flag read(JsonParser in) throws IOException {
        FlagKind[] kind = new FlagKind[1];
        String[] texts = {"", ""};
        StoredJson.members(in, (key, value) -> {
            switch (key) {
                case "kind" -> kind[0] = StoredJson.choice(value, FlagKind.class);
                case "criterion" -> texts[0] = value.getText();
                case "detail" -> texts[1] = value.getText();
                default -> throw StoredJson.unknown(value, key);
            }
        });
        return new Flag(kind[0], texts[0], texts[1]);
    }
}
