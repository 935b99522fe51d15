package socialvalue.validation;

import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.SocialValue;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.frame.ScoringMethod.UpliftedValue;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.model.UnitValue;

/**
 * A benefit payment saved is a transfer: the economic value of the same change already holds it. Adding the two, in one
 * option or over the options of one value, would count it twice.
 */
final class TransfersAreNotAdded implements CriterionRule {
    @Override
    public void check(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        if (!(part.method() instanceof Value value)) {
            return;
        }
        boolean economic = value.options().stream()
                .flatMap(option -> option.values().stream())
                .anyMatch(each -> each.published().kind() == UnitValue.Kind.ECONOMIC);
        if (!economic) {
            return;
        }
        int i = 0;
        for (Option option : value.options()) {
            int k = 0;
            for (UpliftedValue each : option.values()) {
                if (each.published().transfer()) {
                    findings.add(Finding.of(
                                    FindingCode.BENEFIT_SAVING_ADDED_TO_ECONOMIC_VALUE,
                                    frame.place(criterion.atMethod(value, "options/" + i + "/values/" + k)),
                                    each.published().id() + ", a transfer, beside an economic value",
                                    "the economic value without the transfer")
                            .citing(each.published().source().text()));
                }
                k++;
            }
            i++;
        }
    }
}
