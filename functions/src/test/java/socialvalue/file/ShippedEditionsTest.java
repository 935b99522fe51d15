package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.model.Assumption;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import socialvalue.validation.EditionRules;

class ShippedEditionsTest {
    private static final Path MODELS = Path.of("src/main/resources/models");

    static Stream<EditionId> all() {
        return Stream.concat(ShippedEditions.models().stream(), ShippedEditions.unitValues().stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_published_edition_never_changes(EditionId id) {
        Findings findings = new Findings();
        EditionRules.unchanged(
                ShippedEditions.publishedDigest(id).orElseThrow(),
                digest(id),
                new Location(id.toString(), 0, ""),
                findings);

        assertThat(FindingsText.lines(findings)).as("""
                        %s is published: lots are scored by it, for ever. Undo the change and make another edition: copy the
                        folder under a new name, change it there, and add a line with its own digest to models/published.txt.
                        Only an edition that was never released may get a new digest in place of the old one.
                        """, id).isEmpty();
    }

    private static String digest(EditionId id) {
        return ShippedEditions.model(id)
                .map(EditionJson::digest)
                .or(() -> ShippedEditions.unitValues(id).map(UnitValueJson::digest))
                .orElseThrow();
    }

    @Test
    void every_folder_is_listed_and_says_where_it_comes_from() throws IOException {
        try (Stream<Path> files = Files.find(MODELS, 3, (file, _) -> file.endsWith("edition.yaml"))) {
            List<String> folders = files.map(
                            file -> MODELS.relativize(file.getParent()).toString())
                    .sorted()
                    .toList();
            assertThat(all().map(EditionId::toString).sorted().toList()).isEqualTo(folders);
            assertThat(folders)
                    .allSatisfy(folder -> assertThat(MODELS.resolve(folder).resolve("SOURCE.md"))
                            .exists());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_assumption_stands_in_SOURCE_md_under_its_number(EditionId id) throws IOException {
        List<Assumption> assumptions = ShippedEditions.model(id)
                .map(ModelEdition::assumptions)
                .orElseGet(() -> ShippedEditions.unitValues(id).orElseThrow().assumptions());
        List<String> source = Files.readAllLines(MODELS.resolve(id.toString()).resolve("SOURCE.md"));

        assertThat(source.stream().filter(line -> line.matches("\\d+\\. .*")).map(line -> line.replaceAll("\\..*", "")))
                .containsExactlyElementsOf(assumptions.stream()
                        .map(assumption -> Integer.toString(assumption.number()))
                        .toList());
    }

    @Test
    void what_does_not_ship_is_not_there() {
        assertThat(ShippedEditions.model(new EditionId("exampleshire", "2026"))).isEmpty();
        assertThat(ShippedEditions.model(new EditionId("gmca", "unit-costs-1.4")))
                .isEmpty();
        assertThat(ShippedEditions.unitValues(new EditionId("knowsley", "2014")))
                .isEmpty();
    }
}
