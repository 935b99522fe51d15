package socialvalue.validation;

import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.SocialValue;
import socialvalue.frame.DraftFrame;

/**
 * One rule each social value criterion must keep. What the reader has reported already, a null, is passed over in
 * silence.
 */
interface CriterionRule {
    void check(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings);
}
