package socialvalue.usecase;

import java.util.List;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.port.Decisions;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Sheets;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.LotFlag;
import socialvalue.scoring.LotOutcome;
import socialvalue.scoring.Scorer;
import socialvalue.scoring.Sensitivity;

/** Reads what people have to decide about a lot, and what they decided. */
public final class ReadFlags {
    private final Frames frames;
    private final OpenedReturns returns;
    private final Sheets sheets;
    private final Decisions decisions;

    public ReadFlags(Frames frames, OpenedReturns returns, Sheets sheets, Decisions decisions) {
        this.frames = frames;
        this.returns = returns;
        this.sheets = sheets;
        this.decisions = decisions;
    }

    /**
     * Every flag of a lot as it stands, by supplier, kind and criterion. Before the first scores there are those of the
     * check and of marks and prices known by then; afterwards also the warnings of the current scores.
     *
     * @throws Refusal if the lot's marks are not locked
     */
    public List<LotFlag> read(Caller caller, LotId id) {
        caller.require(Role.MODERATOR, Role.EVALUATOR, Role.COMMISSIONER);
        Lot lot =
                Lots.inPhase(frames, id, LotPhase.MARKED, LotPhase.SCORED, LotPhase.SUMMARIES_ISSUED, LotPhase.SIGNED);
        return of(lot, frames, returns, sheets, decisions);
    }

    static List<LotFlag> of(Lot lot, Frames frames, OpenedReturns returns, Sheets sheets, Decisions decisions) {
        Optional<LotOutcome> outcome = lot.scores().flatMap(sheets::outcome);
        List<Sensitivity> warnings = outcome.map(LotOutcome::sensitivities).orElse(List.of());
        return LotFlag.of(
                new Scorer(Lots.frame(frames, lot)), RowsScored.rows(lot, returns), warnings, decisions.of(lot.id()));
    }
}
