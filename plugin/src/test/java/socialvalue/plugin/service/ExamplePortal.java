package socialvalue.plugin.service;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalCriterion;
import socialvalue.plugin.portal.PortalLot;
import socialvalue.plugin.portal.PortalReturn;
import socialvalue.plugin.portal.PortalSupplier;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.portal.PortalUnit;
import socialvalue.plugin.portal.Requirement;
import socialvalue.plugin.portal.RequirementGroup;
import socialvalue.plugin.portal.RequirementResponse;

/** An invented tender of one lot in an invented portal, and what is answered to it. */
final class ExamplePortal {
    static final Portal PORTAL = new Portal("example-portal", "exampleshire");
    static final String TENDER = "a1";
    static final String LOT = "b7";
    static final OffsetDateTime SUBMITTED = OffsetDateTime.parse("2027-01-15T13:30:00.5+02:00");

    private ExamplePortal() {}

    static PortalTender tender(PortalCriterion... criteria) {
        return tender(List.of(LOT), criteria);
    }

    static PortalTender tender(List<String> lots, PortalCriterion... criteria) {
        return new PortalTender(
                TENDER,
                Optional.of("UA-2027-01-01-000001-a"),
                Optional.of("Example: grounds maintenance"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lots.stream()
                        .map(each -> new PortalLot(each, Optional.empty(), Optional.empty(), Optional.empty()))
                        .toList(),
                List.of(criteria));
    }

    static PortalCriterion criterion(Optional<String> lot, Optional<String> description, Requirement... requirements) {
        return new PortalCriterion(
                "c1",
                Optional.of("Social value"),
                lot,
                List.of(new RequirementGroup("g1", description, List.of(requirements))));
    }

    static Requirement requirement(String id, String title, Optional<PortalUnit> unit) {
        return new Requirement(
                id, Optional.of(title), Optional.empty(), Optional.empty(), unit, Optional.empty(), Optional.empty());
    }

    static Optional<PortalUnit> unit(String code, String name) {
        return Optional.of(new PortalUnit(Optional.ofNullable(code), Optional.ofNullable(name)));
    }

    static RequirementResponse amount(String requirement, String number) {
        return response(requirement, new RequirementResponse.Amount(new BigDecimal(number)));
    }

    static RequirementResponse response(String requirement, RequirementResponse.Answer answer, String... evidence) {
        return new RequirementResponse(requirement, Optional.empty(), answer, Optional.empty(), List.of(evidence));
    }

    static PortalSupplier supplier(String name, String scheme, String identifier, Boolean social) {
        return new PortalSupplier(
                name,
                Optional.ofNullable(scheme),
                Optional.ofNullable(identifier),
                Optional.of("sme"),
                Optional.ofNullable(social));
    }

    static PortalReturn submitted(RequirementResponse... responses) {
        return new PortalReturn(
                "r1",
                List.of(LOT),
                Optional.of("active"),
                Optional.of(SUBMITTED),
                List.of(supplier("Example Gardens CIC", "GB-COH", "01234567", true)),
                List.of(responses));
    }

    static PublishedFrame frame() {
        return FrameReading.read(FarSide.FRAME, "\"" + FarSide.DIGEST + "\"", FarSide.frame())
                .orElseThrow();
    }
}
