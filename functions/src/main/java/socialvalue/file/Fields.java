package socialvalue.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;

/**
 * A strict cursor over an object: each key is asked for by name and type, every fault becomes a finding, and what was
 * never asked for is unknown.
 *
 * <pre>{@code
 * static Optional<Citation> read(Fields in) {
 *     String source = in.text("source");
 *     LocalDate seen = in.date("seen");
 *     Optional<String> page = in.optionalText("page");
 *     return in.done(() -> new Citation(source, seen, page));
 * }
 * }</pre>
 *
 * <p>A required value that is missing or unusable is answered with a placeholder, so that reading goes on and all
 * findings come at once. {@link #done(Supplier)} makes sure that nobody sees the placeholder: it builds only where
 * neither this object nor anything read within it was refused. An optional key may be left out or null; given, it must
 * be usable.
 */
public final class Fields {
    private final Optional<Fields> parent;
    /** The object, or what stands in its place; null where nothing does. */
    private final Node node;
    /** Where the object would stand where nothing does. */
    private final Location missingAt;

    private final Map<String, Node> members;
    private final Findings findings;
    /** Keys asked for, in the order asked: the ones a finding lists as allowed. */
    private final Set<String> asked = new LinkedHashSet<>();
    /** Whether there is no object at all, which was said once; nothing within it is complained of. */
    private final boolean absent;

    private boolean refused;

    private Fields(Optional<Fields> parent, Node node, Location missingAt, Findings findings) {
        this.parent = parent;
        this.node = node;
        this.missingAt = missingAt;
        this.absent = node == null || !node.is(Node.Kind.OBJECT);
        this.members = absent ? Map.of() : node.members();
        this.findings = findings;
    }

    /** A cursor over a document's root, or a finding that it is not an object. */
    public static Fields of(Node root, Findings findings) {
        return of(Optional.empty(), root, findings);
    }

    private static Fields of(Optional<Fields> parent, Node node, Findings findings) {
        Fields fields = new Fields(parent, node, null, findings);
        if (fields.absent) {
            if (!node.is(Node.Kind.UNUSABLE)) {
                findings.add(FindingCode.UNUSABLE_VALUE, node.location(), node.words(), "an object");
            }
            fields.refuse();
        }
        return fields;
    }

    private static Fields absent(Optional<Fields> parent, Location location, Findings findings) {
        Fields none = new Fields(parent, null, location, findings);
        none.refuse();
        return none;
    }

    /** Where the object stands. */
    public Location location() {
        return node == null ? missingAt : node.location();
    }

    /** Where the key's value stands, or would stand. */
    public Location at(String key) {
        Node member = members.get(key);
        return member == null ? location().member(key) : member.location();
    }

    /** Text that is not blank, exactly as written. */
    public String text(String key) {
        return required(key, Reading.TEXT).orElse("");
    }

    /** Text that is not blank, where given. */
    public Optional<String> optionalText(String key) {
        return optional(key, Reading.TEXT);
    }

    /** An exact number. */
    public BigDecimal decimal(String key) {
        return required(key, Reading.DECIMAL).orElse(BigDecimal.ZERO);
    }

    /** An exact number, where given. */
    public Optional<BigDecimal> optionalDecimal(String key) {
        return optional(key, Reading.DECIMAL);
    }

    /** A whole number of at most nine digits or so: one that an {@code int} holds. */
    public int integer(String key) {
        return required(key, Reading.INTEGER).orElse(0);
    }

    /** A whole number, where given. */
    public Optional<Integer> optionalInteger(String key) {
        return optional(key, Reading.INTEGER);
    }

    /** True or false. */
    public boolean truth(String key) {
        return required(key, Reading.TRUTH).orElse(false);
    }

    /** True or false, where given. */
    public Optional<Boolean> optionalTruth(String key) {
        return optional(key, Reading.TRUTH);
    }

    /** A constant of the enum, spelled in kebab case. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return required(key, Reading.choiceOf(type)).orElse(type.getEnumConstants()[0]);
    }

    /** A constant of the enum, where given. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
        return optional(key, Reading.choiceOf(type));
    }

    /** A date. */
    public LocalDate date(String key) {
        return required(key, Reading.DATE).orElse(LocalDate.EPOCH);
    }

    /** A date, where given. */
    public Optional<LocalDate> optionalDate(String key) {
        return optional(key, Reading.DATE);
    }

    /** A date and time with its offset. */
    public OffsetDateTime offsetDateTime(String key) {
        return required(key, Reading.OFFSET_DATE_TIME).orElse(OffsetDateTime.MIN);
    }

    /** A date and time with its offset, where given. */
    public Optional<OffsetDateTime> optionalOffsetDateTime(String key) {
        return optional(key, Reading.OFFSET_DATE_TIME);
    }

    /** A nested object; one without keys, complained of once, where it is missing. */
    public Fields fields(String key) {
        Optional<Node> given = requiredNode(key);
        return given.isPresent()
                ? of(Optional.of(this), given.get(), findings)
                : absent(Optional.of(this), at(key), findings);
    }

    /** A nested object, where given. */
    public Optional<Fields> optionalFields(String key) {
        return node(key).map(object -> of(Optional.of(this), object, findings));
    }

