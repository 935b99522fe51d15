package socialvalue.plugin.prozorro;

import socialvalue.plugin.portal.KeyedDigest;
import socialvalue.plugin.portal.TenderPortalListener;
import socialvalue.plugin.service.FrameBindings;
import socialvalue.plugin.service.HeldReturns;

/**
 * Where what is read goes.
 *
 * @param listener keeps each event durably before it returns
 * @param held keeps durably which returns have to be delivered
 * @param bindings which frame a lot is scored by
 * @param digest of returns, under the portal's own key
 */
public record Receivers(TenderPortalListener listener, HeldReturns held, FrameBindings bindings, KeyedDigest digest) {}
