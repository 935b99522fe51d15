package socialvalue.quantity;

/**
 * What a quantity counts.
 *
 * @param name as it is printed and as bidders give it, such as {@code people}; never blank
 * @param kind what numbers it admits
 */
public record Unit(String name, Kind kind) {
    /** What numbers a unit admits. */
    public enum Kind {
        /** Whole numbers of people or things. */
        HEADCOUNT,
        /** Full-time-equivalent years of work. */
        FULL_TIME_EQUIVALENT_YEARS,
        /** Hours, weeks and other lengths of time. */
        TIME,
        /** From 0 to 100. */
        PERCENT,
        /** Sterling. */
        POUNDS,
        /** Anything measured rather than counted, averages among them. */
        AMOUNT
    }

    public Unit {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a unit has a name");
        }
    }

    /** Whether it may count people: heads, or the years they work. */
    public boolean isOfPeople() {
        return kind == Kind.HEADCOUNT || kind == Kind.FULL_TIME_EQUIVALENT_YEARS;
    }

    @Override
    public String toString() {
        return name;
    }
}
