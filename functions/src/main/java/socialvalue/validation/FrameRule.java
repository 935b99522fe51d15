package socialvalue.validation;

import socialvalue.finding.Findings;
import socialvalue.frame.DraftFrame;

/** One rule a frame must keep. What the reader has reported already, a null, is passed over in silence. */
interface FrameRule {
    void check(DraftFrame frame, Findings findings);
}
