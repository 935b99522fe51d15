package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import socialvalue.finding.Findings;

/** Well-known collections of bad input, where they stand beside the repository. */
class BadInputTest {
    private static final String NO_CONTROL = "no control characters but tab, line feed and carriage return";
    private static final String ONCE = "each key once";

    /** Sound JSON that is refused all the same, and the limit it is refused for. */
    private static final Map<String, String> LIMITED = Map.of(
            "y_object_duplicated_key.json", ONCE,
            "y_object_duplicated_key_and_value.json", ONCE,
            "y_object_escaped_null_in_key.json", NO_CONTROL,
            "y_string_allowed_escapes.json", NO_CONTROL,
            "y_string_escaped_control_character.json", NO_CONTROL,
            "y_string_null_escape.json", NO_CONTROL,
            "y_number.json", ExactNumber.EXPECTED,
            "y_number_real_exponent.json", ExactNumber.EXPECTED,
            "y_number_real_fraction_exponent.json", ExactNumber.EXPECTED,
            // A number of 83 characters
            "y_number_double_close_to_zero.json", "a document within the limits");

    @Test
    void every_document_that_is_no_json_is_refused_with_findings() {
        for (Path file : suite("n_")) {
            Findings findings = new Findings();
            JsonDocument.read(Fixture.bytes(file), findings);
            assertThat(findings.refuse()).as(file.getFileName().toString()).isTrue();
        }
    }

    @Test
    void every_json_document_is_accepted_unless_a_limit_is_named() {
        Map<String, String> refused = new TreeMap<>();
        for (Path file : suite("y_")) {
            Findings findings = new Findings();
            Optional<Node> root = JsonDocument.read(Fixture.bytes(file), findings);
            if (findings.isEmpty()) {
                assertThat(root).as(file.getFileName().toString()).isPresent();
            } else {
                refused.put(
                        file.getFileName().toString(),
                        findings.inOrder().getFirst().expected());
            }
        }
        assertThat(refused).isEqualTo(new TreeMap<>(LIMITED));
    }

    @Test
    void every_document_that_readers_may_differ_on_gets_an_answer() {
        for (Path file : suite("i_")) {
            Findings findings = new Findings();
            Optional<Node> root = JsonDocument.read(Fixture.bytes(file), findings);
            assertThat(root.isPresent() || findings.refuse())
                    .as(file.getFileName().toString())
                    .isTrue();
        }
    }

    @Test
    void every_document_of_the_suite_gets_an_answer_as_yaml_too() {
        for (Path file : suite("")) {
            Findings findings = new Findings();
            Optional<Node> root = YamlDocument.read("x.yaml", Fixture.bytes(file), findings);
            assertThat(root.isPresent() || findings.refuse())
                    .as(file.getFileName().toString())
                    .isTrue();
        }
    }

    @Test
    void a_naughty_string_comes_through_json_and_yaml_unchanged_or_is_found() throws IOException {
        Path file = badInput().resolve("blns").resolve("blns.json");
        List<String> strings = strings(Fixture.bytes(file));
        assertThat(strings).hasSizeGreaterThan(400);
        for (String naughty : strings) {
            byte[] written = JsonText.object(json -> json.text("naughty", naughty));
            for (String name : List.of("x.json", "x.yaml")) {
                Findings findings = new Findings();
                Optional<Node> root = name.endsWith("json")
                        ? JsonDocument.read(name, written, findings)
                        : YamlDocument.read(name, written, findings);
                if (!findings.refuse()) {
                    assertThat(root.orElseThrow().members().get("naughty").text())
                            .isEqualTo(naughty);
                }
            }
        }
    }

    @Test
    void a_naughty_line_without_quotes_gets_an_answer_as_yaml() {
        String lines =
                new String(Fixture.bytes(badInput().resolve("blns").resolve("blns.txt")), StandardCharsets.UTF_8);
        for (String line : lines.split("\n")) {
            Findings findings = new Findings();
            byte[] bytes = ("naughty: " + line + "\n").getBytes(StandardCharsets.UTF_8);
            Optional<Node> root = YamlDocument.read("x.yaml", bytes, findings);
            assertThat(root.isPresent() || findings.refuse()).as(line).isTrue();
        }
    }

    /** The list as a parser without limits reads it: some of it must not get through one with limits. */
    private static List<String> strings(byte[] json) throws IOException {
        List<String> strings = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    strings.add(parser.getText());
                }
            }
        }
        return strings;
    }

    private static List<Path> suite(String prefix) {
        List<Path> files = Fixture.files(badInput().resolve("jsontestsuite").resolve("test_parsing")).stream()
                .filter(file -> file.getFileName().toString().startsWith(prefix))
                .toList();
        assertThat(files).hasSizeGreaterThan(30);
        return files;
    }

    private static Path badInput() {
        Optional<Path> shared = Fixture.besideTheRepository("shared");
        assumeTrue(shared.isPresent(), "../shared does not stand beside the repository");
        return shared.orElseThrow().resolve("data").resolve("badinput");
    }
}
