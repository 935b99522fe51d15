package socialvalue.validation;

import socialvalue.finding.Findings;
import socialvalue.model.DraftUnitValues;
import socialvalue.model.DraftUnitValues.DraftEntry;
import socialvalue.model.DraftUnitValues.DraftUpliftFactor;

/** No two unit values have one code, and no price year two factors. */
final class CodesAreUnique implements UnitValueRule {
    @Override
    public void check(DraftUnitValues values, Findings findings) {
        Repeats.of("unit value", values.entries().stream().map(DraftEntry::code), findings);
        Repeats.of("uplift factor", values.upliftFactors().stream().map(DraftUpliftFactor::priceYear), findings);
    }
}
