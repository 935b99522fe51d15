package socialvalue.aws.dynamo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import socialvalue.agreement.Indicator;
import socialvalue.agreement.IndicatorObservation;
import socialvalue.agreement.ObservedIndicator;
import socialvalue.file.Fields;
import socialvalue.file.IndicatorJson;
import socialvalue.file.IndicatorReader;
import socialvalue.file.JsonDocument;
import socialvalue.file.JsonText;
import socialvalue.finding.Findings;
import socialvalue.port.Conflict;
import socialvalue.port.Indicators;
import socialvalue.port.Page;

/** {@link Indicators} in the table: all in one partition, an item for each revision. Nothing of it is ever changed. */
public final class DynamoIndicators implements Indicators {
    /** How many items are read at a time for a page. */
    private static final int BATCH = 200;

    private final Table table;

    /** Over that table. */
    public DynamoIndicators(Table table) {
        this.table = table;
    }

    @Override
    public Optional<ObservedIndicator> find(String id) {
        List<IndicatorItem> items =
                table.beginning(IndicatorItem.SCHEMA, AgreementKeys.INDICATORS, AgreementKeys.recordsOf(id));
        return items.isEmpty() ? Optional.empty() : Optional.of(observed(items));
    }

    @Override
    public Page<ObservedIndicator> page(Optional<String> after, int limit) {
        Map<String, List<IndicatorItem>> byIndicator = new LinkedHashMap<>();
        String from = after.map(AgreementKeys::behindRecordsOf).orElse(Keys.FIRST);
        List<IndicatorItem> batch;
        do {
            batch = table.after(IndicatorItem.SCHEMA, AgreementKeys.INDICATORS, from, BATCH);
            for (IndicatorItem item : batch) {
                byIndicator
                        .computeIfAbsent(AgreementKeys.recorded(item.sk), _ -> new ArrayList<>())
                        .add(item);
                from = item.sk;
            }
        } while (batch.size() == BATCH && byIndicator.size() <= limit);
        List<String> ids = List.copyOf(byIndicator.keySet());
        List<String> shown = ids.subList(0, Math.min(limit, ids.size()));
        return new Page<>(
                shown.stream()
                        .map(byIndicator::get)
                        .map(DynamoIndicators::observed)
                        .toList(),
                ids.size() > limit ? Optional.of(shown.getLast()) : Optional.empty());
    }

    @Override
    public void keep(Indicator indicator) {
        keep(
                AgreementKeys.indicator(indicator.id(), indicator.revision()),
                json -> IndicatorJson.write(json, indicator));
    }

    @Override
    public void keep(String indicator, IndicatorObservation observation) {
        keep(
                AgreementKeys.observation(indicator, observation.periodEnd(), observation.revision()),
                json -> IndicatorJson.write(json, observation));
    }

    private void keep(String sk, Consumer<JsonText> members) {
        IndicatorItem item = new IndicatorItem();
        item.pk = AgreementKeys.INDICATORS;
        item.sk = sk;
        item.document = new String(JsonText.object(members), StandardCharsets.UTF_8);
        if (!table.put(IndicatorItem.SCHEMA, item, Condition.absent()).kept()) {
            throw new Conflict("another revision is kept");
        }
    }

    private static ObservedIndicator observed(List<IndicatorItem> items) {
        List<Indicator> revisions = new ArrayList<>();
        List<IndicatorObservation> observations = new ArrayList<>();
        for (IndicatorItem item : items) {
            if (AgreementKeys.isObservation(item.sk)) {
                observations.add(read(item, IndicatorReader::storedObservation));
            } else {
                revisions.add(read(item, IndicatorReader::stored));
            }
        }
        return new ObservedIndicator(revisions, observations);
    }

    private static <T> T read(IndicatorItem item, Function<Fields, Optional<T>> reader) {
        Findings findings = new Findings();
        return JsonDocument.read(item.document.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(root -> reader.apply(Fields.of(root, findings)))
                .orElseThrow(() -> new IllegalStateException("a stored indicator cannot be read: " + item.sk));
    }
}
