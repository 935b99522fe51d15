package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;

/** Holds {@code agreements/FORMAT.md} against the readers: it asks their objects for their keys. */
class AgreementFormatDocumentTest {
    private static final Path FORMAT = Path.of("src/main/resources/agreements/FORMAT.md");
    private static final Pattern KEY = Pattern.compile("(?m)^\\| `([\\w-]+)` \\|");
    private static final String KEYS = "one of the keys ";

    private static final String AGREEMENT = """
            {"?":0, "model":"knowsley/2014", "lot":{"?":0, "bids":{"?":0}},
             "counterparty":{"?":0, "members":[{"?":0}]}, "references":{"?":0}, "value":{"?":0}, "term":{"?":0},
             "promises":[{"?":0, "measure":{"?":0}, "unit":{"?":0}, "schedule":[{"?":0}], "values":[{"?":0}]}],
             "undertakings":[{"?":0}], "pairs":[{"?":0}], "bands":{"?":0}, "disposal":{"?":0}}
            """;
    private static final Map<String, String> OF_AGREEMENT = Map.ofEntries(
            Map.entry("/lot", "A lot"),
            Map.entry("/lot/bids", "Bids"),
            Map.entry("/counterparty", "A counterparty"),
            Map.entry("/counterparty/members/0", "A member"),
            Map.entry("/references", "References"),
            Map.entry("/value", "A value"),
            Map.entry("/term", "A term"),
            Map.entry("/promises/0", "A promise"),
            Map.entry("/promises/0/measure", "A measure"),
            Map.entry("/promises/0/unit", "A unit"),
            Map.entry("/promises/0/schedule/0", "A part of a schedule"),
            Map.entry("/promises/0/values/0", "A unit value"),
            Map.entry("/undertakings/0", "An undertaking"),
            Map.entry("/pairs/0", "A pair"),
            Map.entry("/bands", "Bands"),
            Map.entry("/disposal", "A disposal"));

    private static final String SIGNATURE = """
            {"?":0, "counterparty":{"?":0}, "periods":[{"?":0}], "schedules":[{"?":0}], "cashable":[{"?":0}]}
            """;
    private static final Map<String, String> OF_SIGNATURE = Map.of(
            "", "The details of a signature",
            "/counterparty", "More of a supplier",
            "/periods/0", "A period",
            "/schedules/0", "A schedule",
            "/cashable/0", "A statement about cashing");

    @Test
    void explains_every_key_of_every_object_and_no_other() throws IOException {
        Map<String, Set<String>> explained = explained();
        Map<String, Set<String>> agreement = known(AGREEMENT, in -> AgreementReader.read(in, EditionSource.SHIPPED));
        Set<String> root = agreement.get("");
        assertThat(root).contains("version", "recorded-by", "recorded-at", "remedy-decisions", "versions", "findings");
        root.removeAll(Set.of("version", "recorded-by", "recorded-at", "remedy-decisions", "versions", "findings"));
        root.add("reason");

        assertThat(explained.get("The agreement")).isEqualTo(root);
        OF_AGREEMENT.forEach((pointer, section) ->
                assertThat(explained.get(section)).as(section).isEqualTo(agreement.get(pointer)));
        Map<String, Set<String>> signature = known(SIGNATURE, SigningReader::read);
        OF_SIGNATURE.forEach((pointer, section) ->
                assertThat(explained.get(section)).as(section).isEqualTo(signature.get(pointer)));
        assertThat(explained.get("A decision about the remedy"))
                .isEqualTo(known("{\"?\":0}", RemedyReader::read).get(""));
        assertThat(explained.keySet())
                .as("a section for each object, and no other")
                .hasSize(2 + OF_AGREEMENT.size() + OF_SIGNATURE.size());
    }

    private static Map<String, Set<String>> known(String json, Function<Fields, ?> reader) {
        Findings findings = new Findings();
        reader.apply(Fields.of(
                JsonDocument.read(json.getBytes(StandardCharsets.UTF_8), findings)
                        .orElseThrow(),
                findings));
        Map<String, Set<String>> known = new HashMap<>();
        findings.inOrder().stream()
                .filter(finding -> finding.code() == FindingCode.UNKNOWN_KEY)
                .forEach(finding -> known.put(
                        finding.location().pointer().replaceFirst("/\\?$", ""),
                        new TreeSet<>(Set.of(
                                finding.expected().substring(KEYS.length()).split(", ")))));
        return known;
    }

    private static Map<String, Set<String>> explained() throws IOException {
        Map<String, Set<String>> explained = new HashMap<>();
        for (String section : Files.readString(FORMAT).split("(?m)^##+ ")) {
            Set<String> keys = new TreeSet<>();
            Matcher key = KEY.matcher(section);
            while (key.find()) {
                keys.add(key.group(1));
            }
            if (!keys.isEmpty()) {
                explained.put(section.lines().findFirst().orElseThrow(), keys);
            }
        }
        return explained;
    }
}
