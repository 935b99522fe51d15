package socialvalue.plugin.prozorro;

import static socialvalue.plugin.prozorro.Json.id;
import static socialvalue.plugin.prozorro.Json.objects;
import static socialvalue.plugin.prozorro.Json.text;
import static socialvalue.plugin.prozorro.Json.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socialvalue.plugin.portal.AwardDecided.Outcome;
import socialvalue.plugin.portal.PortalLot;
import socialvalue.plugin.portal.PortalReturn;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.prozorro.ProzorroTender.Decision;
import socialvalue.plugin.prozorro.ProzorroTender.SignedContract;

/**
 * What the platform's words mean here: the only place that knows both vocabularies, with {@link CriteriaMapper} for
 * what is asked and answered.
 *
 * <p>Members not known are ignored, those missing or of another type are empty, and nothing is said that the platform
 * did not say. What has no identifier, such as a tender that is still to be created, is empty as a whole.
 */
final class ProzorroMapper {
    private static final String DRAFT = "draft";
    private static final String CANCELLED = "cancelled";

    /**
     * With pre-qualification the answers to criteria are shown from then on and prices after the auction; without it
     * the platform still answers 403 in {@code active.auction}.
     */
    private static final Set<String> OPENED = Set.of(
            "active.pre-qualification",
            "active.pre-qualification.stand-still",
            "active.auction",
            "active.stage2.pending",
            "active.stage2.waiting",
            "active.qualification",
            "active.qualification.stand-still",
            "active.awarded",
            "complete",
            "unsuccessful");

    /** A contract whose term has ended stays one that was signed. */
    private static final Set<String> SIGNED = Set.of("active", "terminated");

    private static final Set<String> WITHDRAWN = Set.of("deleted", "invalid");

    private ProzorroMapper() {}

    /** A tender; empty where it has no identifier. */
    static Optional<ProzorroTender> tender(JsonNode data) {
        return id(data, "id").map(tender -> {
            Optional<String> status = text(data, "status");
            Optional<OffsetDateTime> deadline = time(data.path("tenderPeriod"), "endDate");
            List<PortalLot> lots = lots(data, tender);
            PortalTender common = new PortalTender(
                    tender,
                    text(data, "tenderID"),
                    text(data, "title"),
                    status,
                    time(data, "dateModified"),
                    deadline,
                    lots,
                    CriteriaMapper.criteria(data));
            return new ProzorroTender(
                    common,
                    status.filter(each -> !each.equals(DRAFT) && !each.startsWith(DRAFT + "."))
                            .isPresent(),
                    time(data, "noticePublicationDate").or(() -> time(data, "dateCreated")),
                    status.filter(OPENED::contains).isPresent(),
                    time(data.path("qualificationPeriod"), "startDate")
                            .or(() -> time(data.path("awardPeriod"), "startDate"))
                            .or(() -> deadline),
                    lots.stream()
                            .filter(lot ->
                                    lot.status().filter(CANCELLED::equals).isEmpty())
                            .map(PortalLot::id)
                            .toList(),
                    objects(data, "awards").stream()
                            .flatMap(award -> decision(common, award).stream())
                            .toList(),
                    objects(data, "contracts").stream()
                            .flatMap(contract -> signed(contract, Optional.of(tender)).stream())
                            .toList(),
                    buyer(data.path("procuringEntity")));
        });
    }

    private static List<PortalLot> lots(JsonNode data, String tender) {
        List<PortalLot> lots = objects(data, "lots").stream()
                .flatMap(lot -> id(lot, "id")
                        .map(name -> new PortalLot(name, text(lot, "title"), text(lot, "status"), Optional.empty()))
                        .stream())
                .toList();
        return lots.isEmpty()
                ? List.of(new PortalLot(tender, Optional.empty(), Optional.empty(), Optional.empty()))
                : lots;
    }

    /** A bid; empty where it has no identifier. */
    static Optional<PortalReturn> submitted(PortalTender tender, JsonNode bid) {
        return id(bid, "id")
                .map(name -> new PortalReturn(
                        name,
                        lotsOf(tender, bid),
                        text(bid, "status"),
                        time(bid, "submissionDate").or(() -> time(bid, "date")),
                        CriteriaMapper.suppliers(bid),
                        CriteriaMapper.responses(bid)));
    }

    private static List<String> lotsOf(PortalTender tender, JsonNode bid) {
        List<String> lots = objects(bid, "lotValues").stream()
                .flatMap(each -> id(each, "relatedLot").stream())
                .distinct()
                .toList();
        return lots.isEmpty() && hasNoLots(tender) ? List.of(tender.id()) : lots;
    }

    private static boolean hasNoLots(PortalTender tender) {
        return tender.lots().size() == 1 && tender.lots().get(0).id().equals(tender.id());
    }

    /** Whether a return was submitted at all: a draft never was. */
    static boolean wasSubmitted(PortalReturn submitted) {
        return submitted.status().filter(DRAFT::equals).isEmpty();
    }

    /** Whether a return was taken back, or lost its validity because the tender was changed. */
    static boolean isWithdrawn(PortalReturn submitted) {
        return submitted.status().filter(WITHDRAWN::contains).isPresent();
    }

    /** A decision to award; empty where it has no identifier or is still pending. */
    static Optional<Decision> decision(PortalTender tender, JsonNode award) {
        return id(award, "id").flatMap(name -> outcome(award)
                .map(outcome -> new Decision(
                        name,
                        id(award, "lotID").or(() -> hasNoLots(tender) ? Optional.of(tender.id()) : Optional.empty()),
                        id(award, "bid_id"),
                        outcome,
                        time(award, "date"))));
    }

    private static Optional<Outcome> outcome(JsonNode award) {
        return text(award, "status").flatMap(status -> switch (status) {
            case "active" -> Optional.of(Outcome.AWARDED);
            case "unsuccessful" -> Optional.of(Outcome.UNSUCCESSFUL);
            case CANCELLED -> Optional.of(Outcome.CANCELLED);
            default -> Optional.empty();
        });
    }

    /** A contract; empty where it has no identifier or is not signed. */
    static Optional<SignedContract> signed(JsonNode contract, Optional<String> tender) {
        if (text(contract, "status").filter(SIGNED::contains).isEmpty()) {
            return Optional.empty();
        }
        return id(contract, "id").flatMap(name -> time(contract, "dateSigned")
                .map(signedAt -> new SignedContract(
                        name,
                        tender.or(() -> id(contract, "tender_id")),
                        id(contract, "awardID"),
                        signedAt,
                        time(contract.path("period"), "startDate"),
                        time(contract.path("period"), "endDate"))));
    }

    /** The register and number of an authority. */
    static Optional<String> buyer(JsonNode authority) {
        JsonNode identifier = authority.path("identifier");
        return text(identifier, "scheme")
                .flatMap(scheme -> text(identifier, "id").map(number -> scheme + "-" + number));
    }
}
