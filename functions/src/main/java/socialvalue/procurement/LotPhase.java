package socialvalue.procurement;

/** How far a lot has come. {@link #CLOSED} is not stored: it is a published lot whose deadline has passed. */
public enum LotPhase {
    DRAFTING,
    PUBLISHED,
    CLOSED,
    OPENED,
    MARKED,
    SCORED,
    SUMMARIES_ISSUED;

    /** As it is printed. */
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
