package socialvalue.aws.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an update sets and removes. */
final class Change {
    private final List<String> set = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    /** By the name of the part; null where it is removed. */
    private final Map<String, AttributeValue> parts = new TreeMap<>();

    /** Sets an attribute. */
    Change set(String attribute, String value) {
        parts.put(attribute, AttributeValue.fromS(value));
        set.add(name(attribute) + " = " + value(AttributeValue.fromS(value)));
        return this;
    }

    /** Sets an attribute to a number. */
    Change set(String attribute, long value) {
        parts.put(attribute, AttributeValue.fromN(Long.toString(value)));
        set.add(name(attribute) + " = " + value(AttributeValue.fromN(Long.toString(value))));
        return this;
    }

    /** Sets one member of a map that is there. */
    Change set(String map, String member, String value) {
        parts.put(map + "." + member, AttributeValue.fromS(value));
        set.add(name(map) + "." + name(member) + " = " + value(AttributeValue.fromS(value)));
        return this;
    }

    /** Removes an attribute. */
    Change remove(String attribute) {
        parts.put(attribute, null);
        removed.add(name(attribute));
        return this;
    }

    String text() {
        String text = set.isEmpty() ? "" : "SET " + String.join(", ", set);
        return removed.isEmpty() ? text : text + " REMOVE " + String.join(", ", removed);
    }

    /** By the part's name as {@link Attributes} has it, what it is after the change; null where it is removed. */
    Map<String, AttributeValue> parts() {
        return parts;
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
