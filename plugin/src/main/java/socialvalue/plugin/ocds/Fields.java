package socialvalue.plugin.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Members of a release by name; one of another type than the standard says is as good as not stated. */
final class Fields {
    private Fields() {}

    /** The value under a path of names; missing where there is none. */
    static JsonNode at(JsonNode node, String... names) {
        JsonNode value = node;
        for (String name : names) {
            value = value == null ? null : value.get(name);
        }
        return value == null ? MissingNode.getInstance() : value;
    }

    /** Text that is not blank, without blanks around it. */
    static Optional<String> text(JsonNode node, String... names) {
        JsonNode value = at(node, names);
        return value.isTextual() && !value.textValue().isBlank()
                ? Optional.of(value.textValue().strip())
                : Optional.empty();
    }

    /** An identifier: text, or a whole number, which the standard allows as well. */
    static Optional<String> id(JsonNode node, String... names) {
        JsonNode value = at(node, names);
        return value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0
                ? Optional.of(value.decimalValue().toBigInteger().toString())
                : text(node, names);
    }

    static Optional<BigDecimal> number(JsonNode node, String... names) {
        JsonNode value = at(node, names);
        return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }

    static Optional<Boolean> yesOrNo(JsonNode node, String... names) {
        JsonNode value = at(node, names);
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    /** A time with its offset, as RFC 3339 writes it. */
    static Optional<OffsetDateTime> time(JsonNode node, String... names) {
        return text(node, names).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    /** The elements of a list; none where there is no list. */
    static List<JsonNode> list(JsonNode node, String... names) {
        List<JsonNode> elements = new ArrayList<>();
        JsonNode value = at(node, names);
        if (value.isArray()) {
            value.forEach(elements::add);
        }
        return elements;
    }

    /** The identifiers in a list. */
    static List<String> texts(JsonNode node, String... names) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list(node, names)) {
            if (each.isTextual() && !each.textValue().isBlank()) {
                texts.add(each.textValue().strip());
            }
        }
        return texts;
    }

    static Set<String> tags(JsonNode release) {
        return new LinkedHashSet<>(texts(release, "tag"));
    }
}
