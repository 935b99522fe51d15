package socialvalue.plugin.service;

import java.util.List;

/** Is told what an officer should know of a held return that was delivered: identifiers and numbers only. */
@FunctionalInterface
public interface DeliveryReports {
    /**
     * A return was delivered, now or before.
     *
     * @param held which
     * @param findings how many findings its check has
     * @param unbound the portal's identifiers of requirements that were answered and are no criterion of the frame
     */
    void delivered(HeldReturn held, int findings, List<String> unbound);
}
