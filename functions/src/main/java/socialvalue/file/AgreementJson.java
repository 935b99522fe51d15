package socialvalue.file;

import java.util.Arrays;
import java.util.function.Consumer;
import socialvalue.agreement.AgreedValue;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.Counterparty;
import socialvalue.agreement.Disposal;
import socialvalue.agreement.References;
import socialvalue.agreement.RemedyDecision;
import socialvalue.agreement.SignedLot;
import socialvalue.port.Page;
import socialvalue.procurement.Supplier;
import socialvalue.quantity.Money;
import socialvalue.usecase.ReadAgreements;

/**
 * Writes an agreement as it is sent: canonical JSON with the wording of its measures. {@link AgreementReader} reads it
 * back to an equal agreement, whose bytes are the same.
 */
public final class AgreementJson {
    private AgreementJson() {}

    /** The agreement's canonical form. */
    public static byte[] write(Agreement agreement) {
        return JsonText.object(json -> write(json, agreement));
    }

    /** A version as it is sent: the agreement, and beside its own members how it came to be. */
    public static void write(JsonText json, AgreementVersion version) {
        write(json, version.agreement());
        how(json, version);
    }

    /** How an agreement stands, as it is sent, with what was decided about its remedy and how it came to be so. */
    public static void write(JsonText json, ReadAgreements.Read read) {
        write(json, read.kept().current());
        json.list("remedy-decisions", read.kept().remedies(), AgreementJson::write)
                .list("versions", read.versions(), AgreementJson::how);
    }

    private static void how(JsonText json, AgreementVersion version) {
        json.integer("version", version.version())
                .text("reason", version.reason())
                .text("recorded-by", version.recordedBy())
                .text("recorded-at", version.recordedAt().toString());
    }

    /** A page of agreements, as it is sent: what tells one from another. */
    public static void write(JsonText json, Page<AgreementVersion> page) {
        json.list("agreements", page.items(), (each, version) -> {
                    Agreement agreement = version.agreement();
                    each.text("id", agreement.id().value())
                            .integer("version", version.version())
                            .choice("kind", agreement.kind())
                            .text("title", agreement.title())
                            .truth("example", agreement.example())
                            .optional(
                                    "counterparty",
                                    agreement.counterparty().map(party -> party.supplier()
                                            .name()),
                                    JsonText::text)
                            .optional(
                                    "lot",
                                    agreement.lot(),
                                    (in, name, lot) -> in.object(name, both -> both.text(
                                                    "tender", lot.lot().tender())
                                            .text("lot", lot.lot().lot())));
                })
                .optional("next", page.next(), JsonText::text);
    }

    /** A decision about the agreed remedy, as it is sent. */
    public static void write(JsonText json, RemedyDecision decision) {
        json.integer("number", decision.number())
                .choice("choice", decision.choice())
                .optional("promise", decision.promise(), JsonText::text)
                .optional("amount", decision.amount(), AgreementJson::money)
                .text("reason", decision.reason())
                .text("decided-by", decision.decidedBy())
                .text("decided-at", decision.decidedAt().toString());
    }

