package socialvalue.aws.dynamo;

import java.util.List;
import java.util.Optional;
import socialvalue.audit.Act;
import socialvalue.audit.Content;
import socialvalue.file.AwardDecisionJson;
import socialvalue.file.LetterJson;
import socialvalue.port.SupplierLetters;
import socialvalue.procurement.LotId;
import socialvalue.summary.AwardDecision;
import socialvalue.summary.SupplierLetter;

/** {@link SupplierLetters} in the table, written in batches: whoever reads one reads its run and its lot first. */
public final class DynamoSupplierLetters implements SupplierLetters {
    private final Table table;
    private final Trail trail;

    /** Over that table. */
    public DynamoSupplierLetters(Table table) {
        this.table = table;
        this.trail = new Trail(table);
    }

    @Override
    public void keepDecision(LotId lot, String runId, AwardDecision decision, Act act) {
        SheetItem item = SheetItem.of(Keys.run(runId), Keys.DECISION, AwardDecisionJson.write(decision));
        Transaction transaction = new Transaction(table).put(SheetItem.SCHEMA, item, Condition.absent());
        if (!trail.commit(lot, transaction, act).isEmpty() && !decision(runId).equals(Optional.of(decision))) {
            throw new IllegalStateException("run " + runId + " writes letters by another decision");
        }
    }

    @Override
    public Optional<AwardDecision> decision(String runId) {
        return table.get(SheetItem.SCHEMA, Keys.run(runId), Keys.DECISION)
                .map(item -> AwardDecisionJson.read(item.json()));
    }

    @Override
    public void keep(String runId, List<SupplierLetter> letters) {
        table.putAll(letters.stream()
                .map(letter -> {
                    String supplier = Keys.plain(letter.recipient().id());
                    return SheetItem.SCHEMA.itemToMap(
                            SheetItem.of(Keys.letters(runId, supplier), supplier, LetterJson.write(letter)), true);
                })
                .toList());
    }

    @Override
    public Content sealed(String runId) {
        return RunRecords.standing(table, runId, RunRecords.Kind.LETTERS);
    }

    @Override
    public Optional<SupplierLetter> find(String runId, String supplier) {
        return table.get(SheetItem.SCHEMA, Keys.letters(runId, supplier), Keys.plain(supplier))
                .map(item -> LetterJson.read(item.json()));
    }
}
