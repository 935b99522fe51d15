package socialvalue.usecase;

import java.time.InstantSource;
import java.util.List;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.marking.AgreedMark;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.OpenedReturns.AgreedRevision;
import socialvalue.port.Panels;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.Scorer;
import socialvalue.scoring.ScoringRow;

/** Locks a lot's marks, before scores of other criteria can be seen. */
public final class LockMarks {
    private final Frames frames;
    private final OpenedReturns returns;
    private final Panels panels;
    private final InstantSource clock;

    public LockMarks(Frames frames, OpenedReturns returns, Panels panels, InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.panels = panels;
        this.clock = clock;
    }

    /**
     * Locks the marks; the same again changes nothing.
     *
     * @throws Refusal if a mark is missing, listing those that are, or has to be agreed again: somebody who took part
     *     has a conflict of interest, or another mark of that return was given since
     */
    public void lock(Caller caller, LotId id) {
        caller.require(Role.MODERATOR);
        Lot lot = Lots.inPhase(
                frames,
                id,
                LotPhase.OPENED,
                LotPhase.MARKED,
                LotPhase.SCORED,
                LotPhase.SUMMARIES_ISSUED,
                LotPhase.SIGNED);
        if (lot.phase() != LotPhase.OPENED) {
            return;
        }
        Scorer scorer = new Scorer(Lots.frame(frames, lot));
        Findings findings = new Findings();
        List<ScoringRow> rows = returns.scoringRows(id);
        for (ScoringRow row : rows) {
            String supplier = row.checked().supplier().id();
            for (String criterion : scorer.missingMarks(row)) {
                findings.add(
                        FindingCode.MARK_MISSING,
                        Location.ROOT.member(supplier).member(criterion),
                        "no agreed mark for criterion " + criterion + " of supplier " + supplier,
                        "an agreed mark");
            }
        }
        if (rows.stream().anyMatch(row -> !scorer.markedCriteria(row).isEmpty())) {
            GivenMarks given = GivenMarks.of(panels.of(id), scorer, rows, returns.marks(id));
            if (findings.isEmpty()) {
                given.requireAll();
            }
            returns.agreed(id).stream()
                    .map(AgreedRevision::mark)
                    .filter(agreed -> !stands(agreed, given))
                    .forEach(agreed -> findings.add(
                            FindingCode.MARK_MISSING,
                            Location.ROOT.member(agreed.supplier()).member(agreed.criterion()),
                            "an agreed mark older than the panel's last mark, or with the part of somebody who has a"
                                    + " conflict of interest",
                            "a mark agreed again"));
        }
        if (!findings.isEmpty()) {
            throw Refusal.conflict("marks-missing", findings.count() + " agreed marks are missing", findings.inOrder());
        }
        Act locking = Act.of(caller, Role.MODERATOR, clock.instant(), Event.MARKS_LOCKED);
        if (!frames.move(lot, lot.in(LotPhase.MARKED), locking)) {
            throw Refusal.conflict("lot-changed", "the lot has changed meanwhile; try again");
        }
    }

    private static boolean stands(AgreedMark agreed, GivenMarks given) {
        return given.panel().markersOf(agreed.supplier()).containsAll(agreed.participants())
                && given.counting(agreed.supplier(), agreed.criterion()).stream()
                        .noneMatch(mark -> mark.recordedAt().isAfter(agreed.recordedAt()));
    }
}
