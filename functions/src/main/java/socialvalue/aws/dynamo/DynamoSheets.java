package socialvalue.aws.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.file.ScoreTableJson;
import socialvalue.file.SheetJson;
import socialvalue.port.Page;
import socialvalue.port.Sheets;
import socialvalue.scoring.LotOutcome;
import socialvalue.scoring.Ranking;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoreSheet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link Sheets} in the table, written in batches: the same run always has the same sheets. */
public final class DynamoSheets implements Sheets {
    private final Table table;

    /** Over that table. */
    public DynamoSheets(Table table) {
        this.table = table;
    }

    @Override
    public void keep(String runId, List<Ranking.Place> places) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (Ranking.Place place : places) {
            ScoreSheet sheet = place.sheet();
            items.add(attributes(runId, sheet));
            items.add(attributes(SheetItem.of(
                    Keys.scoreTable(runId),
                    Keys.ranked(place.rank(), Keys.plain(sheet.supplier())),
                    ScoreTableJson.write(ScoreRow.of(place)))));
        }
        table.putAll(items);
    }

    @Override
    public void keepApart(String runId, List<ScoreSheet> excluded) {
        table.putAll(excluded.stream().map(sheet -> attributes(runId, sheet)).toList());
    }

    private static Map<String, AttributeValue> attributes(String runId, ScoreSheet sheet) {
        String supplier = Keys.plain(sheet.supplier());
        return attributes(SheetItem.of(Keys.sheets(runId, supplier), supplier, SheetJson.write(sheet)));
    }

    @Override
    public void keepOutcome(String runId, LotOutcome outcome) {
        table.of(SheetItem.SCHEMA).putItem(SheetItem.of(Keys.run(runId), Keys.OUTCOME, ScoreTableJson.write(outcome)));
    }

    @Override
    public Optional<LotOutcome> outcome(String runId) {
        return table.get(SheetItem.SCHEMA, Keys.run(runId), Keys.OUTCOME)
                .map(item -> ScoreTableJson.readOutcome(item.json()));
    }

    @Override
    public Page<ScoreRow> table(String runId, Optional<String> after, int limit) {
        List<SheetItem> read =
                table.after(SheetItem.SCHEMA, Keys.scoreTable(runId), after.orElse(Keys.FIRST), limit + 1);
        boolean more = read.size() > limit;
        List<SheetItem> items = more ? read.subList(0, limit) : read;
        return new Page<>(
                items.stream().map(item -> ScoreTableJson.readRow(item.json())).toList(),
                more ? Optional.of(items.getLast().sk) : Optional.empty());
    }

    @Override
    public Optional<ScoreSheet> sheet(String runId, String supplier) {
        return table.get(SheetItem.SCHEMA, Keys.sheets(runId, supplier), Keys.plain(supplier))
                .map(item -> SheetJson.read(item.json()));
    }

    private static Map<String, AttributeValue> attributes(SheetItem item) {
        return SheetItem.SCHEMA.itemToMap(item, true);
    }
}
