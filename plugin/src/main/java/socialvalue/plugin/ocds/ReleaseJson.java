package socialvalue.plugin.ocds;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Readings for programs: one object a line. What is not stated is null, and a weight says whether it is stated. */
final class ReleaseJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ReleaseJson() {}

    /** The object of a reading, without a line end. */
    static String of(ReleaseReading reading) {
        ObjectNode object = JSON.createObjectNode();
        text(object, "ocid", reading.ocid());
        text(object, "id", reading.id());
        text(object, "date", reading.date());
        texts(object.putArray("tags"), reading.tags());
        object.put("merged", reading.merged());
        text(object, "title", reading.title());
        text(object, "buyer", reading.buyer());
        reading.reference()
                .ifPresentOrElse(
                        each -> reference(object.putObject("reference"), each), () -> object.putNull("reference"));
        all(object, "values", reading.amounts(), ReleaseJson::amount);
        text(object, "awardCriteria", reading.award());
        all(object, "criteria", reading.criteria(), ReleaseJson::criterion);
        all(object, "suitability", reading.suitability(), (node, each) -> {
            node.put("place", each.place()).put("sme", each.sme().orElse(null));
            node.put("vcse", each.vcse().orElse(null));
        });
        all(object, "suppliers", reading.suppliers(), (node, each) -> {
            text(node, "name", each.name());
            text(node, "scale", each.scale());
            node.put("vcse", each.vcse().orElse(null));
        });
        all(object, "classifications", reading.classifications(), (node, each) -> {
            text(node, "scheme", each.scheme());
            node.put("id", each.id());
            text(node, "description", each.description());
        });
        all(object, "dates", reading.dates(), (node, each) -> {
            node.put("what", each.what()).put("place", each.place());
            text(node, "from", each.from());
            text(node, "to", each.to());
        });
        all(object, "lots", reading.lots(), (node, each) -> {
            text(node, "id", each.id());
            text(node, "title", each.title());
        });
        try {
            return SafeText.json(JSON.writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    private static void reference(ObjectNode node, PortalReference reference) {
        node.put("reference", reference.reference())
                .put("form", reference.procontract() ? "procontract" : "other")
                .put("place", reference.place());
        text(node, "text", reference.text());
    }

    private static void amount(ObjectNode node, ReleaseReading.Amount amount) {
        node.put("place", amount.place());
        number(node, "amount", amount.amount());
        number(node, "amountGross", amount.gross());
        text(node, "currency", amount.currency());
    }

    private static void criterion(ObjectNode node, CriterionReading criterion) {
        text(node, "name", criterion.name());
        text(node, "type", criterion.type());
        text(node, "lot", criterion.lot());
        ObjectNode weight = node.putObject("weight");
        weight.put("stated", criterion.weight() instanceof Weight.Stated);
        if (criterion.weight() instanceof Weight.Stated) {
            Weight.Stated stated = (Weight.Stated) criterion.weight();
            weight.put("number", stated.number()).put("basis", WeightText.code(stated.basis()));
            text(weight, "parent", stated.parent());
            number(weight, "outOf", stated.outOf());
            weight.put("quoted", stated.quoted());
            number(weight, "parentPercentOfWhole", criterion.parentShare());
            number(weight, "derivedPercentOfWhole", criterion.derivedShare());
            weight.put("listAddsUpTo100", criterion.addsUpTo100());
        }
        node.put("place", criterion.place());
    }

    private static <T> void all(ObjectNode object, String name, List<T> values, BiConsumer<ObjectNode, T> each) {
        ArrayNode array = object.putArray(name);
        values.forEach(value -> each.accept(array.addObject(), value));
    }

    private static void texts(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static void text(ObjectNode object, String name, Optional<String> value) {
        object.put(name, value.orElse(null));
    }

    private static void number(ObjectNode object, String name, Optional<BigDecimal> value) {
        object.put(name, value.orElse(null));
    }
}
