package socialvalue.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Regime;
import socialvalue.summary.About;
import socialvalue.summary.Assessment;
import socialvalue.summary.AssessmentSummary;
import socialvalue.summary.AssessmentSummary.Kind;
import socialvalue.summary.AssessmentSummary.Lack;
import socialvalue.summary.AssessmentSummary.Standing;
import socialvalue.summary.AssessmentSummary.Successful;
import socialvalue.summary.NamedSupplier;
import socialvalue.summary.NotAssessedLetter;
import socialvalue.summary.PublishedCriteria;
import socialvalue.summary.SupplierLetter;

/**
 * A letter to a supplier as it is stored for years and sent: compact JSON, the same bytes each time, that reads back as
 * an equal letter. What is empty is left out.
 */
public final class LetterJson {
    /** The layout's version, which every stored letter carries. */
    public static final int SCHEMA = 1;

    private static final String NOT_ASSESSED = "not-assessed";

    private LetterJson() {}

    /** The letter in UTF-8. */
    public static byte[] write(SupplierLetter letter) {
        return StoredJson.bytes(out -> {
            out.writeStartObject();
            out.writeNumberField("schema", SCHEMA);
            out.writeStringField("kind", kind(letter));
            out.writeStringField("title", letter.title());
            about(letter.about(), out);
            SupplierJson.write("recipient", letter.recipient(), out);
            switch (letter) {
                case NotAssessedLetter notAssessed -> out.writeStringField("reason", notAssessed.reason());
                case AssessmentSummary summary -> summary(summary, out);
            }
            out.writeEndObject();
        });
    }

    private static String kind(SupplierLetter letter) {
        return switch (letter) {
            case NotAssessedLetter none -> NOT_ASSESSED;
            case AssessmentSummary summary -> Reading.spelling(summary.kind());
        };
    }

    private static void about(About about, JsonGenerator out) throws IOException {
        out.writeStringField("tender", about.lot().tender());
        out.writeStringField("lot", about.lot().lot());
        out.writeStringField("contract", about.title());
        out.writeStringField("buyer", about.buyer());
        out.writeBooleanField("example", about.example());
        out.writeStringField("regime", Reading.spelling(about.regime()));
        out.writeNumberField("frameVersion", about.frameVersion());
        out.writeStringField("frame", about.frameDigest());
    }

