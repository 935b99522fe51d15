package socialvalue.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.marking.ConflictOfInterest;
import socialvalue.marking.Panel;
import socialvalue.port.Conflict;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Panels;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/** Who marks a lot: a person's decision, with its reason, and the conflicts of interest that keep somebody from it. */
public final class KeepPanel {
    private static final int ATTEMPTS = 5;

    private final Frames frames;
    private final OpenedReturns returns;
    private final Panels panels;
    private final InstantSource clock;

    public KeepPanel(Frames frames, OpenedReturns returns, Panels panels, InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.panels = panels;
        this.clock = clock;
    }

    /**
     * A lot's panel as the caller may see it.
     *
     * @param panel with the caller's own conflicts only, unless a moderator asks
     * @param progress what is missing of the marks; empty until the lot is opened
     */
    public record Seen(Panel panel, Optional<Progress> progress) {}

    /**
     * How far marking is.
     *
     * @param complete whether every mark is in
     * @param missing how many marks are missing, by evaluator; for an evaluator its own only
     * @param withoutEvaluator suppliers whose return nobody of the panel may mark; for moderators
     */
    public record Progress(boolean complete, Map<String, Integer> missing, List<String> withoutEvaluator) {}

    /**
     * Names the evaluators of a lot. They may be changed until all marks are in.
     *
     * @param replaces the revision it replaces; 0 where there is none
     * @throws Refusal if a name is repeated or its conflict of interest concerns the whole lot, no reason is given, all
     *     marks are in, or another revision is kept
     */
    public Panel name(Caller caller, LotId id, List<String> evaluators, String reason, int replaces) {
        caller.require(Role.MODERATOR);
        Lot lot = Lots.inPhase(frames, id, LotPhase.PUBLISHED, LotPhase.OPENED);
        Panel standing = panels.of(id);
        check(standing, evaluators, reason);
        if (standing.revision() != replaces) {
            throw Refusal.preconditionFailed("the panel is at revision " + standing.revision());
        }
        if (lot.phase() == LotPhase.OPENED
                && standing.isNamed()
                && GivenMarks.of(lot, frames, returns, panels).complete()) {
            throw Refusal.conflict("marks-complete", "all marks are in; the panel stays as it is");
        }
        Instant now = clock.instant();
        Panel named = standing.naming(evaluators, new Panel.Naming(reason, caller.subject(), now));
        try {
            panels.keep(
                    id,
                    named,
                    true,
                    Act.of(caller, Role.MODERATOR, now, Event.PANEL_NAMED, Integer.toString(named.revision())));
        } catch (Conflict another) {
            throw Refusal.preconditionFailed("the panel was changed meanwhile, or marks are locked");
        }
        return named;
    }

    private static void check(Panel standing, List<String> evaluators, String reason) {
        Findings findings = new Findings();
        Location place = Location.at("/evaluators");
        if (evaluators.isEmpty()) {
            findings.add(FindingCode.MISSING_KEY, place, "nobody", "at least one evaluator");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < evaluators.size(); i++) {
            String evaluator = evaluators.get(i);
            if (evaluator.isBlank()) {
                findings.add(
                        FindingCode.MISSING_KEY, place.element(i), "nothing", "who marks, as their token names them");
            }
            if (!seen.add(evaluator)) {
                findings.add(FindingCode.REPEATED_IDENTIFIER, place.element(i), evaluator, "each evaluator once");
            }
            if (standing.barsFromLot(evaluator)) {
                findings.add(
                        FindingCode.UNKNOWN_REFERENCE,
                        place.element(i),
                        evaluator,
                        "an evaluator without a conflict of interest in the whole lot");
            }
        }
        if (reason.isBlank()) {
            findings.add(FindingCode.RATIONALE_MISSING, Location.at("/reason"), "nothing", "why they are named");
        }
        if (!findings.isEmpty()) {
            throw Refusal.unprocessable("panel-not-accepted", "the panel was not recorded", findings.inOrder());
        }
    }

    /**
     * Records a conflict of interest: evaluators declare their own, a moderator records anybody's. The same interest
     * again changes nothing. Whether that supplier made a return is neither asked nor told.
     *
     * @param supplier in whom; empty for the whole lot
     * @throws Refusal if an evaluator declares another's, or no reason is given
     */
    public Panel declare(Caller caller, LotId id, String evaluator, Optional<String> supplier, String reason) {
        caller.require(Role.EVALUATOR, Role.MODERATOR);
        Lots.published(frames, id);
        if (!caller.is(Role.MODERATOR) && !caller.subject().equals(evaluator)) {
            throw Refusal.conflict("not-your-own", "an evaluator declares conflicts of interest of its own");
        }
        if (reason.isBlank()) {
            Findings findings = new Findings();
            findings.add(FindingCode.RATIONALE_MISSING, Location.at("/reason"), "nothing", "which interest it is");
            throw Refusal.unprocessable("panel-not-accepted", "the conflict was not recorded", findings.inOrder());
        }
        ConflictOfInterest declared =
                new ConflictOfInterest(evaluator, supplier, reason, caller.subject(), clock.instant());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Panel standing = panels.of(id);
            boolean known = standing.conflicts().stream()
                    .anyMatch(each -> each.evaluator().equals(evaluator)
                            && each.supplier().equals(supplier)
                            && each.reason().equals(reason));
            if (known) {
                return seen(caller, standing);
            }
            Panel next = standing.with(declared);
            try {
                panels.keep(id, next, false, declaring(caller, next, declared));
                return seen(caller, next);
            } catch (Conflict another) {
                if (attempt == ATTEMPTS) {
                    throw Refusal.conflict("lot-changed", "the panel has changed meanwhile; try again");
                }
            }
        }
        throw new IllegalStateException("the last attempt is refused");
    }

    private static Act declaring(Caller caller, Panel next, ConflictOfInterest declared) {
        return Act.of(
                caller,
                caller.is(Role.MODERATOR) ? Role.MODERATOR : Role.EVALUATOR,
                declared.recordedAt(),
                Event.CONFLICT_DECLARED,
                Integer.toString(next.revision()),
                declared.evaluator());
    }

    /** The panel, and once the lot is opened how far marking is. */
    public Seen read(Caller caller, LotId id) {
        caller.require(Role.EVALUATOR, Role.MODERATOR);
        Lot lot = Lots.published(frames, id);
        if (lot.phase() == LotPhase.PUBLISHED) {
            return new Seen(seen(caller, panels.of(id)), Optional.empty());
        }
        if (lot.phase() != LotPhase.OPENED) {
            return new Seen(seen(caller, panels.of(id)), Optional.of(new Progress(true, Map.of(), List.of())));
        }
        GivenMarks given = GivenMarks.of(lot, frames, returns, panels);
        Map<String, Integer> missing = new TreeMap<>(given.missing());
        if (!caller.is(Role.MODERATOR)) {
            missing.keySet().retainAll(Set.of(caller.subject()));
        }
        return new Seen(
                seen(caller, given.panel()),
                Optional.of(new Progress(
                        given.complete(), missing, caller.is(Role.MODERATOR) ? given.withoutEvaluator() : List.of())));
    }

    private static Panel seen(Caller caller, Panel panel) {
        return caller.is(Role.MODERATOR)
                ? panel
                : new Panel(
                        panel.revision(),
                        panel.evaluators(),
                        panel.naming(),
                        panel.conflicts().stream()
                                .filter(conflict -> conflict.evaluator().equals(caller.subject()))
                                .toList());
    }
}
