package socialvalue.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.agreement.ReportingPeriod;

/** Reads a delivery as it is reported in JSON. */
public final class DeliveryReader {
    private static final Reading<ReportingPeriod> PERIOD = new Reading<>(
            "a period such as 2027/28-Q1",
            node -> node.is(Node.Kind.TEXT) ? ReportingPeriod.parse(node.text()) : Optional.empty());

    private DeliveryReader() {}

    /**
     * The delivery of a document; empty where a finding refuses it.
     *
     * @param reference what it is called, which the document does not say
     */
    public static Optional<ReportedDelivery> read(String reference, Fields in) {
        String promise = in.text("promise");
        Optional<ReportingPeriod> period = in.required("period", PERIOD);
        BigDecimal quantity = in.decimal("quantity");
        String unit = in.text("unit");
        Optional<String> place = in.optionalText("place");
        Optional<String> activity = in.optionalText("activity");
        Optional<String> evidence = in.optionalText("evidence");
        Optional<String> note = in.optionalText("note");
        Optional<String> corrects = in.optionalText("corrects");
        Optional<LocalDate> started = in.optionalDate("started");
        return in.done(() -> new ReportedDelivery(
                reference,
                promise,
                period.orElseThrow(),
                quantity,
                unit,
                place,
                activity,
                evidence.map(String::strip),
                note,
                corrects,
                started));
    }
}
