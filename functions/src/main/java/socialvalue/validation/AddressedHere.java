package socialvalue.validation;

import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.frame.EvaluationFrame;
import socialvalue.procurement.LotId;
import socialvalue.submission.DraftReturn;
import socialvalue.submission.DraftReturn.DraftSupplier;

/**
 * A return is for this lot, of the supplier who may make it, and made against this version of the frame. What it does
 * not say is not held against it here.
 */
final class AddressedHere {
    private AddressedHere() {}

    /** Checks the return's address; false where it cannot be received. */
    static boolean check(
            DraftReturn draft,
            EvaluationFrame frame,
            String frameDigest,
            Optional<String> entitledSupplier,
            Findings findings) {
        LotId lot = frame.exercise().lot();
        boolean here = isThe(draft.tender(), lot.tender(), DraftReturn.TENDER, findings)
                & isThe(draft.lot(), lot.lot(), DraftReturn.LOT, findings)
                & isEntitled(draft.supplier(), entitledSupplier, findings);
        if (draft.frameDigest() != null && !draft.frameDigest().equals(frameDigest)) {
            findings.add(FindingCode.ANOTHER_FRAME_VERSION, DraftReturn.FRAME, draft.frameDigest(), frameDigest);
        }
        return here;
    }

    private static boolean isThe(String said, String is, Location where, Findings findings) {
        if (said == null || said.equals(is)) {
            return true;
        }
        findings.add(Finding.of(FindingCode.ANOTHER_LOT, where, "“" + said + "”", "“" + is + "”")
                .citing("frame, exercise"));
        return false;
    }

    private static boolean isEntitled(DraftSupplier supplier, Optional<String> entitled, Findings findings) {
        if (supplier == null || supplier.id() == null || entitled.isEmpty()) {
            return true;
        }
        if (entitled.get().equals(supplier.id())) {
            return true;
        }
        // Both identifiers are the caller's own: the one it is known by and the one it sent
        findings.add(
                FindingCode.NOT_ENTITLED,
                DraftReturn.SUPPLIER.member("id"),
                "“" + supplier.id() + "”",
                "“" + entitled.get() + "”");
        return false;
    }
}