    static void write(JsonText json, Agreement agreement) {
        json.integer("format", AgreementReader.FORMAT)
                .text("id", agreement.id().value())
                .choice("kind", agreement.kind())
                .text("title", agreement.title())
                .truth("example", agreement.example())
                .text("owner", agreement.owner())
                .text("model", agreement.model().toString())
                .text("model-title", agreement.modelTitle())
                .optional("lot", agreement.lot(), (each, name, lot) -> each.object(name, lot(lot)))
                .optional("regime", agreement.regime(), JsonText::choice)
                .optional(
                        "counterparty",
                        agreement.counterparty(),
                        (each, name, party) -> each.object(name, party(party)))
                .object("references", references(agreement.references()))
                .optional("value", agreement.value(), AgreementJson::value)
                .date("signed-on", agreement.signedOn())
                .object("term", term -> term.date("from", agreement.from()).date("to", agreement.to()))
                .optional("reporting", agreement.reporting(), JsonText::choice)
                .list("promises", agreement.promises(), PromiseJson::write)
                .list("undertakings", agreement.undertakings(), (each, undertaking) -> each.text(
                                "criterion", undertaking.criterion())
                        .text("title", undertaking.title())
                        .choice("kind", undertaking.kind())
                        .choice("form", undertaking.form()))
                .list("pairs", agreement.pairs(), (each, pair) -> each.text("first", pair.first())
                        .text("second", pair.second()))
                .optional(
                        "bands",
                        agreement.bands(),
                        (each, name, bands) -> each.object(name, in -> in.decimal(
                                        "slightly-below-from",
                                        bands.slightlyBelowFrom().value())
                                .decimal("below-from", bands.belowFrom().value())))
                .optional("remedy", agreement.remedy(), JsonText::text)
                .optional("disposal", agreement.disposal(), AgreementJson::disposal)
                .optional("ended-on", agreement.endedOn(), JsonText::date);
    }

    private static Consumer<JsonText> lot(SignedLot lot) {
        return json -> json.text("tender", lot.lot().tender())
                .text("lot", lot.lot().lot())
                .integer("frame-version", lot.frameVersion())
                .text("frame-digest", lot.frameDigest())
                .object("bids", bids -> {
                    for (Supplier.Sector sector : Supplier.Sector.values()) {
                        if (lot.bids().containsKey(sector)) {
                            bids.integer(Reading.spelling(sector), lot.bids().get(sector));
                        }
                    }
                })
                .integer("bids-of-unstated-sector", lot.bidsOfUnstatedSector());
    }

    private static Consumer<JsonText> party(Counterparty party) {
        Supplier supplier = party.supplier();
        return json -> json.text("id", supplier.id())
                .text("name", supplier.name())
                .optional("sector", supplier.sector(), JsonText::choice)
                .list("members", supplier.members(), (each, member) -> each.text("name", member.name())
                        .choice("capacity", member.capacity())
                        .optional("sector", member.sector(), JsonText::choice))
                .texts(
                        "types",
                        Arrays.stream(Counterparty.Type.values())
                                .filter(party.types()::contains)
                                .map(Reading::spelling)
                                .toList())
                .optional("charity-number", party.charityNumber(), JsonText::text)
                .optional("company-number", party.companyNumber(), JsonText::text);
    }

    private static Consumer<JsonText> references(References references) {
        return json -> json.optional("register", references.register(), JsonText::text)
                .optional("ledger-supplier", references.ledgerSupplier(), JsonText::text)
                .optional("cost-centre", references.costCentre(), JsonText::text)
                .optional("directorate", references.directorate(), JsonText::text)
                .optional("neighbourhood", references.neighbourhood(), JsonText::text);
    }

    private static void value(JsonText json, String name, AgreedValue value) {
        json.object(name, each -> each.decimal("whole-life", value.wholeLife().pounds())
                .optional("annual", value.annual(), AgreementJson::money)
                .choice("vat", value.vat()));
    }

    private static void disposal(JsonText json, String name, Disposal disposal) {
        json.object(name, each -> each.decimal(
                        "unrestricted-value", disposal.unrestrictedValue().pounds())
                .text("valued-by", disposal.valuedBy())
                .optional("consideration", disposal.consideration(), AgreementJson::money)
                .optional("rent", disposal.rent(), AgreementJson::money)
                .decimal("undervalue", disposal.undervalue().pounds())
                .text("consent", disposal.consent())
                .optional("lease-years", disposal.leaseYears(), (in, key, years) -> in.integer(key, years))
                .text("non-delivery", disposal.nonDelivery())
                .text("subsidy-control", disposal.subsidyControl()));
    }

    private static void money(JsonText json, String name, Money money) {
        json.decimal(name, money.pounds());
    }
}
