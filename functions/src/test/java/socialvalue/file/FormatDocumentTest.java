package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;

/** Holds {@code models/FORMAT.md} against the readers: each asks its objects for their keys and says which it knows. */
class FormatDocumentTest {
    private static final Path FORMAT = Path.of("src/main/resources/models/FORMAT.md");
    private static final Pattern KEY = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");
    private static final Set<String> SOURCE = Set.of("citation", "at", "assumption");

    private static final String MODEL = """
            {"?":0, "citations":[{"?":0}], "assumptions":[{"?":0}], "definition":{"?":0}, "provenance":[{"?":0}],
             "uses":[{"?":0}], "outcomes":[{"?":0}], "limits":[{"?":0}], "measures":[{"?":0,"unit":{"?":0}}]}
            """;
    private static final String VALUES = """
            {"?":0, "citations":[{"?":0}], "assumptions":[{"?":0}], "upliftFactors":[{"?":0}],
             "values":[{"?":0,"fiscal":{"?":0}}]}
            """;

    @Test
    void explains_every_key_of_a_model_and_no_other() throws IOException {
        Map<String, Set<String>> known = keysKnown(MODEL, (node, findings) -> EditionReader.read(node, findings));
        Map<String, Set<String>> explained = keysExplained("## A model");

        assertThat(explained.get("The document")).isEqualTo(known.get(""));
        assertThat(explained.get("A citation")).isEqualTo(known.get("/citations/0"));
        assertThat(explained.get("An assumption")).isEqualTo(known.get("/assumptions/0"));
        assertThat(withSource(explained.get("A statement")))
                .isEqualTo(known.get("/definition"))
                .isEqualTo(known.get("/provenance/0"))
                .isEqualTo(known.get("/uses/0"));
        assertThat(withSource(explained.get("An outcome"))).isEqualTo(known.get("/outcomes/0"));
        assertThat(withSource(explained.get("A limit"))).isEqualTo(known.get("/limits/0"));
        assertThat(withSource(explained.get("A measure"))).isEqualTo(known.get("/measures/0"));
        assertThat(explained.get("A unit")).isEqualTo(known.get("/measures/0/unit"));
        assertThat(explained).as("a section for each object, and no other").hasSize(8);
        assertThat(keysExplained("## Where a value comes from").get("")).isEqualTo(SOURCE);
    }

    @Test
    void explains_every_key_of_unit_values_and_no_other() throws IOException {
        Map<String, Set<String>> known = keysKnown(VALUES, (node, findings) -> UnitValueReader.read(node, findings));
        Map<String, Set<String>> explained = keysExplained("## Unit values");

        assertThat(explained.get("The document")).isEqualTo(known.get(""));
        assertThat(explained.get("An uplift factor")).isEqualTo(known.get("/upliftFactors/0"));
        assertThat(withSource(explained.get("A value"))).isEqualTo(known.get("/values/0"));
        assertThat(explained.get("An amount")).isEqualTo(known.get("/values/0/fiscal"));
        assertThat(explained).as("a section for each object, and no other").hasSize(4);
    }

    @Test
    void lists_every_word_a_key_admits() throws IOException {
        Findings findings = new Findings();
        String wrong = """
                {"limits":[{"on":"?","kind":"?","condition":"?"}],
                 "measures":[{"status":"?","direction":"?","kind":"?","aggregation":"?","unit":{"name":"x","kind":"?"}}]}
                """;
        EditionReader.read(node(wrong), findings);
        UnitValueReader.read(node("{\"values\":[{\"rating\":\"?\"}]}"), findings);
        List<Set<String>> admitted = findings.inOrder().stream()
                .map(Finding::expected)
                .filter(expected -> expected.startsWith("one of ") && !expected.contains("key"))
                .map(expected -> Set.of(expected.substring("one of ".length()).split(", ")))
                .toList();
        List<Set<String>> explained = Files.readAllLines(FORMAT).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[2])
                .map(cell -> CODE.matcher(cell)
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet()))
                .filter(words -> !words.isEmpty())
                .toList();

        assertThat(admitted).hasSize(9);
        assertThat(explained).containsExactlyInAnyOrderElementsOf(admitted);
    }

    private static Map<String, Set<String>> keysKnown(String document, BiConsumer<Node, Findings> reader) {
        Findings findings = new Findings();
        reader.accept(node(document), findings);
        String listed = "one of the keys ";
        return findings.inOrder().stream()
                .filter(finding -> finding.code() == FindingCode.UNKNOWN_KEY)
                .collect(Collectors.toMap(
                        finding -> finding.location().pointer().replaceAll("/\\?$", ""),
                        finding -> Set.of(
                                finding.expected().substring(listed.length()).split(", "))));
    }

    private static Map<String, Set<String>> keysExplained(String chapter) throws IOException {
        String text = Files.readString(FORMAT);
        int from = text.indexOf("\n" + chapter + "\n");
        int to = text.indexOf("\n## ", from + 1);
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        for (String section : text.substring(from + chapter.length() + 1, to < 0 ? text.length() : to)
                .split("\n### ")) {
            Set<String> keys = KEY.matcher(section)
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toSet());
            if (!keys.isEmpty()) {
                sections.put(
                        section.startsWith("\n")
                                ? ""
                                : section.lines().findFirst().orElseThrow(),
                        keys);
            }
        }
        return sections;
    }

    private static Set<String> withSource(Set<String> keys) {
        Set<String> all = new TreeSet<>(keys);
        all.addAll(SOURCE);
        return all;
    }

    private static Node node(String json) {
        return JsonDocument.read(json.getBytes(StandardCharsets.UTF_8), new Findings())
                .orElseThrow();
    }
}
