package socialvalue.file;

import java.util.Map;
import socialvalue.marking.ConflictOfInterest;
import socialvalue.marking.Panel;
import socialvalue.usecase.KeepPanel;

/** Who marks a lot, as it is sent. */
public final class PanelJson {
    private PanelJson() {}

    /** Writes a panel with how far marking is. */
    public static void write(JsonText json, KeepPanel.Seen seen) {
        write(json, seen.panel());
        seen.progress().ifPresent(progress -> json.object("marking", marking -> write(marking, progress)));
    }

    /** Writes the members of a panel. */
    public static void write(JsonText json, Panel panel) {
        json.integer("revision", panel.revision()).texts("evaluators", panel.evaluators());
        panel.naming().ifPresent(named -> json.text("reason", named.reason())
                .text("recordedBy", named.recordedBy())
                .text("recordedAt", named.recordedAt().toString()));
        json.list("conflicts", panel.conflicts(), PanelJson::write);
    }

    private static void write(JsonText json, ConflictOfInterest conflict) {
        json.text("evaluator", conflict.evaluator())
                .optional("supplier", conflict.supplier(), JsonText::text)
                .text("reason", conflict.reason())
                .text("recordedBy", conflict.recordedBy())
                .text("recordedAt", conflict.recordedAt().toString());
    }

    private static void write(JsonText json, KeepPanel.Progress progress) {
        json.truth("complete", progress.complete())
                .list("missing", progress.missing().entrySet(), PanelJson::missing)
                .texts("withoutEvaluator", progress.withoutEvaluator());
    }

    private static void missing(JsonText json, Map.Entry<String, Integer> missing) {
        json.text("evaluator", missing.getKey()).integer("marks", missing.getValue());
    }
}
