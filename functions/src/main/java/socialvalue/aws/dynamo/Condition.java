package socialvalue.aws.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold of an item for it to be written; attributes are named by placeholders, as many names are reserved. */
final class Condition {
    private final List<String> parts = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    /** There is no such item. */
    static Condition absent() {
        return new Condition().without(Keys.PARTITION);
    }

    /** There is such an item. */
    static Condition present() {
        Condition condition = new Condition();
        condition.parts.add("attribute_exists(" + condition.name(Keys.PARTITION) + ")");
        return condition;
    }

    /** There is no such item, or its attribute is at most that, in the order of texts. */
    static Condition absentOrUpTo(String attribute, String most) {
        return either(absent -> absent.name(attribute) + " <= " + absent.value(AttributeValue.fromS(most)));
    }

    /** There is no such item, or its attribute has that value. */
    static Condition absentOr(String attribute, String value) {
        return either(absent -> absent.name(attribute) + " = " + absent.value(AttributeValue.fromS(value)));
    }

    private static Condition either(Function<Condition, String> orElse) {
        Condition condition = new Condition();
        condition.parts.add(
                "(attribute_not_exists(" + condition.name(Keys.PARTITION) + ") OR " + orElse.apply(condition) + ")");
        return condition;
    }

    Condition equal(String attribute, String value) {
        return equal(attribute, AttributeValue.fromS(value));
    }

    /** The attribute has another value. */
    Condition other(String attribute, String value) {
        parts.add(name(attribute) + " <> " + value(AttributeValue.fromS(value)));
        return this;
    }

    Condition equal(String attribute, int value) {
        return equal(attribute, AttributeValue.fromN(Integer.toString(value)));
    }

    /** The attribute has that value, or is missing where there is none. */
    Condition same(String attribute, Optional<String> value) {
        return value.map(text -> equal(attribute, text)).orElseGet(() -> without(attribute));
    }

    Condition without(String attribute) {
        parts.add("attribute_not_exists(" + name(attribute) + ")");
        return this;
    }

    Condition oneOf(String attribute, List<String> allowed) {
        String list = String.join(
                ", ",
                allowed.stream()
                        .map(value -> value(AttributeValue.fromS(value)))
                        .toList());
        parts.add(name(attribute) + " IN (" + list + ")");
        return this;
    }

    /** As the SDK takes it. */
    Expression expression() {
        return Expression.builder()
                .expression(text())
                .expressionNames(names)
                .expressionValues(values)
                .build();
    }

    private Condition equal(String attribute, AttributeValue value) {
        parts.add(name(attribute) + " = " + value(value));
        return this;
    }

    private String text() {
        return String.join(" AND ", parts);
    }

    private String name(String attribute) {
        names.put("#" + attribute, attribute);
        return "#" + attribute;
    }

    private String value(AttributeValue value) {
        String placeholder = ":c" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }
}
