package socialvalue.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import socialvalue.marking.Decision;
import socialvalue.marking.FlagKind;
import socialvalue.marking.Flagged;
import socialvalue.scoring.LeftOut;

/** Decisions about flags, and the returns they leave out, as they are stored and sent. */
final class DecisionJson {
    private DecisionJson() {}

    /** Writes a decision as one object, beside what it is about. */
    static void write(Decision decision, JsonGenerator out) throws IOException {
        out.writeStartObject();
        members(decision, out);
        out.writeEndObject();
    }

    private static void members(Decision decision, JsonGenerator out) throws IOException {
        out.writeNumberField("revision", decision.revision());
        out.writeStringField("choice", Reading.spelling(decision.choice()));
        out.writeStringField("reason", decision.reason());
        out.writeStringField("decidedBy", decision.decidedBy());
        out.writeStringField("decidedAt", decision.decidedAt().toString());
    }

    /** Writes the returns that are left out as a list, unless there are none. */
    static void write(List<LeftOut> leftOut, JsonGenerator out) throws IOException {
        if (leftOut.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("leftOut");
        for (LeftOut each : leftOut) {
            out.writeStartObject();
            out.writeStringField("supplier", each.supplier());
            out.writeStringField("supplierName", each.supplierName());
            out.writeArrayFieldStart("decisions");
            for (Decision decision : each.decisions()) {
                out.writeStartObject();
                out.writeStringField("kind", Reading.spelling(decision.about().kind()));
                if (!decision.about().criterion().isEmpty()) {
                    out.writeStringField("criterion", decision.about().criterion());
                }
                members(decision, out);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static LeftOut readLeftOut(JsonParser in) throws IOException {
        LeftOutDraft draft = new LeftOutDraft();
        StoredJson.members(in, draft::take);
        return draft.leftOut();
    }

    private static final class LeftOutDraft {
        private String supplier;
        private String supplierName;
        private List<DecisionDraft> decisions;

        void take(String key, JsonParser in) throws IOException {
            switch (key) {
                case "supplier" -> supplier = in.getText();
                case "supplierName" -> supplierName = in.getText();
                case "decisions" -> decisions = StoredJson.list(in, DecisionDraft::read);
                default -> throw StoredJson.unknown(in, key);
            }
        }

        LeftOut leftOut() {
            return new LeftOut(
                    supplier,
                    supplierName,
                    decisions.stream().map(draft -> draft.about(supplier)).toList());
        }
    }

    private static final class DecisionDraft {
        private FlagKind kind;
        private String criterion = "";
        private int revision;
        private FlagKind.Choice choice;
        private String reason;
        private String decidedBy;
        private Instant decidedAt;

        static DecisionDraft read(JsonParser in) throws IOException {
            DecisionDraft draft = new DecisionDraft();
            StoredJson.members(in, draft::take);
            return draft;
        }

        private void take(String key, JsonParser in) throws IOException {
            switch (key) {
                case "kind" -> kind = StoredJson.choice(in, FlagKind.class);
                case "criterion" -> criterion = in.getText();
                case "revision" -> revision = in.getIntValue();
                case "choice" -> choice = StoredJson.choice(in, FlagKind.Choice.class);
                case "reason" -> reason = in.getText();
                case "decidedBy" -> decidedBy = in.getText();
                case "decidedAt" -> decidedAt = Instant.parse(in.getText());
                default -> throw StoredJson.unknown(in, key);
            }
        }

        Decision about(String supplier) {
            return new Decision(new Flagged(kind, supplier, criterion), revision, choice, reason, decidedBy, decidedAt);
        }
    }
}
