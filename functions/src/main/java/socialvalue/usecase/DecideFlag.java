package socialvalue.usecase;

import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Collectors;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.marking.Decision;
import socialvalue.marking.FlagKind;
import socialvalue.marking.Flagged;
import socialvalue.port.Conflict;
import socialvalue.port.Decisions;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Sheets;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.LotFlag;

/**
 * Records what a person decided about a flag. A decision that leaves a return out changes no scores: they are outdated
 * by it, and the lot is to be scored again.
 */
public final class DecideFlag {
    private static final Location CHOICE = Location.at("/choice");
    private static final Location REASON = Location.at("/reason");

    private final Frames frames;
    private final OpenedReturns returns;
    private final Sheets sheets;
    private final Decisions decisions;
    private final Runs runs;
    private final InstantSource clock;

    public DecideFlag(
            Frames frames, OpenedReturns returns, Sheets sheets, Decisions decisions, Runs runs, InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.sheets = sheets;
        this.decisions = decisions;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Records a decision, once marks are locked and until letters to suppliers are being written.
     *
     * @param flag as {@link socialvalue.marking.Flagged#id()}
     * @param reason why, up to {@link Decision#LONGEST_REASON} characters
     * @param replaces the revision it replaces; 0 for the first
     * @throws Refusal if there is no such flag, the choice is none that it leaves, the reason is missing or too long,
     *     letters are being written, or another revision is kept
     */
    public Decision decide(Caller caller, LotId id, String flag, FlagKind.Choice choice, String reason, int replaces) {
        caller.require(Role.MODERATOR);
        Lot lot = undecidedUpon(id);
        LotFlag raised = ReadFlags.of(lot, frames, returns, sheets, decisions).stream()
                .filter(each -> each.about().id().equals(flag))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no-such-flag", "no such flag is raised in this lot"));
        Findings findings = new Findings();
        check(raised.about(), choice, CHOICE, reason, REASON, findings);
        if (!findings.isEmpty()) {
            throw Refusal.unprocessable("decision-not-recorded", "nothing was recorded", findings.inOrder());
        }
        Decision decision =
                new Decision(raised.about(), replaces + 1, choice, reason, caller.subject(), clock.instant());
        try {
            Act act = Act.of(
                    caller,
                    Role.MODERATOR,
                    decision.decidedAt(),
                    Event.DECISION_RECORDED,
                    flag,
                    Integer.toString(decision.revision()));
            if (!decisions.keep(lot, decision, act)) {
                undecidedUpon(id);
                throw Refusal.conflict("lot-changed", "the lot has changed meanwhile; try again");
            }
        } catch (Conflict another) {
            throw Refusal.preconditionFailed("another decision about the flag is kept");
        }
        return decision;
    }

    /** The lot, while no letters are written by the decisions as they stand. */
    private Lot undecidedUpon(LotId id) {
        Lot lot = Lots.inPhase(frames, id, LotPhase.MARKED, LotPhase.SCORED);
        boolean issuing = lot.issuingRun()
                .flatMap(runs::find)
                .filter(run -> run.state() == Run.State.RUNNING)
                .isPresent();
        if (issuing) {
            throw Refusal.conflict(
                    "being-issued", "letters to suppliers are being written by the decisions as they stand");
        }
        return lot;
    }

    /** Finds a choice that the flag does not leave, and a reason that is none. */
    static void check(
            Flagged about,
            FlagKind.Choice choice,
            Location choiceAt,
            String reason,
            Location reasonAt,
            Findings findings) {
        if (!about.kind().choices().contains(choice)) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    choiceAt,
                    spelled(choice),
                    about.kind().choices().stream().map(DecideFlag::spelled).collect(Collectors.joining(" or ")));
        }
        if (!Decision.isReason(reason)) {
            int length = reason.codePointCount(0, reason.length());
            findings.add(Finding.of(
                            reason.isBlank() ? FindingCode.RATIONALE_MISSING : FindingCode.UNUSABLE_VALUE,
                            reasonAt,
                            reason.isBlank() ? "nothing" : length + " characters",
                            "the reason for the decision, of up to " + Decision.LONGEST_REASON + " characters")
                    .remediedBy("Give the reason for the decision, in fewer words where it is too long."));
        }
    }

    private static String spelled(FlagKind.Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
