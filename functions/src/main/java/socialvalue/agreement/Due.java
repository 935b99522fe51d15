package socialvalue.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A part of a promise's schedule. It is due once its last day has passed, and nothing of it before.
 *
 * @param from its first day
 * @param to its last day
 * @param quantity in the promise's unit, nought or more
 */
public record Due(LocalDate from, LocalDate to, BigDecimal quantity) {
    public Due {
        quantity = Plain.of(quantity);
        if (to.isBefore(from) || quantity.signum() < 0) {
            throw new IllegalArgumentException("a part of a schedule has days in their order, and nought or more");
        }
    }

    /** The financial year it is due in: that of its last day. */
    public FinancialYear year() {
        return FinancialYear.of(to);
    }
}
