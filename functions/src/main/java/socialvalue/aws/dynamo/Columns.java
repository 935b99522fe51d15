package socialvalue.aws.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import socialvalue.procurement.LotId;

/** The columns of lots, remembered once read as they never change. */
final class Columns {
    private static final int MOST = 100;

    private final Table table;
    private final Map<LotId, List<String>> known = new ConcurrentHashMap<>();

    Columns(Table table) {
        this.table = table;
    }

    /** Those of a lot of which a return was kept; empty before. */
    Optional<List<String>> find(LotId lot) {
        List<String> remembered = known.get(lot);
        return remembered != null
                ? Optional.of(remembered)
                : table.get(ColumnsItem.SCHEMA, Keys.lot(lot), Keys.COLUMNS).map(item -> remember(lot, item.criteria));
    }

    /**
     * Makes sure that a lot has these.
     *
     * @throws IllegalStateException if it has others: a lot's returns are checked against one frame
     */
    void require(LotId lot, List<String> criteria) {
        Optional<List<String>> found = find(lot);
        if (found.isEmpty()) {
            var outcome = table.put(ColumnsItem.SCHEMA, ColumnsItem.of(lot, criteria), Condition.absent());
            found = Optional.of(outcome.standing().map(item -> item.criteria).orElse(criteria));
            remember(lot, found.get());
        }
        if (!found.get().equals(criteria)) {
            throw new IllegalStateException("returns of one lot were checked against different criteria");
        }
    }

    private List<String> remember(LotId lot, List<String> criteria) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(lot, List.copyOf(criteria));
        return criteria;
    }
}
