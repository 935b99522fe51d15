package socialvalue.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import socialvalue.agreement.AgreedValue;
import socialvalue.agreement.Agreement;
import socialvalue.frame.Exercise.Vat;
import socialvalue.procurement.KpiDuty;
import socialvalue.procurement.KpiReminder;
import socialvalue.quantity.Money;

/**
 * Whether key performance indicators have to be set for an agreement's contract, and when performance against them
 * falls due to be assessed. Assessments are not recorded here, so that only days still to come are told.
 *
 * @param duty the answer, with what it rests on
 * @param reminders the assessments still to come; none where none is required
 */
public record IndicatorDuty(KpiDuty duty, List<KpiReminder> reminders) {
    public IndicatorDuty {
        reminders = List.copyOf(reminders);
    }

    /**
     * That of an agreement on a day; empty where nobody has said under which law it was procured. The day of its
     * signature stands for the day its procurement began, which is not on record: one that was signed before the Act
     * applied began before.
     */
    public static Optional<IndicatorDuty> of(Agreement agreement, LocalDate on) {
        return agreement.regime().map(regime -> {
            KpiDuty duty =
                    KpiDuty.of(regime, agreement.signedOn(), agreement.value().flatMap(IndicatorDuty::estimated));
            return new IndicatorDuty(duty, duty instanceof KpiDuty.Required ? reminders(agreement, on) : List.of());
        });
    }

    /** With VAT, as the Act estimates it; without, it tells only where it is more than the threshold already. */
    private static Optional<Money> estimated(AgreedValue value) {
        boolean tells = value.vat() == Vat.INCLUDED || value.wholeLife().compareTo(KpiDuty.ABOVE) > 0;
        return tells ? Optional.of(value.wholeLife()) : Optional.empty();
    }

    private static List<KpiReminder> reminders(Agreement agreement, LocalDate on) {
        LocalDate lastDay = agreement.to().isBefore(agreement.signedOn()) ? agreement.signedOn() : agreement.to();
        Optional<LocalDate> ended = agreement.endedOn().filter(day -> !day.isBefore(agreement.signedOn()));
        KpiReminder.Contract contract =
                new KpiReminder.Contract(agreement.signedOn(), lastDay, ended, Optional.empty());
        return KpiReminder.of(contract, on).stream()
                .filter(reminder -> !reminder.overdue())
                .toList();
    }
}
