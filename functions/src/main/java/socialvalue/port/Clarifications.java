package socialvalue.port;

import java.util.List;
import socialvalue.audit.Act;
import socialvalue.marking.Clarification;
import socialvalue.marking.ClarificationAnswer;
import socialvalue.marking.ClarificationQuestion;
import socialvalue.procurement.LotId;

/**
 * What suppliers were asked about their returns and what they answered. Entries are only ever added, and none expires.
 *
 * <p>A write takes the lot as it was read, and what the audit trail keeps of it in the same transaction. Nothing is
 * kept, and a {@link Conflict} thrown, if the lot is not opened, marked or scored, or a run that writes letters to
 * suppliers has started since.
 */
public interface Clarifications {
    /** Every question put to a supplier, by number. */
    List<Clarification> of(LotId lot, String supplier);

    /** Every question of a lot, by supplier and number. */
    List<Clarification> of(LotId lot);

    /**
     * Keeps a question.
     *
     * @return whether a return of that supplier was opened; nothing is kept if not
     * @throws Conflict if another question has that number, or as above
     */
    boolean ask(Lot lot, ClarificationQuestion question, Act act);

    /**
     * Keeps an answer to a question that there is.
     *
     * @throws Conflict if another answer has that number, the question is withdrawn, or as above
     */
    void answer(Lot lot, ClarificationQuestion to, ClarificationAnswer answer, Act act);

    /**
     * Keeps that a question that there is was taken back.
     *
     * @throws Conflict if it was taken back before, or as above
     */
    void withdraw(Lot lot, ClarificationQuestion question, Clarification.Withdrawal withdrawal, Act act);
}
