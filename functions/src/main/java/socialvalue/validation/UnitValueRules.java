package socialvalue.validation;

import java.util.List;
import java.util.Optional;
import socialvalue.finding.Findings;
import socialvalue.model.DraftUnitValues;
import socialvalue.model.DraftUnitValues.DraftAmount;
import socialvalue.model.DraftUnitValues.DraftEntry;
import socialvalue.model.Located;
import socialvalue.model.UnitValueEdition;
import socialvalue.model.UnitValueEdition.Amount;
import socialvalue.model.UnitValueEdition.Entry;
import socialvalue.model.UnitValueEdition.UpliftFactor;

/** Turns unit values as they were read into a {@link UnitValueEdition}, or says everything that is in the way. */
public final class UnitValueRules {
    private static final List<UnitValueRule> RULES = List.of(
            new CodesAreUnique(),
            new UnitValuesHaveAnAmount(),
            new PoundsHaveAPriceYear(),
            new ExampleValuesSayExample());

    private UnitValueRules() {}

    /**
     * Checks unit values against every rule.
     *
     * @param findings where reading them has already put what it found, and what the rules find is added
     * @return the edition; empty where a finding, of reading or of a rule, refuses it
     */
    public static Optional<UnitValueEdition> check(DraftUnitValues values, Findings findings) {
        SourceRule.ALL.forEach(rule -> rule.check(values.sources(), values.references(), findings));
        RULES.forEach(rule -> rule.check(values, findings));
        return findings.refuse() ? Optional.empty() : Optional.of(checked(values));
    }

    private static UnitValueEdition checked(DraftUnitValues draft) {
        return new UnitValueEdition(
                draft.id().value(),
                draft.title().value(),
                draft.owner().value(),
                draft.example().value(),
                draft.published().value(),
                draft.licence().value(),
                draft.attribution().value(),
                EditionRules.assumptions(draft.sources()),
                draft.upliftFactors().stream()
                        .map(each -> new UpliftFactor(
                                each.priceYear().value(), each.factor().value()))
                        .toList(),
                draft.entries().stream().map(each -> entry(draft, each)).toList());
    }

    private static Entry entry(DraftUnitValues values, DraftEntry draft) {
        return new Entry(
                draft.code().value(),
                draft.description().value(),
                draft.per().value(),
                draft.agencies(),
                Optional.ofNullable(draft.rating()).map(Located::value),
                EditionRules.source(values.sources(), draft.source()),
                draft.amounts().stream().map(UnitValueRules::amount).toList());
    }

    private static Amount amount(DraftAmount draft) {
        return new Amount(
                draft.kind(),
                draft.amount().value(),
                Optional.ofNullable(draft.priceYear()).map(Located::value),
                draft.transfer());
    }
}
