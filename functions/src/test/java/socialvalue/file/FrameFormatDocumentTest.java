package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;

/** Holds {@code frames/FORMAT.md} against the reader: it asks its objects for their keys and says which it knows. */
class FrameFormatDocumentTest {
    private static final Path FORMAT = Path.of("src/main/resources/frames/FORMAT.md");
    private static final Pattern KEY = Pattern.compile("(?m)^\\| `([\\w-]+)` \\|");
    private static final Pattern WORD = Pattern.compile("`([a-z0-9-]+)`");

    /** An unknown key in every object there can be, and the kind of each criterion and method in reach. */
    private static final String EVERYTHING = """
            {"?":0, "model":"knowsley/2014", "exceeded-limits":[{"?":0}],
             "exercise":{"?":0, "estimated-value":{"?":0}, "term":{"?":0}, "social-value-act":{"?":0}, "local-area":{"?":0}},
             "settings":{"?":0, "rounding":{"?":0}, "activity-pairs":[{"?":0}], "full-time-equivalent":{"?":0}},
             "unit-values":[{"?":0, "source":{"?":0}}, {"source":{"?":0, "assumption":1}}],
             "criteria":[
               {"?":0, "weighting":{"?":0}, "criteria":[{}]},
               {"?":0, "scored-elsewhere":{"?":0}},
               {"?":0, "social-value":"core", "unit":{"?":0}, "counting":{"?":0},
                "response":{"?":0, "word-limit":{"?":0}}, "method":{"relative-to-best":{"?":0, "direction":"less-is-better"}}},
               {"social-value":"core", "method":{"target":{"?":0}}},
               {"social-value":"core", "method":{"bands":[{"?":0}]}},
               {"social-value":"core", "method":{"pass-or-fail":{"?":0}}},
               {"social-value":"core", "method":{"marks":{"?":0, "scale":[{"?":0}], "agreed-by":{"mean":{"?":0}}}}},
               {"social-value":"core", "method":{"value":{"?":0, "then":{"target":{}},
                "options":[{"?":0, "values":[{"?":0, "uplift":{"?":0}}]}]}}}],
             "embedded":{"?":0, "model":{"?":0}, "unit-values":[{"?":0}]}}
            """;

