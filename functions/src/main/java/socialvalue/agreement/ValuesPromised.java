package socialvalue.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.frame.ScoringMethod.UpliftedValue;
import socialvalue.model.UnitValue;

/** Takes over what one unit is worth from the frame, and marks what the signature says is cashable. */
final class ValuesPromised {
    private static final Location CASHABLE = Location.at("/cashable");

    private final List<SigningDetails.CashableValue> cashable;
    private final Set<String> used = new HashSet<>();

    ValuesPromised(List<SigningDetails.CashableValue> cashable) {
        this.cashable = cashable;
    }

    List<PromisedValue> of(List<UpliftedValue> values) {
        return values.stream().map(this::of).toList();
    }

    private PromisedValue of(UpliftedValue value) {
        UnitValue published = value.published();
        used.add(published.id());
        return new PromisedValue(
                published.id(),
                published.description(),
                published.kind(),
                value.amount(),
                value.uplift().map(uplift -> uplift.toYear()).or(published::priceYear),
                published.beneficiary(),
                published.transfer(),
                cashable.stream()
                        .filter(each -> each.unitValue().equals(published.id()))
                        .map(SigningDetails.CashableValue::cashable)
                        .findFirst()
                        .orElse(Cashable.NOT_STATED),
                source(value));
    }

    private static String source(UpliftedValue value) {
        StringBuilder text = new StringBuilder(value.published().source().text());
        value.origin()
                .ifPresent(origin ->
                        text.append("; ").append(origin.title()).append("; ").append(origin.attribution()));
        value.uplift().ifPresent(uplift -> text.append("; times ")
                .append(uplift.factor().toPlainString())
                .append(" to prices of ")
                .append(uplift.toYear())
                .append(": ")
                .append(uplift.source()));
        return text.toString();
    }

    /** Finds what is said of values that no promise has. */
    void reportUnused(Findings findings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cashable.size(); i++) {
            String id = cashable.get(i).unitValue();
            Location place = CASHABLE.element(i).member("unit-value");
            if (!used.contains(id)) {
                findings.add(FindingCode.UNKNOWN_REFERENCE, place, id, "the identifier of a unit value of a promise");
            }
            if (!seen.add(id)) {
                findings.add(FindingCode.REPEATED_IDENTIFIER, place, id, "each unit value once");
            }
        }
    }
}
