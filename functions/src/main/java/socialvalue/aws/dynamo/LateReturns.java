package socialvalue.aws.dynamo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import socialvalue.audit.Act;
import socialvalue.aws.dynamo.Trail.ReturnChain;
import socialvalue.port.Conflict;
import socialvalue.port.LateReturn;
import socialvalue.port.SealedReturn;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** What {@link DynamoSealedReturns} keeps apart: one item a late request, and on it the decision to admit it. */
final class LateReturns {
    private final Table table;
    private final Trail trail;

    LateReturns(Table table) {
        this.table = table;
        this.trail = new Trail(table);
    }

    /** The same request again finds what it kept before. */
    SealedReturn keep(LotId lot, SealedReturn sealed, Act act) {
        SealedItem item = SealedItem.of(Keys.late(lot), sortKey(sealed), sealed);
        Transaction change =
                new Transaction(table).putApart(SealedItem.SCHEMA, item, Condition.absent(), SealedItem.CONTENTS);
        return trail.commit(lot, chain(lot, sealed), 1, change, act).stream()
                .findFirst()
                .map(refusal -> SealedItem.sealed(refusal.item()))
                .orElse(sealed);
    }

    static ReturnChain chain(LotId lot, SealedReturn late) {
        return ReturnChain.ofLate(lot, Keys.lateReturn(sortKey(late)));
    }

    private static String sortKey(SealedReturn late) {
        return Keys.late(late.pseudonym(), late.submissions().getFirst().request());
    }

    List<LateReturn> all(LotId lot) {
        return items(lot).stream()
                .map(LateItem::late)
                .sorted(Comparator.comparing(LateReturn::receivedAt).thenComparing(LateReturn::id))
                .toList();
    }

    /** In one transaction with the check that opening has not started: what is admitted is opened. */
    boolean admit(LotId lot, String id, LateReturn.Admission admission, Act act) {
        LateItem item = find(lot, id)
                .orElseThrow(() -> new IllegalArgumentException("lot " + lot + " has no late return of that name"));
        Transaction transaction = new Transaction(table)
                .update(
                        item.pk,
                        item.sk,
                        LateItem.admitted(admission),
                        Condition.present().without(LateItem.ADMITTED_BY))
                .check(Keys.lot(lot), Keys.LOT, LotItem.notOpening());
        List<CancellationReason> refusals = trail.commit(lot, transaction, act);
        if (refusals.isEmpty() || admittedBefore(lot, id, admission)) {
            return true;
        }
        if (Transaction.refused(refusals.get(0))) {
            throw new Conflict("that return was admitted by another decision");
        }
        return false;
    }

    private boolean admittedBefore(LotId lot, String id, LateReturn.Admission admission) {
        return find(lot, id)
                .flatMap(item -> item.late().admission())
                .filter(admission::saysTheSameAs)
                .isPresent();
    }

    List<SealedReturn> admitted(LotId lot) {
        return items(lot).stream()
                .filter(item -> item.late().admission().isPresent())
                .flatMap(item -> table.get(SealedItem.SCHEMA, item.pk, item.sk).stream())
                .map(SealedItem::sealed)
                .sorted(Comparator.comparing(SealedReturn::receivedAt))
                .toList();
    }

    private Optional<LateItem> find(LotId lot, String id) {
        return items(lot).stream().filter(item -> item.late().id().equals(id)).findFirst();
    }

    private List<LateItem> items(LotId lot) {
        return table.parts(LateItem.SCHEMA, Keys.late(lot), LateItem.READ);
    }
}
