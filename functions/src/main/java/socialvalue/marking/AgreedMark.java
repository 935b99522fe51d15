package socialvalue.marking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The mark that counts; agreeing is a recorded step even with one evaluator.
 *
 * @param criterion the criterion's identifier
 * @param supplier the supplier's identifier
 * @param mark of the criterion's scale, or the declared mean of the evaluators' marks
 * @param rationale why
 * @param participants evaluators who took part in agreeing it, or whose marks the mean is of
 * @param recordedBy who recorded it
 * @param recordedAt when
 */
public record AgreedMark(
        String criterion,
        String supplier,
        BigDecimal mark,
        Rationale rationale,
        List<String> participants,
        String recordedBy,
        Instant recordedAt) {
    public AgreedMark {
        participants = List.copyOf(participants);
        if (participants.isEmpty()) {
            throw new IllegalArgumentException("a mark is agreed by somebody");
        }
    }
}
