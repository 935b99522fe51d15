package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void a_fifth_of_a_quality_weighting_of_forty_is_eight_points() {
        EvaluationFrame frame = FrameFixtures.scenario(Path.of("../scripts/scenarios/king-george-v"));
        assertThat(frame.availablePoints("social-value")).isEqualTo(Ratio.of(8));
        assertThat(frame.availablePoints("technical")).isEqualTo(Ratio.of(32));
        assertThat(frame.availablePoints("awards")).isEqualTo(Ratio.of(4));
        assertThat(frame.weightingOf(Kind.ADDED)).isEqualTo(Ratio.of(8, 100));
    }

    @Test
    void a_frame_is_found_in_its_folder_and_read_as_yaml_or_json(@TempDir Path elsewhere) throws IOException {
        EvaluationFrame frame = FrameFixtures.homeCare();
        Path json = Files.write(elsewhere.resolve("published.json"), FrameJson.write(frame));
        Findings findings = new Findings();
        assertThat(FrameReader.read(json, EditionSource.NONE, findings).map(FrameJson::digest))
                .contains(FrameJson.digest(frame));
        assertThatThrownBy(() -> FrameReader.read(elsewhere, EditionSource.NONE, findings))
                .isInstanceOf(NoSuchFileException.class);
    }
}
