package socialvalue.procurement;

/** How far a lot has come. {@link #CLOSED} is not stored: it is a published lot whose deadline has passed. */
public enum LotPhase {
    DRAFTING,
    PUBLISHED,
    CLOSED,
    OPENED,
    MARKED,
    SCORED,
    SUMMARIES_ISSUED,
    /** The contract is signed, and what was promised is an agreement. */
    SIGNED;

    /** Whether suppliers have been told the outcome. */
    public boolean isIssued() {
        return this == SUMMARIES_ISSUED || this == SIGNED;
    }

    /** As it is printed. */
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
