package socialvalue.validation;

import static socialvalue.finding.FindingCode.MISSING_KEY;

import socialvalue.finding.Findings;
import socialvalue.model.DraftUnitValues;
import socialvalue.model.DraftUnitValues.DraftEntry;

/** A unit value has an amount. */
final class UnitValuesHaveAnAmount implements UnitValueRule {
    @Override
    public void check(DraftUnitValues values, Findings findings) {
        for (DraftEntry entry : values.entries()) {
            if (entry.amounts().isEmpty()) {
                findings.add(
                        MISSING_KEY,
                        entry.location(),
                        "no amount",
                        "one or more of the keys “fiscal”, “economic”, “social” and “points”");
            }
        }
    }
}
