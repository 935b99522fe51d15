package socialvalue.submission;

import java.util.List;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Supplier;

/**
 * A return that has been checked against its frame.
 *
 * @param lot the lot it is for
 * @param supplier who makes the offer
 * @param frameDigest the digest of the frame version it was made against
 * @param commitments one for each social value criterion of the frame, in the frame's order
 * @param statements what was written beside them, in the order of the return; empty where only the values were read
 */
public record TenderReturn(
        LotId lot,
        Supplier supplier,
        String frameDigest,
        List<Commitment> commitments,
        List<MethodStatement> statements) {
    public TenderReturn {
        commitments = List.copyOf(commitments);
        statements = List.copyOf(statements);
    }
}
