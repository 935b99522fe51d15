package socialvalue.file;

import java.util.List;
import socialvalue.port.LateReturn;

/** The late returns of a lot, as they are sent. */
public final class LateReturnsJson {
    private LateReturnsJson() {}

    /** Writes the list; where one was admitted, by whom, when, by what authority and why. */
    public static void write(JsonText json, List<LateReturn> all) {
        json.list("late", all, (each, late) -> each.text("id", late.id())
                .text("receivedAt", late.receivedAt().toString())
                .optional("admission", late.admission(), LateReturnsJson::admission));
    }

    private static void admission(JsonText json, String name, LateReturn.Admission admission) {
        json.object(name, each -> each.text("by", admission.by())
                .text("at", admission.at().toString())
                .text("authority", admission.authority())
                .text("reason", admission.reason()));
    }
}
