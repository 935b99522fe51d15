package socialvalue.port;

import socialvalue.audit.Act;
import socialvalue.marking.Panel;
import socialvalue.procurement.LotId;

/** Who marks a lot, and their conflicts of interest; every revision is kept. */
public interface Panels {
    /** The latest revision; {@link Panel#NONE} where there is none. */
    Panel of(LotId lot);

    /**
     * Keeps a revision, one more than the one it replaces.
     *
     * @param whileMarking whether it may be kept only while marks are not locked
     * @param act what the audit trail keeps of it, in the same transaction
     * @throws Conflict if another revision is kept than the one before, or marks are locked
     */
    void keep(LotId lot, Panel panel, boolean whileMarking, Act act);
}
