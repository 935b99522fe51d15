package socialvalue.aws.dynamo;

import java.util.HashMap;
import java.util.Map;
import socialvalue.agreement.AgreementId;

/** Which deliveries of an agreement are any: those that came by themselves, or by an import that has ended well. */
final class CurrentDeliveries {
    private final Table table;
    private final AgreementId agreement;
    /** Of each import met so far, whether it has ended well. */
    private final Map<String, Boolean> done = new HashMap<>();

    CurrentDeliveries(Table table, AgreementId agreement) {
        this.table = table;
        this.agreement = agreement;
    }

    boolean has(DeliveryItem item) {
        return item.imported().map(by -> done.computeIfAbsent(by, this::isDone)).orElse(true);
    }

    private boolean isDone(String id) {
        return table.get(ImportItem.SCHEMA, AgreementKeys.imports(agreement), ImportItem.sortKey(id))
                .filter(ImportItem::isDone)
                .isPresent();
    }
}
