package socialvalue.plugin.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a return from CSV: a heading of {@link ReturnColumn}s and a row, or several, for each criterion. */
final class CsvReturn {
    private CsvReturn() {}

    /** An object with the responses; empty where the table cannot be read. */
    static Optional<ObjectNode> read(String text, Findings findings) {
        Set<String> needed = Set.of(ReturnColumn.CRITERION.title());
        return CsvTable.read(text, ReturnColumn.titles(), needed, findings).map(rows -> responses(rows, findings));
    }

    private static ObjectNode responses(List<CsvRow> rows, Findings findings) {
        Map<String, ResponseRows> criteria = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            Map<ReturnColumn, JsonNode> cells = new EnumMap<>(ReturnColumn.class);
            for (ReturnColumn column : ReturnColumn.values()) {
                column.read(row, findings).ifPresent(value -> cells.put(column, value));
            }
            JsonNode criterion = cells.get(ReturnColumn.CRITERION);
            if (criterion != null) {
                criteria.computeIfAbsent(criterion.textValue(), name -> new ResponseRows(name, row.line(), findings))
                        .add(row, cells);
            } else if (row.cell(ReturnColumn.CRITERION.title()).isEmpty()) {
                findings.add(row.line(), ReturnColumn.CRITERION.title(), "nothing", "the criterion the row answers");
            }
        }
        if (criteria.size() > ReturnShape.MOST_RESPONSES) {
            findings.add(0, "", criteria.size() + " criteria", "at most " + ReturnShape.MOST_RESPONSES);
        }
        if (rows.isEmpty()) {
            findings.add(0, "", "a heading and no row", "a row for each criterion that is answered");
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode responses = root.putArray("responses");
        criteria.values().forEach(each -> responses.add(each.response()));
        return root;
    }
}
