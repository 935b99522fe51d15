package socialvalue.plugin.prozorro;

/** Is told how the following of a feed gets on: identifiers, counts and reasons, nothing of a return. */
@FunctionalInterface
public interface Progress {
    /** What there is to tell. */
    enum Step {
        /** A page was read; so many items are listed on it. */
        PAGE,
        /** Something listed is not there any more, or is closed to this reader; it was passed over. */
        PASSED_OVER,
        /** Something listed could not be read; it is kept on a list and read again. */
        KEPT_FOR_LATER,
        /** So many items were listed without anything that can be an identifier; they were passed over. */
        UNREADABLE,
        /** The offset is not valid any more; an earlier one is used. */
        OFFSET_REFUSED,
        /** The feed leads nowhere new; it is asked again at the next pass. */
        NO_PROGRESS,
        /** The platform does not say which lot a return is for, as with some that were withdrawn; no event tells it. */
        LOT_NOT_SAID,
        /** A pass ended early; the next one starts where this one did. */
        FAILED
    }

    /**
     * Something happened.
     *
     * @param step what
     * @param feed such as {@code tenders}
     * @param what an identifier, a count or a reason
     */
    void tell(Step step, String feed, String what);
}
