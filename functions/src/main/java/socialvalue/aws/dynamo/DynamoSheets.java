package socialvalue.aws.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import socialvalue.audit.Content;
import socialvalue.aws.dynamo.RunRecords.Written;
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
        table.putAll(places.stream()
                .flatMap(place -> written(runId, place))
                .map(DynamoSheets::attributes)
                .toList());
    }

    @Override
    public void keepApart(String runId, List<ScoreSheet> excluded) {
        table.putAll(excluded.stream()
                .map(sheet -> attributes(written(runId, sheet)))
                .toList());
    }

    private static Map<String, AttributeValue> attributes(Written written) {
        return SheetItem.SCHEMA.itemToMap(written.item(), true);
    }

    @Override
    public void keepOutcome(String runId, LotOutcome outcome) {
        table.of(SheetItem.SCHEMA).putItem(written(runId, outcome).item());
    }

    @Override
    public Content sealed(String runId, List<Ranking.Place> places, List<ScoreSheet> excluded, LotOutcome outcome) {
        return RunRecords.sealed(
                runId,
                RunRecords.Kind.SHEETS,
                Stream.of(
                                places.stream().flatMap(place -> written(runId, place)),
                                excluded.stream().map(sheet -> written(runId, sheet)),
                                Stream.of(written(runId, outcome)))
                        .flatMap(records -> records));
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

    private static Stream<Written> written(String runId, Ranking.Place place) {
        ScoreSheet sheet = place.sheet();
        return Stream.of(
                written(runId, sheet),
                new Written(
                        Keys.scoreTable(runId),
                        Keys.ranked(place.rank(), Keys.plain(sheet.supplier())),
                        ScoreTableJson.write(ScoreRow.of(place))));
    }

    private static Written written(String runId, ScoreSheet sheet) {
        String supplier = Keys.plain(sheet.supplier());
        return new Written(Keys.sheets(runId, supplier), supplier, SheetJson.write(sheet));
    }

    private static Written written(String runId, LotOutcome outcome) {
        return new Written(Keys.run(runId), Keys.OUTCOME, ScoreTableJson.write(outcome));
    }
}
