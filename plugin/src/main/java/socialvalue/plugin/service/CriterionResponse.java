package socialvalue.plugin.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.plugin.portal.PortalUnit;
import socialvalue.plugin.portal.RequirementResponse;

/** One response of a section being put together of what a portal's supplier answered. */
final class CriterionResponse {
    private static final int MOST_DIGITS = 40;
    /** What a portal may call sterling; another name of it can be declared. */
    private static final List<String> POUNDS = List.of("GBP", "pounds");

    private final FrameCriterion criterion;
    private final RequirementBindings bindings;
    private Optional<Boolean> answer = Optional.empty();
    private Optional<Quantity> quantity = Optional.empty();
    private final List<Line> options = new ArrayList<>();
    private Optional<BigDecimal> pounds = Optional.empty();
    private Optional<String> statement = Optional.empty();
    private final List<String> evidence = new ArrayList<>();

    private record Quantity(String unit, BigDecimal amount) {}

    private record Line(String option, BigDecimal amount, String unit) {}

    CriterionResponse(FrameCriterion criterion, RequirementBindings bindings) {
        this.criterion = criterion;
        this.bindings = bindings;
    }

    /** Whether nothing that was added before says the same thing otherwise. */
    boolean hasRoomFor(RequirementResponse response, Optional<FrameCriterion.Option> option) {
        if (response.answer() instanceof RequirementResponse.YesOrNo) {
            return answer.isEmpty();
        }
        if (response.answer() instanceof RequirementResponse.Words) {
            return statement.isEmpty();
        }
        return option.isPresent() || quantity.isEmpty() && pounds.isEmpty();
    }

    /**
     * Adds an answer.
     *
     * @return false where it counts something of which nothing says what
     */
    boolean add(RequirementResponse response, Optional<FrameCriterion.Option> option, Optional<PortalUnit> unit) {
        evidence.addAll(response.evidence());
        if (response.answer() instanceof RequirementResponse.YesOrNo yesOrNo) {
            answer = Optional.of(yesOrNo.yes());
            return true;
        }
        if (response.answer() instanceof RequirementResponse.Words words) {
            statement = Optional.of(words.text());
            return true;
        }
        BigDecimal number = ((RequirementResponse.Amount) response.answer()).number();
        Optional<String> declared = Optional.ofNullable(bindings.unstated().get(response.requirement()))
                .filter(name -> unit.isEmpty());
        PortalUnit counted = unit.orElse(new PortalUnit(Optional.empty(), declared));
        if (option.isPresent()) {
            String name = unit(counted, Optional.of(option.get().unit()));
            options.add(new Line(option.get().id(), number, name));
            return !name.isEmpty();
        }
        if (criterion.pounds() && POUNDS.stream().anyMatch(each -> bindings.agree(counted, each))) {
            pounds = Optional.of(number);
            return true;
        }
        String name = unit(counted, criterion.unit());
        quantity = Optional.of(new Quantity(name, number));
        return !name.isEmpty();
    }

    /** The frame's name of the unit where both are the same, else the portal's own. */
    private String unit(PortalUnit portals, Optional<String> frames) {
        return frames.filter(each -> bindings.agree(portals, each))
                .or(portals::name)
                .or(portals::code)
                .orElse("");
    }

    void writeTo(ArrayNode responses) {
        ObjectNode json = responses.addObject().put("criterion", criterion.id());
        answer.ifPresent(each -> json.put("answer", each));
        quantity.ifPresent(
                each -> json.putObject("quantity").put("unit", each.unit()).set("amount", exact(each.amount())));
        if (!options.isEmpty()) {
            ArrayNode lines = json.putArray("options");
            for (Line each : options) {
                lines.addObject()
                        .put("option", each.option())
                        .put("unit", each.unit())
                        .set("amount", exact(each.amount()));
            }
        }
        pounds.ifPresent(each -> json.set("pounds", exact(each)));
        statement.ifPresent(each -> json.put("statement", each));
        if (!evidence.isEmpty()) {
            ArrayNode files = json.putArray("evidence");
            evidence.forEach(each -> files.addObject().put("name", each));
        }
    }

    /** The same number in its shortest form; one of absurd length keeps its exponent and is not written out. */
    private static DecimalNode exact(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean whole = shortest.scale() < 0 && (long) shortest.precision() - shortest.scale() <= MOST_DIGITS;
        return DecimalNode.valueOf(whole ? shortest.setScale(0) : shortest);
    }
}
