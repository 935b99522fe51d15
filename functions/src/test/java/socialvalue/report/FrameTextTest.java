package socialvalue.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import socialvalue.GoldenFile;
import socialvalue.file.FrameFixtures;
import socialvalue.frame.EvaluationFrame;

class FrameTextTest {
    private static final Path KEPT = Path.of("src/test/resources/frames");

    @Test
    void the_invitation_to_tender_of_the_worked_example_reads_as_kept() throws IOException {
        GoldenFile.assertSame(
                KEPT.resolve("home-care-invitation.txt"), FrameText.invitationToTender(FrameFixtures.homeCare()));
    }

    @Test
    void the_schedule_of_measures_of_the_worked_example_reads_as_kept() throws IOException {
        GoldenFile.assertSame(
                KEPT.resolve("home-care-schedule.txt"), FrameText.scheduleOfMeasures(FrameFixtures.homeCare()));
    }

    @Test
    void every_method_is_explained_as_kept() throws IOException {
        StringBuilder methods = new StringBuilder();
        for (Path folder : FrameFixtures.scenarios()
                .filter(each -> each.getFileName().toString().startsWith("method-"))
                .toList()) {
            String text = FrameText.invitationToTender(FrameFixtures.scenario(folder));
            int from = text.indexOf("3. Each social value criterion");
            methods.append("[")
                    .append(folder.getFileName())
                    .append("]\n\n")
                    .append(text, from, text.indexOf("\n4. Rules for all of them"));
        }
        GoldenFile.assertSame(KEPT.resolve("methods.txt"), methods.toString());
    }

    @TestFactory
    Stream<DynamicTest> every_shipped_frame_prints_within_its_width_and_says_that_it_is_an_example()
            throws IOException {
        return FrameFixtures.scenarios()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    EvaluationFrame frame = FrameFixtures.scenario(folder);
                    for (String text :
                            new String[] {FrameText.invitationToTender(frame), FrameText.scheduleOfMeasures(frame)}) {
                        assertThat(text).contains("Example: this authority and this tender are invented.");
                        assertThat(text.lines()).allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                                .isLessThanOrEqualTo(Paragraphs.WIDTH));
                        assertThat(text).doesNotContain("null", "Optional[").endsWith("\n");
                    }
                }));
    }
}
