package socialvalue.plugin.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import socialvalue.plugin.portal.AwardDecided;
import socialvalue.plugin.portal.ContractSigned;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.LotNotice;
import socialvalue.plugin.portal.Occurrence;
import socialvalue.plugin.portal.PerformanceReported;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalEvent;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.portal.TenderAmended;
import socialvalue.plugin.portal.TenderPublished;

/**
 * What a release tells, as events. Their version is the release's identifier with its date, and their place among
 * others is that date in microseconds, so that a release read again tells the same events again. An award or a contract
 * of which the release does not say that it was decided or signed tells nothing.
 */
public final class OcdsEvents {
    private static final Set<String> PUBLISHED = Set.of("tender");
    private static final Set<String> AMENDED = Set.of("tenderUpdate", "tenderAmendment", "tenderCancellation");
    private static final Set<String> AWARDED = Set.of("award", "awardUpdate", "awardCancellation");
    private static final Set<String> SIGNED = Set.of("contract", "contractUpdate", "contractAmendment");
    private static final Set<String> PERFORMED = Set.of("implementation", "implementationUpdate");

    private final Portal portal;
    private final BiFunction<PortalTender, String, Optional<FrameReference>> frames;

    /**
     * Events of a portal.
     *
     * @param frames the frame that a lot of a tender is bound to; nothing for a lot that nothing binds
     */
    public OcdsEvents(Portal portal, BiFunction<PortalTender, String, Optional<FrameReference>> frames) {
        this.portal = portal;
        this.frames = frames;
    }

    /** The events of a release in their order; empty where it lacks its process, its identifier or its date. */
    public Optional<List<PortalEvent>> of(Published published) {
        JsonNode release = published.release();
        Optional<String> ocid = Fields.text(release, "ocid");
        Optional<String> id = Fields.id(release, "id");
        Optional<OffsetDateTime> date =
                Fields.time(release, "date").filter(time -> !time.toInstant().isBefore(Instant.EPOCH));
        if (ocid.isEmpty() || id.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        Telling telling = new Telling(ocid.get(), id.get(), id.get() + "/" + date.get(), date.get(), new ArrayList<>());
        Set<String> tags = published.tags();
        if (anyOf(tags, PUBLISHED) || anyOf(tags, AMENDED)) {
            OcdsMapper.tender(release).ifPresent(tender -> tender(telling, tender, tags));
        }
        if (anyOf(tags, AWARDED)) {
            Fields.list(release, "awards").forEach(award -> award(telling, award));
        }
        if (anyOf(tags, SIGNED)) {
            Fields.list(release, "contracts").forEach(contract -> contract(telling, contract));
        }
        if (anyOf(tags, PERFORMED)) {
            Fields.list(release, "contracts").forEach(contract -> performance(telling, contract));
        }
        return Optional.of(List.copyOf(telling.events()));
    }

    private static boolean anyOf(Set<String> tags, Set<String> wanted) {
        return tags.stream().anyMatch(wanted::contains);
    }

    private void tender(Telling telling, PortalTender tender, Set<String> tags) {
        List<LotNotice> lots = new ArrayList<>();
        tender.lots()
                .forEach(lot -> lots.add(
                        new LotNotice(lot.id(), lot.deadline().or(tender::deadline), frames.apply(tender, lot.id()))));
        Occurrence occurrence = telling.occurrence(portal, Optional.empty());
        if (anyOf(tags, PUBLISHED)) {
            telling.events().add(new TenderPublished(occurrence, tender.id(), tender.reference(), lots));
        }
        if (anyOf(tags, AMENDED)) {
            telling.events().add(new TenderAmended(occurrence, tender.id(), tender.reference(), lots));
        }
    }

    private void award(Telling telling, JsonNode award) {
        Optional<AwardDecided.Outcome> outcome =
                outcome(Fields.text(award, "status").orElse(""));
        Optional<String> id = Fields.id(award, "id");
        if (outcome.isPresent() && id.isPresent()) {
            telling.events()
                    .add(new AwardDecided(
                            telling.occurrence(portal, Fields.time(award, "date")),
                            telling.ocid(),
                            theOnlyOne(Fields.texts(award, "relatedLots")),
                            id.get(),
                            Fields.id(award, "relatedBid").or(() -> theOnlyOne(Fields.texts(award, "relatedBids"))),
                            outcome.get()));
        }
    }

    private static Optional<AwardDecided.Outcome> outcome(String status) {
        switch (status) {
            case "active":
                return Optional.of(AwardDecided.Outcome.AWARDED);
            case "unsuccessful":
                return Optional.of(AwardDecided.Outcome.UNSUCCESSFUL);
            case "cancelled":
                return Optional.of(AwardDecided.Outcome.CANCELLED);
            default:
                return Optional.empty();
        }
    }

    private static Optional<String> theOnlyOne(List<String> identifiers) {
        return identifiers.size() == 1 ? Optional.of(identifiers.get(0)) : Optional.empty();
    }

    /** By the standard a contract that is or was in force has been signed, whether or not it says when. */
    private void contract(Telling telling, JsonNode contract) {
        Optional<OffsetDateTime> signed = Fields.time(contract, "dateSigned");
        String status = Fields.text(contract, "status").orElse("");
        boolean inForce = status.equals("active") || status.equals("terminated");
        Optional<String> id = Fields.id(contract, "id");
        if (id.isPresent() && (inForce || status.isEmpty() && signed.isPresent())) {
            telling.events()
                    .add(new ContractSigned(
                            telling.occurrence(portal, signed),
                            telling.contract(id.get()),
                            Optional.of(telling.ocid()),
                            Fields.id(contract, "awardID"),
                            Fields.time(contract, "period", "startDate"),
                            Fields.time(contract, "period", "endDate")));
        }
    }

    private void performance(Telling telling, JsonNode contract) {
        Optional<String> id = Fields.id(contract, "id");
        if (id.isPresent() && Fields.at(contract, "implementation").isObject()) {
            telling.events()
                    .add(new PerformanceReported(
                            telling.occurrence(portal, Optional.empty()),
                            telling.contract(id.get()),
                            telling.release()));
        }
    }

    private record Telling(String ocid, String release, String version, OffsetDateTime date, List<PortalEvent> events) {
        /** When something happened where that is stated, and when it was published otherwise. */
        Occurrence occurrence(Portal portal, Optional<OffsetDateTime> at) {
            return new Occurrence(
                    portal, version, ChronoUnit.MICROS.between(Instant.EPOCH, date.toInstant()), at.orElse(date));
        }

        /** A contract's own identifier is unique only within its process. */
        String contract(String id) {
            return ocid + ":" + id;
        }
    }
}
