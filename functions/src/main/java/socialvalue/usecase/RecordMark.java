package socialvalue.usecase;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.Panel;
import socialvalue.marking.Rationale;
import socialvalue.port.Conflict;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Panels;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/** Records what evaluators give, each independently of the others. */
public final class RecordMark {
    private static final Location CRITERION = Location.at("/criterion");
    private static final Location SUPPLIER = Location.at("/supplier");
    private static final Location MARK = Location.at("/mark");
    private static final Location RATIONALE = Location.at("/rationale");

    private final Frames frames;
    private final OpenedReturns returns;
    private final Panels panels;
    private final InstantSource clock;

    public RecordMark(Frames frames, OpenedReturns returns, Panels panels, InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.panels = panels;
        this.clock = clock;
    }

    /**
     * Records the caller's own mark; the same again changes nothing, and another never overwrites it.
     *
     * @throws Refusal if the lot is not opened, the mark is not of the scale, the caller is not on the lot's panel or
     *     has a conflict of interest, or gave another mark before
     */
    public EvaluatorMark record(
            Caller caller, LotId id, String criterion, String supplier, BigDecimal mark, String rationale) {
        caller.require(Role.EVALUATOR);
        Lot lot = Lots.inPhase(frames, id, LotPhase.OPENED);
        Findings findings = new Findings();
        Optional<ScoringMethod.Marks> scale = scale(Lots.frame(frames, lot), criterion, CRITERION, findings);
        scale.ifPresent(marks -> onScale(marks, mark, MARK, findings));
        check(returns, id, supplier, rationale, findings);
        refuseAny(findings);
        requireMayMark(panels.of(id), caller.subject(), supplier);
        EvaluatorMark given = new EvaluatorMark(
                criterion, supplier, caller.subject(), mark, new Rationale(rationale), clock.instant());
        try {
            returns.record(
                    id,
                    given,
                    Act.of(caller, Role.EVALUATOR, given.recordedAt(), Event.MARK_RECORDED, criterion, supplier));
        } catch (Conflict another) {
            throw Refusal.conflict("marked-before", "another mark of yours is recorded, or marks are locked");
        }
        return given;
    }

    /** Refuses an evaluator who is not on the panel or has a conflict of interest in that supplier. */
    static void requireMayMark(Panel panel, String evaluator, String supplier) {
        if (!panel.isNamed()) {
            throw Refusal.conflict("panel-not-named", "no evaluators are named for the lot");
        }
        if (panel.bars(evaluator, supplier)) {
            throw Refusal.conflict("conflict-of-interest", "a conflict of interest of yours is recorded");
        }
        if (!panel.evaluators().contains(evaluator)) {
            throw Refusal.conflict("not-on-the-panel", "you are not named as an evaluator of the lot");
        }
    }

    /** The scale of a criterion that evaluators mark, or a finding that it is not one. */
    static Optional<ScoringMethod.Marks> scale(
            EvaluationFrame frame, String criterion, Location place, Findings findings) {
        Optional<ScoringMethod.Marks> scale = frame.leaf(criterion)
                .filter(leaf -> leaf instanceof SocialValueCriterion && leaf.applies())
                .map(leaf -> ((SocialValueCriterion) leaf).method())
                .filter(ScoringMethod.Marks.class::isInstance)
                .map(ScoringMethod.Marks.class::cast);
        if (scale.isEmpty()) {
            findings.add(
                    FindingCode.UNKNOWN_REFERENCE, place, criterion, "a criterion of the frame that evaluators mark");
        }
        return scale;
    }

    /** Finds a mark that is not one of the scale. */
    static void onScale(ScoringMethod.Marks marks, BigDecimal mark, Location place, Findings findings) {
        if (!marks.has(mark)) {
            findings.add(
                    FindingCode.MARK_NOT_ON_SCALE,
                    place,
                    mark.toPlainString(),
                    "one of "
                            + String.join(
                                    ", ",
                                    marks.scale().stream()
                                            .map(each -> each.mark().toPlainString())
                                            .toList()));
        }
    }

    static void check(OpenedReturns returns, LotId id, String supplier, String rationale, Findings findings) {
        if (returns.find(id, supplier).isEmpty()) {
            findings.add(FindingCode.UNKNOWN_SUPPLIER, SUPPLIER, supplier, "a supplier whose return was opened");
        }
        if (rationale.isBlank()) {
            findings.add(FindingCode.RATIONALE_MISSING, RATIONALE, "nothing", "the reason for the mark");
        }
    }

    static void refuseAny(Findings findings) {
        if (!findings.isEmpty()) {
            throw Refusal.unprocessable("mark-not-accepted", "the mark was not recorded", findings.inOrder());
        }
    }
}
