package socialvalue.port;

import java.util.List;
import java.util.Optional;
import socialvalue.audit.Act;
import socialvalue.audit.Content;
import socialvalue.procurement.LotId;
import socialvalue.summary.AwardDecision;
import socialvalue.summary.SupplierLetter;

/**
 * Letters to suppliers by the run that wrote them, with the decision they were written by; those of every run are kept.
 */
public interface SupplierLetters {
    /**
     * Keeps the decision that a run writes letters by; done twice it changes nothing.
     *
     * @param lot whose award is decided
     * @param act what the audit trail keeps of it, in the same transaction
     */
    void keepDecision(LotId lot, String runId, AwardDecision decision, Act act);

    /** The decision that a run writes letters by. */
    Optional<AwardDecision> decision(String runId);

    /** Keeps letters; nobody is shown them before their run has ended, and done twice it changes nothing. */
    void keep(String runId, List<SupplierLetter> letters);

    /** All letters of a run, under one digest. */
    Content sealed(String runId);

    /** The letter to one supplier. */
    Optional<SupplierLetter> find(String runId, String supplier);
}
