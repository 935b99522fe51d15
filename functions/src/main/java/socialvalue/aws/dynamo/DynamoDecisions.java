package socialvalue.aws.dynamo;

import java.util.List;
import socialvalue.audit.Act;
import socialvalue.marking.Decided;
import socialvalue.marking.Decision;
import socialvalue.port.Conflict;
import socialvalue.port.Decisions;
import socialvalue.port.Lot;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/**
 * {@link Decisions} in the table: an item for each revision, kept in one transaction with a check of the lot, so that
 * none is kept once letters are being written by those before.
 */
public final class DynamoDecisions implements Decisions {
    private final Table table;
    private final Trail trail;

    /** Over that table. */
    public DynamoDecisions(Table table) {
        this.table = table;
        this.trail = new Trail(table);
    }

    @Override
    public Decided of(LotId lot) {
        return Decided.of(table.beginning(DecisionItem.SCHEMA, Keys.decisions(lot), DecisionItem.KIND).stream()
                .map(DecisionItem::decision)
                .toList());
    }

    @Override
    public boolean keep(Lot read, Decision decision, Act act) {
        DecisionItem item = DecisionItem.of(read.id(), decision);
        Transaction transaction = new Transaction(table)
                .put(DecisionItem.SCHEMA, item, Condition.absent())
                .check(
                        Keys.lot(read.id()),
                        Keys.LOT,
                        LotItem.notIssuing(read)
                                .oneOf(LotItem.PHASE, List.of(LotPhase.MARKED.name(), LotPhase.SCORED.name())));
        if (decision.revision() > 1) {
            String before = Keys.decision(decision.about().id(), decision.revision() - 1);
            transaction.check(item.pk, before, Condition.present());
        }
        List<CancellationReason> refusals = trail.commit(read.id(), transaction, act);
        if (refusals.isEmpty()) {
            return true;
        }
        if (Transaction.refused(refusals.get(1))) {
            return false;
        }
        throw new Conflict("another decision about the flag is kept");
    }
}
