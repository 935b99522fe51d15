package socialvalue.file;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import socialvalue.finding.Location;

/**
 * A value of a small document and the place it stands at; immutable. Readers rarely touch it: {@link Fields} does.
 *
 * <p>Asking a node for a value of another kind than its own is an error of the program, not of the document.
 */
public final class Node {
    /** What a node can be. */
    public enum Kind {
        /** Members by key, in the document's order. */
        OBJECT,
        /** Elements in the document's order. */
        ARRAY,
        /** Text without control characters other than tab, line feed and carriage return. */
        TEXT,
        /** An exact number as written, of at most 40 digits and an exponent from -40 to 40. */
        NUMBER,
        /** True or false. */
        TRUTH,
        /** Nothing, written out. */
        NULL,
        /** Something a finding already speaks of: its value is not known, and nobody need complain of it again. */
        UNUSABLE
    }

    private static final int LONGEST_QUOTATION = 60;

    private final Place place;
    private final Kind kind;
    private final Object value;

    private Node(Place place, Kind kind, Object value) {
        this.place = place;
        this.kind = kind;
        this.value = value;
    }

    /** The members are the node's own from here on. */
    static Node object(Place place, Map<String, Node> members) {
        return new Node(place, Kind.OBJECT, Collections.unmodifiableMap(members));
    }

    /** The elements are the node's own from here on. */
    static Node array(Place place, List<Node> elements) {
        return new Node(place, Kind.ARRAY, Collections.unmodifiableList(elements));
    }

    static Node text(Place place, String text) {
        return new Node(place, Kind.TEXT, text);
    }

    static Node number(Place place, BigDecimal number) {
        return new Node(place, Kind.NUMBER, number);
    }

    static Node truth(Place place, boolean truth) {
        return new Node(place, Kind.TRUTH, truth);
    }

    static Node nothing(Place place) {
        return new Node(place, Kind.NULL, null);
    }

    static Node unusable(Place place) {
        return new Node(place, Kind.UNUSABLE, null);
    }

    /** Where it stands; the line is that of the key, where it has one. */
    public Location location() {
        return place.location();
    }

    int line() {
        return place.line();
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Whether it is of the given kind. */
    public boolean is(Kind asked) {
        return kind == asked;
    }

    /** The members of an object, in the document's order. */
    @SuppressWarnings("unchecked")
    public Map<String, Node> members() {
        return (Map<String, Node>) valueOf(Kind.OBJECT);
    }

    /** The elements of an array, in order. */
    @SuppressWarnings("unchecked")
    public List<Node> elements() {
        return (List<Node>) valueOf(Kind.ARRAY);
    }

    /** The text. */
    public String text() {
        return (String) valueOf(Kind.TEXT);
    }

    /** The number, exactly as written, with its scale. */
    public BigDecimal number() {
        return (BigDecimal) valueOf(Kind.NUMBER);
    }

    /** The truth value. */
    public boolean truth() {
        return (Boolean) valueOf(Kind.TRUTH);
    }

    /** What stands here, in a few words, as a finding quotes it. */
    public String words() {
        return switch (kind) {
            case OBJECT -> members().isEmpty() ? "an object without keys" : "an object";
            case ARRAY -> elements().isEmpty() ? "an empty list" : "a list";
            case TEXT -> text().isBlank() ? "blank text" : "the text “" + shortened(text()) + "”";
            case NUMBER -> "the number " + number();
            case TRUTH -> Boolean.toString(truth());
            case NULL -> "nothing";
            case UNUSABLE -> "a value that cannot be used";
        };
    }

    /** The kind and place only: a document's values stay out of logs. */
    @Override
    public String toString() {
        return kind + " at " + location();
    }

    private Object valueOf(Kind asked) {
        if (kind != asked) {
            throw new IllegalStateException("asked for " + asked + " of " + this);
        }
        return value;
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_QUOTATION) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_QUOTATION - 1))
                ? LONGEST_QUOTATION - 1
                : LONGEST_QUOTATION;
        return text.substring(0, end) + "…";
    }
}
