package socialvalue.port;

import socialvalue.frame.EvaluationFrame;

/**
 * A frame that is not published yet, or a change that is not.
 *
 * @param revision from 1, one more for each time it was replaced
 * @param frame the frame
 */
public record FrameDraft(int revision, EvaluationFrame frame) {}
