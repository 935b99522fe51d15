package socialvalue.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;

/**
 * Reads an authored file: YAML 1.2 that could have been written as JSON. Anchors, aliases and tags are refused, so
 * every value stands where it is read and a small file stays small.
 */
public final class YamlDocument {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setParseComments(false)
            .setCodePointLimit(Limits.LONGEST_DOCUMENT)
            .build();

    private final String file;
    private final String text;
    private final Findings findings;
    private final Iterator<Event> events;
    private int line = 1;
    private int depth;
    private int tokens;

    private YamlDocument(String file, String text, Findings findings) {
        this.file = file;
        this.text = text;
        this.findings = findings;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /**
     * Reads one document.
     *
     * @param file its name, as findings are to show it
     * @param findings where every fault is reported; a document with {@link FindingCode#UNREADABLE_FILE} has no tree,
     *     one with lesser faults has one in which the values concerned are {@link Node.Kind#UNUSABLE}
     */
    public static Optional<Node> read(String file, byte[] bytes, Findings findings) {
        try {
            if (bytes.length > Limits.LONGEST_DOCUMENT) {
                throw new Unreadable(0, bytes.length + " bytes", "at most " + Limits.LONGEST_DOCUMENT + " bytes");
            }
            Optional<ByteGuard.Fault> fault = ByteGuard.text(bytes);
            if (fault.isPresent()) {
                throw new Unreadable(
                        fault.get().line(bytes),
                        fault.get().found(),
                        fault.get().expected());
            }
            return Optional.of(new YamlDocument(file, new String(bytes, StandardCharsets.UTF_8), findings).document());
        } catch (Unreadable e) {
            findings.add(FindingCode.UNREADABLE_FILE, new Location(file, e.line, ""), e.getMessage(), e.expected);
            return Optional.empty();
        }
    }

    private Node document() throws Unreadable {
        next();
        if (next().getEventId() == Event.ID.StreamEnd) {
            throw unreadable("an empty file", "one document");
        }
        Event first = next();
        Node root = value(first, Place.root(file, line));
        next();
        if (next().getEventId() != Event.ID.StreamEnd) {
            throw unreadable("a second document", "one document a file");
        }
        return root;
    }

    private Node value(Event event, Place place) throws Unreadable {
        Optional<String> refused = refused(event);
        if (refused.isPresent()) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    place.location(),
                    refused.get(),
                    "the value itself, written out where it stands");
        }
        Node node =
                switch (event) {
                    case ScalarEvent scalar
                    when scalar.isPlain() -> YamlScalar.plain(place, scalar.getValue(), findings);
                    case ScalarEvent scalar -> YamlScalar.text(place, scalar.getValue(), findings);
                    case CollectionStartEvent start -> collection(start, place);
                    default -> Node.unusable(place);
                };
        return refused.isPresent() ? Node.unusable(place) : node;
    }

    private static Optional<String> refused(Event event) {
        return switch (event) {
            case AliasEvent alias -> Optional.of("the alias *" + alias.getAlias());
            case NodeEvent node
            when node.getAnchor().isPresent() ->
                Optional.of("the anchor &" + node.getAnchor().get());
            case ScalarEvent scalar -> scalar.getTag().map(tag -> "the tag " + tag);
            case CollectionStartEvent start -> start.getTag().map(tag -> "the tag " + tag);
            default -> Optional.empty();
        };
    }

    private Node collection(CollectionStartEvent start, Place place) throws Unreadable {
        if (++depth > Limits.DEEPEST_TREE) {
            throw unreadable("more than " + Limits.DEEPEST_TREE + " levels", "at most " + Limits.DEEPEST_TREE);
        }
        Node node = start.getEventId() == Event.ID.MappingStart ? object(place) : array(place);
        depth--;
        return node;
    }

    private Node array(Place place) throws Unreadable {
        List<Node> elements = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            elements.add(value(event, place.element(elements.size(), line)));
        }
        return Node.array(place, elements);
    }

    private Node object(Place place) throws Unreadable {
        Map<String, Node> members = new LinkedHashMap<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            String key = key(event);
            Place at = place.member(key, line);
            Node value = value(next(), at);
            Node earlier = members.putIfAbsent(key, value);
            if (earlier != null) {
                findings.add(Duplicates.finding(key, at.location(), earlier.line()));
                members.put(key, Node.unusable(at));
            }
        }
        return Node.object(place, members);
    }

    /** A key is the text as written, whatever it would be as a value. */
    private String key(Event event) throws Unreadable {
        if (event instanceof ScalarEvent scalar && refused(event).isEmpty()) {
            String key = scalar.getValue();
            if (!key.isEmpty() && key.length() <= Limits.LONGEST_KEY && YamlScalar.isWhole(key)) {
                return key;
            }
        }
        throw unreadable("a key that is not plain text", "a key of 1 to " + Limits.LONGEST_KEY + " characters");
    }

    private Event next() throws Unreadable {
        Event event = parsed();
        line = event.getStartMark().map(Mark::getLine).orElse(line - 1) + 1;
        if (++tokens > Limits.MOST_TOKENS) {
            throw unreadable("more than " + Limits.MOST_TOKENS + " keys and values", "a shorter file");
        }
        return event;
    }

    private Event parsed() throws Unreadable {
        String expected = "YAML";
        try {
            return events.next();
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(line);
            throw new Unreadable(at, "a syntax error: " + words(e), expected);
        } catch (ReaderException e) {
            throw new Unreadable(lineOf(e.getPosition()), "a character that is not printable", expected);
        } catch (RuntimeException e) {
            // The library has more ways to say that it cannot read on, such as NumberFormatException for an escape
            // beyond
            // Unicode; whichever it is, the document is the cause
            throw unreadable("something that cannot be read from here on", expected);
        }
    }

    private static String words(MarkedYamlEngineException e) {
        if (e.getContext() == null || e.getContextMark().isEmpty()) {
            return e.getProblem();
        }
        return e.getContext() + " from line " + (e.getContextMark().get().getLine() + 1) + ", " + e.getProblem();
    }

    private int lineOf(int position) {
        return 1
                + (int) text.codePoints().limit(position).filter(c -> c == '\n').count();
    }

    private Unreadable unreadable(String found, String expected) {
        return new Unreadable(line, found, expected);
    }

    /** Nothing more can be read of the document. */
    private static final class Unreadable extends Exception {
        private final int line;
        private final String expected;

        Unreadable(int line, String found, String expected) {
            super(found, null, false, false);
            this.line = line;
            this.expected = expected;
        }
    }
}
