package socialvalue.plugin.service;

import java.util.Optional;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.PortalTender;

/** Which published frame a portal's lot is scored by. Nothing is guessed: a lot that nothing binds has none. */
public interface FrameBindings {
    /** The frame that a lot of a tender is bound to. */
    Optional<FrameReference> frameOf(PortalTender tender, String lot);
}
