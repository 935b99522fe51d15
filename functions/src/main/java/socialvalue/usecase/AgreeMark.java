package socialvalue.usecase;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.frame.ScoringMethod;
import socialvalue.marking.AgreedMark;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.Panel;
import socialvalue.marking.Rationale;
import socialvalue.port.Conflict;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.OpenedReturns.AgreedRevision;
import socialvalue.port.Panels;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.quantity.Ratio;

/** Records what moderation came to. Evaluators' own marks stay as they were given. */
public final class AgreeMark {
    private static final Location CRITERION = Location.at("/criterion");
    private static final Location MARK = Location.at("/mark");
    private static final Location PARTICIPANTS = Location.at("/participants");

    private final Frames frames;
    private final OpenedReturns returns;
    private final Panels panels;
    private final InstantSource clock;

    public AgreeMark(Frames frames, OpenedReturns returns, Panels panels, InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.panels = panels;
        this.clock = clock;
    }

    /**
     * What a moderation came to.
     *
     * @param mark agreed; empty where the frame declares the mean, which is then computed
     * @param rationale why
     * @param participants who took part; may be empty where the frame declares the mean, which is then of everybody's
     */
    public record Moderation(Optional<BigDecimal> mark, String rationale, List<String> participants) {
        public Moderation {
            participants = List.copyOf(participants);
        }
    }

    /**
     * Records the agreed mark of a criterion and a return, once all marks of the lot are in. Marks left out, for a
     * conflict of interest or as their evaluator is not on the panel any more, count for nothing.
     *
     * @param replaces the revision it replaces; 0 for the first
     * @throws Refusal if a mark of the lot is missing, the mark is not of the scale, somebody took part who must not,
     *     or another revision is kept
     */
    public AgreedRevision agree(
            Caller caller, LotId id, String criterion, String supplier, Moderation moderation, int replaces) {
        caller.require(Role.MODERATOR);
        Lot lot = Lots.inPhase(frames, id, LotPhase.OPENED);
        Findings findings = new Findings();
        Optional<ScoringMethod.Marks> scale = RecordMark.scale(Lots.frame(frames, lot), criterion, CRITERION, findings);
        RecordMark.check(returns, id, supplier, moderation.rationale(), findings);
        GivenMarks all = GivenMarks.of(lot, frames, returns, panels);
        all.requireAll();
        List<EvaluatorMark> given = all.counting(supplier, criterion);
        if (given.isEmpty()) {
            findings.add(FindingCode.MARK_MISSING, MARK, "no evaluator has marked it", "at least one evaluator's mark");
        }
        participants(all.panel(), supplier, moderation.participants(), findings);
        Optional<BigDecimal> agreed = scale.flatMap(marks -> agreed(marks, given, moderation, findings));
        RecordMark.refuseAny(findings);
        List<String> participants = moderation.participants().isEmpty()
                ? given.stream().map(EvaluatorMark::evaluator).toList()
                : moderation.participants();
        AgreedMark kept = new AgreedMark(
                criterion,
                supplier,
                agreed.orElseThrow(),
                new Rationale(moderation.rationale()),
                participants,
                caller.subject(),
                clock.instant());
        try {
            returns.agree(
                    id,
                    kept,
                    replaces + 1,
                    Act.of(caller, Role.MODERATOR, kept.recordedAt(), Event.MARK_AGREED, criterion, supplier));
        } catch (Conflict another) {
            throw Refusal.preconditionFailed("another mark was agreed meanwhile, or marks are locked");
        }
        return new AgreedRevision(replaces + 1, kept);
    }

    private static void participants(Panel panel, String supplier, List<String> participants, Findings findings) {
        List<String> markers = panel.markersOf(supplier);
        for (int i = 0; i < participants.size(); i++) {
            if (!markers.contains(participants.get(i)) || participants.indexOf(participants.get(i)) < i) {
                findings.add(
                        FindingCode.UNKNOWN_REFERENCE,
                        PARTICIPANTS.element(i),
                        participants.get(i),
                        "evaluators of the panel without a conflict of interest, each once");
            }
        }
    }

    private static Optional<BigDecimal> agreed(
            ScoringMethod.Marks marks, List<EvaluatorMark> given, Moderation stated, Findings findings) {
        return switch (marks.agreement()) {
            case ScoringMethod.Consensus() -> {
                if (stated.mark().isEmpty()) {
                    findings.add(FindingCode.MISSING_KEY, MARK, "nothing", "the mark that was agreed");
                }
                if (stated.participants().isEmpty()) {
                    findings.add(FindingCode.MISSING_KEY, PARTICIPANTS, "nobody", "those who took part");
                }
                stated.mark().ifPresent(mark -> RecordMark.onScale(marks, mark, MARK, findings));
                yield stated.mark();
            }
            case ScoringMethod.Mean(var rounding) -> {
                Optional<BigDecimal> mean = given.isEmpty()
                        ? Optional.empty()
                        : Optional.of(given.stream()
                                .map(each -> Ratio.of(each.mark()))
                                .reduce(Ratio.ZERO, Ratio::plus)
                                .dividedBy(Ratio.of(given.size()))
                                .rounded(rounding));
                if (!stated.participants().isEmpty() && stated.participants().size() != given.size()) {
                    findings.add(
                            FindingCode.UNKNOWN_REFERENCE,
                            PARTICIPANTS,
                            stated.participants().size() + " evaluators",
                            "all " + given.size() + " whose marks the mean is of, or none named");
                }
                mean.ifPresent(computed -> stated.mark()
                        .filter(mark -> mark.compareTo(computed) != 0)
                        .ifPresent(mark -> findings.add(
                                FindingCode.MARK_NOT_ON_SCALE,
                                MARK,
                                mark.toPlainString(),
                                "the mean of the evaluators' marks, " + computed.toPlainString())));
                yield mean;
            }
        };
    }
}
