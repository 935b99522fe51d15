package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;

class YamlDocumentTest {
    @Test
    void a_value_knows_its_file_line_and_pointer() {
        Node root = Fixture.yaml("a: 1\nb:\n  - c/d: x\n  - e~f:\n      g: y\n");

        assertThat(root.location()).isEqualTo(new Location("test.yaml", 1, ""));
        Node list = root.members().get("b");
        assertThat(list.location()).isEqualTo(new Location("test.yaml", 2, "/b"));
        assertThat(list.elements().get(0).members().get("c/d").location())
                .isEqualTo(new Location("test.yaml", 3, "/b/0/c~1d"));
        assertThat(list.elements()
                        .get(1)
                        .members()
                        .get("e~f")
                        .members()
                        .get("g")
                        .location())
                .isEqualTo(new Location("test.yaml", 5, "/b/1/e~0f/g"));
    }

    @ParameterizedTest
    @CsvSource({
        "7",
        "-7",
        "0",
        "-0",
        "12.50",
        "0.1",
        "1e3",
        "1E-40",
        "-1.5e+40",
        "1234567890123456789012345678901234567890"
    })
    void a_number_is_exactly_what_is_written(String written) {
        assertThat(Fixture.yaml(written).number()).isEqualTo(new BigDecimal(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no", "yes", "on", "off", "y", "N", "2026-11-30", "1_000", "1,000", "12:30", "0b11", "1.2.3", "1e",
                        "e5",
                "0o18", "0xG", "-0x1F", "<<", "=", "tRUE", "nULL", "inf", "nan", "-a", ".", "..", "+", "1 000"
            })
    void what_is_not_a_number_truth_or_nothing_in_the_core_schema_is_text(String written) {
        assertThat(Fixture.yaml("key: " + written).members().get("key").text()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "null", "~", "0x1F", "007", ""})
    void whatever_is_quoted_is_text(String written) {
        assertThat(Fixture.yaml('"' + written + '"').text()).isEqualTo(written);
        assertThat(Fixture.yaml("'" + written + "'").text()).isEqualTo(written);
    }

    @Test
    void truth_and_nothing_are_those_of_the_core_schema() {
        assertThat(Fixture.yaml("[true, True, TRUE]").elements()).allMatch(Node::truth);
        assertThat(Fixture.yaml("[false, False, FALSE]").elements()).noneMatch(Node::truth);
        assertThat(Fixture.yaml("[null, Null, NULL, ~, ]").elements())
                .hasSize(4)
                .allMatch(node -> node.is(Node.Kind.NULL));
        assertThat(Fixture.yaml("key:").members().get("key").is(Node.Kind.NULL)).isTrue();
    }

    @Test
    void a_key_is_the_text_as_written() {
        assertThat(Fixture.yaml("{no: 1, 007: 2, true: 3, 2026-11-30: 4, \"quoted\": 5}")
                        .members())
                .containsOnlyKeys("no", "007", "true", "2026-11-30", "quoted");
    }

    @Test
    void of_a_key_given_twice_neither_value_is_taken() {
        Findings findings = new Findings();

        Node root = YamlDocument.read("x.yaml", "a: 1\nb: 2\na: 3\na: 4".getBytes(StandardCharsets.UTF_8), findings)
                .orElseThrow();

        assertThat(root.members().get("a").kind()).isEqualTo(Node.Kind.UNUSABLE);
        assertThat(root.members().get("b").number()).isEqualTo("2");
        assertThat(findings.count()).isEqualTo(2);
    }

    /** Where the text ends the parser sees a character that an answer in JSON may not hold. */
    @Test
    void an_escape_cut_off_by_the_end_is_told_without_control_characters() {
        Findings findings = new Findings();

        assertThat(YamlDocument.read("x.yaml", "a: \"b\\".getBytes(StandardCharsets.UTF_8), findings))
                .isEmpty();
        assertThat(findings.inOrder()).singleElement().satisfies(finding -> assertThat(finding.found())
                .contains("unknown escape character")
                .doesNotContain("\0"));
    }

    @Test
    void a_file_of_more_than_a_mebibyte_is_not_read() {
        byte[] bytes = new byte[(1 << 20) + 1];
        Arrays.fill(bytes, (byte) ' ');
        Findings findings = new Findings();

        assertThat(YamlDocument.read("big.yaml", bytes, findings)).isEmpty();
        assertThat(FindingsText.lines(findings)).singleElement().asString().contains("1048577 bytes");
    }

    @Test
    void levels_are_allowed_up_to_the_limit() {
        Findings findings = new Findings();

        assertThat(YamlDocument.read("deep.yaml", nested(32), findings)).isPresent();
        assertThat(findings.isEmpty()).isTrue();
        assertThat(YamlDocument.read("deep.yaml", nested(33), findings)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "{", "- ", "? ", "a: ", "\"", "'", "&a ", "*a ", "!a ", "%", "#", "|\n", "[a,", "\n", "{a: b},",
                "x\n"
            })
    void a_mebibyte_of_one_thing_gets_an_answer_in_time(String thing) {
        byte[] bytes = thing.repeat((1 << 20) / thing.length()).getBytes(StandardCharsets.UTF_8);
        Findings findings = new Findings();
        long began = System.nanoTime();

        YamlDocument.read("big.yaml", bytes, findings);

        assertThat(findings.refuse()).isTrue();
        assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
    }

    private static byte[] nested(int levels) {
        return ("[".repeat(levels) + "]".repeat(levels)).getBytes(StandardCharsets.UTF_8);
    }
}