    private static final Map<String, String> SECTIONS = sections();

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("", "The document");
        sections.put("/exceeded-limits/0", "An exceeded limit");
        sections.put("/exercise", "An exercise");
        sections.put("/exercise/estimated-value", "An estimated value");
        sections.put("/exercise/term", "A term");
        sections.put("/exercise/social-value-act", "The Act");
        sections.put("/exercise/local-area", "A local area");
        sections.put("/settings", "Settings");
        sections.put("/settings/rounding", "A rounding");
        sections.put("/settings/activity-pairs/0", "A pair");
        sections.put("/settings/full-time-equivalent", "Part time");
        sections.put("/criteria/0", "A group");
        sections.put("/criteria/0/weighting", "A weighting");
        sections.put("/criteria/1", "A criterion scored elsewhere");
        sections.put("/criteria/1/scored-elsewhere", "Elsewhere");
        sections.put("/criteria/2", "A social value criterion");
        sections.put("/criteria/2/unit", "A unit");
        sections.put("/criteria/2/response", "A response");
        sections.put("/criteria/2/response/word-limit", "A word limit");
        sections.put("/criteria/2/counting", "A counting");
        sections.put("/criteria/2/method/relative-to-best", "relative-to-best");
        sections.put("/criteria/3/method/target", "target");
        sections.put("/criteria/4/method/bands/0", "bands");
        sections.put("/criteria/5/method/pass-or-fail", "pass-or-fail");
        sections.put("/criteria/6/method/marks", "marks");
        sections.put("/criteria/6/method/marks/scale/0", "A mark");
        sections.put("/criteria/6/method/marks/agreed-by/mean", "mean");
        sections.put("/criteria/7/method/value", "value");
        sections.put("/criteria/7/method/value/options/0", "An option");
        sections.put("/criteria/7/method/value/options/0/values/0", "A reference to a unit value");
        sections.put("/criteria/7/method/value/options/0/values/0/uplift", "An uplift");
        sections.put("/unit-values/0", "A unit value");
        sections.put("/embedded", "Embedded");
        sections.put("/embedded/model", "An embedded model");
        sections.put("/embedded/unit-values/0", "An embedded edition of unit values");
        return sections;
    }

    @Test
    void explains_every_key_of_every_object_and_no_other() throws IOException {
        Map<String, Set<String>> known = keysKnown();
        Map<String, Set<String>> explained = keysExplained();

        SECTIONS.forEach((pointer, section) -> assertThat(explained.get(section))
                .as("%s, at %s", section, pointer)
                .isEqualTo(known.get(pointer)));
        Set<String> ofSource = new HashSet<>(known.get("/unit-values/0/source"));
        ofSource.addAll(known.get("/unit-values/1/source"));
        assertThat(explained.get("A source")).isEqualTo(ofSource);
        assertThat(explained.keySet())
                .as("a section for each object, and no other")
                .hasSize(SECTIONS.size() + 1);
    }

    @Test
    void lists_every_word_a_key_admits() throws IOException {
        String wrong = """
                {"exceeded-limits":[{"limit":"?"}],
                 "exercise":{"nature":"?","estimated-value":{"vat":"?"},"regime":"?","custody":"?","local-area":{"outside":"?"}},
                 "settings":{"rounding":{"at":"?","mode":"?"},"not-applicable":"?","unanswered":"?"},
                 "criteria":[
                  {"weighting":{"of":"?"},"scored-elsewhere":{"type":"?"}},
                  {"social-value":"?","unit":{"kind":"?"},"response":{"needs":"?","form":"?","word-limit":{"excess":"?"}},
                   "counting":{"basis":"?","over-periods":"?"},
                   "method":{"relative-to-best":{"direction":"?","no-best":"?","best-set-by":"?"}}},
                  {"social-value":"core","method":{"value":{"counted-in":"?","scored-on":"?",
                   "options":[{"values":[{"kind":"?"}]}]}}}]}
                """;
        Findings findings = new Findings();
        FrameReader.read(node(wrong), EditionSource.NONE, findings);
        List<Set<String>> admitted = findings.inOrder().stream()
                .map(Finding::expected)
                .filter(expected -> expected.startsWith("one of ") && !expected.contains("key"))
                .map(expected -> Set.of(expected.substring("one of ".length()).split(", ")))
                .toList();
        Set<Set<String>> explained = Files.readAllLines(FORMAT).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> WORD.matcher(line.split("\\|")[2])
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());

        assertThat(admitted).hasSize(25);
        assertThat(explained).containsAll(admitted);
    }

    private static Map<String, Set<String>> keysKnown() {
        Findings findings = new Findings();
        FrameReader.read(node(EVERYTHING), EditionSource.NONE, findings);
        String listed = "one of the keys ";
        return findings.inOrder().stream()
                .filter(finding -> finding.code() == FindingCode.UNKNOWN_KEY)
                .collect(Collectors.toMap(
                        finding -> finding.location().pointer().replaceAll("/\\?$", ""),
                        finding -> Set.of(
                                finding.expected().substring(listed.length()).split(", "))));
    }

    private static Map<String, Set<String>> keysExplained() throws IOException {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        for (String section : Files.readString(FORMAT).split("\n### ")) {
            Set<String> keys =
                    KEY.matcher(section).results().map(match -> match.group(1)).collect(Collectors.toSet());
            if (!keys.isEmpty()) {
                sections.put(section.lines().findFirst().orElseThrow(), keys);
            }
        }
        return sections;
    }

    private static Node node(String json) {
        return JsonDocument.read(json.getBytes(StandardCharsets.UTF_8), new Findings())
                .orElseThrow();
    }
}
