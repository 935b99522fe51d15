package socialvalue.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.model.EditionId;
import socialvalue.model.UnitValue;

/**
 * The unit values a frame uses, each once, in the order of first use.
 *
 * @param own those it declares itself
 * @param ofEditions those of editions
 */
record UsedUnitValues(List<Used> own, List<Used> ofEditions) {
    record Used(Optional<EditionId> edition, UnitValue value) {}

    static UsedUnitValues of(EvaluationFrame frame) {
        Set<Used> all = new LinkedHashSet<>();
        frame.socialValueCriteria().forEach(criterion -> {
            if (criterion.method() instanceof Value value) {
                value.options().stream()
                        .flatMap(option -> option.values().stream())
                        .forEach(each -> all.add(new Used(each.edition(), each.published())));
            }
        });
        List<Used> own = new ArrayList<>();
        List<Used> ofEditions = new ArrayList<>();
        all.forEach(used -> (used.edition().isEmpty() ? own : ofEditions).add(used));
        return new UsedUnitValues(own, ofEditions);
    }

    static void write(JsonText json, Used used) {
        UnitValue value = used.value();
        json.optional("edition", used.edition().map(EditionId::toString), JsonText::text);
        json.text("code", value.id()).choice("kind", value.kind());
        json.text("description", value.description()).text("per", value.per());
        json.decimal("amount", value.amount());
        json.optional("price-year", value.priceYear(), JsonText::text);
        json.optional("beneficiary", value.beneficiary(), JsonText::text);
        json.truth("transfer", value.transfer());
        FrameJson.source(json, value.source());
    }
}
