package socialvalue.port;

import java.util.List;
import java.util.Optional;
import socialvalue.audit.Act;
import socialvalue.marking.AgreedMark;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.ImportedScore;
import socialvalue.procurement.LotId;
import socialvalue.scoring.ScoringRow;

/** Returns after opening, with their marks and imported scores. */
public interface OpenedReturns {
    /**
     * Keeps what opening a return gave; done twice it changes nothing.
     *
     * @param from the return as it was sealed
     * @param late whether it was received late and admitted
     * @param act what the audit trail keeps of it, on the return's own chain, in the same transaction
     */
    void keep(LotId lot, SealedReturn from, boolean late, OpenedReturn opened, Act act);

    /** One return, whole. */
    Optional<OpenedReturn> find(LotId lot, String supplier);

    /** What scoring needs of every return of a lot, by supplier; read in one go, a fraction of a unit each. */
    List<ScoringRow> scoringRows(LotId lot);

    /**
     * A page of what scoring needs, by part and supplier.
     *
     * @param after the supplier the page before ended with; empty for the first
     */
    Page<ScoringRow> page(LotId lot, Optional<String> after, int limit);

    /**
     * Keeps an evaluator's mark while the lot is opened and not yet marked; the same mark again changes nothing.
     *
     * @param act what the audit trail keeps of it, in the same transaction
     * @throws Conflict if the evaluator gave another mark before, or marks are locked
     */
    void record(LotId lot, EvaluatorMark mark, Act act);

    /** All evaluators' marks of a lot. */
    List<EvaluatorMark> marks(LotId lot);

    /** All evaluators' marks of one return. */
    List<EvaluatorMark> marks(LotId lot, String supplier);

    /**
     * Keeps the agreed mark while the lot is opened and not yet marked.
     *
     * @param revision one more than the one it replaces, 1 for the first; every revision is kept
     * @param act what the audit trail keeps of it, in the same transaction
     * @throws Conflict if another revision is kept than the one before, or marks are locked
     */
    void agree(LotId lot, AgreedMark mark, int revision, Act act);

    /** The agreed marks of a lot, the latest revision of each. */
    List<AgreedRevision> agreed(LotId lot);

    /** The agreed marks of one return, the latest revision of each. */
    List<AgreedRevision> agreed(LotId lot, String supplier);

    /** The agreed marks of one return, every revision: by criterion, each after those it replaced. */
    List<AgreedRevision> agreedRevisions(LotId lot, String supplier);

    /**
     * Keeps an imported score once marks are locked; it replaces one imported before, which is kept too. One that says
     * the same as the one before changes nothing.
     *
     * @param act what the audit trail keeps of it, in the same transaction
     * @throws Conflict if marks are not locked
     */
    void imported(LotId lot, ImportedScore score, Act act);

    /** All imported scores of one return: by criterion, each after those it replaced. */
    List<ImportedScore> importedRevisions(LotId lot, String supplier);

    /**
     * An agreed mark and its revision.
     *
     * @param revision from 1
     * @param mark the mark
     */
    record AgreedRevision(int revision, AgreedMark mark) {}
}
