package socialvalue.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A delivery as somebody reports it, before it is held against its agreement.
 *
 * @param reference what it is called within the agreement, for ever; as {@link AgreementId#isReference} says
 * @param promise the identifier of what was promised
 * @param period when it was delivered
 * @param quantity in that unit; however many noughts end its decimals, it is the same
 * @param unit what it counts
 * @param place where it was delivered
 * @param activity what was done
 * @param evidence where the evidence of it is kept: one reference
 * @param note anything else
 * @param corrects the reference of the delivery that it corrects
 * @param started the day those counted started, where they count for a declared time only
 */
public record ReportedDelivery(
        String reference,
        String promise,
        ReportingPeriod period,
        BigDecimal quantity,
        String unit,
        Optional<String> place,
        Optional<String> activity,
        Optional<String> evidence,
        Optional<String> note,
        Optional<String> corrects,
        Optional<LocalDate> started) {
    public ReportedDelivery {
        quantity = Plain.of(quantity);
    }
}
