package socialvalue.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import socialvalue.GoldenFile;
import socialvalue.file.ShippedPortfolios;
import socialvalue.summary.PublishedPortfolio;

class PublishedPortfolioTextTest {
    private final PublishedPortfolio knowsley = new ShippedPortfolios()
            .find(new PublishedPortfolio.Id("knowsley", "2013-14"))
            .orElseThrow();

    @Test
    void of_knowsley_2013_14_is_as_written_down() throws IOException {
        GoldenFile.assertSame(
                Path.of("src/test/resources/statements/knowsley-2013-14.txt"), PublishedPortfolioText.of(knowsley));
    }

    @Test
    void what_is_unknown_is_said_to_be_and_is_never_nought() {
        String text = PublishedPortfolioText.of(knowsley);

        assertThat(text.lines().filter(line -> line.contains("10 contracts not named")))
                .singleElement()
                .asString()
                .contains("unknown");
        assertThat(text).doesNotContain("£0", " 0 ");
    }

    @Test
    void keeps_to_the_width_and_leaves_no_space_at_the_end_of_a_line() {
        assertThat(PublishedPortfolioText.of(knowsley).lines()).allSatisfy(line -> {
            assertThat(line.length()).isLessThanOrEqualTo(Paragraphs.WIDTH);
            assertThat(line).isEqualTo(line.stripTrailing());
        });
    }
}
