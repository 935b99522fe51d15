package socialvalue.usecase;

import java.util.List;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.Panel;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.OpenedReturns.AgreedRevision;
import socialvalue.port.Panels;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/** Reads marks: nobody sees another's before all of the lot are in. */
public final class ReadMarks {
    private final Frames frames;
    private final OpenedReturns returns;
    private final Panels panels;

    public ReadMarks(Frames frames, OpenedReturns returns, Panels panels) {
        this.frames = frames;
        this.returns = returns;
        this.panels = panels;
    }

    /**
     * The marks of one return as the caller may see them.
     *
     * @param complete whether every mark of the lot is in
     * @param marks the caller's own, or all once they are in
     * @param agreed the latest revision of each; none until all marks are in
     */
    public record Seen(boolean complete, List<SeenMark> marks, List<AgreedRevision> agreed) {}

    /**
     * A mark as it is shown.
     *
     * @param mark as it was given
     * @param leftOut why it does not count; empty where it does
     */
    public record SeenMark(EvaluatorMark mark, Optional<Panel.LeftOut> leftOut) {}

    /**
     * The marks of one return.
     *
     * @throws Refusal if the lot has not been opened
     */
    public Seen read(Caller caller, LotId id, String supplier) {
        caller.require(Role.EVALUATOR, Role.MODERATOR);
        Lot lot = Lots.inPhase(
                frames,
                id,
                LotPhase.OPENED,
                LotPhase.MARKED,
                LotPhase.SCORED,
                LotPhase.SUMMARIES_ISSUED,
                LotPhase.SIGNED);
        boolean complete = GivenMarks.areIn(lot, frames, returns, panels);
        Panel panel = panels.of(id);
        List<SeenMark> marks = returns.marks(id, supplier).stream()
                .filter(mark -> complete || mark.evaluator().equals(caller.subject()))
                .map(mark -> new SeenMark(mark, panel.leftOut(mark.evaluator(), supplier)))
                .toList();
        return new Seen(complete, marks, complete ? returns.agreed(id, supplier) : List.of());
    }
}
