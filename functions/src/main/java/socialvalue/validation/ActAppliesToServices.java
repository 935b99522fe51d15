package socialvalue.validation;

import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftExercise;
import socialvalue.frame.DraftFrame;
import socialvalue.procurement.Regime;

/**
 * The Act is claimed only where services are bought. That it does not apply although services are bought is the buyer's
 * to say, with the reason: the machine does not know the law better.
 */
final class ActAppliesToServices implements FrameRule {
    private static final String ACT =
            "Public Services (Social Value) Act 2012, section 1: the provision of services, or"
                    + " of services together with the purchase or hire of goods or the carrying out of works";

    @Override
    public void check(DraftFrame frame, Findings findings) {
        DraftExercise exercise = frame.exercise();
        if (exercise.actApplies() == null || !exercise.actApplies()) {
            return;
        }
        String place = "/exercise/social-value-act/applies";
        if (exercise.nature() != null && !exercise.nature().includesServices()) {
            findings.add(Finding.of(
                            FindingCode.ACT_DOES_NOT_APPLY,
                            frame.place(place),
                            "true, for " + exercise.nature().words(),
                            "false: no services are bought")
                    .citing(ACT));
        } else if (exercise.regime() == Regime.NOT_A_PROCUREMENT) {
            findings.add(Finding.of(
                            FindingCode.ACT_DOES_NOT_APPLY,
                            frame.place(place),
                            "true, for what is not a procurement",
                            "false: the Act is about procurement")
                    .citing(ACT));
        }
    }
}
