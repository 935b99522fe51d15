package socialvalue.model;

import socialvalue.quantity.Percentage;

/**
 * How much of an evaluation may, or should, be social value.
 *
 * @param on what is counted against it
 * @param kind whether it must not be exceeded or is only aimed at
 * @param percentage of the whole evaluation
 * @param condition when it holds
 * @param source where the authority says so
 */
public record Limit(On on, Kind kind, Percentage percentage, Condition condition, Source source) {

    /** What is counted against a limit. */
    public enum On {
        CORE,
        ADDED,
        /** Core and added together. */
        TOTAL
    }

    /** What a limit asks. */
    public enum Kind {
        /** Exceeding it needs a recorded reason. */
        UP_TO,
        /** Being below it is only noted. */
        AIM
    }

    /** When a limit holds. */
    public enum Condition {
        /** In any procurement where measures are appropriate to purchase. */
        ALWAYS,
        /** Where the Public Services (Social Value) Act 2012 applies. */
        ACT_APPLIES
    }
}
