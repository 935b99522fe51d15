package socialvalue.port;

import java.util.List;
import java.util.Optional;
import socialvalue.audit.Act;
import socialvalue.audit.Content;
import socialvalue.procurement.LotId;

/** Returns before opening. A submission touches no item that the whole lot shares. */
public interface SealedReturns {
    /** Into how many parts a lot's returns are spread. */
    int PARTS = 8;

    /** What is kept under a pseudonym, withdrawn or not; its contents are left out. */
    Optional<SealedReturn> find(LotId lot, String pseudonym);

    /**
     * Keeps a return.
     *
     * @param sealed version 1 where there is none, else one more than the version kept
     * @param act what the audit trail keeps of it, on the return's own chain, in the same transaction
     * @throws Conflict if another version is kept than the one before
     */
    void keep(LotId lot, SealedReturn sealed, Act act);

    /**
     * Keeps a return that a portal held until the deadline, unless the lot is being opened.
     *
     * @return whether it was kept; false where opening was started first
     * @throws Conflict if one is kept already
     */
    boolean deliver(LotId lot, SealedReturn sealed, Act act);

    /**
     * Withdraws a return: {@link SealedReturn#emptied()} stays.
     *
     * @param found the return as it was found
     * @throws Conflict if another version is kept
     */
    void withdraw(LotId lot, SealedReturn found, Act act);

    /**
     * Keeps a late return apart. Each late submission is kept and none replaces another; the same request again changes
     * nothing.
     *
     * @param sealed with the one submission that made it
     * @return what is kept of that request: the given return, or the one it made before
     */
    SealedReturn quarantine(LotId lot, SealedReturn sealed, Act act);

    /** The late returns of a lot, by the time they came; nothing of their contents is read. */
    List<LateReturn> late(LotId lot);

    /**
     * Keeps the decision to admit a late return, unless the lot is being opened; the same officer's same decision again
     * changes nothing.
     *
     * @param id of a late return of the lot
     * @param act what the audit trail keeps of it, in the same transaction; on the officers' chain
     * @return whether it is kept; false where opening was started first
     * @throws Conflict if another decision is kept
     */
    boolean admit(LotId lot, String id, LateReturn.Admission admission, Act act);

    /** The late returns of a lot that were admitted, with their contents, by the time they came. */
    List<SealedReturn> admitted(LotId lot);

    /**
     * A page of a lot's returns with their contents, in no meaningful order; those withdrawn are left out.
     *
     * @param part from 0 to {@link #PARTS} - 1
     * @param after the pseudonym the page before ended with; empty for the first
     */
    Page<SealedReturn> page(LotId lot, int part, Optional<String> after, int limit);

    /** What seals the chains of all returns that were opened, or withdrawn: a digest of their last entries. */
    Content heads(LotId lot);

    /** How many returns a lot has, without those withdrawn; reads none of them. */
    int count(LotId lot);
}
