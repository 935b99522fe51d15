package socialvalue.port;

import socialvalue.audit.Act;
import socialvalue.marking.Decided;
import socialvalue.marking.Decision;
import socialvalue.procurement.LotId;

/** What people decided about a lot's flags; every revision is kept. */
public interface Decisions {
    /** Every decision about the lot's flags. */
    Decided of(LotId lot);

    /**
     * Keeps a decision, its revision one more than the one it replaces, 1 for the first.
     *
     * @param read the lot as it was read, marked or scored, with no run that is writing letters to suppliers
     * @param act what the audit trail keeps of it, in the same transaction
     * @return whether it was kept; false where the lot has moved on, or letters are being written
     * @throws Conflict if another revision is kept than the one before
     */
    boolean keep(Lot read, Decision decision, Act act);
}
