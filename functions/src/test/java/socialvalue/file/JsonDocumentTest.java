package socialvalue.file;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;

class JsonDocumentTest {
    private static final Set<String> UNLIMITED = Set.of(
            "createParser",
            "getDecimalValue",
            "getNumberValue",
            "getNumberValueExact",
            "getBigIntegerValue",
            "getDoubleValue",
            "getFloatValue",
            "getIntValue",
            "getLongValue");

    private final Findings findings = new Findings();

    @Test
    void json_and_yaml_are_read_into_the_same_tree() {
        String json = "{\"a\": [1.50, -2e3, true, null, \"é \\\" \\n\"], \"b\": {\"c\": {}}, \"d\": []}";

        assertThat(JsonText.of(read(json).orElseThrow())).isEqualTo(JsonText.of(Fixture.yaml(json)));
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void on_the_wire_a_place_is_a_pointer_and_in_a_file_a_line_too() {
        byte[] bytes = "{\n\"a\":\n [1,\n {\"b/c\": 2}]}".getBytes(StandardCharsets.UTF_8);

        Node wire = JsonDocument.read(bytes, findings).orElseThrow();
        Node file = JsonDocument.read("x.json", bytes, findings).orElseThrow();

        assertThat(within(wire).location()).isEqualTo(Location.at("/a/1/b~1c"));
        assertThat(within(file).location()).isEqualTo(new Location("x.json", 4, "/a/1/b~1c"));
        assertThat(file.members().get("a").location().line()).isEqualTo(2);
    }

    @Test
    void a_document_that_cannot_be_read_says_where_in_words_on_the_wire() {
        assertThat(read("{\"a\": 1,\n \"b\": }")).isEmpty();

        assertThat(findings.inOrder()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.UNREADABLE_FILE);
            assertThat(finding.location()).isEqualTo(Location.at("/b"));
            assertThat(finding.found()).endsWith("(line 2, column 7)");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e40", "1E-40", "0.5e+040", "1234567890123456789012345678901234567890", "-0.0"})
    void a_number_within_the_limits_is_exact(String written) {
        assertThat(read(written).orElseThrow().number()).isEqualTo(new BigDecimal(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e41", "1E-41", "1e999999999", "0e0000000000000000000000000000000041", "-1e-99999999999"})
    void a_number_whose_exponent_is_beyond_the_limits_is_never_made(String written) {
        assertThat(read("[" + written + ", 7]").orElseThrow().elements())
                .extracting(Node::kind)
                .containsExactly(Node.Kind.UNUSABLE, Node.Kind.NUMBER);
        assertThat(findings.inOrder())
                .extracting(finding -> finding.code())
                .containsExactly(FindingCode.UNUSABLE_VALUE);
    }

    @Test
    void the_limits_are_where_they_are_said_to_be() {
        assertThat(read('"' + "x".repeat(20_000) + '"')).isPresent();
        assertThat(read('"' + "x".repeat(20_001) + '"')).isEmpty();
        assertThat(read("[".repeat(32) + "]".repeat(32))).isPresent();
        assertThat(read("[".repeat(33) + "]".repeat(33))).isEmpty();
        assertThat(read("1".repeat(40))).isPresent();
        assertThat(read("1".repeat(41))).isEmpty();
        assertThat(read(" ".repeat((1 << 20) - 1) + "1")).isPresent();
        assertThat(read(" ".repeat(1 << 20) + "1")).isEmpty();
        assertThat(read("{\"" + "k".repeat(200) + "\": 1}")).isPresent();
        assertThat(read("{\"" + "k".repeat(201) + "\": 1}")).isEmpty();
        assertThat(read("[" + "1,".repeat(99_997) + "1]")).isPresent();
        assertThat(read("[" + "1,".repeat(99_998) + "1]")).isEmpty();
    }

    @Test
    void a_return_may_be_half_as_deep_as_a_tree_and_repeats_no_key() throws IOException {
        assertThat(stopped("[".repeat(16) + "]".repeat(16))).isEmpty();
        assertThat(stopped("[".repeat(17) + "]".repeat(17))).isPresent();
        assertThat(stopped("{\"a\": 1, \"a\": 2}")).isPresent();
        assertThat(stopped("{} {}")).isPresent();
        assertThat(stopped("{\"a\": \"\\u0000\"}")).isPresent();
        assertThat(stopped("\u0000{")).isPresent();
    }

    @Test
    void keys_that_collide_get_an_answer() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 1 << 12; i++) {
            json.append('"');
            for (int bit = 0; bit < 12; bit++) {
                json.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            json.append("\":1,");
        }
        json.append("\"end\":1}");

        assertThat(read(json.toString()).isPresent()).isNotEqualTo(findings.refuse());
    }

    @Test
    void parsers_of_documents_are_opened_and_numbers_taken_in_one_place_only() {
        DescribedPredicate<JavaCall<?>> unlimited = DescribedPredicate.describe(
                "opens a parser or takes a number without limits",
                call -> UNLIMITED.contains(call.getName())
                        && (call.getTargetOwner().isAssignableTo(JsonFactory.class)
                                || call.getTargetOwner().isAssignableTo(JsonParser.class)));
        noClasses()
                .that()
                .areNotAssignableTo(JsonLimits.class)
                .and()
                .doNotHaveFullyQualifiedName(StoredJson.class.getName())
                .and()
                .haveNameNotMatching(READS_ONLY_WHAT_WAS_STORED_HERE)
                .should()
                .callMethodWhere(unlimited.forSubtype())
                .check(new ClassFileImporter().importPath("target/classes/socialvalue/file"));
    }

    private static final String READS_ONLY_WHAT_WAS_STORED_HERE =
            ".*\\.(ScoreTableJson|DecisionJson|StepJson|StoredReader|LetterJson|CriteriaJson|AssessmentJson)(\\$.*)?";

    private static Node within(Node root) {
        return root.members().get("a").elements().get(1).members().get("b/c");
    }

    private Optional<Node> read(String json) {
        return JsonDocument.read(json.getBytes(StandardCharsets.UTF_8), findings);
    }

    private static Optional<JsonProcessingException> stopped(String json) throws IOException {
        try (JsonParser parser = JsonLimits.RETURN.open(json.getBytes(StandardCharsets.UTF_8))) {
            parser.nextToken();
            parser.skipChildren();
            JsonLimits.end(parser);
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(e);
        }
    }
}
