package socialvalue.aws.dynamo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import socialvalue.procurement.LotId;
import socialvalue.submission.TenderReturn;

/** The columns of lots, remembered once read as they never change. */
final class LotColumns {
    private static final int MOST = 100;

    private final Table table;
    private final Map<LotId, Columns> known = new ConcurrentHashMap<>();

    LotColumns(Table table) {
        this.table = table;
    }

    /** Those of a lot of which a return was kept; empty before. */
    Optional<Columns> find(LotId lot) {
        Columns remembered = known.get(lot);
        return remembered != null
                ? Optional.of(remembered)
                : table.get(ColumnsItem.SCHEMA, Keys.lot(lot), Keys.COLUMNS).map(item -> remember(lot, item.columns()));
    }

    /**
     * Those of a return's lot, made from the return where it is the first.
     *
     * @throws IllegalStateException if the lot has other criteria: its returns are checked against one frame
     */
    Columns of(LotId lot, TenderReturn checked) {
        Columns own = Columns.of(checked);
        Columns found = find(lot).orElseGet(() -> remember(lot, putOrFind(lot, own)));
        if (!found.criteria().equals(own.criteria())) {
            throw new IllegalStateException("returns of one lot were checked against different criteria");
        }
        return found;
    }

    private Columns putOrFind(LotId lot, Columns own) {
        return table.put(ColumnsItem.SCHEMA, ColumnsItem.of(lot, own), Condition.absent())
                .standing()
                .map(ColumnsItem::columns)
                .orElse(own);
    }

    private Columns remember(LotId lot, Columns columns) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(lot, columns);
        return columns;
    }
}
