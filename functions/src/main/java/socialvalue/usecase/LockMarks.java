package socialvalue.usecase;

import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.Scorer;
import socialvalue.scoring.ScoringRow;

/** Locks a lot's marks, before scores of other criteria can be seen. */
public final class LockMarks {
    private final Frames frames;
    private final OpenedReturns returns;

    public LockMarks(Frames frames, OpenedReturns returns) {
        this.frames = frames;
        this.returns = returns;
    }

    /**
     * Locks the marks; the same again changes nothing.
     *
     * @throws Refusal if a mark is missing, listing those that are
     */
    public void lock(Caller caller, LotId id) {
        caller.require(Role.MODERATOR);
        Lot lot =
                Lots.inPhase(frames, id, LotPhase.OPENED, LotPhase.MARKED, LotPhase.SCORED, LotPhase.SUMMARIES_ISSUED);
        if (lot.phase() != LotPhase.OPENED) {
            return;
        }
        Scorer scorer = new Scorer(Lots.frame(frames, lot));
        Findings findings = new Findings();
        for (ScoringRow row : returns.scoringRows(id)) {
            String supplier = row.checked().supplier().id();
            for (String criterion : scorer.missingMarks(row)) {
                findings.add(
                        FindingCode.MARK_MISSING,
                        Location.ROOT.member(supplier).member(criterion),
                        "no agreed mark for criterion " + criterion + " of supplier " + supplier,
                        "an agreed mark");
            }
        }
        if (!findings.isEmpty()) {
            throw Refusal.conflict("marks-missing", findings.count() + " agreed marks are missing", findings.inOrder());
        }
        if (!frames.move(lot, lot.in(LotPhase.MARKED))) {
            throw Refusal.conflict("lot-changed", "the lot has changed meanwhile; try again");
        }
    }
}
