package socialvalue.plugin.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.plugin.portal.PortalCriterion;
import socialvalue.plugin.portal.PortalLot;
import socialvalue.plugin.portal.PortalReturn;
import socialvalue.plugin.portal.PortalSupplier;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.portal.Requirement;
import socialvalue.plugin.portal.RequirementGroup;
import socialvalue.plugin.portal.RequirementResponse;

/**
 * Tenders and returns of OCDS in the canonical shape, read with the extensions for lots, requirements and bids. The
 * tender's identifier is the {@code ocid}, which alone is unique in all that a publisher publishes.
 */
public final class OcdsMapper {
    private OcdsMapper() {}

    /** The tender of a compiled release; empty where it has no {@code ocid} or nothing of a tender. */
    public static Optional<PortalTender> tender(JsonNode release) {
        JsonNode tender = Fields.at(release, "tender");
        Optional<String> ocid = Fields.text(release, "ocid");
        if (ocid.isEmpty() || !tender.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new PortalTender(
                ocid.get(),
                PortalReference.of(release).map(PortalReference::reference),
                Fields.text(tender, "title"),
                Fields.text(tender, "status"),
                Fields.time(release, "date"),
                deadline(tender),
                lots(tender, ocid.get()),
                criteria(tender)));
    }

    /** Its bids; none where the release does not publish them. A bid without an identifier is left out. */
    public static List<PortalReturn> returns(JsonNode release) {
        List<PortalReturn> returns = new ArrayList<>();
        Optional<PortalTender> tender = tender(release);
        for (JsonNode bid : Fields.list(release, "bids", "details")) {
            List<String> lots = Fields.texts(bid, "relatedLots");
            boolean theOnlyOne = lots.isEmpty()
                    && tender.filter(each -> each.lots().size() == 1).isPresent();
            Fields.id(bid, "id")
                    .ifPresent(id -> returns.add(new PortalReturn(
                            id,
                            theOnlyOne ? List.of(tender.get().lots().get(0).id()) : lots,
                            Fields.text(bid, "status"),
                            Fields.time(bid, "date"),
                            Fields.list(bid, "tenderers").stream()
                                    .flatMap(named -> supplier(release, named).stream())
                                    .toList(),
                            responses(bid))));
        }
        return returns;
    }

    private static Optional<OffsetDateTime> deadline(JsonNode object) {
        return Fields.time(object, "tenderPeriod", "endDate");
    }

    private static List<PortalLot> lots(JsonNode tender, String ocid) {
        List<PortalLot> lots = new ArrayList<>();
        for (JsonNode lot : Fields.list(tender, "lots")) {
            Fields.id(lot, "id")
                    .ifPresent(id -> lots.add(
                            new PortalLot(id, Fields.text(lot, "title"), Fields.text(lot, "status"), deadline(lot))));
        }
        return lots.isEmpty()
                ? List.of(new PortalLot(
                        ocid, Fields.text(tender, "title"), Fields.text(tender, "status"), deadline(tender)))
                : lots;
    }

    /** A criterion for several lots is given once for each. */
    private static List<PortalCriterion> criteria(JsonNode tender) {
        List<PortalCriterion> criteria = new ArrayList<>();
        for (JsonNode criterion : Fields.list(tender, "criteria")) {
            Optional<String> id = Fields.id(criterion, "id");
            List<Optional<String>> lots = new ArrayList<>();
            Fields.texts(criterion, "relatedLots").forEach(lot -> lots.add(Optional.of(lot)));
            for (Optional<String> lot : lots.isEmpty() ? List.of(Optional.<String>empty()) : lots) {
                id.ifPresent(text -> criteria.add(
                        new PortalCriterion(text, Fields.text(criterion, "title"), lot, groups(criterion))));
            }
        }
        return criteria;
    }

    private static List<RequirementGroup> groups(JsonNode criterion) {
        List<RequirementGroup> groups = new ArrayList<>();
        for (JsonNode group : Fields.list(criterion, "requirementGroups")) {
            List<Requirement> requirements = new ArrayList<>();
            for (JsonNode each : Fields.list(group, "requirements")) {
                Fields.id(each, "id").ifPresent(id -> requirements.add(requirement(each, id)));
            }
            Fields.id(group, "id")
                    .ifPresent(id ->
                            groups.add(new RequirementGroup(id, Fields.text(group, "description"), requirements)));
        }
        return groups;
    }

    /** An expected number is both the least and the most that meets a requirement. */
    private static Requirement requirement(JsonNode requirement, String id) {
        Optional<BigDecimal> expected = Fields.number(requirement, "expectedValue");
        return new Requirement(
                id,
                Fields.text(requirement, "title"),
                Optional.empty(),
                Fields.text(requirement, "dataType"),
                Optional.empty(),
                Fields.number(requirement, "minValue").or(() -> expected),
                Fields.number(requirement, "maxValue").or(() -> expected));
    }

    /** Who bids, with what the list of parties says of it; one without a name is left out. */
    private static Optional<PortalSupplier> supplier(JsonNode release, JsonNode named) {
        JsonNode party = named;
        Optional<String> id = Fields.id(named, "id");
        for (JsonNode each : Fields.list(release, "parties")) {
            if (id.isPresent() && id.equals(Fields.id(each, "id"))) {
                party = each;
            }
        }
        JsonNode known = party;
        return Fields.text(named, "name")
                .or(() -> Fields.text(known, "name"))
                .map(name -> new PortalSupplier(
                        name,
                        Fields.text(known, "identifier", "scheme"),
                        Fields.id(known, "identifier", "id"),
                        Fields.text(known, "details", "scale"),
                        Fields.yesOrNo(known, "details", "vcse")));
    }

    private static List<RequirementResponse> responses(JsonNode bid) {
        List<RequirementResponse> responses = new ArrayList<>();
        for (JsonNode each : Fields.list(bid, "requirementResponses")) {
            Optional<String> requirement = Fields.id(each, "requirement", "id");
            Optional<RequirementResponse.Answer> answer = answer(Fields.at(each, "value"));
            if (requirement.isPresent() && answer.isPresent()) {
                Optional<String> title = Fields.text(each, "requirement", "title");
                responses.add(
                        new RequirementResponse(requirement.get(), title, answer.get(), Optional.empty(), List.of()));
            }
        }
        return responses;
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
}
