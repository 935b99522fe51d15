package socialvalue.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.marking.Clarification;
import socialvalue.marking.ClarificationAnswer;
import socialvalue.marking.ClarificationAnswer.Elsewhere;
import socialvalue.marking.ClarificationQuestion;
import socialvalue.port.Clarifications;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.Panels;
import socialvalue.port.Runs;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/**
 * Records what a supplier answers about its own return: as the supplier gives it, or as an officer has it from
 * elsewhere. An answer stands beside the return: what was offered, found and marked stays as it is. None overwrites
 * another.
 */
public final class AnswerQuestion {
    /** The most answers to one question. */
    public static final int MOST_ANSWERS = 20;
    /** The longest answer, in characters. */
    public static final int LONGEST_ANSWER = 8000;
    /** The longest reference, in characters. */
    public static final int LONGEST_REFERENCE = 500;

    private final Frames frames;
    private final Clarifications clarifications;
    private final Clarifying clarifying;
    private final InstantSource clock;

    public AnswerQuestion(Frames frames, Clarifications clarifications, Panels panels, Runs runs, InstantSource clock) {
        this.frames = frames;
        this.clarifications = clarifications;
        this.clarifying = new Clarifying(frames, panels, runs);
        this.clock = clock;
    }

    /**
     * What is answered.
     *
     * @param text from 1 to {@link #LONGEST_ANSWER} characters
     * @param reference where it is kept, of 1 to {@link #LONGEST_REFERENCE} characters; an officer always says so, a
     *     supplier never
     * @param digest the SHA-256 of what is kept there, as {@code sha256:} and 64 hexadecimal digits; never without a
     *     reference
     * @param request what the caller called the request; the same answer under the same name is recorded once
     */
    public record Given(String text, Optional<String> reference, Optional<String> digest, String request) {}

    /**
     * Records another answer. To a supplier, questions to others are as ones that there are not; and until the lot is
     * opened there is none to anybody.
     *
     * @throws Refusal if there is no such question, it is withdrawn, the lot is not opened or its letters are being
     *     written, the caller is an evaluator who does not mark that return, the answer has findings, or there is no
     *     room for another
     */
    public ClarificationAnswer answer(Caller caller, LotId id, String supplier, int number, Given given) {
        caller.require(Role.SUPPLIER, Role.EVALUATOR, Role.MODERATOR);
        return Clarifying.unlessSomebodyElseWasBefore(() -> {
            Lot lot = Clarifying.isOfficer(caller)
                    ? clarifying.forOfficer(caller, id, supplier)
                    : forSupplier(caller, id, supplier);
            check(caller, given);
            List<Clarification> standing = clarifications.of(id, supplier);
            Clarification asked = Clarifying.find(standing, number);
            Optional<ClarificationAnswer> known = asked.answers().stream()
                    .filter(each -> isSame(each, caller, given))
                    .findFirst();
            return known.orElseGet(() -> add(caller, lot, asked, given, standing));
        });
    }

    private Lot forSupplier(Caller caller, LotId id, String supplier) {
        return frames.lot(id)
                .filter(lot -> caller.requireSupplier().equals(supplier))
                .filter(lot -> lot.phase() != LotPhase.PUBLISHED)
                .orElseThrow(Clarifying::none);
    }

    private static Optional<Elsewhere> elsewhere(Given given) {
        return given.reference().map(reference -> new Elsewhere(reference, given.digest()));
    }

    private static boolean isSame(ClarificationAnswer answer, Caller caller, Given given) {
        return answer.recordedBy().equals(caller.subject())
                && answer.request().equals(given.request())
                && answer.text().equals(given.text())
                && answer.elsewhere().equals(elsewhere(given));
    }

    private ClarificationAnswer add(
            Caller caller, Lot lot, Clarification asked, Given given, List<Clarification> standing) {
        if (clarifying.lettersBegun(lot)) {
            throw Clarifying.closed();
        }
        if (asked.withdrawal().isPresent()) {
            throw Refusal.conflict("question-withdrawn", "the question was withdrawn, and is not answered any more");
        }
        if (asked.answers().size() >= MOST_ANSWERS) {
            throw Clarifying.tooMany(MOST_ANSWERS + " answers to a question");
        }
        Clarifying.requireRoom(
                standing,
                Clarifying.characters(given.text())
                        + given.reference().map(Clarifying::characters).orElse(0));
        ClarificationAnswer answer = new ClarificationAnswer(
                asked.answers().size() + 1,
                given.text(),
                elsewhere(given),
                caller.subject(),
                clock.instant(),
                given.request());
        clarifications.answer(lot, asked.question(), answer, act(caller, asked.question(), answer));
        return answer;
    }

    private static Act act(Caller caller, ClarificationQuestion to, ClarificationAnswer answer) {
        Role role = Stream.of(Role.MODERATOR, Role.EVALUATOR)
                .filter(caller::is)
                .findFirst()
                .orElse(Role.SUPPLIER);
        return Act.of(
                caller,
                role,
                answer.recordedAt(),
                Event.CLARIFICATION_ANSWERED,
                to.supplier(),
                Integer.toString(to.number()),
                Integer.toString(answer.number()));
    }

    private static void check(Caller caller, Given given) {
        Findings findings = new Findings();
        Clarifying.words(given.text(), LONGEST_ANSWER, "answer", findings);
        if (Clarifying.isOfficer(caller)) {
            Clarifying.words(given.reference().orElse(""), LONGEST_REFERENCE, "reference", findings);
            given.digest()
                    .filter(digest -> !digest.matches("sha256:[0-9a-f]{64}"))
                    .ifPresent(digest -> findings.add(
                            FindingCode.UNUSABLE_VALUE,
                            Location.at("/digest"),
                            "something else",
                            "sha256: and 64 hexadecimal digits"));
        } else {
            refuseGiven(given.reference(), "reference", findings);
            refuseGiven(given.digest(), "digest", findings);
        }
        Clarifying.refuseAny(findings);
    }

    private static void refuseGiven(Optional<String> value, String field, Findings findings) {
        if (value.isPresent()) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    Location.at("/" + field),
                    "something",
                    "nothing: what a supplier answers here is kept here");
        }
    }
}
