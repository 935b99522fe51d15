package socialvalue.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A delivery as it was recorded, and what became of it. What was reported never changes; a correction is another
 * record.
 *
 * @param reported what was reported
 * @param outsideTerm whether its period lay outside the term when it was recorded
 * @param recordedBy who recorded it
 * @param recordedAt when
 * @param imported the import it came by; empty where it came by itself
 * @param decisions every decision about it, in order; the last one stands
 * @param correctedBy the reference of the record that corrects it; empty while none does
 */
public record Delivery(
        ReportedDelivery reported,
        boolean outsideTerm,
        String recordedBy,
        Instant recordedAt,
        Optional<String> imported,
        List<Decision> decisions,
        Optional<String> correctedBy) {
    public Delivery {
        decisions = List.copyOf(decisions);
    }

    /** How a delivery stands. */
    public enum Standing {
        /** Nobody has decided about it yet. */
        RECORDED,
        /** It counts as delivered. */
        VERIFIED,
        /** It does not count until it is verified. */
        QUERIED,
        /** It does not count. */
        REJECTED,
        /** Another record stands in its place. */
        CORRECTED
    }

    /** What a contract officer can decide. */
    public enum Verdict {
        VERIFIED,
        QUERIED,
        REJECTED
    }

    /**
     * What a contract officer decided.
     *
     * @param verdict what
     * @param reason why
     * @param decidedBy who
     * @param decidedAt when
     */
    public record Decision(Verdict verdict, String reason, String decidedBy, Instant decidedAt) {}

    /** What it is called. */
    public String reference() {
        return reported.reference();
    }

    /** How it stands. */
    public Standing standing() {
        if (correctedBy.isPresent()) {
            return Standing.CORRECTED;
        }
        return decisions.isEmpty()
                ? Standing.RECORDED
                : Standing.valueOf(decisions.getLast().verdict().name());
    }

    /** Whether it is neither rejected nor corrected: it may count, now or once it is verified. */
    public boolean isStanding() {
        Standing standing = standing();
        return standing != Standing.REJECTED && standing != Standing.CORRECTED;
    }

    /** The same after a decision. */
    public Delivery decided(Decision decision) {
        return new Delivery(
                reported,
                outsideTerm,
                recordedBy,
                recordedAt,
                imported,
                Stream.concat(decisions.stream(), Stream.of(decision)).toList(),
                correctedBy);
    }

    /** The same once another record corrects it. */
    public Delivery correctedBy(String reference) {
        return new Delivery(reported, outsideTerm, recordedBy, recordedAt, imported, decisions, Optional.of(reference));
    }
}
