package socialvalue.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a statistic was in a period. A correction is another revision; all are kept.
 *
 * @param periodEnd the last day of the period; names it
 * @param value in the unit of the indicator's measure
 * @param source where the value stands
 * @param revision from 1
 * @param reason why it was corrected; empty for the first revision only
 * @param recordedBy who recorded this revision
 * @param recordedAt when
 */
public record IndicatorObservation(
        LocalDate periodEnd,
        BigDecimal value,
        String source,
        int revision,
        Optional<String> reason,
        String recordedBy,
        Instant recordedAt) {
    public IndicatorObservation {
        value = Indicator.plain(value);
        if (revision < 1 || source.isBlank() || revision > 1 && reason.isEmpty()) {
            throw new IllegalArgumentException("an observation has its source, a correction its reason");
        }
    }
}
