package socialvalue.aws.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an update sets and removes. */
final class Change {
    private final List<String> set = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    /** Sets an attribute. */
    Change set(String attribute, String value) {
        set.add(name(attribute) + " = " + value(AttributeValue.fromS(value)));
        return this;
    }

    /** Sets an attribute to a number. */
    Change set(String attribute, long value) {
        set.add(name(attribute) + " = " + value(AttributeValue.fromN(Long.toString(value))));
        return this;
    }

    /** Sets one member of a map that is there. */
    Change set(String map, String member, String value) {
        set.add(name(map) + "." + name(member) + " = " + value(AttributeValue.fromS(value)));
        return this;
    }

    /** Removes an attribute. */
    Change remove(String attribute) {
        removed.add(name(attribute));
        return this;
    }

    String text() {
        String text = set.isEmpty() ? "" : "SET " + String.join(", ", set);
        return removed.isEmpty() ? text : text + " REMOVE " + String.join(", ", removed);
    }

    Map<String, String> names() {
        return names;
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    private String name(String attribute) {
        String placeholder = "#u" + names.size();
        names.put(placeholder, attribute);
        return placeholder;
    }

    private String value(AttributeValue value) {
        String placeholder = ":u" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }
}
