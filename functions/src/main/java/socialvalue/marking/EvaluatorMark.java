package socialvalue.marking;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One evaluator's own mark.
 *
 * @param criterion the criterion's identifier
 * @param supplier the supplier's identifier
 * @param evaluator who gave it
 * @param mark of the criterion's scale
 * @param rationale why
 * @param recordedAt when
 */
public record EvaluatorMark(
        String criterion,
        String supplier,
        String evaluator,
        BigDecimal mark,
        Rationale rationale,
        Instant recordedAt) {}
