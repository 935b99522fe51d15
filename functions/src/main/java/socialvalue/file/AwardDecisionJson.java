package socialvalue.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import socialvalue.summary.AwardDecision;
import socialvalue.summary.AwardDecision.Withholding;
import socialvalue.summary.NamedSupplier.Contact;
import socialvalue.summary.Withheld.Ground;

/** An award decision as it is stored: compact JSON, the same bytes each time, that reads back as an equal decision. */
public final class AwardDecisionJson {
    private static final int SCHEMA = 1;

    private AwardDecisionJson() {}

    /** The decision in UTF-8. */
    public static byte[] write(AwardDecision decision) {
        return StoredJson.bytes(out -> {
            out.writeStartObject();
            out.writeNumberField("schema", SCHEMA);
            out.writeStringField("scoringRun", decision.scoringRun());
            out.writeStringField("supplier", decision.supplier());
            out.writeStringField("reason", decision.reason());
            if (decision.wholeAt().isPresent()) {
                out.writeStringField("wholeAt", decision.wholeAt().get());
            }
            out.writeObjectFieldStart("contacts");
            for (var contact : new TreeMap<>(decision.contacts()).entrySet()) {
                out.writeObjectFieldStart(contact.getKey());
                SupplierJson.contact(contact.getValue(), out);
                out.writeEndObject();
            }
            out.writeEndObject();
            texts("notAssessed", decision.notAssessed(), out);
            texts("furtherExplanations", decision.furtherExplanations(), out);
            out.writeArrayFieldStart("withholdings");
            for (Withholding withholding : decision.withholdings()) {
                withholding(withholding, out);
            }
            out.writeEndArray();
            out.writeStringField("decidedBy", decision.decidedBy());
            out.writeStringField("decidedAt", decision.decidedAt().toString());
            out.writeEndObject();
        });
    }

    private static void texts(String key, Map<String, String> texts, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart(key);
        for (var text : new TreeMap<>(texts).entrySet()) {
            out.writeStringField(text.getKey(), text.getValue());
        }
        out.writeEndObject();
    }

    private static void withholding(Withholding withholding, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("of", withholding.of());
        out.writeStringField("criterion", withholding.criterion());
        if (withholding.passage().isPresent()) {
            out.writeStringField("passage", withholding.passage().get());
        }
        out.writeStringField("ground", Reading.spelling(withholding.ground()));
        out.writeStringField("reason", withholding.reason());
        out.writeEndObject();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws java.io.UncheckedIOException if it is damaged, or of a schema this program does not know
     */
    public static AwardDecision read(byte[] bytes) {
        return StoredJson.read(bytes, in -> {
            Draft draft = new Draft();
            StoredJson.members(in, draft::take);
            return draft.decision();
        });
    }

    private static final class Draft {
        private String scoringRun;
        private String supplier;
        private String reason;
        private Optional<String> wholeAt = Optional.empty();
        private final Map<String, Contact> contacts = new HashMap<>();
        private Map<String, String> notAssessed;
        private Map<String, String> furtherExplanations;
        private List<Withholding> withholdings;
        private String decidedBy;
        private Instant decidedAt;

        void take(String key, JsonParser in) throws IOException {
            switch (key) {
                case "schema" -> StoredJson.schema(in, SCHEMA);
                case "scoringRun" -> scoringRun = in.getText();
                case "supplier" -> supplier = in.getText();
                case "reason" -> reason = in.getText();
                case "wholeAt" -> wholeAt = Optional.of(in.getText());
                case "contacts" ->
                    StoredJson.members(
                            in,
                            (name, contact) -> contacts.put(
                                    name,
                                    SupplierJson.contact(SupplierJson.texts(contact))
                                            .orElseThrow()));
                case "notAssessed" -> notAssessed = SupplierJson.texts(in);
                case "furtherExplanations" -> furtherExplanations = SupplierJson.texts(in);
                case "withholdings" -> withholdings = StoredJson.list(in, Draft::withholding);
                case "decidedBy" -> decidedBy = in.getText();
                case "decidedAt" -> decidedAt = Instant.parse(in.getText());
                default -> throw StoredJson.unknown(in, key);
            }
        }

        private static Withholding withholding(JsonParser in) throws IOException {
            Map<String, String> texts = SupplierJson.texts(in);
            return new Withholding(
                    texts.get("of"),
                    texts.get("criterion"),
                    Optional.ofNullable(texts.get("passage")),
                    StoredJson.constant(texts.get("ground"), Ground.class),
                    texts.get("reason"));
        }

        AwardDecision decision() {
            return new AwardDecision(
                    scoringRun,
                    supplier,
                    reason,
                    wholeAt,
                    contacts,
                    notAssessed,
                    furtherExplanations,
                    withholdings,
                    decidedBy,
                    decidedAt);
        }
    }
}
