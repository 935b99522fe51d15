package socialvalue.aws.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.audit.Act;
import socialvalue.audit.Content;
import socialvalue.aws.dynamo.Trail.ReturnChain;
import socialvalue.port.Conflict;
import socialvalue.port.LateReturn;
import socialvalue.port.Page;
import socialvalue.port.SealedReturn;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** {@link SealedReturns} in the table: one item a return, written and read alone. */
public final class DynamoSealedReturns implements SealedReturns {
    private final Table table;
    private final LateReturns late;
    private final Trail trail;

    /** Over that table. */
    public DynamoSealedReturns(Table table) {
        this.table = table;
        this.late = new LateReturns(table);
        this.trail = new Trail(table);
    }

    /** Made with the low-level client, as the mapper reads whole items only. */
    @Override
    public Optional<SealedReturn> find(LotId lot, String pseudonym) {
        var answer = table.client().getItem(request -> request.tableName(table.name())
                .key(Map.of(
                        Keys.PARTITION, AttributeValue.fromS(partition(lot, pseudonym)),
                        Keys.SORT, AttributeValue.fromS(Keys.RETURN + Keys.plain(pseudonym))))
                .projectionExpression(String.join(", ", SealedItem.WITHOUT_CONTENTS.keySet()))
                .expressionAttributeNames(SealedItem.WITHOUT_CONTENTS)
                .consistentRead(true));
        return answer.hasItem() ? Optional.of(SealedItem.sealed(answer.item())) : Optional.empty();
    }

    @Override
    public void keep(LotId lot, SealedReturn sealed, Act act) {
        Condition condition = sealed.version() == 1
                ? Condition.absent()
                : Condition.present().equal(SealedItem.VERSION, sealed.version() - 1);
        if (!commit(lot, sealed, put(lot, sealed, condition), act).isEmpty()) {
            throw new Conflict("another version of the return was received first");
        }
    }

    /** In one transaction with the check that opening has not started: what is acknowledged is opened. */
    @Override
    public boolean deliver(LotId lot, SealedReturn sealed, Act act) {
        Transaction delivery =
                put(lot, sealed, Condition.absent()).check(Keys.lot(lot), Keys.LOT, LotItem.notOpening());
        List<CancellationReason> refusals = commit(lot, sealed, delivery, act);
        if (refusals.isEmpty()) {
            return true;
        }
        if (Transaction.refused(refusals.get(1))) {
            return false;
        }
        throw new Conflict("a return of that supplier was delivered first");
    }

    @Override
    public void withdraw(LotId lot, SealedReturn found, Act act) {
        SealedReturn emptied = found.emptied();
        Transaction withdrawal = put(lot, emptied, Condition.present().equal(SealedItem.VERSION, found.version()));
        List<CancellationReason> refusals = commit(lot, emptied, withdrawal, act);
        boolean withdrawnAlready = refusals.stream()
                .findFirst()
                .filter(CancellationReason::hasItem)
                .map(reason -> SealedItem.sealed(reason.item()))
                .filter(kept -> kept.withdrawn() && kept.version() == emptied.version())
                .isPresent();
        if (!refusals.isEmpty() && !withdrawnAlready) {
            throw new Conflict("another version of the return is kept");
        }
    }

    private Transaction put(LotId lot, SealedReturn sealed, Condition condition) {
        SealedItem item =
                SealedItem.of(partition(lot, sealed.pseudonym()), Keys.RETURN + Keys.plain(sealed.pseudonym()), sealed);
        return new Transaction(table).putApart(SealedItem.SCHEMA, item, condition, SealedItem.CONTENTS);
    }

    /** An entry of that number stands where another version of the return does, and only there. */
    private List<CancellationReason> commit(LotId lot, SealedReturn sealed, Transaction change, Act act) {
        return trail.commit(lot, ReturnChain.of(lot, sealed.pseudonym()), sealed.version(), change, act);
    }

    @Override
    public SealedReturn quarantine(LotId lot, SealedReturn sealed, Act act) {
        return late.keep(lot, sealed, act);
    }

    @Override
    public List<LateReturn> late(LotId lot) {
        return late.all(lot);
    }

    @Override
    public boolean admit(LotId lot, String id, LateReturn.Admission admission, Act act) {
        return late.admit(lot, id, admission, act);
    }

    @Override
    public List<SealedReturn> admitted(LotId lot) {
        return late.admitted(lot);
    }

    @Override
    public Page<SealedReturn> page(LotId lot, int part, Optional<String> after, int limit) {
        List<SealedReturn> read =
                table
                        .after(SealedItem.SCHEMA, Keys.returns(lot, part), Keys.RETURN + after.orElse(""), limit + 1)
                        .stream()
                        .map(SealedItem::sealed)
                        .toList();
        boolean more = read.size() > limit;
        return new Page<>(
                read.stream().limit(limit).filter(each -> !each.withdrawn()).toList(),
                more ? Optional.of(read.get(limit - 1).pseudonym()) : Optional.empty());
    }

    /** A withdrawn return has no digest. */
    @Override
    public int count(LotId lot) {
        int count = 0;
        for (int part = 0; part < PARTS; part++) {
            count += table.count(Keys.returns(lot, part), Keys.RETURN, new Condition().other(SealedItem.DIGEST, ""));
        }
        return count;
    }

    @Override
    public Content heads(LotId lot) {
        return new ReturnHeads(table).of(lot);
    }

    private static String partition(LotId lot, String pseudonym) {
        return Keys.returns(lot, Keys.part(pseudonym));
    }
}
