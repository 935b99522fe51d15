package socialvalue.marking;

import java.time.Instant;
import java.util.Optional;

/**
 * That an evaluator has an interest in a supplier, or in the lot. It is never taken back.
 *
 * @param evaluator who has it
 * @param supplier in whom, whether or not that supplier made a return; empty for the whole lot
 * @param reason which interest it is, never blank
 * @param recordedBy who recorded it: the evaluator or a moderator
 * @param recordedAt when
 */
public record ConflictOfInterest(
        String evaluator, Optional<String> supplier, String reason, String recordedBy, Instant recordedAt) {
    public ConflictOfInterest {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a conflict of interest says which interest");
        }
    }

    /** Whether it keeps that evaluator from marking that supplier's return. */
    public boolean bars(String marking, String from) {
        return evaluator.equals(marking) && supplier.map(from::equals).orElse(true);
    }
}
