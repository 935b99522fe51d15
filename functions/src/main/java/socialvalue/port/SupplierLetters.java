package socialvalue.port;

import java.util.List;
import java.util.Optional;
import socialvalue.summary.AwardDecision;
import socialvalue.summary.SupplierLetter;

/**
 * Letters to suppliers by the run that wrote them, with the decision they were written by; those of every run are kept.
 */
public interface SupplierLetters {
    /** Keeps the decision that a run writes letters by; done twice it changes nothing. */
    void keepDecision(String runId, AwardDecision decision);

    /** The decision that a run writes letters by. */
    Optional<AwardDecision> decision(String runId);

    /** Keeps letters; nobody is shown them before their run has ended, and done twice it changes nothing. */
    void keep(String runId, List<SupplierLetter> letters);

    /** The letter to one supplier. */
    Optional<SupplierLetter> find(String runId, String supplier);
}
