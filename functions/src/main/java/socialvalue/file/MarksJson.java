package socialvalue.file;

import socialvalue.marking.AgreedMark;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.Panel;
import socialvalue.port.OpenedReturns.AgreedRevision;
import socialvalue.usecase.ReadMarks;

/** Marks, as they are sent. */
public final class MarksJson {
    private MarksJson() {}

    /** Writes the marks of one return as somebody may see them. */
    public static void write(JsonText json, ReadMarks.Seen seen) {
        json.truth("complete", seen.complete())
                .list("marks", seen.marks(), MarksJson::write)
                .list("agreed", seen.agreed(), MarksJson::write);
    }

    private static void write(JsonText json, ReadMarks.SeenMark seen) {
        write(json, seen.mark());
        json.optional("leftOut", seen.leftOut().map(Panel.LeftOut::words), JsonText::text);
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
                .texts("participants", mark.participants())
                .text("recordedBy", mark.recordedBy())
                .text("recordedAt", mark.recordedAt().toString());
    }
}
