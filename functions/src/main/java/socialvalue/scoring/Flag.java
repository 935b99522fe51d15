package socialvalue.scoring;

import socialvalue.marking.FlagKind;
import socialvalue.marking.Flagged;

/**
 * Something a person has to decide. A flagged return is scored and ranked like every other until somebody decides that
 * it is not.
 *
 * @param kind what was noticed
 * @param criterion the criterion's identifier; empty where it concerns the whole return
 * @param detail in plain English
 */
public record Flag(FlagKind kind, String criterion, String detail) {
    /** What is flagged in that supplier's return: what a decision is about. */
    public Flagged of(String supplier) {
        return new Flagged(kind, supplier, criterion);
    }
}
