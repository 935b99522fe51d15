package socialvalue.plugin.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a return as CSV, each with what its cells hold. */
enum ReturnColumn {
    CRITERION(Kind.NAME),
    NIL(Kind.TRUTH),
    ANSWER(Kind.TRUTH),
    UNIT(Kind.NAME),
    AMOUNT(Kind.NUMBER),
    PERIOD(Kind.NAME),
    OPTION(Kind.NAME),
    TOTAL(Kind.NUMBER),
    FULL_TIME_HEADS(Kind.NUMBER),
    FULL_TIME_YEARS(Kind.NUMBER),
    PART_TIME_HEADS(Kind.NUMBER),
    PART_TIME_YEARS(Kind.NUMBER),
    POUNDS(Kind.NUMBER),
    CHANGE(Kind.NAME),
    PLACE(Kind.NAME),
    ACTIVITY(Kind.NAME),
    BENEFICIARIES(Kind.NAME),
    DEADWEIGHT(Kind.NUMBER),
    ATTRIBUTION(Kind.NUMBER),
    STATEMENT(Kind.STATEMENT),
    EVIDENCE(Kind.EVIDENCE),
    DELIVERY_BY(Kind.CAPACITY),
    DELIVERY_NAME(Kind.NAME),
    DELIVERY_SECTOR(Kind.SECTOR),
    DELIVERY_SHARE(Kind.NUMBER);

    private final Kind kind;

    ReturnColumn(Kind kind) {
        this.kind = kind;
    }

    private enum Kind {
        NAME("text of at most 200 characters", text -> text(text, ReturnShape.LONGEST_NAME)),
        STATEMENT("at most 20000 characters", text -> text(text, ReturnShape.LONGEST_STATEMENT)),
        NUMBER(ExactNumber.EXPECTED, text -> ExactNumber.written(text).map(JsonNode.class::cast)),
        TRUTH("yes or no", Kind::truth),
        CAPACITY("one of " + String.join(", ", ReturnShape.DELIVERERS), text -> choice(text, ReturnShape.DELIVERERS)),
        SECTOR("one of " + String.join(", ", ReturnShape.SECTORS), text -> choice(text, ReturnShape.SECTORS)),
        EVIDENCE("names of at most 200 characters, at most 50 of them, with | between", Kind::evidence);

        private final String expected;
        private final Function<String, Optional<JsonNode>> reading;

        Kind(String expected, Function<String, Optional<JsonNode>> reading) {
            this.expected = expected;
            this.reading = reading;
        }

        private static Optional<JsonNode> text(String text, int longest) {
            return text.codePointCount(0, text.length()) <= longest
                    ? Optional.of(TextNode.valueOf(text))
                    : Optional.empty();
        }

        private static Optional<JsonNode> truth(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> Optional.of(BooleanNode.TRUE);
                case "no", "false" -> Optional.of(BooleanNode.FALSE);
                default -> Optional.empty();
            };
        }

        private static Optional<JsonNode> choice(String text, List<String> words) {
            String word = text.toLowerCase(Locale.ROOT).replace(' ', '-');
            return words.contains(word) ? Optional.of(TextNode.valueOf(word)) : Optional.empty();
        }

        private static Optional<JsonNode> evidence(String text) {
            var list = JsonNodeFactory.instance.arrayNode();
            for (String name : text.split("\\|", -1)) {
                Optional<JsonNode> read = text(name.strip(), ReturnShape.LONGEST_NAME);
                if (name.isBlank() || read.isEmpty()) {
                    return Optional.empty();
                }
                list.addObject().set("name", read.get());
            }
            return list.size() <= ReturnShape.MOST_EVIDENCE ? Optional.of(list) : Optional.empty();
        }
    }

    /** As it stands in the heading, such as {@code full-time-heads}. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Set<String> titles() {
        return Arrays.stream(values()).map(ReturnColumn::title).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a cell says; empty where it says nothing, or something that becomes a finding. */
    Optional<JsonNode> read(CsvRow row, Findings findings) {
        Optional<String> cell = row.cell(title());
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<JsonNode> value = kind.reading.apply(cell.get());
        if (value.isEmpty()) {
            findings.add(row.line(), title(), Quoted.of(cell.get()), kind.expected);
        }
        return value;
    }
}
