package socialvalue.file;

import java.time.Instant;
import java.time.LocalDate;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.Delivery.Decision;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.ReportedDelivery;

/** A delivery with what became of it, as it is stored. */
public final class StoredDelivery {
    private static final int SCHEMA = 1;

    private StoredDelivery() {}

    /** The delivery as text. */
    public static String write(Delivery delivery) {
        return StoredWriter.array(array -> array.whole(SCHEMA)
                .nested(one -> reported(one, delivery.reported()))
                .truth(delivery.outsideTerm())
                .text(delivery.recordedBy())
                .text(delivery.recordedAt().toString())
                .optional(delivery.imported())
                .each(
                        delivery.decisions(),
                        (each, decision) -> each.nested(one -> one.choice(decision.verdict())
                                .text(decision.reason())
                                .text(decision.decidedBy())
                                .text(decision.decidedAt().toString())))
                .optional(delivery.correctedBy()));
    }

    /**
     * The delivery that was written so.
     *
     * @throws java.io.UncheckedIOException if it was not written so
     */
    public static Delivery read(String text) {
        return StoredReader.array(text, array -> {
            StoredParts.schema(array, SCHEMA);
            return new Delivery(
                    array.nested(StoredDelivery::reported),
                    array.truth(),
                    array.text(),
                    Instant.parse(array.text()),
                    array.optional(),
                    array.each(each -> each.nested(one -> new Decision(
                            one.choice(Verdict.class), one.text(), one.text(), Instant.parse(one.text())))),
                    array.optional());
        });
    }

    private static void reported(StoredWriter one, ReportedDelivery reported) {
        one.text(reported.reference())
                .text(reported.promise())
                .text(reported.period().toString())
                .number(reported.quantity())
                .text(reported.unit())
                .optional(reported.place())
                .optional(reported.activity())
                .optional(reported.evidence())
                .optional(reported.note())
                .optional(reported.corrects())
                .optional(reported.started().map(LocalDate::toString));
    }

    private static ReportedDelivery reported(StoredReader one) {
        return new ReportedDelivery(
                one.text(),
                one.text(),
                StoredTotals.period(one),
                one.number(),
                one.text(),
                one.optional(),
                one.optional(),
                one.optional(),
                one.optional(),
                one.optional(),
                one.optional().map(LocalDate::parse));
    }
}
