package socialvalue.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;

/** Takes apart an object that carries documents: each of its members' values, exactly as it was sent. */
public final class JsonParts {
    private JsonParts() {}

    /**
     * The bytes of each member.
     *
     * @param names the members it must have, and no others
     * @return the bytes by name; empty where there are findings
     */
    public static Optional<Map<String, byte[]>> of(byte[] bytes, List<String> names, Findings findings) {
        try (JsonParser parser = JsonLimits.PAIR.open(bytes)) {
            return of(parser, bytes, names, findings);
        } catch (JsonProcessingException e) {
            findings.add(JsonLimits.finding(e, FindingCode.UNREADABLE, ""));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    private static Optional<Map<String, byte[]>> of(
            JsonParser parser, byte[] bytes, List<String> names, Findings findings) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        boolean sound = true;
        try {
            // A field given twice within a part is for that part's own reader to find
            parser.disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                findings.add(FindingCode.UNREADABLE, Location.ROOT, "no object", "an object");
                return Optional.empty();
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                boolean first = parts.put(name, value(parser, bytes)) == null;
                if (!first) {
                    findings.add(
                            FindingCode.UNREADABLE,
                            Location.ROOT.member(name),
                            "the member “" + name + "” again",
                            "it once");
                }
                sound &= first & expected(name, names, findings);
            }
            JsonLimits.end(parser);
        } catch (JsonProcessingException e) {
            findings.add(JsonLimits.finding(e, FindingCode.UNREADABLE, "", parser));
            return Optional.empty();
        }
        for (String name : names) {
            if (!parts.containsKey(name)) {
                sound = false;
                findings.add(
                        FindingCode.MISSING_FIELD, Location.ROOT.member(name), "nothing", "the member “" + name + "”");
            }
        }
        return sound ? Optional.of(parts) : Optional.empty();
    }

    private static boolean expected(String name, List<String> names, Findings findings) {
        if (!names.contains(name)) {
            findings.add(Finding.of(
                    FindingCode.UNKNOWN_FIELD,
                    Location.ROOT.member(name),
                    "the member “" + name + "”",
                    "one of the members " + String.join(", ", names)));
            return false;
        }
        return true;
    }

    private static byte[] value(JsonParser parser, byte[] bytes) throws IOException {
        parser.nextToken();
        long start = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        // A text is read on only when it is asked for
        parser.finishToken();
        return Arrays.copyOfRange(
                bytes,
                Math.toIntExact(start),
                Math.toIntExact(parser.currentLocation().getByteOffset()));
    }
}
