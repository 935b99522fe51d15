package socialvalue.file;

import socialvalue.marking.Decision;
import socialvalue.marking.Flagged;
import socialvalue.scoring.LotFlag;

/** A lot's flags with what people decided about them, as they are sent. */
public final class FlagsJson {
    private FlagsJson() {}

    /** Writes the members of a flag: what is flagged, what can be decided, and every decision, oldest first. */
    public static void write(JsonText json, LotFlag flag) {
        about(json, flag.about());
        json.text("supplierName", flag.supplierName())
                .texts("details", flag.details())
                .truth("waiting", flag.decision().isEmpty())
                .texts(
                        "choices",
                        flag.about().kind().choices().stream()
                                .map(Reading::spelling)
                                .toList())
                .list("decisions", flag.decisions(), FlagsJson::decided);
    }

    /** Writes the members of a decision, with what it is about. */
    public static void write(JsonText json, Decision decision) {
        about(json, decision.about());
        decided(json, decision);
    }

    private static void about(JsonText json, Flagged about) {
        json.text("flag", about.id()).choice("kind", about.kind()).text("supplier", about.supplier());
        if (!about.criterion().isEmpty()) {
            json.text("criterion", about.criterion());
        }
    }

    private static void decided(JsonText json, Decision decision) {
        json.integer("revision", decision.revision())
                .choice("choice", decision.choice())
                .text("reason", decision.reason())
                .text("decidedBy", decision.decidedBy())
                .text("decidedAt", decision.decidedAt().toString());
    }
}
