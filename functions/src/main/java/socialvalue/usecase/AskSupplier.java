package socialvalue.usecase;

import java.time.Instant;
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
import socialvalue.marking.Clarification;
import socialvalue.marking.ClarificationQuestion;
import socialvalue.port.Clarifications;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.Panels;
import socialvalue.port.Runs;
import socialvalue.procurement.LotId;

/**
 * Asks a supplier to clarify its own return, and takes a question back. Nothing of the return is changed by either, and
 * no question is: it is withdrawn by a further entry, and stays readable.
 */
public final class AskSupplier {
    /** The most questions about one return. */
    public static final int MOST_QUESTIONS = 100;
    /** The longest question, in characters. */
    public static final int LONGEST_QUESTION = 4000;
    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 2000;

    private final Frames frames;
    private final Clarifications clarifications;
    private final Clarifying clarifying;
    private final InstantSource clock;

    public AskSupplier(Frames frames, Clarifications clarifications, Panels panels, Runs runs, InstantSource clock) {
        this.frames = frames;
        this.clarifications = clarifications;
        this.clarifying = new Clarifying(frames, panels, runs);
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param criterion about what is offered under which criterion; empty where it is about the whole return
     * @param text from 1 to {@link #LONGEST_QUESTION} characters
     * @param request what the caller called the request; the same question under the same name is asked once
     */
    public record Asked(Optional<String> criterion, String text, String request) {}

    /**
     * Puts a question to a supplier whose return was opened, and to nobody else.
     *
     * @throws Refusal if the lot is not opened, its letters are being written, the caller is an evaluator who does not
     *     mark that return, there is no such return, the question has findings, or there is no room for another
     */
    public Clarification ask(Caller caller, LotId id, String supplier, Asked asked) {
        caller.require(Role.EVALUATOR, Role.MODERATOR);
        return Clarifying.unlessSomebodyElseWasBefore(() -> {
            Lot lot = clarifying.forOfficer(caller, id, supplier);
            check(lot, asked);
            List<Clarification> standing = clarifications.of(id, supplier);
            return standing.stream()
                    .filter(each -> isSame(each.question(), caller, asked))
                    .findFirst()
                    .orElseGet(() -> add(caller, lot, supplier, asked, standing));
        });
    }

    private static boolean isSame(ClarificationQuestion question, Caller caller, Asked asked) {
        return question.askedBy().equals(caller.subject())
                && question.request().equals(asked.request())
                && question.text().equals(asked.text())
                && question.criterion().equals(asked.criterion());
    }

    private Clarification add(Caller caller, Lot lot, String supplier, Asked asked, List<Clarification> standing) {
        if (standing.size() >= MOST_QUESTIONS) {
            throw Clarifying.tooMany(MOST_QUESTIONS + " questions about a return");
        }
        Clarifying.requireRoom(standing, Clarifying.characters(asked.text()));
        ClarificationQuestion question = new ClarificationQuestion(
                supplier,
                standing.size() + 1,
                asked.criterion(),
                asked.text(),
                caller.subject(),
                clock.instant(),
                asked.request());
        if (!clarifications.ask(lot, question, act(caller, Event.CLARIFICATION_ASKED, question.askedAt(), question))) {
            throw Refusal.notFound("no-such-supplier", "no return of that supplier was opened");
        }
        return new Clarification(question);
    }

    private static Act act(Caller caller, Event what, Instant when, ClarificationQuestion question) {
        Role role = caller.is(Role.MODERATOR) ? Role.MODERATOR : Role.EVALUATOR;
        return Act.of(caller, role, when, what, question.supplier(), Integer.toString(question.number()));
    }

    private void check(Lot lot, Asked asked) {
        Findings findings = new Findings();
        Clarifying.words(asked.text(), LONGEST_QUESTION, "question", findings);
        if (asked.criterion().isPresent()
                && Lots.frame(frames, lot).leaf(asked.criterion().get()).isEmpty()) {
            findings.add(
                    FindingCode.UNKNOWN_REFERENCE,
                    Location.at("/criterion"),
                    asked.criterion().get(),
                    "a criterion of the frame");
        }
        Clarifying.refuseAny(findings);
    }

    /**
     * Takes a question back: a moderator any, an evaluator its own. The same decision again changes nothing.
     *
     * @param reason from 1 to {@link #LONGEST_REASON} characters
     * @throws Refusal as {@link #ask} does, or if there is no such question, it is another evaluator's, or was
     *     withdrawn by another decision
     */
    public void withdraw(Caller caller, LotId id, String supplier, int number, String reason) {
        caller.require(Role.EVALUATOR, Role.MODERATOR);
        Clarifying.unlessSomebodyElseWasBefore(() -> {
            Lot lot = clarifying.forOfficer(caller, id, supplier);
            Findings findings = new Findings();
            Clarifying.words(reason, LONGEST_REASON, "reason", findings);
            Clarifying.refuseAny(findings);
            Clarification standing = Clarifying.find(clarifications.of(id, supplier), number);
            if (!caller.is(Role.MODERATOR) && !standing.question().askedBy().equals(caller.subject())) {
                throw Refusal.conflict("not-your-own", "an evaluator withdraws questions of its own");
            }
            return standing.withdrawal()
                    .map(before -> requireSame(before, caller, reason))
                    .orElseGet(() -> {
                        var decided = new Clarification.Withdrawal(reason, caller.subject(), clock.instant());
                        clarifications.withdraw(
                                lot,
                                standing.question(),
                                decided,
                                act(caller, Event.CLARIFICATION_WITHDRAWN, decided.at(), standing.question()));
                        return decided;
                    });
        });
    }

    private static Clarification.Withdrawal requireSame(Clarification.Withdrawal before, Caller caller, String reason) {
        if (!before.by().equals(caller.subject()) || !before.reason().equals(reason)) {
            throw Refusal.conflict("withdrawn-before", "the question was withdrawn by another decision");
        }
        return before;
    }
}
