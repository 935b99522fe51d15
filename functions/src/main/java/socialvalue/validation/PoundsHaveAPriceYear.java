package socialvalue.validation;

import static socialvalue.finding.FindingCode.MISSING_KEY;
import static socialvalue.finding.FindingCode.UNUSABLE_VALUE;

import java.util.regex.Pattern;
import socialvalue.finding.Findings;
import socialvalue.model.DraftUnitValues;
import socialvalue.model.DraftUnitValues.DraftAmount;
import socialvalue.model.DraftUnitValues.DraftUpliftFactor;
import socialvalue.model.Located;
import socialvalue.model.UnitValue;

/** Pounds say of which year they are; points are of none. */
final class PoundsHaveAPriceYear implements UnitValueRule {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}(/[0-9]{2})?");
    private static final String EXPECTED = "a year such as 2024 or a financial year such as 2012/13";

    @Override
    public void check(DraftUnitValues values, Findings findings) {
        values.entries().forEach(entry -> entry.amounts().forEach(amount -> check(amount, findings)));
        values.upliftFactors().stream().map(DraftUpliftFactor::priceYear).forEach(year -> checkForm(year, findings));
    }

    private static void check(DraftAmount amount, Findings findings) {
        boolean points = amount.kind() == UnitValue.Kind.POINTS;
        if (points && amount.priceYear() != null) {
            findings.add(UNUSABLE_VALUE, amount.priceYear().location(), "a price year of points", "no price year");
        } else if (!points && !amount.given().isEmpty() && !amount.given().contains("priceYear")) {
            findings.add(MISSING_KEY, amount.location(), "no key “priceYear”", EXPECTED);
        } else {
            checkForm(amount.priceYear(), findings);
        }
    }

    private static void checkForm(Located<String> year, Findings findings) {
        if (year != null && !YEAR.matcher(year.value()).matches()) {
            findings.add(UNUSABLE_VALUE, year.location(), year.value(), EXPECTED);
        }
    }
}