    private static void summary(AssessmentSummary summary, JsonGenerator out) throws IOException {
        out.writeStringField("standing", Reading.spelling(summary.standing()));
        out.writeFieldName("criteria");
        CriteriaJson.write(summary.criteria(), out);
        out.writeFieldName("own");
        AssessmentJson.write(summary.own(), out);
        if (summary.successful().isPresent()) {
            successful(summary.successful().get(), out);
        }
        if (summary.furtherExplanation().isPresent()) {
            out.writeStringField(
                    "furtherExplanation", summary.furtherExplanation().get());
        }
        if (!summary.lacking().isEmpty()) {
            out.writeArrayFieldStart("lacking");
            for (Lack lack : summary.lacking()) {
                out.writeStartObject();
                out.writeStringField("criterion", lack.criterion());
                out.writeStringField("of", Reading.spelling(lack.of()));
                out.writeStringField("what", Reading.spelling(lack.what()));
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private static void successful(Successful successful, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("successful");
        SupplierJson.write("supplier", successful.supplier(), out);
        if (successful.place().isPresent()) {
            out.writeNumberField("rank", successful.place().get().rank());
            out.writeBooleanField("shared", successful.place().get().shared());
        }
        out.writeFieldName("assessment");
        AssessmentJson.write(successful.assessment(), out);
        out.writeEndObject();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws java.io.UncheckedIOException if it is damaged, or of a schema this program does not know
     */
    public static SupplierLetter read(byte[] bytes) {
        return StoredJson.read(bytes, in -> {
            Draft draft = new Draft();
            StoredJson.members(in, draft::take);
            return draft.letter();
        });
    }

    private static final class Draft {
        private String kind;
        private String tender;
        private String lot;
        private String contract;
        private String buyer;
        private boolean example;
        private Regime regime;
        private int frameVersion;
        private String frame;
        private NamedSupplier recipient;
        private String reason;
        private Standing standing;
        private PublishedCriteria criteria;
        private Assessment own;
        private Optional<Successful> successful = Optional.empty();
        private Optional<String> furtherExplanation = Optional.empty();
        private List<Lack> lacking = List.of();

        void take(String key, JsonParser in) throws IOException {
            switch (key) {
                case "schema" -> StoredJson.schema(in, SCHEMA);
                case "kind" -> kind = in.getText();
                case "title" -> {
                    // It follows from the kind
                }
                case "tender" -> tender = in.getText();
                case "lot" -> lot = in.getText();
                case "contract" -> contract = in.getText();
                case "buyer" -> buyer = in.getText();
                case "example" -> example = in.getBooleanValue();
                case "regime" -> regime = StoredJson.choice(in, Regime.class);
                case "frameVersion" -> frameVersion = in.getIntValue();
                case "frame" -> frame = in.getText();
                case "recipient" -> recipient = SupplierJson.read(in);
                case "reason" -> reason = in.getText();
                case "standing" -> standing = StoredJson.choice(in, Standing.class);
                case "criteria" -> criteria = CriteriaJson.read(in);
                case "own" -> own = AssessmentJson.read(in);
                case "successful" -> successful = Optional.of(successful(in));
                case "furtherExplanation" -> furtherExplanation = Optional.of(in.getText());
                case "lacking" -> lacking = StoredJson.list(in, Draft::lack);
                default -> throw StoredJson.unknown(in, key);
            }
        }

        private static Lack lack(JsonParser in) throws IOException {
            String[] criterion = new String[1];
            AssessmentSummary.Of[] of = new AssessmentSummary.Of[1];
            AssessmentSummary.What[] what = new AssessmentSummary.What[1];
            StoredJson.members(in, (key, value) -> {
                switch (key) {
                    case "criterion" -> criterion[0] = value.getText();
                    case "of" -> of[0] = StoredJson.choice(value, AssessmentSummary.Of.class);
                    case "what" -> what[0] = StoredJson.choice(value, AssessmentSummary.What.class);
                    default -> throw StoredJson.unknown(value, key);
                }
            });
            return new Lack(criterion[0], of[0], what[0]);
        }

        private static Successful successful(JsonParser in) throws IOException {
            NamedSupplier[] supplier = new NamedSupplier[1];
            Assessment[] assessment = new Assessment[1];
            int[] rank = new int[1];
            boolean[] shared = new boolean[1];
            StoredJson.members(in, (key, value) -> {
                switch (key) {
                    case "supplier" -> supplier[0] = SupplierJson.read(value);
                    case "rank" -> rank[0] = value.getIntValue();
                    case "shared" -> shared[0] = value.getBooleanValue();
                    case "assessment" -> assessment[0] = AssessmentJson.read(value);
                    default -> throw StoredJson.unknown(value, key);
                }
            });
            return new Successful(
                    supplier[0],
                    assessment[0],
                    rank[0] == 0 ? Optional.empty() : Optional.of(new AssessmentSummary.Place(rank[0], shared[0])));
        }

        SupplierLetter letter() {
            About about = new About(new LotId(tender, lot), contract, buyer, example, regime, frameVersion, frame);
            return kind.equals(NOT_ASSESSED)
                    ? new NotAssessedLetter(about, recipient, reason)
                    : new AssessmentSummary(
                            StoredJson.constant(kind, Kind.class),
                            about,
                            recipient,
                            standing,
                            criteria,
                            own,
                            successful,
                            furtherExplanation,
                            lacking);
        }
    }
}
