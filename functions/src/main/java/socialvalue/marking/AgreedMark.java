package socialvalue.marking;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The mark that counts; agreeing is a recorded step even with one evaluator.
 *
 * @param criterion the criterion's identifier
 * @param supplier the supplier's identifier
 * @param mark of the criterion's scale, or the declared mean of the evaluators' marks
 * @param rationale why
 * @param recordedBy who recorded it
 * @param recordedAt when
 */
public record AgreedMark(
        String criterion,
        String supplier,
        BigDecimal mark,
        Rationale rationale,
        String recordedBy,
        Instant recordedAt) {}
