package socialvalue.aws.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import socialvalue.audit.Content;
import socialvalue.file.CheckedReturnJson;
import socialvalue.port.Trails.Contradiction;
import socialvalue.port.Trails.Kept;
import socialvalue.port.Trails.Standing;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What stands in a part of a lot: marks and values rows, read whole as they are small, and of returns and their
 * documents that they are there.
 */
final class StandingPart {
    private static final Set<String> NOT_TOLD = Set.of(Keys.PARTITION, Keys.SORT, Item.WRITER);
    private static final Set<String> MAPS = Set.of(ValuesItem.MARKS, ValuesItem.IMPORTED);

    private final RawItems items;
    private final LotId lot;
    private final int part;
    private final List<Kept> kept = new ArrayList<>();
    private final Map<String, Map<String, AttributeValue>> read = new HashMap<>();
    private final List<Contradiction> contradictions = new ArrayList<>();

    StandingPart(RawItems items, LotId lot, int part) {
        this.items = items;
        this.lot = lot;
        this.part = part;
    }

    /** @param now for what is not read here */
    Standing read(Function<Content, Optional<String>> now) {
        List<Map<String, AttributeValue>> marks =
                items.all(Keys.marks(lot, part)).toList();
        List<Map<String, AttributeValue>> rows =
                items.all(Keys.values(lot, part)).toList();
        marks.forEach(this::keep);
        rows.forEach(this::keep);
        items.all(Keys.clarifications(lot, part)).forEach(this::keep);
        items.all(Keys.statements(lot, part), List.of(Keys.PARTITION, Keys.SORT))
                .forEach(item -> kept.add(new Kept(Attributes.place(item), lot.toString(), Set.of())));
        items.all(Keys.returns(lot, part), returned())
                .forEach(item ->
                        kept.add(kept(item, lot + "/" + item.get(Keys.SORT).s().replaceFirst("^" + Keys.RETURN, ""))));
        if (!rows.isEmpty()) {
            contradictions(marks, rows);
        }
        return new Standing(
                kept,
                content -> Stream.of(Keys.marks(lot, part), Keys.values(lot, part), Keys.clarifications(lot, part))
                                .anyMatch(pk -> content.place().startsWith(pk + Attributes.BETWEEN))
                        ? Optional.ofNullable(read.get(content.place())).map(item -> Attributes.now(content, item))
                        : now.apply(content),
                contradictions);
    }

    private static Set<String> returned() {
        Set<String> attributes = new TreeSet<>(SealedItem.WITHOUT_CONTENTS.values());
        attributes.addAll(List.of(Keys.PARTITION, Keys.SORT));
        return attributes;
    }

    private void keep(Map<String, AttributeValue> item) {
        kept.add(kept(item, lot.toString()));
        read.put(Attributes.place(item), item);
    }

    /** A record with all of its parts that entries have to tell of. */
    static Kept kept(Map<String, AttributeValue> item, String chain) {
        Set<String> parts = new TreeSet<>();
        item.forEach((name, value) -> {
            if (MAPS.contains(name) && value.hasM()) {
                value.m().keySet().forEach(member -> parts.add(name + "." + member));
            } else if (!NOT_TOLD.contains(name)) {
                parts.add(name);
            }
        });
        return new Kept(Attributes.place(item), chain, parts);
    }

    /** A values row repeats what was agreed and imported; that it does is held against the records themselves. */
    private void contradictions(List<Map<String, AttributeValue>> marks, List<Map<String, AttributeValue>> rows) {
        List<String> columns = items.find(Keys.lot(lot), Keys.COLUMNS, Set.of())
                .map(item -> texts(item.get("criteria")))
                .orElse(List.of());
        Map<String, Map<String, AttributeValue>> latest = new TreeMap<>();
        for (Map<String, AttributeValue> mark : marks) {
            String sk = mark.get(Keys.SORT).s();
            if (!sk.startsWith(MarkItem.GIVEN + "#") && sk.lastIndexOf('#') > 0) {
                latest.put(sk.substring(0, sk.lastIndexOf('#')), mark);
            }
        }
        for (Map<String, AttributeValue> row : rows) {
            String supplier = row.get(Keys.SORT).s();
            members(row, ValuesItem.MARKS).forEach((place, value) -> {
                String criterion = place.matches("[0-9]{1,6}") && Integer.parseInt(place) < columns.size()
                        ? columns.get(Integer.parseInt(place))
                        : "";
                Map<String, AttributeValue> agreed = latest.get(String.join("#", MarkItem.AGREED, supplier, criterion));
                compare(row, ValuesItem.MARKS + "." + place, value, agreed, "mark");
            });
            members(row, ValuesItem.IMPORTED).forEach((criterion, value) -> {
                Map<String, AttributeValue> score =
                        latest.get(String.join("#", ImportedItem.KIND, supplier, criterion));
                compare(row, ValuesItem.IMPORTED + "." + criterion, value, score, "points");
            });
        }
        columnsOf(rows.getFirst(), columns);
    }

    private void compare(
            Map<String, AttributeValue> row,
            String where,
            AttributeValue value,
            Map<String, AttributeValue> record,
            String attribute) {
        if (record == null || !Objects.equals(value, record.get(attribute))) {
            contradictions.add(new Contradiction(
                    Attributes.place(row), where, "what scoring reads is not what was recorded: " + where));
        }
    }

    /** No entry tells of the columns, which say what stands where in the rows: they are those of any opened return. */
    private void columnsOf(Map<String, AttributeValue> row, List<String> columns) {
        String supplier = row.get(Keys.SORT).s();
        String checked = Keys.statements(lot, part) + Attributes.BETWEEN + supplier + "#CHECKED";
        List<String> keys = Attributes.keys(checked);
        items.find(keys.getFirst(), keys.getLast(), Set.of()).ifPresent(item -> {
            if (!criteria(item).equals(Optional.of(columns))) {
                contradictions.add(new Contradiction(
                        checked, "contents", "the lot's columns are not those of the return that was opened"));
            }
        });
    }

    /** Nothing is read from the table here, so that whatever is thrown is the item's. */
    private static Optional<List<String>> criteria(Map<String, AttributeValue> item) {
        try {
            String text = Compressed.textOf(item.get("contents").b().asByteArray());
            return Optional.of(
                    Columns.of(CheckedReturnJson.read(text).checked()).criteria());
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, AttributeValue> members(Map<String, AttributeValue> row, String map) {
        AttributeValue value = row.get(map);
        return value == null || !value.hasM() ? Map.of() : value.m();
    }

    private static List<String> texts(AttributeValue list) {
        return list == null
                ? List.of()
                : list.l().stream().map(AttributeValue::s).toList();
    }
}
