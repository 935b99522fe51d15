package socialvalue.file;

import socialvalue.port.Run;

/** How a run stands, as it is sent. */
public final class RunJson {
    private RunJson() {}

    /** Writes the run's members; what is not known yet is left out. */
    public static void write(JsonText json, Run run) {
        json.text("run", run.id())
                .choice("kind", run.kind())
                .text("tender", run.lot().tender())
                .text("lot", run.lot().lot())
                .choice("state", run.state())
                .integer("done", run.done())
                .optional("total", run.total().map(Integer::longValue), JsonText::integer)
                .text("startedAt", run.startedAt().toString())
                .text("startedBy", run.startedBy())
                .optional("finishedAt", run.finishedAt().map(Object::toString), JsonText::text)
                .optional("reason", run.reason(), JsonText::text);
    }
}
