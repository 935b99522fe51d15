package socialvalue.usecase;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.marking.AgreedMark;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.Rationale;
import socialvalue.port.Conflict;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.OpenedReturns.AgreedRevision;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.quantity.Ratio;

/** Records what evaluators give, and the mark that is agreed. */
public final class RecordMark {
    private static final Location CRITERION = Location.at("/criterion");
    private static final Location SUPPLIER = Location.at("/supplier");
    private static final Location MARK = Location.at("/mark");
    private static final Location RATIONALE = Location.at("/rationale");

    private final Frames frames;
    private final OpenedReturns returns;
    private final InstantSource clock;

    public RecordMark(Frames frames, OpenedReturns returns, InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * Records the caller's own mark; the same again changes nothing, and another never overwrites it.
     *
     * @throws Refusal if the lot is not opened, the mark is not of the scale, or the caller gave another before
     */
    public EvaluatorMark record(
            Caller caller, LotId id, String criterion, String supplier, BigDecimal mark, String rationale) {
        caller.require(Role.EVALUATOR);
        Lot lot = Lots.inPhase(frames, id, LotPhase.OPENED);
        Findings findings = new Findings();
        Optional<ScoringMethod.Marks> scale = scale(Lots.frame(frames, lot), criterion, CRITERION, findings);
        scale.ifPresent(marks -> onScale(marks, mark, MARK, findings));
        check(id, supplier, rationale, findings);
        EvaluatorMark given = new EvaluatorMark(
                criterion, supplier, caller.subject(), mark, new Rationale(rationale), clock.instant());
        try {
            returns.record(id, given);
        } catch (Conflict another) {
            throw Refusal.conflict("marked-before", "another mark of yours is recorded, or marks are locked");
        }
        return given;
    }

    /**
     * Records the agreed mark of a criterion and a return.
     *
     * @param mark agreed; empty where the frame declares the mean, which is then computed here
     * @param replaces the revision it replaces; 0 for the first
     * @throws Refusal if no evaluator has marked, the mark is not of the scale, or another revision is kept
     */
    public AgreedRevision agree(
            Caller caller,
            LotId id,
            String criterion,
            String supplier,
            Optional<BigDecimal> mark,
            String rationale,
            int replaces) {
        caller.require(Role.MODERATOR);
        Lot lot = Lots.inPhase(frames, id, LotPhase.OPENED);
        Findings findings = new Findings();
        Optional<ScoringMethod.Marks> scale = scale(Lots.frame(frames, lot), criterion, CRITERION, findings);
        List<BigDecimal> given = returns.marks(id, supplier).stream()
                .filter(each -> each.criterion().equals(criterion))
                .map(EvaluatorMark::mark)
                .toList();
        if (given.isEmpty()) {
            findings.add(FindingCode.MARK_MISSING, MARK, "no evaluator has marked it", "at least one evaluator's mark");
        }
        Optional<BigDecimal> agreed = scale.flatMap(marks -> agreed(marks, given, mark, findings));
        check(id, supplier, rationale, findings);
        AgreedMark kept = new AgreedMark(
                criterion, supplier, agreed.orElseThrow(), new Rationale(rationale), caller.subject(), clock.instant());
        try {
            returns.agree(id, kept, replaces + 1);
        } catch (Conflict another) {
            throw Refusal.preconditionFailed("another mark was agreed meanwhile, or marks are locked");
        }
        return new AgreedRevision(replaces + 1, kept);
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

    private static Optional<BigDecimal> agreed(
            ScoringMethod.Marks marks, List<BigDecimal> given, Optional<BigDecimal> stated, Findings findings) {
        return switch (marks.agreement()) {
            case ScoringMethod.Consensus() -> {
                if (stated.isEmpty()) {
                    findings.add(FindingCode.MISSING_KEY, MARK, "nothing", "the mark that was agreed");
                }
                stated.ifPresent(mark -> onScale(marks, mark, MARK, findings));
                yield stated;
            }
            case ScoringMethod.Mean(var rounding) -> {
                Optional<BigDecimal> mean = given.isEmpty()
                        ? Optional.empty()
                        : Optional.of(given.stream()
                                .map(Ratio::of)
                                .reduce(Ratio.ZERO, Ratio::plus)
                                .dividedBy(Ratio.of(given.size()))
                                .rounded(rounding));
                mean.ifPresent(computed -> stated.filter(mark -> mark.compareTo(computed) != 0)
                        .ifPresent(mark -> findings.add(
                                FindingCode.MARK_NOT_ON_SCALE,
                                MARK,
                                mark.toPlainString(),
                                "the mean of the evaluators' marks, " + computed.toPlainString())));
                yield mean;
            }
        };
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

    private void check(LotId id, String supplier, String rationale, Findings findings) {
        if (returns.find(id, supplier).isEmpty()) {
            findings.add(FindingCode.UNKNOWN_SUPPLIER, SUPPLIER, supplier, "a supplier whose return was opened");
        }
        if (rationale.isBlank()) {
            findings.add(FindingCode.RATIONALE_MISSING, RATIONALE, "nothing", "the reason for the mark");
        }
        if (!findings.isEmpty()) {
            throw Refusal.unprocessable("mark-not-accepted", "the mark was not recorded", findings.inOrder());
        }
    }

    /** Marks of one return as the caller may see them: an evaluator its own, a moderator all. */
    public List<EvaluatorMark> marks(Caller caller, LotId id, String supplier) {
        caller.require(Role.EVALUATOR, Role.MODERATOR);
        Lots.inPhase(frames, id, LotPhase.OPENED, LotPhase.MARKED, LotPhase.SCORED, LotPhase.SUMMARIES_ISSUED);
        return returns.marks(id, supplier).stream()
                .filter(mark -> caller.is(Role.MODERATOR) || mark.evaluator().equals(caller.subject()))
                .toList();
    }

    /** The agreed marks of one return. */
    public List<AgreedRevision> agreed(Caller caller, LotId id, String supplier) {
        caller.require(Role.EVALUATOR, Role.MODERATOR);
        Lots.inPhase(frames, id, LotPhase.OPENED, LotPhase.MARKED, LotPhase.SCORED, LotPhase.SUMMARIES_ISSUED);
        return caller.is(Role.MODERATOR) ? returns.agreed(id, supplier) : List.of();
    }
}
