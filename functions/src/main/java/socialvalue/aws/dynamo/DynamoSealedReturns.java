package socialvalue.aws.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.port.Conflict;
import socialvalue.port.Page;
import socialvalue.port.SealedReturn;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** {@link SealedReturns} in the table: one item a return, written and read alone. */
public final class DynamoSealedReturns implements SealedReturns {
    private final Table table;

    /** Over that table. */
    public DynamoSealedReturns(Table table) {
        this.table = table;
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
    public void keep(LotId lot, SealedReturn sealed) {
        String pk = partition(lot, sealed.pseudonym());
        SealedItem item = SealedItem.of(pk, Keys.RETURN + Keys.plain(sealed.pseudonym()), sealed);
        Condition condition = sealed.version() == 1
                ? Condition.absent()
                : Condition.present().equal(SealedItem.VERSION, sealed.version() - 1);
        if (!table.put(SealedItem.SCHEMA, item, condition).kept()) {
            throw new Conflict("another version of the return was received first");
        }
    }

    /** A withdrawal repeated after its answer was lost finds nothing, which is what it wanted. */
    @Override
    public void withdraw(LotId lot, String pseudonym, int version) {
        Condition condition = Condition.absentOr(new Condition().equal(SealedItem.VERSION, version));
        try {
            table.of(SealedItem.SCHEMA).deleteItem(request -> request.key(
                            Table.key(partition(lot, pseudonym), Keys.RETURN + Keys.plain(pseudonym)))
                    .conditionExpression(condition.expression()));
        } catch (ConditionalCheckFailedException refused) {
            throw new Conflict("another version of the return is kept");
        }
    }

    @Override
    public void quarantine(LotId lot, SealedReturn sealed) {
        String sk = Keys.late(sealed.pseudonym(), sealed.receivedAt(), sealed.digest());
        table.of(SealedItem.SCHEMA).putItem(SealedItem.of(Keys.late(lot), sk, sealed));
    }

    @Override
    public Page<SealedReturn> page(LotId lot, int part, Optional<String> after, int limit) {
        List<SealedReturn> read =
                table
                        .after(SealedItem.SCHEMA, Keys.returns(lot, part), Keys.RETURN + after.orElse(""), limit + 1)
                        .stream()
                        .map(SealedItem::sealed)
                        .toList();
        if (read.size() <= limit) {
            return new Page<>(read, Optional.empty());
        }
        return new Page<>(
                read.subList(0, limit), Optional.of(read.get(limit - 1).pseudonym()));
    }

    private static String partition(LotId lot, String pseudonym) {
        return Keys.returns(lot, Keys.part(pseudonym));
    }
}
