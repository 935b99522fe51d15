package socialvalue.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.frame.ScoringMethod.ValueOrigin;
import socialvalue.model.UnitValue;

/**
 * The unit values a frame uses, each once, in the order of first use.
 *
 * @param own those it declares itself
 * @param ofEditions those of editions
 */
record UsedUnitValues(Set<UnitValue> own, Map<ValueOrigin, Set<UnitValue>> ofEditions) {
    static UsedUnitValues of(EvaluationFrame frame) {
        UsedUnitValues used = new UsedUnitValues(new LinkedHashSet<>(), new LinkedHashMap<>());
        frame.socialValueCriteria().forEach(criterion -> {
            if (criterion.method() instanceof Value value) {
                value.options().stream()
                        .flatMap(option -> option.values().stream())
                        .forEach(each -> each.origin()
                                .map(origin -> used.ofEditions().computeIfAbsent(origin, _ -> new LinkedHashSet<>()))
                                .orElse(used.own())
                                .add(each.published()));
            }
        });
        return used;
    }

    static void write(JsonText json, Map.Entry<ValueOrigin, Set<UnitValue>> ofEdition) {
        ValueOrigin origin = ofEdition.getKey();
        json.text("edition", origin.edition().toString())
                .text("title", origin.title())
                .text("attribution", origin.attribution())
                .truth("example", origin.example())
                .list("values", ofEdition.getValue(), UsedUnitValues::write);
    }

    static void write(JsonText json, UnitValue value) {
        json.text("code", value.id()).choice("kind", value.kind());
        json.text("description", value.description()).text("per", value.per());
        json.decimal("amount", value.amount());
        json.optional("price-year", value.priceYear(), JsonText::text);
        json.optional("beneficiary", value.beneficiary(), JsonText::text);
        json.truth("transfer", value.transfer());
        FrameJson.source(json, value.source());
    }
}
