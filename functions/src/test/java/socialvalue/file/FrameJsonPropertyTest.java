package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.validation.FrameComparison;

class FrameJsonPropertyTest {
    @Provide
    Arbitrary<EvaluationFrame> frames() {
        return FrameArbitraries.frames();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_published_frame_read_back_is_the_same_frame_and_has_the_same_bytes(@ForAll("frames") EvaluationFrame frame) {
        byte[] published = FrameJson.write(frame);
        Findings findings = new Findings();
        EvaluationFrame again = JsonDocument.read(published, findings)
                .flatMap(root -> FrameReader.read(root, EditionSource.NONE, findings))
                .orElseThrow(() -> new AssertionError(String.join("\n", FindingsText.lines(findings))));

        assertThat(new String(FrameJson.write(again), StandardCharsets.UTF_8))
                .isEqualTo(new String(published, StandardCharsets.UTF_8));
        assertThat(FrameComparison.of(frame, again).changes()).isEmpty();
    }
}
