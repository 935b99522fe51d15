package socialvalue.access;

/**
 * What a caller may act as. One caller may hold several roles, a supplier or a portal only one.
 *
 * <p>What each may do in which phase of a lot is listed in {@code access/who-may-do-what.md}.
 */
public enum Role {
    /** A bidder: its own return only. */
    SUPPLIER,
    /** The e-tendering portal: delivers the returns it holds, once its deadline has passed. */
    PORTAL,
    /** Writes and publishes editions and frames. */
    COMMISSIONER,
    /** Opens a lot after its deadline. */
    OPENING_OFFICER,
    /** Marks statements. */
    EVALUATOR,
    /** Records agreed marks, imports scores marked elsewhere, starts scoring. */
    MODERATOR,
    /** Keeps the agreement that comes of a lot; of the lot itself only what anybody signed in may. */
    CONTRACT_OFFICER,
    /** Pulls what agreements promised and delivered; of a lot only what anybody signed in may. */
    FINANCE,
    /** Reads the trail of what was done, never a sealed return. */
    AUDITOR;

    /** The spelling used in tokens and messages, such as {@code opening-officer}. */
    public String claim() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
