package socialvalue.agreement;

import java.util.Map;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Supplier;

/**
 * The lot an agreement came of.
 *
 * @param lot which
 * @param frameVersion the version of its frame it was scored by
 * @param frameDigest that version's digest
 * @param bids how many opened returns it had, by sector
 * @param bidsOfUnstatedSector how many of them said no sector
 */
public record SignedLot(
        LotId lot, int frameVersion, String frameDigest, Map<Supplier.Sector, Integer> bids, int bidsOfUnstatedSector) {
    public SignedLot {
        bids = Map.copyOf(bids);
    }
}
