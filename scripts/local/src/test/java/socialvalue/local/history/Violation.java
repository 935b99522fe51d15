package socialvalue.local.history;

/**
 * What cannot be in a history of a system that keeps its promises.
 *
 * @param about where and with what, for whoever looks into it
 */
public record Violation(Kind kind, String about) {
    /** What is wrong. */
    public enum Kind {
        /** What was acknowledged is not there. */
        LOST,
        /** The same is there twice. */
        DOUBLED,
        /** What is there is not as it was acknowledged. */
        CHANGED,
        /** What is there was never sent, or was refused. */
        NEVER_SENT,
        /** Two requests were told that they made the same version. */
        MADE_TWICE,
        /** A version was not made from the one it replaces. */
        NOT_THE_NEXT,
        /** A version stands on one that nobody can have made. */
        GAP,
        /** Something later made or showed an earlier version or run. */
        WENT_BACK,
        /** The same request sent again was answered otherwise. */
        ANSWERED_OTHERWISE,
        /** A return sent or received after the deadline was accepted. */
        ACCEPTED_LATE,
        /** A return received in time was called late. */
        CALLED_LATE,
        /** Something was accepted after the lock was acknowledged. */
        AFTER_THE_LOCK,
        /** An earlier value stands though a later one was acknowledged. */
        OUTDATED,
        /** No run is current, or more than one. */
        NOT_ONE_CURRENT,
        /** The current run is not the one that was done last. */
        NOT_THE_LATEST,
        /** Two runs were under way at once. */
        AT_ONCE,
        /** A run that was promised has not ended. */
        NOT_ENDED,
        /** A run was shown as current that was never done. */
        NEVER_DONE,
        /** A sheet does not say what follows from what was locked. */
        SHEET_DISAGREES
    }
}
