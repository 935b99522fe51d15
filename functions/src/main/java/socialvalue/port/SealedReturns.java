package socialvalue.port;

import java.util.Optional;
import socialvalue.procurement.LotId;

/** Returns before opening. A submission touches no item that the whole lot shares. */
public interface SealedReturns {
    /** Into how many parts a lot's returns are spread. */
    int PARTS = 8;

    /** What is kept under a pseudonym; its contents are left out. */
    Optional<SealedReturn> find(LotId lot, String pseudonym);

    /**
     * Keeps a return.
     *
     * @param sealed version 1 where there is none, else one more than the version kept
     * @throws Conflict if another version is kept than the one before
     */
    void keep(LotId lot, SealedReturn sealed);

    /**
     * Deletes a return and all that was kept of it.
     *
     * @throws Conflict if another version is kept
     */
    void withdraw(LotId lot, String pseudonym, int version);

    /** Keeps a late return apart; each late submission is kept, none replaces another. */
    void quarantine(LotId lot, SealedReturn sealed);

    /**
     * A page of a lot's returns with their contents, in no meaningful order.
     *
     * @param part from 0 to {@link #PARTS} - 1
     * @param after the pseudonym the page before ended with; empty for the first
     */
    Page<SealedReturn> page(LotId lot, int part, Optional<String> after, int limit);
}
