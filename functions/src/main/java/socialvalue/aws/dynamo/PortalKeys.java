package socialvalue.aws.dynamo;

import socialvalue.procurement.LotId;
import socialvalue.procurement.PortalId;

/** Those of {@link Keys} under which it is kept what portals tell. */
final class PortalKeys {
    static final String EVENT = "EVENT";
    static final String SIGNATURE = "SIGNATURE";
    static final String WEBHOOK = "WEBHOOK";

    private PortalKeys() {}

    static String event(PortalId portal, String id) {
        return portal("PORTAL", portal) + "#E#" + Keys.digest(id);
    }

    /** What was told of a thing, by the one spelling of its subject. */
    static String told(PortalId portal, String subject) {
        return portal("PORTAL", portal) + "#F#" + Keys.digest(subject);
    }

    static String parked(PortalId portal) {
        return portal("PORTAL", portal) + "#PARKED";
    }

    /** Where a page ended is named by it, and such names have at most 63 characters. */
    static String parkedEvent(String id) {
        return Keys.digest(id).substring(0, 60);
    }

    static String bound(LotId lot) {
        return "BOUND#" + lot.tender() + "#" + lot.lot();
    }

    /** Sorts by portal. */
    static String binding(PortalId portal, String subject) {
        return portal.portal() + "#" + portal.tenant() + "#" + Keys.digest(subject);
    }

    static String webhook(PortalId portal, String message, String attempt) {
        return portal(WEBHOOK, portal) + "#" + Keys.digest(message + "\n" + attempt);
    }

    private static String portal(String kind, PortalId portal) {
        return kind + "#" + portal.portal() + "#" + portal.tenant();
    }
}
