package socialvalue.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.agreement.AgreedValue;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.Counterparty;
import socialvalue.frame.Exercise.Vat;
import socialvalue.quantity.Money;
import socialvalue.summary.ContractPerformance;
import socialvalue.summary.ContractPerformance.Result;

/**
 * How a contract is performed, as a release of the Open Contracting Data Standard 1.1 with its metrics and lots
 * extensions and the one for the United Kingdom: what is agreed in {@code contracts[].agreedMetrics}, what is verified
 * in {@code contracts[].implementation.metrics}. Nobody is in it but buyer and supplier, and of these names and
 * registered numbers only.
 */
public final class OcdsAgreementJson {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** As the Find a Tender service writes the last second of a day. */
    private static final LocalTime DAY_ENDS = LocalTime.of(23, 59, 59);

    private static final String CURRENCY = "GBP";
    private static final String LOCAL_BUYER = "buyer";

    private OcdsAgreementJson() {}

    /**
     * What the authority's notices call the contracting process and the authority; an agreement knows neither.
     *
     * @param ocid the open contracting identifier, under a prefix that is registered for who publishes
     * @param buyer the authority's identifier, as a scheme and an identifier with a hyphen between; empty where none is
     *     to be published
     */
    public record Publication(String ocid, Optional<PartyIdentifier> buyer) {}

    /**
     * An organisation in somebody's register.
     *
     * @param scheme the register, such as {@code GB-COH}
     * @param id its number there
     */
    public record PartyIdentifier(String scheme, String id) {
        @Override
        public String toString() {
            return scheme + "-" + id;
        }
    }

    /** Writes the release's members, made at that moment. */
    public static void write(JsonText json, ContractPerformance told, Publication publication, Instant madeAt) {
        Agreement agreement = told.version().agreement();
        OffsetDateTime date = madeAt.atZone(LONDON).toOffsetDateTime().withNano(0);
        List<String> tags = new ArrayList<>(List.of("contract"));
        if (told.results().stream().anyMatch(result -> !result.observations().isEmpty())) {
            tags.add("implementation");
        }
        json.text("ocid", publication.ocid())
                .text("id", agreement.id() + "-" + told.version().version() + "-" + date)
                .offsetDateTime("date", date)
                .texts("tag", tags)
                .text("initiationType", "tender")
                .text("language", "en");
        List<Party> parties = parties(agreement, publication);
        json.list("parties", parties, OcdsAgreementJson::party)
                .object("buyer", buyer -> reference(buyer, parties.getFirst()));
        agreement
                .lot()
                .ifPresent(signed -> json.object(
                        "tender", tender -> tender.text("id", signed.lot().tender())
                                .list("lots", List.of(signed.lot().lot()), (lot, id) -> lot.text("id", id))));
        String award = agreement
                .lot()
                .map(signed -> signed.lot().lot())
                .orElse(agreement.id().value());
        json.list("awards", List.of(agreement), (each, one) -> each.text("id", award)
                .text("status", "active")
                .list("suppliers", parties.subList(1, parties.size()), OcdsAgreementJson::reference)
                .optional(
                        "relatedLots",
                        one.lot().map(signed -> List.of(signed.lot().lot())),
                        JsonText::texts));
        json.list("contracts", List.of(told), (contract, one) -> contract(contract, one, award));
    }

    private record Party(
            String id, Optional<PartyIdentifier> identifier, String name, String role, Optional<Counterparty> who) {}

    private static List<Party> parties(Agreement agreement, Publication publication) {
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(
                publication.buyer().map(PartyIdentifier::toString).orElse(LOCAL_BUYER),
                publication.buyer(),
                agreement.owner(),
                "buyer",
                Optional.empty()));
        agreement.counterparty().ifPresent(party -> {
            Optional<PartyIdentifier> registered = party.companyNumber()
                    .map(number -> new PartyIdentifier("GB-COH", number))
                    .or(() -> party.charityNumber().map(number -> new PartyIdentifier("GB-CHC", number)));
            parties.add(new Party(
                    registered
                            .map(PartyIdentifier::toString)
                            .orElse(party.supplier().id()),
                    registered,
                    party.supplier().name(),
                    "supplier",
                    Optional.of(party)));
        });
        return parties;
    }

    private static void reference(JsonText json, Party party) {
        json.text("id", party.id()).text("name", party.name());
    }

    private static void party(JsonText json, Party party) {
        reference(json, party);
        json.optional(
                        "identifier",
                        party.identifier(),
                        (each, name, identifier) -> each.object(name, one -> one.text("scheme", identifier.scheme())
                                .text("id", identifier.id())))
                .texts("roles", List.of(party.role()));
        party.who()
                .map(Counterparty::types)
                .filter(types -> !types.isEmpty())
                .ifPresent(types -> json.object("details", details -> {
                    if (types.contains(Counterparty.Type.SME)) {
                        details.text("scale", "sme");
                    } else if (types.contains(Counterparty.Type.LARGE)) {
                        details.text("scale", "large");
                    }
                    // What is not said is not denied either
                    if (types.contains(Counterparty.Type.VCSE)) {
                        details.truth("vcse", true);
                    }
                    if (types.contains(Counterparty.Type.PUBLIC_SERVICE_MUTUAL)) {
                        details.truth("publicServiceMissionOrganization", true);
                    }
                }));
    }

    private static void contract(JsonText json, ContractPerformance told, String award) {
        Agreement agreement = told.version().agreement();
        json.text("id", agreement.id().value()).text("awardID", award).text("title", agreement.title());
        if (agreement.example()) {
            json.text("description", "Example: this contract is invented, and no notice is to be published of it.");
        }
        json.text("status", status(agreement, told.at()));
        period(json, "period", agreement.from(), agreement.to());
        agreement.value().ifPresent(value -> value(json, value));
        json.offsetDateTime("dateSigned", starts(agreement.signedOn()));
        if (!agreement.promises().isEmpty()) {
            json.list("agreedMetrics", agreement.promises(), OcdsMetricJson::agreed);
        }
        List<Result> observed = told.results().stream()
                .filter(result -> !result.observations().isEmpty())
                .toList();
        if (!observed.isEmpty()) {
            json.object(
                    "implementation",
                    implementation -> implementation.list(
                            "metrics",
                            observed,
                            (metric, result) -> OcdsMetricJson.observed(metric, agreement, result)));
        }
    }

    private static String status(Agreement agreement, LocalDate at) {
        if (at.isBefore(agreement.from())) {
            return "pending";
        }
        return at.isAfter(agreement.last()) ? "terminated" : "active";
    }

    private static void value(JsonText json, AgreedValue value) {
        String amount = value.vat() == Vat.INCLUDED ? "amountGross" : "amount";
        json.object("value", total -> amount(total, amount, value.wholeLife()));
    }

    /** An amount of money. */
    static void amount(JsonText json, String member, Money amount) {
        json.decimal(member, amount.pounds()).text("currency", CURRENCY);
    }

    /** A period from the beginning of its first day to the end of its last. */
    static void period(JsonText json, String member, LocalDate first, LocalDate last) {
        json.object(member, period -> period.offsetDateTime("startDate", starts(first))
                .offsetDateTime("endDate", last.atTime(DAY_ENDS).atZone(LONDON).toOffsetDateTime()));
    }

    private static OffsetDateTime starts(LocalDate day) {
        return day.atStartOfDay(LONDON).toOffsetDateTime();
    }
}
