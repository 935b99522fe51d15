package socialvalue.plugin.prozorro;

import static socialvalue.plugin.prozorro.Json.id;
import static socialvalue.plugin.prozorro.Json.number;
import static socialvalue.plugin.prozorro.Json.objects;
import static socialvalue.plugin.prozorro.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socialvalue.plugin.portal.PortalCriterion;
import socialvalue.plugin.portal.PortalSupplier;
import socialvalue.plugin.portal.PortalUnit;
import socialvalue.plugin.portal.Requirement;
import socialvalue.plugin.portal.RequirementGroup;
import socialvalue.plugin.portal.RequirementResponse;

/** The part of {@link ProzorroMapper} about what a tender asks and what a bid answers. */
final class CriteriaMapper {
    private CriteriaMapper() {}

    static List<PortalCriterion> criteria(JsonNode tender) {
        return objects(tender, "criteria").stream()
                .flatMap(criterion -> id(criterion, "id")
                        .map(name -> new PortalCriterion(
                                name, text(criterion, "title"), lot(tender, criterion), groups(criterion)))
                        .stream())
                .toList();
    }

    /** A criterion is about a lot itself, or about an item, which is bought in a lot. */
    private static Optional<String> lot(JsonNode tender, JsonNode criterion) {
        String about = text(criterion, "relatesTo").orElse("");
        Optional<String> related = id(criterion, "relatedItem");
        return switch (about) {
            case "lot" -> related;
            case "item" ->
                related.flatMap(item -> objects(tender, "items").stream()
                        .filter(each -> id(each, "id").equals(Optional.of(item)))
                        .flatMap(each -> id(each, "relatedLot").stream())
                        .findFirst());
            default -> Optional.empty();
        };
    }

    private static List<RequirementGroup> groups(JsonNode criterion) {
        return objects(criterion, "requirementGroups").stream()
                .flatMap(group -> id(group, "id")
                        .map(name -> new RequirementGroup(name, text(group, "description"), requirements(group)))
                        .stream())
                .toList();
    }

    private static List<Requirement> requirements(JsonNode group) {
        return objects(group, "requirements").stream()
                .flatMap(each -> id(each, "id")
                        .map(name -> new Requirement(
                                name,
                                text(each, "title"),
                                text(each, "status"),
                                text(each, "dataType"),
                                unit(each),
                                number(each, "minValue"),
                                number(each, "maxValue")))
                        .stream())
                .toList();
    }

    private static Optional<PortalUnit> unit(JsonNode holder) {
        PortalUnit unit = new PortalUnit(text(holder.path("unit"), "code"), text(holder.path("unit"), "name"));
        return unit.code().isPresent() || unit.name().isPresent() ? Optional.of(unit) : Optional.empty();
    }

    static List<RequirementResponse> responses(JsonNode bid) {
        return objects(bid, "requirementResponses").stream()
                .flatMap(response -> id(response.path("requirement"), "id")
                        .map(requirement -> answers(response)
                                .map(answer -> new RequirementResponse(
                                        requirement,
                                        text(response.path("requirement"), "title"),
                                        answer,
                                        unit(response),
                                        evidence(response))))
                        .orElse(Stream.empty()))
                .toList();
    }

    /** One answer, or each of several that were chosen from a list. */
    private static Stream<RequirementResponse.Answer> answers(JsonNode response) {
        return Stream.concat(Stream.of(response.path("value")), Json.elements(response.path("values")).stream())
                .flatMap(value -> answer(value).stream());
    }

    private static Optional<RequirementResponse.Answer> answer(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(new RequirementResponse.Amount(value.decimalValue()));
        }
        if (value.isBoolean()) {
            return Optional.of(new RequirementResponse.YesOrNo(value.booleanValue()));
        }
        return value.isTextual() ? Optional.of(new RequirementResponse.Words(value.textValue())) : Optional.empty();
    }

    private static List<String> evidence(JsonNode response) {
        return objects(response, "evidences").stream()
                .flatMap(each -> text(each.path("relatedDocument"), "title").or(() -> text(each, "title")).stream())
                .toList();
    }

    /** A supplier without a name is known by the one in its register; one with neither cannot be printed. */
    static List<PortalSupplier> suppliers(JsonNode bid) {
        return objects(bid, "tenderers").stream()
                .flatMap(each -> text(each, "name")
                        .or(() -> text(each.path("identifier"), "legalName"))
                        .map(name -> new PortalSupplier(
                                name,
                                text(each.path("identifier"), "scheme"),
                                text(each.path("identifier"), "id"),
                                text(each, "scale"),
                                Optional.empty()))
                        .stream())
                .toList();
    }
}
