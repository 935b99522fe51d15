package socialvalue.aws.dynamo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import socialvalue.audit.Act;
import socialvalue.marking.Clarification;
import socialvalue.marking.ClarificationAnswer;
import socialvalue.marking.ClarificationQuestion;
import socialvalue.port.Clarifications;
import socialvalue.port.Conflict;
import socialvalue.port.Lot;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/**
 * {@link Clarifications} in the table: an item for each question, answer and withdrawal, those of a supplier together.
 * Each write stands in one transaction with the check of how the lot stands.
 */
public final class DynamoClarifications implements Clarifications {
    private final Table table;
    private final Trail trail;

    /** Over that table. */
    public DynamoClarifications(Table table) {
        this.table = table;
        this.trail = new Trail(table);
    }

    @Override
    public List<Clarification> of(LotId lot, String supplier) {
        return together(table.beginning(
                ClarificationItem.SCHEMA, Keys.clarifications(lot, supplier), Keys.questionsTo(supplier)));
    }

    @Override
    public List<Clarification> of(LotId lot) {
        return IntStream.range(0, SealedReturns.PARTS)
                .boxed()
                .flatMap(part -> together(table.all(ClarificationItem.SCHEMA, Keys.clarifications(lot, part))).stream())
                .sorted(Comparator.comparing(
                                (Clarification each) -> each.question().supplier())
                        .thenComparing(each -> each.question().number()))
                .toList();
    }

    /** In the store a question comes before its answers, and these before its withdrawal. */
    private static List<Clarification> together(List<ClarificationItem> items) {
        List<Clarification> all = new ArrayList<>();
        for (ClarificationItem item : items) {
            switch (item.kind()) {
                case QUESTION -> all.add(new Clarification(item.question()));
                case ANSWER -> {
                    Clarification asked = all.removeLast();
                    List<ClarificationAnswer> answers = new ArrayList<>(asked.answers());
                    answers.add(item.answer());
                    all.add(new Clarification(asked.question(), answers, Optional.empty()));
                }
                case WITHDRAWAL -> {
                    Clarification asked = all.removeLast();
                    all.add(new Clarification(asked.question(), asked.answers(), Optional.of(item.withdrawal())));
                }
            }
        }
        return all;
    }

    @Override
    public boolean ask(Lot lot, ClarificationQuestion question, Act act) {
        String supplier = question.supplier();
        Transaction asking = put(lot, ClarificationItem.of(lot.id(), question))
                .check(Keys.values(lot.id(), Keys.part(supplier)), Keys.plain(supplier), Condition.present());
        List<CancellationReason> refusals = trail.commit(lot.id(), asking, act);
        if (!refusals.isEmpty() && Transaction.refused(refusals.get(2))) {
            return false;
        }
        requireKept(refusals);
        return true;
    }

    @Override
    public void answer(Lot lot, ClarificationQuestion to, ClarificationAnswer answer, Act act) {
        Transaction answering = put(lot, ClarificationItem.of(lot.id(), to, answer))
                .check(
                        Keys.clarifications(lot.id(), to.supplier()),
                        Keys.withdrawalOf(to.supplier(), to.number()),
                        Condition.absent());
        requireKept(trail.commit(lot.id(), answering, act));
    }

    @Override
    public void withdraw(Lot lot, ClarificationQuestion question, Clarification.Withdrawal withdrawal, Act act) {
        requireKept(trail.commit(lot.id(), put(lot, ClarificationItem.of(lot.id(), question, withdrawal)), act));
    }

    private Transaction put(Lot lot, ClarificationItem item) {
        return new Transaction(table)
                .put(ClarificationItem.SCHEMA, item, Condition.absent())
                .check(Keys.lot(lot.id()), Keys.LOT, LotItem.beforeLetters(lot));
    }

    private static void requireKept(List<CancellationReason> refusals) {
        if (!refusals.isEmpty()) {
            throw new Conflict("somebody else was before, or the lot has moved on");
        }
    }
}
