package socialvalue.port;

import java.time.Instant;
import socialvalue.frame.EvaluationFrame;

/**
 * One published version of a lot's frame.
 *
 * @param version from 1
 * @param digest of its canonical form
 * @param frame the frame
 * @param publishedAt when
 * @param publishedBy who
 */
public record FrameVersion(
        int version, String digest, EvaluationFrame frame, Instant publishedAt, String publishedBy) {}
