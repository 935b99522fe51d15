package socialvalue.validation;

import socialvalue.finding.Findings;
import socialvalue.model.DraftUnitValues;

/** One thing an edition of unit values must keep to. */
interface UnitValueRule {
    /** Adds a finding for each place that does not. */
    void check(DraftUnitValues values, Findings findings);
}
