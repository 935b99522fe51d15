package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.SocialValueCriterion.Kind;
import socialvalue.quantity.Ratio;

class FrameReaderTest {
    @TestFactory
    Stream<DynamicTest> every_shipped_frame_is_read_without_a_refusal_and_survives_publication() throws IOException {
        return FrameFixtures.scenarios()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    EvaluationFrame frame = FrameFixtures.scenario(folder);
                    byte[] published = FrameJson.write(frame);
                    Findings findings = new Findings();
                    EvaluationFrame again = JsonDocument.read("published.json", published, findings)
                            .flatMap(root -> FrameReader.read(root, EditionSource.NONE, findings))
                            .orElseThrow(() -> new AssertionError(FindingsText.lines(findings)));
                    assertThat(new String(FrameJson.write(again))).isEqualTo(new String(published));
                    assertThat(FrameJson.digest(again))
                            .isEqualTo(FrameJson.digest(frame))
                            .startsWith("sha256:");
                }));
    }

    @Test
    void the_worked_example_weighs_core_and_added_social_value_equally() {
        EvaluationFrame frame = FrameFixtures.homeCare();
        assertThat(frame.weightingOf(Kind.CORE)).isEqualTo(Ratio.of(10, 100));
        assertThat(frame.weightingOf(Kind.ADDED)).isEqualTo(Ratio.of(10, 100));
        assertThat(frame.availablePoints("residents-into-work")).isEqualTo(Ratio.of(4));
        assertThat(frame.measures())
                .extracting(measure -> measure.id())
                .containsExactly("KNW-01", "KNW-09", "KNW-13", "KNW-CB");
    }
}
