package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socialvalue.GoldenFile;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.model.ModelEdition;
import socialvalue.validation.EditionRules;

class InvalidEditionsTest {
    private static final Path FOLDER = Path.of("src/test/resources/models/invalid");

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER)
                .filter(file -> file.toString().endsWith(".yaml"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_refused_with_exactly_the_findings_written_beside_it(Path file) throws IOException {
        Findings findings = new Findings();
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();

        boolean accepted = name.startsWith("INVALID_UNIT_VALUES")
                ? UnitValueReader.read(name, bytes, findings).isPresent()
                : EditionReader.read(name, bytes, findings).isPresent();

        assertThat(accepted).isFalse();
        GoldenFile.assertSame(
                FOLDER.resolve(name.replace(".yaml", ".findings.txt")),
                String.join("\n", FindingsText.lines(findings)) + "\n");
    }

    @Test
    void every_expectation_belongs_to_a_file() throws IOException {
        List<String> expectations = Files.list(FOLDER)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".findings.txt"))
                .toList();

        assertThat(expectations).isNotEmpty().allSatisfy(name -> assertThat(
                        FOLDER.resolve(name.replace(".findings.txt", ".yaml")))
                .exists());
    }

    @Test
    void every_code_an_edition_can_earn_has_a_file() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path file : files().toList()) {
            Path golden = FOLDER.resolve(file.getFileName().toString().replace(".yaml", ".findings.txt"));
            Files.readAllLines(golden)
                    .forEach(line -> shown.add(line.substring(line.lastIndexOf('[') + 1, line.length() - 1)));
        }

        assertThat(shown)
                .as("edition-changed stands on no single file; it has a test of its own here")
                .containsExactly(
                        "citation-missing",
                        "duplicate-key",
                        "limits-cannot-all-hold",
                        "missing-key",
                        "repeated-identifier",
                        "unit-missing",
                        "unknown-key",
                        "unknown-reference",
                        "unreadable-file",
                        "unusable-value");
    }

    @Test
    void an_edition_changed_after_publication_is_found_by_its_digest() throws IOException {
        byte[] published = Files.readAllBytes(Path.of("../scripts/scenarios/exampleshire/model.yaml"));
        String changed = new String(published, StandardCharsets.UTF_8).replace("percent: 15", "percent: 16");
        Findings findings = new Findings();
        ModelEdition before =
                EditionReader.read("before.yaml", published, findings).orElseThrow();
        ModelEdition after = EditionReader.read("after.yaml", changed.getBytes(StandardCharsets.UTF_8), findings)
                .orElseThrow();
        Location place = new Location("after.yaml", 1, "");

        EditionRules.unchanged(EditionJson.digest(before), EditionJson.digest(before), place, findings);
        assertThat(findings.isEmpty()).isTrue();

        EditionRules.unchanged(EditionJson.digest(before), EditionJson.digest(after), place, findings);
        assertThat(FindingsText.lines(findings)).singleElement().satisfies(line -> assertThat(line)
                .startsWith("after.yaml:1 ")
                .contains("[edition-changed]", EditionJson.digest(before), EditionJson.digest(after)));
    }
}
