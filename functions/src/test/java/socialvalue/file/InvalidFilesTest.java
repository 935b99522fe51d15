package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socialvalue.finding.Findings;

/** Each {@code INVALID_} file is answered with the findings written in the {@code .findings} file beside it. */
class InvalidFilesTest {
    @ParameterizedTest
    @MethodSource("invalidFiles")
    void an_invalid_file_is_answered_with_the_findings_beside_it(String name) {
        Findings findings = new Findings();

        Fixture.read(name, findings)
                .filter(_ -> name.contains("_fields"))
                .flatMap(root -> ExampleEdition.read(Fields.of(root, findings)))
                .ifPresent(edition ->
                        assertThat(edition).as("built in spite of its findings").isNull());

        List<String> expected = new String(Fixture.bytes(name + ".findings"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(FindingsText.lines(findings)).isNotEmpty().isEqualTo(expected);
        assertThat(findings.refuse()).isTrue();
    }

    static Stream<String> invalidFiles() {
        return Fixture.files(Fixture.FOLDER).stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(name -> name.startsWith("INVALID_") && !name.endsWith(".findings"));
    }
}
