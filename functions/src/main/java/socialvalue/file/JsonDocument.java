package socialvalue.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;

/** Reads JSON (RFC 8259) into the same tree as an authored file, within {@link JsonLimits}. */
public final class JsonDocument {
    private final JsonParser parser;
    private final String file;
    private final Findings findings;

    private JsonDocument(JsonParser parser, String file, Findings findings) {
        this.parser = parser;
        this.file = file;
        this.findings = findings;
    }

    /** Reads one document from the wire; places in it are pointers without file and line. */
    public static Optional<Node> read(byte[] bytes, Findings findings) {
        return read("", bytes, findings);
    }

    /**
     * Reads one document.
     *
     * @param file its name, as findings are to show it; empty where it came over the wire
     * @param findings where every fault is reported; a document with {@link FindingCode#UNREADABLE_FILE} has no tree,
     *     one with lesser faults has one in which the values concerned are {@link Node.Kind#UNUSABLE}
     */
    public static Optional<Node> read(String file, byte[] bytes, Findings findings) {
        try (JsonParser parser = JsonLimits.TREE.open(bytes)) {
            return new JsonDocument(parser, file, findings).read();
        } catch (JsonProcessingException e) {
            findings.add(JsonLimits.finding(e, FindingCode.UNREADABLE_FILE, file));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    private Optional<Node> read() throws IOException {
        try {
            return Optional.of(document());
        } catch (JsonProcessingException e) {
            findings.add(JsonLimits.finding(e, FindingCode.UNREADABLE_FILE, file, parser));
            return Optional.empty();
        }
    }

    private Node document() throws IOException {
        // The tree finds duplicate keys itself, all of them and with their places
        parser.disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw JsonLimits.empty(parser);
        }
        Node root = value(first, Place.root(file, line()));
        JsonLimits.end(parser);
        return root;
    }

    private Node value(JsonToken token, Place place) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> array(place);
            case VALUE_STRING -> Node.text(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place);
            case VALUE_TRUE -> Node.truth(place, true);
            case VALUE_FALSE -> Node.truth(place, false);
            case VALUE_NULL -> Node.nothing(place);
            default -> throw new IllegalStateException("no JSON value begins with " + token);
        };
    }

    private Node object(Place place) throws IOException {
        Map<String, Node> members = new LinkedHashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            Place at = place.member(key, line());
            Node value = value(parser.nextToken(), at);
            Node earlier = members.putIfAbsent(key, value);
            if (earlier != null) {
                findings.add(Duplicates.finding(key, at.location(), earlier.line()));
                members.put(key, Node.unusable(at));
            }
        }
        return Node.object(place, members);
    }

    private Node array(Place place) throws IOException {
        List<Node> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token, place.element(elements.size(), line())));
        }
        return Node.array(place, elements);
    }

    private Node number(Place place) throws IOException {
        Optional<BigDecimal> number = JsonLimits.number(parser);
        if (number.isEmpty()) {
            String found = "the number " + parser.getText();
            findings.add(FindingCode.UNUSABLE_VALUE, place.location(), found, ExactNumber.EXPECTED);
            return Node.unusable(place);
        }
        return Node.number(place, number.get());
    }

    /** On the wire lines say nothing. */
    private int line() {
        return file.isEmpty() ? 0 : parser.currentTokenLocation().getLineNr();
    }
}
