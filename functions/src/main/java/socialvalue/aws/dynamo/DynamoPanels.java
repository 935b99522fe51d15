package socialvalue.aws.dynamo;

import java.util.List;
import socialvalue.audit.Act;
import socialvalue.marking.Panel;
import socialvalue.port.Conflict;
import socialvalue.port.Panels;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** {@link Panels} in the table: an item for each revision. */
public final class DynamoPanels implements Panels {
    private final Table table;
    private final Trail trail;

    /** Over that table. */
    public DynamoPanels(Table table) {
        this.table = table;
        this.trail = new Trail(table);
    }

    @Override
    public Panel of(LotId lot) {
        return table.last(PanelItem.SCHEMA, Keys.panel(lot), PanelItem.KIND)
                .map(PanelItem::panel)
                .orElse(Panel.NONE);
    }

    @Override
    public void keep(LotId lot, Panel panel, boolean whileMarking, Act act) {
        Transaction transaction =
                new Transaction(table).put(PanelItem.SCHEMA, PanelItem.of(lot, panel), Condition.absent());
        if (panel.revision() > 1) {
            transaction.check(Keys.panel(lot), Keys.panel(panel.revision() - 1), Condition.present());
        }
        if (whileMarking) {
            transaction.check(
                    Keys.lot(lot),
                    Keys.LOT,
                    Condition.present()
                            .oneOf(LotItem.PHASE, List.of(LotPhase.PUBLISHED.name(), LotPhase.OPENED.name())));
        }
        List<CancellationReason> refusals = trail.commit(lot, transaction, act);
        if (!refusals.isEmpty()) {
            throw new Conflict("another revision of the panel is kept, or marks are locked");
        }
    }
}
