package socialvalue.usecase;

import java.util.List;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.marking.Clarification;
import socialvalue.port.Clarifications;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.Panels;
import socialvalue.port.Runs;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/**
 * Reads what a supplier was asked about its return and what it answered: those who mark it, and the supplier itself.
 */
public final class ReadClarifications {
    private final Frames frames;
    private final Clarifications clarifications;
    private final Clarifying clarifying;

    public ReadClarifications(Frames frames, Clarifications clarifications, Panels panels, Runs runs) {
        this.frames = frames;
        this.clarifications = clarifications;
        this.clarifying = new Clarifying(frames, panels, runs);
    }

    /**
     * The questions put to one supplier as the caller may see them.
     *
     * @param clarifications by number
     * @param toOfficer whether an officer reads them; a supplier is not told which officers asked, recorded and
     *     withdrew, nor why something was withdrawn
     */
    public record Seen(List<Clarification> clarifications, boolean toOfficer) {}

    /**
     * The questions put to one supplier. A supplier reads its own; there are none until the lot is opened, whether or
     * not it made a return, and another's are to it as ones that there are not.
     *
     * @throws Refusal if there is no such lot, it is another supplier's, or for officers if the lot is not opened or
     *     the caller is an evaluator who does not mark that return
     */
    public Seen read(Caller caller, LotId id, String supplier) {
        caller.require(Role.SUPPLIER, Role.EVALUATOR, Role.MODERATOR);
        if (Clarifying.isOfficer(caller)) {
            Lots.inPhase(
                    frames,
                    id,
                    LotPhase.OPENED,
                    LotPhase.MARKED,
                    LotPhase.SCORED,
                    LotPhase.SUMMARIES_ISSUED,
                    LotPhase.SIGNED);
            clarifying.requireMayAsk(caller, id, supplier);
            return new Seen(clarifications.of(id, supplier), true);
        }
        if (!caller.requireSupplier().equals(supplier)) {
            throw Refusal.notFound("no-such-supplier", "a supplier reads what was put to itself");
        }
        Lot lot = Lots.published(frames, id);
        return new Seen(lot.phase() == LotPhase.PUBLISHED ? List.of() : clarifications.of(id, supplier), false);
    }
}
