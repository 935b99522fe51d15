package socialvalue.file;

import java.util.List;
import socialvalue.marking.AgreedMark;
import socialvalue.marking.EvaluatorMark;
import socialvalue.port.OpenedReturns.AgreedRevision;

/** Marks, as they are sent. */
public final class MarksJson {
    private MarksJson() {}

    /** Writes the marks of one return. */
    public static void write(JsonText json, List<EvaluatorMark> marks, List<AgreedRevision> agreed) {
        json.list("marks", marks, MarksJson::write).list("agreed", agreed, MarksJson::write);
    }

    /** Writes the members of an evaluator's mark. */
    public static void write(JsonText json, EvaluatorMark mark) {
        json.text("criterion", mark.criterion())
                .text("supplier", mark.supplier())
                .text("evaluator", mark.evaluator())
                .decimal("mark", mark.mark())
                .text("rationale", mark.rationale().text())
                .text("recordedAt", mark.recordedAt().toString());
    }

    /** Writes the members of an agreed mark. */
    public static void write(JsonText json, AgreedRevision agreed) {
        AgreedMark mark = agreed.mark();
        json.text("criterion", mark.criterion())
                .text("supplier", mark.supplier())
                .integer("revision", agreed.revision())
                .decimal("mark", mark.mark())
                .text("rationale", mark.rationale().text())
                .text("recordedBy", mark.recordedBy())
                .text("recordedAt", mark.recordedAt().toString());
    }
}
