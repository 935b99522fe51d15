package socialvalue.plugin.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The rows of one criterion, put together. What a criterion has once may stand on any of its rows, or on several where
 * they agree; each option, each period and each that delivers has a row of its own.
 */
final class ResponseRows {
    private static final Set<ReturnColumn> ONCE = EnumSet.of(
            ReturnColumn.NIL,
            ReturnColumn.ANSWER,
            ReturnColumn.TOTAL,
            ReturnColumn.FULL_TIME_HEADS,
            ReturnColumn.FULL_TIME_YEARS,
            ReturnColumn.PART_TIME_HEADS,
            ReturnColumn.PART_TIME_YEARS,
            ReturnColumn.POUNDS,
            ReturnColumn.CHANGE,
            ReturnColumn.PLACE,
            ReturnColumn.ACTIVITY,
            ReturnColumn.BENEFICIARIES,
            ReturnColumn.DEADWEIGHT,
            ReturnColumn.ATTRIBUTION,
            ReturnColumn.STATEMENT,
            ReturnColumn.EVIDENCE);

    private final String criterion;
    private final int firstLine;
    private final Findings findings;
    private final Map<ReturnColumn, JsonNode> once = new EnumMap<>(ReturnColumn.class);
    private final Map<ReturnColumn, Integer> lines = new EnumMap<>(ReturnColumn.class);
    private final Set<ReturnColumn> stated = EnumSet.noneOf(ReturnColumn.class);
    private final Map<String, Integer> named = new HashMap<>();
    private final ArrayNode options = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode periods = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode delivery = JsonNodeFactory.instance.arrayNode();

    ResponseRows(String criterion, int firstLine, Findings findings) {
        this.criterion = criterion;
        this.firstLine = firstLine;
        this.findings = findings;
    }

    /** Adds what a row says. */
    void add(CsvRow row, Map<ReturnColumn, JsonNode> cells) {
        int line = row.line();
        for (ReturnColumn column : ReturnColumn.values()) {
            if (row.cell(column.title()).isPresent()) {
                stated.add(column);
            }
        }
        for (ReturnColumn column : ONCE) {
            once(column, cells.get(column), line);
        }
        if (cells.containsKey(ReturnColumn.OPTION)) {
            option(row, cells);
        } else {
            once(ReturnColumn.UNIT, cells.get(ReturnColumn.UNIT), line);
            if (cells.containsKey(ReturnColumn.PERIOD)) {
                part(ReturnColumn.PERIOD, periods, ReturnShape.MOST_PERIODS, line, cells);
            } else {
                amount(line, cells);
            }
        }
        deliverer(row, cells);
    }

    private void once(ReturnColumn column, JsonNode value, int line) {
        if (value == null) {
            return;
        }
        JsonNode before = once.putIfAbsent(column, value);
        if (before == null) {
            lines.put(column, line);
        } else if (!before.equals(value)) {
            findings.add(
                    line,
                    column.title(),
                    "something else than on line " + lines.get(column),
                    "one answer to the criterion " + Quoted.of(criterion));
        }
    }

    private void amount(int line, Map<ReturnColumn, JsonNode> cells) {
        JsonNode amount = cells.get(ReturnColumn.AMOUNT);
        if (amount == null) {
            return;
        }
        if (once.putIfAbsent(ReturnColumn.AMOUNT, amount) == null) {
            lines.put(ReturnColumn.AMOUNT, line);
        } else {
            findings.add(
                    line,
                    ReturnColumn.AMOUNT.title(),
                    "another amount besides that on line " + lines.get(ReturnColumn.AMOUNT),
                    "one amount, or the period or the option that each is for");
        }
    }

    private void option(CsvRow row, Map<ReturnColumn, JsonNode> cells) {
        int line = row.line();
        if (cells.containsKey(ReturnColumn.PERIOD)) {
            findings.add(
                    line, ReturnColumn.PERIOD.title(), "a period of an option", "nothing: options have no periods");
        }
        ObjectNode option = part(ReturnColumn.OPTION, options, ReturnShape.MOST_OPTIONS, line, cells);
        JsonNode unit = cells.get(ReturnColumn.UNIT);
        if (unit != null) {
            option.set("unit", unit);
        } else if (row.cell(ReturnColumn.UNIT.title()).isEmpty()) {
            findings.add(line, ReturnColumn.UNIT.title(), "nothing", "the unit of the option");
        }
    }

