package socialvalue.agreement;

import socialvalue.frame.SocialValueCriterion;

/**
 * Something that was promised and has no quantity: a method statement, or a yes.
 *
 * @param criterion the criterion's identifier
 * @param title as it is printed
 * @param kind core or added
 * @param form what it is
 */
public record Undertaking(String criterion, String title, SocialValueCriterion.Kind kind, Form form) {
    /** What an undertaking is. */
    public enum Form {
        /** A method statement in the return, which is part of what was agreed. */
        STATEMENT,
        /** Yes to a question. */
        YES
    }
}
