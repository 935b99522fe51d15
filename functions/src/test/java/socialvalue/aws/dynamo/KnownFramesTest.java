package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import socialvalue.file.FrameFixtures;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;

class KnownFramesTest {
    private final EvaluationFrame frame =
            FrameFixtures.read(FrameFixtures.homeCareText(), new Findings()).orElseThrow();
    private final List<Byte> read = new ArrayList<>();
    private final KnownFrames frames = new KnownFrames(stored -> {
        read.add(stored[0]);
        return frame;
    });

    @Test
    void the_same_bytes_are_read_once_and_others_each() {
        assertThat(frames.of(new byte[] {1})).isSameAs(frame);
        assertThat(frames.of(new byte[] {1})).isSameAs(frame);
        assertThat(frames.of(new byte[] {2})).isSameAs(frame);
        assertThat(read).containsExactly((byte) 1, (byte) 2);
    }

    @Test
    void what_was_asked_for_longest_ago_is_read_again() {
        for (byte each = 0; each < 17; each++) {
            frames.of(new byte[] {each});
            frames.of(new byte[] {0});
        }
        read.clear();

        frames.of(new byte[] {0});
        frames.of(new byte[] {16});
        frames.of(new byte[] {1});
        assertThat(read).containsExactly((byte) 1);
    }

    @Test
    void what_cannot_be_read_is_not_kept() {
        KnownFrames broken = new KnownFrames(stored -> {
            read.add(stored[0]);
            throw new IllegalStateException("broken");
        });
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> broken.of(new byte[] {1})).hasMessage("broken");
        }
        assertThat(read).hasSize(2);
    }
}
