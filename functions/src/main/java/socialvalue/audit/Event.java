package socialvalue.audit;

import java.util.Locale;

/** What an entry tells of. Stored by name: a name that was used never changes its meaning. */
public enum Event {
    FRAME_PUBLISHED,
    RETURN_SUBMITTED,
    RETURN_WITHDRAWN,
    RETURN_DELIVERED,
    RETURN_RECEIVED_LATE,
    LATE_RETURN_ADMITTED,
    OPENING_REQUESTED,
    OPENING_STARTED,
    RETURN_OPENED,
    /** Signed: seals the heads of all chains of returns. */
    LOT_OPENED,
    PANEL_NAMED,
    CONFLICT_DECLARED,
    MARK_RECORDED,
    MARK_AGREED,
    MARKS_LOCKED,
    SCORE_IMPORTED,
    DECISION_RECORDED,
    CLARIFICATION_ASKED,
    CLARIFICATION_ANSWERED,
    CLARIFICATION_WITHDRAWN,
    SCORING_STARTED,
    /** Signed: seals the score sheets of the run. */
    LOT_SCORED,
    AWARD_DECIDED,
    ISSUING_STARTED,
    /** Signed: seals the letters to suppliers. */
    ASSESSMENT_SUMMARIES_ISSUED,
    /** The contract is signed: what was promised is an agreement. */
    CONTRACT_SIGNED,
    RUN_FAILED;

    /** As it is printed. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether its entry is signed. */
    public boolean isSigned() {
        return this == LOT_OPENED || this == LOT_SCORED || this == ASSESSMENT_SUMMARIES_ISSUED;
    }
}
