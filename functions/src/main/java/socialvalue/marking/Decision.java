package socialvalue.marking;

import java.time.Instant;

/**
 * What a person decided about a flag, and why. The program flags and never decides. Another decision about the same
 * flag is another revision; every one is kept.
 *
 * @param about the flag
 * @param revision from 1, one more for each decision it replaces
 * @param choice one of those that the kind of flag leaves
 * @param reason why, from 1 to {@link #LONGEST_REASON} characters, never blank
 * @param decidedBy who decided
 * @param decidedAt when
 */
public record Decision(
        Flagged about, int revision, FlagKind.Choice choice, String reason, String decidedBy, Instant decidedAt) {
    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 2000;

    public Decision {
        if (revision < 1 || !about.kind().choices().contains(choice) || !isReason(reason)) {
            throw new IllegalArgumentException("a decision is one of those the flag leaves, and has a reason");
        }
    }

    /** Whether a text can be the reason of a decision. */
    public static boolean isReason(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST_REASON;
    }
}
