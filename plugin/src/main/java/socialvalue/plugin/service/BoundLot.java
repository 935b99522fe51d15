package socialvalue.plugin.service;

import java.util.Objects;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.Portal;

/**
 * A portal's lot with the frame it is bound to.
 *
 * @param portal which portal
 * @param tender the portal's identifier of the tender
 * @param lot the portal's identifier of the lot
 * @param frame the frame it is bound to
 */
public record BoundLot(Portal portal, String tender, String lot, FrameReference frame) {
    public BoundLot {
        Objects.requireNonNull(portal);
        Objects.requireNonNull(tender);
        Objects.requireNonNull(lot);
        Objects.requireNonNull(frame);
    }

    /** Whether it is the same lot, whatever it is bound to. */
    boolean isTheSameLotAs(BoundLot other) {
        return portal.equals(other.portal) && tender.equals(other.tender) && lot.equals(other.lot);
    }
}
