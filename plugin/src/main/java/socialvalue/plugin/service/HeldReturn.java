package socialvalue.plugin.service;

import java.util.Objects;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.Portal;

/**
 * Names a return that a portal held closed until the deadline; not what it contains.
 *
 * @param portal which portal
 * @param tender the portal's identifier of the tender
 * @param lot the portal's identifier of the lot
 * @param submitted the portal's identifier of the return
 * @param frame the frame the lot is bound to
 */
public record HeldReturn(Portal portal, String tender, String lot, String submitted, FrameReference frame) {
    public HeldReturn {
        Objects.requireNonNull(portal);
        Objects.requireNonNull(tender);
        Objects.requireNonNull(lot);
        Objects.requireNonNull(submitted);
        Objects.requireNonNull(frame);
    }
}
