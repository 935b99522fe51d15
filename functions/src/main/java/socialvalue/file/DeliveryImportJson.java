package socialvalue.file;

import socialvalue.agreement.DeliveryImport;

/** How an import of deliveries stands, as it is sent. */
public final class DeliveryImportJson {
    private DeliveryImportJson() {}

    /** Writes its members; what is not known yet is left out. */
    public static void write(JsonText json, DeliveryImport run) {
        json.text("import", run.id())
                .text("agreement", run.agreement().value())
                .choice("mode", run.mode())
                .text("digest", run.digest())
                .choice("state", run.state())
                .optional("rows", run.rows().map(Integer::longValue), JsonText::integer)
                .integer("staged", run.staged())
                .optional("accepted", run.accepted().map(Integer::longValue), JsonText::integer)
                .integer("refused", run.refused())
                .text("startedBy", run.startedBy())
                .text("startedAt", run.startedAt().toString())
                .optional("finishedAt", run.finishedAt().map(Object::toString), JsonText::text)
                .optional("reason", run.reason(), JsonText::text);
    }
}
