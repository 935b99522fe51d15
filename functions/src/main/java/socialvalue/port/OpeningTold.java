package socialvalue.port;

/** What came of a portal's word that it has opened a lot's returns. */
public enum OpeningTold {
    /** The lot is being opened, or was opened, here too. */
    OPENING,
    /** Its word counts as one opening; an officer has to open the lot too. */
    OFFICER_AWAITED,
    /** Not yet anything: the lot's deadline, or the time to settle after it, has not passed. */
    TOO_EARLY,
    /** Not yet anything: fewer returns have been delivered than the portal says there are. */
    RETURNS_MISSING,
    /** Nothing: the portal did not say which lot here it means. */
    NO_FRAME,
    /** Nothing: the lot it means was not published here. */
    NO_SUCH_LOT,
    /** Nothing: suppliers submit to the lot here. */
    NOT_HELD_BY_PORTAL;

    /** Whether the event is to come again. */
    public boolean waits() {
        return this == TOO_EARLY || this == RETURNS_MISSING;
    }
}
