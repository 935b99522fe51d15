package socialvalue.validation;

import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.SocialValue;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.ScoringMethod.UpliftedValue;
import socialvalue.frame.ScoringMethod.Value;

/** All unit values of a criterion are of its declared price year, or are brought to it by a declared uplift. */
final class PriceYearsAreOne implements CriterionRule {
    @Override
    public void check(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        if (!(part.method() instanceof Value value)) {
            return;
        }
        boolean priced = false;
        for (int i = 0; i < value.options().size(); i++) {
            for (int k = 0; k < value.options().get(i).values().size(); k++) {
                UpliftedValue unitValue = value.options().get(i).values().get(k);
                Optional<String> year = unitValue
                        .uplift()
                        .map(uplift -> uplift.toYear())
                        .or(() -> unitValue.published().priceYear());
                priced |= year.isPresent();
                String place = criterion.atMethod(value, "options/" + i + "/values/" + k);
                if (year.isPresent() && value.priceYear().isPresent() && !year.equals(value.priceYear())) {
                    findings.add(Finding.of(
                                    FindingCode.PRICE_YEARS_MIXED,
                                    frame.place(place),
                                    unitValue.published().id() + " at prices of " + year.get(),
                                    "prices of " + value.priceYear().get() + ", or an uplift to them")
                            .citing(unitValue.published().source().text()));
                }
                uplift(frame, unitValue, place + "/uplift", findings);
            }
        }
        if (priced != value.priceYear().isPresent()) {
            findings.add(
                    FindingCode.PRICE_YEARS_MIXED,
                    frame.place(criterion.atMethod(value, "price-year")),
                    priced ? "no price year" : "a price year where no unit value has one",
                    priced ? "the price year its unit values are brought to" : "none");
        }
    }

    private static void uplift(DraftFrame frame, UpliftedValue unitValue, String place, Findings findings) {
        if (unitValue.uplift().isEmpty()) {
            return;
        }
        if (unitValue.uplift().get().factor().signum() <= 0) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    frame.place(place + "/factor"),
                    unitValue.uplift().get().factor().toPlainString(),
                    "a factor above 0");
        }
        if (unitValue.published().priceYear().isEmpty()) {
            findings.add(
                    FindingCode.PRICE_YEARS_MIXED,
                    frame.place(place),
                    "an uplift of a value without a price year",
                    "none");
        }
    }
}
