package socialvalue.usecase;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.marking.Clarification;
import socialvalue.port.Conflict;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.Panels;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/**
 * What asking, answering and withdrawing have in common: when it may be done, by which officers, and how much of it.
 */
final class Clarifying {
    /**
     * The most characters of questions, answers and references about one return: all of them are read at once, and an
     * answer of the gateway has some six million bytes.
     */
    static final int MOST_CHARACTERS = 800_000;

    /** As often as somebody else may come between reading what stands there and adding to it. */
    private static final int ATTEMPTS = 12;

    private final Frames frames;
    private final Panels panels;
    private final Runs runs;

    Clarifying(Frames frames, Panels panels, Runs runs) {
        this.frames = frames;
        this.panels = panels;
        this.runs = runs;
    }

    /** Whether a caller acts for the authority here. */
    static boolean isOfficer(Caller caller) {
        return caller.is(Role.MODERATOR) || caller.is(Role.EVALUATOR);
    }

    /**
     * The lot for an officer, a moderator or an evaluator who marks that supplier's return.
     *
     * @throws Refusal if the caller is neither, or the lot is not opened, or its letters are being written or issued
     */
    Lot forOfficer(Caller caller, LotId id, String supplier) {
        Lot lot = Lots.inPhase(frames, id, LotPhase.OPENED, LotPhase.MARKED, LotPhase.SCORED);
        requireMayAsk(caller, id, supplier);
        if (lettersBegun(lot)) {
            throw closed();
        }
        return lot;
    }

    /** Refuses an evaluator who does not mark that supplier's return. */
    void requireMayAsk(Caller caller, LotId id, String supplier) {
        if (!caller.is(Role.MODERATOR)) {
            RecordMark.requireMayMark(panels.of(id), caller.subject(), supplier);
        }
    }

    /** Whether letters to suppliers are being written or are issued; a run that failed has issued none. */
    boolean lettersBegun(Lot lot) {
        return lot.phase().isIssued()
                || lot.issuingRun()
                        .flatMap(runs::find)
                        .filter(run -> run.state() != Run.State.FAILED)
                        .isPresent();
    }

    static Refusal closed() {
        return Refusal.conflict("clarifications-closed", "no more is asked or answered about returns of the lot");
    }

    static Clarification find(List<Clarification> standing, int number) {
        return standing.stream()
                .filter(each -> each.question().number() == number)
                .findFirst()
                .orElseThrow(Clarifying::none);
    }

    static Refusal none() {
        return Refusal.notFound("no-such-clarification", "there is no such question to that supplier, or none to you");
    }

    /** Finds words that are missing, or more than there is room for. */
    static void words(String text, int most, String field, Findings findings) {
        int length = characters(text);
        if (text.isBlank() || length > most) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    Location.at("/" + field),
                    text.isBlank() ? "nothing" : length + " characters",
                    "from 1 to " + most + " characters");
        }
    }

    static void refuseAny(Findings findings) {
        if (!findings.isEmpty()) {
            throw Refusal.unprocessable("clarification-not-accepted", "nothing was recorded", findings.inOrder());
        }
    }

    /** Refuses more words about one return than can be read at once. */
    static void requireRoom(List<Clarification> standing, int more) {
        int sum = more;
        for (Clarification each : standing) {
            sum += characters(each.question().text());
            for (var answer : each.answers()) {
                sum += characters(answer.text());
                sum += answer.elsewhere()
                        .map(where -> characters(where.reference()))
                        .orElse(0);
            }
        }
        if (sum > MOST_CHARACTERS) {
            throw tooMany(MOST_CHARACTERS + " characters about a return");
        }
    }

    static Refusal tooMany(String most) {
        return Refusal.conflict("too-many-clarifications", "there is room for " + most + ", and no more");
    }

    static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    /** What adding to what stands there comes to; it is read again whenever somebody else was before. */
    static <T> T unlessSomebodyElseWasBefore(Supplier<T> attempt) {
        Optional<T> done = Optional.empty();
        for (int left = ATTEMPTS; done.isEmpty(); left--) {
            try {
                done = Optional.of(attempt.get());
            } catch (Conflict before) {
                if (left == 1) {
                    throw Refusal.conflict("lot-changed", "others are writing at the same time; try again");
                }
            }
        }
        return done.get();
    }
}
