package socialvalue.usecase;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socialvalue.port.SealedReturns;

/**
 * A step of verifying a lot's audit trail, as it is asked for.
 *
 * @param number of the signed entry, or of the part of the lot; 0 where there is none
 * @param after the chain the step before ended with; empty where a step begins with the first
 */
public record AuditStep(Kind kind, int number, Optional<String> after) {
    private static final Pattern SPELT = Pattern.compile(
            "(sealed)\\.([1-9][0-9]{0,5})|(returns)\\.([0-9])(?:\\.(.+))?|(late)|l\\.(.+)|(records)\\.([0-9])");

    /** What is verified. */
    public enum Kind {
        /** What officers and runs did, and the records that the lot has once. */
        OFFICERS,
        /** What was sealed under a signature. */
        SEALED,
        /** Chains of returns, and what they tell of. */
        RETURNS,
        /** Chains of late returns. */
        LATE,
        /** Marks, scores and values of a part of the lot, and whether an entry tells of each record in it. */
        RECORDS
    }

    static AuditStep ofSealed(int entry) {
        return new AuditStep(Kind.SEALED, entry, Optional.empty());
    }

    static AuditStep ofReturns(int part, Optional<String> after) {
        return new AuditStep(Kind.RETURNS, part, after);
    }

    static AuditStep ofLate(Optional<String> after) {
        return new AuditStep(Kind.LATE, 0, after);
    }

    static AuditStep ofRecords(int part) {
        return new AuditStep(Kind.RECORDS, part, Optional.empty());
    }

    /** The step that is spelt so, the first where nothing is; empty where none is. */
    static Optional<AuditStep> of(Optional<String> spelt) {
        if (spelt.isEmpty()) {
            return Optional.of(new AuditStep(Kind.OFFICERS, 0, Optional.empty()));
        }
        Matcher matcher = SPELT.matcher(spelt.get());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        AuditStep step;
        if (matcher.group(1) != null) {
            step = ofSealed(Integer.parseInt(matcher.group(2)));
        } else if (matcher.group(3) != null) {
            step = ofReturns(Integer.parseInt(matcher.group(4)), Optional.ofNullable(matcher.group(5)));
        } else if (matcher.group(8) != null) {
            step = ofRecords(Integer.parseInt(matcher.group(9)));
        } else {
            step = ofLate(Optional.ofNullable(matcher.group(7)));
        }
        boolean isPart = step.kind() == Kind.RETURNS || step.kind() == Kind.RECORDS;
        return isPart && step.number() >= SealedReturns.PARTS ? Optional.empty() : Optional.of(step);
    }

    /** As short as names of a page may be: a late return's is 60 characters. */
    @Override
    public String toString() {
        return switch (kind) {
            case OFFICERS -> "";
            case SEALED -> "sealed." + number;
            case RETURNS ->
                "returns." + number + after.map(chain -> "." + chain).orElse("");
            case LATE -> after.map(chain -> "l." + chain).orElse("late");
            case RECORDS -> "records." + number;
        };
    }
}