    /** The objects of a list, which may be empty but not left out. */
    public List<Fields> list(String key) {
        return objects(requiredNode(key));
    }

    /** The objects of a list; none where it is left out. */
    public List<Fields> optionalList(String key) {
        return objects(node(key));
    }

    /** What a reader makes of the objects of a list, which may be empty but not left out. */
    public <T> List<T> list(String key, Function<Fields, Optional<T>> reader) {
        return read(list(key), reader);
    }

    /** What a reader makes of the objects of a list; nothing where it is left out. */
    public <T> List<T> optionalList(String key, Function<Fields, Optional<T>> reader) {
        return read(optionalList(key), reader);
    }

    /** The values of a list, such as of texts, which may be empty but not left out. */
    public <T> List<T> values(String key, Reading<T> reading) {
        return values(requiredNode(key), reading);
    }

    /** The values of a list; none where it is left out. */
    public <T> List<T> optionalValues(String key, Reading<T> reading) {
        return values(node(key), reading);
    }

    /** The value of a key that must be given; empty, with a finding made, where it is missing or unusable. */
    public <T> Optional<T> required(String key, Reading<T> reading) {
        return value(requiredNode(key), reading);
    }

    /** The value of a key that may be left out or null; given and unusable, it is empty and a finding is made. */
    public <T> Optional<T> optional(String key, Reading<T> reading) {
        return value(node(key), reading);
    }

    /** The node of a key, for what no reading fits; empty where it is left out or null. */
    public Optional<Node> node(String key) {
        asked.add(key);
        Node given = members.get(key);
        return given == null || given.is(Node.Kind.NULL) ? Optional.empty() : Optional.of(given);
    }

    /** The object's own keys, for objects whose keys are data; each still has to be asked for. */
    public Set<String> keys() {
        return members.keySet();
    }

    /** Makes a finding about a key's value, of the code's own severity. */
    public void report(FindingCode code, String key, String found, String expected) {
        report(Finding.of(code, at(key), found, expected));
    }

    /** Makes a finding; unless it is of a severity that refuses nothing, the object is not built. */
    public void report(Finding finding) {
        findings.add(finding);
        if (finding.severity().refuses()) {
            refuse();
        }
    }

    /**
     * Ends the reading: keys nobody asked for are reported, and the value is built if nothing was refused here or
     * within.
     *
     * @param building makes the value of what was read; never sees a placeholder
     */
    public <T> Optional<T> done(Supplier<T> building) {
        for (Map.Entry<String, Node> member : members.entrySet()) {
            if (!asked.contains(member.getKey())) {
                report(Finding.of(
                        FindingCode.UNKNOWN_KEY,
                        member.getValue().location(),
                        "the key “" + member.getKey() + "”",
                        asked.isEmpty() ? "no keys" : "one of the keys " + String.join(", ", asked)));
            }
        }
        return refused ? Optional.empty() : Optional.of(building.get());
    }

    private Optional<Node> requiredNode(String key) {
        Optional<Node> given = node(key);
        if (given.isEmpty() && !absent) {
            report(FindingCode.MISSING_KEY, key, "nothing", "the key “" + key + "” with a value");
        }
        return given;
    }

    private <T> Optional<T> value(Optional<Node> given, Reading<T> reading) {
        return given.isPresent() ? value(given.get(), reading) : Optional.empty();
    }

    private <T> Optional<T> value(Node node, Reading<T> reading) {
        Optional<T> value =
                node.is(Node.Kind.UNUSABLE) ? Optional.empty() : reading.value().apply(node);
        if (value.isEmpty()) {
            unusable(node, reading.code(), reading.expected());
        }
        return value;
    }

    private <T> List<T> values(Optional<Node> list, Reading<T> reading) {
        List<T> values = new ArrayList<>();
        for (Node element : elements(list)) {
            Optional<T> value = value(element, reading);
            if (value.isPresent()) {
                values.add(value.get());
            }
        }
        return List.copyOf(values);
    }

    private static <T> List<T> read(List<Fields> objects, Function<Fields, Optional<T>> reader) {
        List<T> read = new ArrayList<>();
        for (Fields object : objects) {
            Optional<T> value = reader.apply(object);
            if (value.isPresent()) {
                read.add(value.get());
            }
        }
        return List.copyOf(read);
    }

    private List<Fields> objects(Optional<Node> list) {
        List<Fields> objects = new ArrayList<>();
        for (Node element : elements(list)) {
            objects.add(of(Optional.of(this), element, findings));
        }
        return objects;
    }

    private List<Node> elements(Optional<Node> list) {
        if (list.isEmpty() || list.get().is(Node.Kind.ARRAY)) {
            return list.map(Node::elements).orElse(List.of());
        }
        unusable(list.get(), FindingCode.UNUSABLE_VALUE, "a list");
        return List.of();
    }

    private void unusable(Node node, FindingCode code, String expected) {
        if (node.is(Node.Kind.UNUSABLE)) {
            refuse();
        } else {
            report(Finding.of(code, node.location(), node.words(), expected));
        }
    }

    private void refuse() {
        refused = true;
        parent.ifPresent(Fields::refuse);
    }
}
