package socialvalue.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import socialvalue.GoldenFile;
import socialvalue.file.EditionReader;
import socialvalue.file.ShippedEditions;
import socialvalue.finding.Findings;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;

class PublicStatementTest {
    private static final Path GOLDEN = Path.of("src/test/resources/statements");

    private final ModelEdition knowsley =
            ShippedEditions.model(new EditionId("knowsley", "2014")).orElseThrow();

    @Test
    void of_knowsley_2014_is_as_written_down() throws IOException {
        GoldenFile.assertSame(GOLDEN.resolve("knowsley-2014.txt"), PublicStatement.of(knowsley));
    }

    @Test
    void of_an_invented_authority_says_so_and_is_as_written_down() throws IOException {
        ModelEdition example = EditionReader.read(
                        Path.of("../scripts/scenarios/exampleshire/model.yaml"), new Findings())
                .orElseThrow();

        assertThat(PublicStatement.of(example)).contains("this authority and its model are invented");
        GoldenFile.assertSame(GOLDEN.resolve("exampleshire-2026.txt"), PublicStatement.of(example));
    }

    @Test
    void keeps_to_the_width_and_leaves_no_space_at_the_end_of_a_line() {
        assertThat(PublicStatement.of(knowsley).lines()).allSatisfy(line -> {
            assertThat(line.length()).isLessThanOrEqualTo(Paragraphs.WIDTH);
            assertThat(line).isEqualTo(line.stripTrailing());
        });
    }

    @Test
    void prints_every_assumption_and_every_source() {
        String text = PublicStatement.of(knowsley).replaceAll("\\s+", " ");

        assertThat(knowsley.assumptions()).allSatisfy(each -> assertThat(text).contains(each.statement()));
        assertThat(knowsley.limits())
                .allSatisfy(each -> assertThat(text).contains(each.source().text()));
    }
}
