package socialvalue.usecase;

import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturn;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Page;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.ScoringRow;

/** Reads opened returns; before a lot is opened there is nothing to read, and no telling how much there will be. */
public final class ReadReturns {
    private final Frames frames;
    private final OpenedReturns returns;

    public ReadReturns(Frames frames, OpenedReturns returns) {
        this.frames = frames;
        this.returns = returns;
    }

    /**
     * A page of a lot's returns, without their statements; for evaluators without agreed marks until marks are locked.
     *
     * @throws Refusal if the lot has not been opened
     */
    public Page<ScoringRow> page(Caller caller, LotId id, Optional<String> after, int limit) {
        Lot lot = opened(caller, id);
        Page<ScoringRow> page = returns.page(id, after, limit);
        return lot.phase() != LotPhase.OPENED || caller.is(Role.MODERATOR)
                ? page
                : new Page<>(page.items().stream().map(ScoringRow::unmarked).toList(), page.next());
    }

    /**
     * One return, whole.
     *
     * @throws Refusal if the lot has not been opened, or the supplier made none
     */
    public OpenedReturn one(Caller caller, LotId id, String supplier) {
        opened(caller, id);
        return returns.find(id, supplier)
                .orElseThrow(() -> Refusal.notFound("no-such-supplier", "no return of that supplier was opened"));
    }

    private Lot opened(Caller caller, LotId id) {
        caller.require(Role.EVALUATOR, Role.MODERATOR);
        return Lots.inPhase(
                frames,
                id,
                LotPhase.OPENED,
                LotPhase.MARKED,
                LotPhase.SCORED,
                LotPhase.SUMMARIES_ISSUED,
                LotPhase.SIGNED);
    }
}
