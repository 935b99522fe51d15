package socialvalue.aws.dynamo;

import java.util.List;
import java.util.Optional;
import socialvalue.file.AwardDecisionJson;
import socialvalue.file.LetterJson;
import socialvalue.port.SupplierLetters;
import socialvalue.summary.AwardDecision;
import socialvalue.summary.SupplierLetter;

/** {@link SupplierLetters} in the table, written in batches: whoever reads one reads its run and its lot first. */
public final class DynamoSupplierLetters implements SupplierLetters {
    private final Table table;

    /** Over that table. */
    public DynamoSupplierLetters(Table table) {
        this.table = table;
    }

    @Override
    public void keepDecision(String runId, AwardDecision decision) {
        table.of(SheetItem.SCHEMA)
                .putItem(SheetItem.of(Keys.run(runId), Keys.DECISION, AwardDecisionJson.write(decision)));
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
    public Optional<SupplierLetter> find(String runId, String supplier) {
        return table.get(SheetItem.SCHEMA, Keys.letters(runId, supplier), Keys.plain(supplier))
                .map(item -> LetterJson.read(item.json()));
    }
}
