package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socialvalue.finding.Findings;
import socialvalue.model.EditionId;
import socialvalue.model.Measure;
import socialvalue.model.ModelEdition;
import socialvalue.model.UnitValueEdition;

class EditionReaderTest {
    private static final Path EXAMPLESHIRE = Path.of("../scripts/scenarios/exampleshire/model.yaml");
    private static final Path KNOWSLEY = Path.of("src/main/resources/models/knowsley/2014");

    private final Findings findings = new Findings();

    static Stream<Path> editions() {
        return Stream.of(EXAMPLESHIRE, KNOWSLEY);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void written_as_json_and_read_again_an_edition_is_the_same(Path folder) throws IOException {
        ModelEdition authored = EditionReader.read(folder, findings).orElseThrow();

        ModelEdition again = EditionReader.read("again.json", EditionJson.write(authored), findings)
                .orElseThrow();

        assertThat(again).isEqualTo(authored);
        assertThat(EditionJson.digest(again)).isEqualTo(EditionJson.digest(authored));
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void unit_values_written_as_json_and_read_again_are_the_same() {
        UnitValueEdition authored = ShippedEditions.unitValues(new EditionId("gmca", "unit-costs-1.4"))
                .orElseThrow();

        UnitValueEdition again = UnitValueReader.read("again.json", UnitValueJson.write(authored), findings)
                .orElseThrow();

        assertThat(again.entries()).isEqualTo(authored.entries());
        assertThat(again.upliftFactors()).isEqualTo(authored.upliftFactors());
        assertThat(UnitValueJson.digest(again)).isEqualTo(UnitValueJson.digest(authored));
    }

    @Test
    void a_folder_its_yaml_file_and_a_json_file_give_one_edition(@TempDir Path elsewhere) throws IOException {
        ModelEdition folder = EditionReader.read(KNOWSLEY, findings).orElseThrow();
        Path json = Files.write(elsewhere.resolve("own.json"), EditionJson.write(folder));

        assertThat(EditionReader.read(KNOWSLEY.resolve("edition.yaml"), findings))
                .contains(folder);
        assertThat(EditionReader.read(json, findings)).contains(folder);
    }

    @Test
    void a_file_that_is_not_there_is_the_callers_mistake_and_no_finding() {
        assertThatThrownBy(() -> EditionReader.read(Path.of("no-such-edition"), findings))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void the_model_is_data_so_an_invented_authority_has_another_shape() throws IOException {
        ModelEdition example = EditionReader.read(EXAMPLESHIRE, findings).orElseThrow();

        assertThat(example.example()).isTrue();
        assertThat(example.outcomes()).hasSize(4);
        assertThat(example.measures()).hasSize(13).allMatch(Measure::hasWording);
        assertThat(example.measures())
                .allSatisfy(
                        measure -> assertThat(measure.wording().orElseThrow()).startsWith("Example: "));
    }

    @Test
    void findings_in_a_json_document_from_the_wire_are_placed_by_pointer() {
        byte[] json = "{\"edition\":\"x/1\",\"colour\":1}".getBytes(StandardCharsets.UTF_8);
        Node root = JsonDocument.read(json, findings).orElseThrow();

        assertThat(EditionReader.read(root, findings)).isEmpty();
        assertThat(FindingsText.lines(findings))
                .anySatisfy(line ->
                        assertThat(line).startsWith("/colour: refused: ").contains("[unknown-key]"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("/measures: refused: ").contains("[missing-key]"));
    }
}
