package socialvalue.aws.dynamo;

import java.util.List;
import socialvalue.submission.Commitment;
import socialvalue.submission.TenderReturn;

/**
 * What the values rows of a lot have in common, kept once so that each row need not say it.
 *
 * @param criteria the identifiers of the criteria its returns are checked against, in the frame's order
 * @param frameDigest the frame version that the first of them was made against, and usually all
 */
record Columns(List<String> criteria, String frameDigest) {
    Columns {
        criteria = List.copyOf(criteria);
    }

    static Columns of(TenderReturn checked) {
        return new Columns(
                checked.commitments().stream().map(Commitment::criterion).toList(), checked.frameDigest());
    }
}
