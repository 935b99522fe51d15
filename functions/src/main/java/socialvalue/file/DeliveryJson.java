package socialvalue.file;

import socialvalue.agreement.Delivery;
import socialvalue.agreement.Delivery.Decision;
import socialvalue.agreement.ReportedDelivery;

/** A delivery, as it is sent. */
public final class DeliveryJson {
    private DeliveryJson() {}

    /** Writes its members: what was reported, how it stands, and every decision, oldest first. */
    public static void write(JsonText json, Delivery delivery) {
        reported(json, delivery.reported());
        json.truth("outsideTerm", delivery.outsideTerm())
                .choice("standing", delivery.standing())
                .text("recordedBy", delivery.recordedBy())
                .text("recordedAt", delivery.recordedAt().toString())
                .optional("import", delivery.imported(), JsonText::text)
                .list("decisions", delivery.decisions(), DeliveryJson::decided)
                .optional("correctedBy", delivery.correctedBy(), JsonText::text);
    }

    private static void reported(JsonText json, ReportedDelivery reported) {
        json.text("delivery", reported.reference())
                .text("promise", reported.promise())
                .text("period", reported.period().toString())
                .decimal("quantity", reported.quantity())
                .text("unit", reported.unit())
                .optional("place", reported.place(), JsonText::text)
                .optional("activity", reported.activity(), JsonText::text)
                .optional("evidence", reported.evidence(), JsonText::text)
                .optional("note", reported.note(), JsonText::text)
                .optional("corrects", reported.corrects(), JsonText::text)
                .optional("started", reported.started(), JsonText::date);
    }

    private static void decided(JsonText json, Decision decision) {
        json.choice("verdict", decision.verdict())
                .text("reason", decision.reason())
                .text("decidedBy", decision.decidedBy())
                .text("decidedAt", decision.decidedAt().toString());
    }
}