    private ObjectNode part(
            ReturnColumn column, ArrayNode list, int most, int line, Map<ReturnColumn, JsonNode> cells) {
        JsonNode name = cells.get(column);
        Integer before = named.putIfAbsent(column + " " + name.textValue(), line);
        if (before != null) {
            findings.add(
                    line,
                    column.title(),
                    Quoted.of(name.textValue()) + " again",
                    "it once: it stands on line " + before);
        }
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        part.set(column.title(), name);
        JsonNode amount = cells.get(ReturnColumn.AMOUNT);
        if (amount != null) {
            part.set("amount", amount);
        }
        append(list, part, most, line, column);
        return part;
    }

    private void append(ArrayNode list, ObjectNode part, int most, int line, ReturnColumn column) {
        if (list.size() == most) {
            findings.add(line, column.title(), "one more than " + most, "at most that many for a criterion");
        } else {
            list.add(part);
        }
    }

    private void deliverer(CsvRow row, Map<ReturnColumn, JsonNode> cells) {
        ObjectNode deliverer = JsonNodeFactory.instance.objectNode();
        set(deliverer, "by", cells.get(ReturnColumn.DELIVERY_BY));
        set(deliverer, "name", cells.get(ReturnColumn.DELIVERY_NAME));
        set(deliverer, "sector", cells.get(ReturnColumn.DELIVERY_SECTOR));
        set(deliverer, "share", cells.get(ReturnColumn.DELIVERY_SHARE));
        if (deliverer.isEmpty()) {
            return;
        }
        if (!deliverer.has("by") && row.cell(ReturnColumn.DELIVERY_BY.title()).isEmpty()) {
            findings.add(
                    row.line(),
                    ReturnColumn.DELIVERY_BY.title(),
                    "nothing",
                    "one of " + String.join(", ", ReturnShape.DELIVERERS));
        }
        append(delivery, deliverer, ReturnShape.MOST_DELIVERY, row.line(), ReturnColumn.DELIVERY_BY);
    }

    /** The response as the published schema has it. */
    ObjectNode response() {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("criterion", criterion);
        put(response, "nil", ReturnColumn.NIL);
        put(response, "answer", ReturnColumn.ANSWER);
        ObjectNode quantity = quantity();
        if (!quantity.isEmpty()) {
            response.set("quantity", quantity);
        }
        list(response, "options", options);
        for (ReturnColumn column : ONCE) {
            if (column.compareTo(ReturnColumn.POUNDS) >= 0) {
                put(response, column.title(), column);
            }
        }
        list(response, "delivery", delivery);
        return response;
    }

    private ObjectNode quantity() {
        ObjectNode quantity = JsonNodeFactory.instance.objectNode();
        put(quantity, "unit", ReturnColumn.UNIT);
        put(quantity, "amount", ReturnColumn.AMOUNT);
        list(quantity, "periods", periods);
        put(quantity, "total", ReturnColumn.TOTAL);
        heads(quantity, "fullTime", ReturnColumn.FULL_TIME_HEADS, ReturnColumn.FULL_TIME_YEARS);
        heads(quantity, "partTime", ReturnColumn.PART_TIME_HEADS, ReturnColumn.PART_TIME_YEARS);
        if (quantity.size() == 1 && quantity.has("unit")) {
            // The unit alone was filled in by whoever made the form: nothing is offered yet
            return quantity.removeAll();
        }
        if (!quantity.isEmpty() && !quantity.has("unit") && !stated.contains(ReturnColumn.UNIT)) {
            findings.add(firstLine, ReturnColumn.UNIT.title(), "nothing", "the unit of the amount");
        }
        if (quantity.has("amount") && !periods.isEmpty()) {
            findings.add(
                    lines.get(ReturnColumn.AMOUNT),
                    ReturnColumn.PERIOD.title(),
                    "nothing",
                    "the period, as on the criterion's other rows; their sum stands in the column total");
        }
        return quantity;
    }

    private void heads(ObjectNode quantity, String name, ReturnColumn heads, ReturnColumn years) {
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        put(both, "heads", heads);
        put(both, "years", years);
        if (!both.isEmpty()) {
            quantity.set(name, both);
        }
    }

    private void put(ObjectNode object, String name, ReturnColumn column) {
        set(object, name, once.get(column));
    }

    private static void set(ObjectNode object, String name, JsonNode value) {
        if (value != null) {
            object.set(name, value);
        }
    }

    private static void list(ObjectNode object, String name, ArrayNode list) {
        if (!list.isEmpty()) {
            object.set(name, list);
        }
    }
}
