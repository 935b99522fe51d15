package socialvalue.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import socialvalue.agreement.AgreedValue;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementKind;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.Counterparty;
import socialvalue.agreement.Disposal;
import socialvalue.agreement.RatingBands;
import socialvalue.agreement.References;
import socialvalue.agreement.Reporting;
import socialvalue.agreement.SignedLot;
import socialvalue.agreement.Undertaking;
import socialvalue.frame.Exercise.Vat;
import socialvalue.frame.Settings.ActivityPair;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.EditionId;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Regime;
import socialvalue.procurement.Supplier.Sector;
import socialvalue.quantity.Percentage;

/** A version of an agreement, whole, as it is stored. */
public final class StoredAgreement {
    private static final int SCHEMA = 1;

    private StoredAgreement() {}

    /** The version as text. */
    public static String write(AgreementVersion version) {
        return StoredWriter.array(array -> array.whole(SCHEMA)
                .whole(version.version())
                .text(version.reason())
                .text(version.recordedBy())
                .text(version.recordedAt().toString())
                .nested(one -> agreement(one, version.agreement())));
    }

    /**
     * The version that was written so.
     *
     * @throws java.io.UncheckedIOException if it was not written so
     */
    public static AgreementVersion read(String text) {
        return StoredReader.array(text, array -> {
            StoredParts.schema(array, SCHEMA);
            int version = array.whole();
            String reason = array.text();
            String recordedBy = array.text();
            Instant recordedAt = Instant.parse(array.text());
            return new AgreementVersion(
                    version, array.nested(StoredAgreement::agreement), reason, recordedBy, recordedAt);
        });
    }

    private static void agreement(StoredWriter one, Agreement agreement) {
        one.text(agreement.id().value())
                .choice(agreement.kind())
                .text(agreement.title())
                .truth(agreement.example())
                .text(agreement.owner())
                .text(agreement.model().toString())
                .text(agreement.modelTitle());
        StoredParts.optional(one, agreement.lot(), StoredAgreement::lot);
        one.optional(agreement.regime().map(Enum::name));
        StoredParts.optional(one, agreement.counterparty(), StoredAgreement::counterparty);
        one.nested(references -> references(references, agreement.references()));
        StoredParts.optional(one, agreement.value(), StoredAgreement::value);
        one.text(agreement.signedOn().toString())
                .text(agreement.from().toString())
                .text(agreement.to().toString())
                .optional(agreement.reporting().map(Enum::name))
                .each(
                        agreement.promises(),
                        (each, promise) -> each.nested(fields -> StoredPromise.write(fields, promise)))
                .each(
                        agreement.undertakings(),
                        (each, undertaking) -> each.nested(fields -> undertaking(fields, undertaking)))
                .each(
                        agreement.pairs(),
                        (each, pair) ->
                                each.nested(fields -> fields.text(pair.first()).text(pair.second())));
        StoredParts.optional(one, agreement.bands(), (fields, bands) -> fields.number(
                        bands.slightlyBelowFrom().value())
                .number(bands.belowFrom().value()));
        one.optional(agreement.remedy());
        StoredParts.optional(one, agreement.disposal(), StoredAgreement::disposal);
        one.optional(agreement.endedOn().map(LocalDate::toString));
    }

    private static Agreement agreement(StoredReader one) {
        return new Agreement(
                new AgreementId(one.text()),
                one.choice(AgreementKind.class),
                one.text(),
                one.truth(),
                one.text(),
                EditionId.parse(one.text()),
                one.text(),
                StoredParts.optional(one, StoredAgreement::lot),
                one.optional().map(Regime::valueOf),
                StoredParts.optional(one, StoredAgreement::counterparty),
                one.nested(StoredAgreement::references),
                StoredParts.optional(one, StoredAgreement::value),
                LocalDate.parse(one.text()),
                LocalDate.parse(one.text()),
                LocalDate.parse(one.text()),
                one.optional().map(Reporting::valueOf),
                one.each(each -> each.nested(StoredPromise::read)),
                one.each(each -> each.nested(StoredAgreement::undertaking)),
                one.each(each -> each.nested(fields -> new ActivityPair(fields.text(), fields.text()))),
                StoredParts.optional(
                        one,
                        fields -> new RatingBands(new Percentage(fields.number()), new Percentage(fields.number()))),
                one.optional(),
                StoredParts.optional(one, StoredAgreement::disposal),
                one.optional().map(LocalDate::parse));
    }

    private static void lot(StoredWriter one, SignedLot signed) {
        one.text(signed.lot().tender())
                .text(signed.lot().lot())
                .whole(signed.frameVersion())
                .text(signed.frameDigest());
        bids(one, signed.bids());
        one.whole(signed.bidsOfUnstatedSector());
    }

    private static SignedLot lot(StoredReader one) {
        return new SignedLot(new LotId(one.text(), one.text()), one.whole(), one.text(), bids(one), one.whole());
    }

    /** In the order of the sectors, so that equal agreements are equal texts. */
    static void bids(StoredWriter one, Map<Sector, Integer> bids) {
        one.each(
                new TreeMap<>(bids).entrySet(),
                (each, bid) -> each.nested(fields -> fields.choice(bid.getKey()).whole(bid.getValue())));
    }

    static Map<Sector, Integer> bids(StoredReader one) {
        Map<Sector, Integer> bids = new TreeMap<>();
        one.each(each -> each.nested(fields -> bids.put(fields.choice(Sector.class), fields.whole()) == null));
        return bids;
    }

    private static void counterparty(StoredWriter one, Counterparty party) {
        one.nested(supplier -> CheckedReturnJson.supplier(supplier, party.supplier()))
                .each(new TreeSet<>(party.types()), StoredWriter::choice)
                .optional(party.charityNumber())
                .optional(party.companyNumber());
    }

    private static Counterparty counterparty(StoredReader one) {
        return new Counterparty(
                one.nested(CheckedReturnJson::supplier),
                new TreeSet<>(one.each(each -> each.choice(Counterparty.Type.class))),
                one.optional(),
                one.optional());
    }

    private static void references(StoredWriter one, References references) {
        one.optional(references.register())
                .optional(references.ledgerSupplier())
                .optional(references.costCentre())
                .optional(references.directorate())
                .optional(references.neighbourhood());
    }

    private static References references(StoredReader one) {
        return new References(one.optional(), one.optional(), one.optional(), one.optional(), one.optional());
    }

    private static void value(StoredWriter one, AgreedValue value) {
        StoredParts.money(one, Optional.of(value.wholeLife()));
        StoredParts.money(one, value.annual());
        one.choice(value.vat());
    }

    private static AgreedValue value(StoredReader one) {
        return new AgreedValue(StoredParts.money(one).orElseThrow(), StoredParts.money(one), one.choice(Vat.class));
    }

    private static void undertaking(StoredWriter one, Undertaking undertaking) {
        one.text(undertaking.criterion())
                .text(undertaking.title())
                .choice(undertaking.kind())
                .choice(undertaking.form());
    }

    private static Undertaking undertaking(StoredReader one) {
        return new Undertaking(
                one.text(),
                one.text(),
                one.choice(SocialValueCriterion.Kind.class),
                one.choice(Undertaking.Form.class));
    }

    private static void disposal(StoredWriter one, Disposal disposal) {
        StoredParts.money(one, Optional.of(disposal.unrestrictedValue()));
        one.text(disposal.valuedBy());
        StoredParts.money(one, disposal.consideration());
        StoredParts.money(one, disposal.rent());
        StoredParts.money(one, Optional.of(disposal.undervalue()));
        one.text(disposal.consent());
        StoredParts.whole(one, disposal.leaseYears());
        one.text(disposal.nonDelivery()).text(disposal.subsidyControl());
    }

    private static Disposal disposal(StoredReader one) {
        return new Disposal(
                StoredParts.money(one).orElseThrow(),
                one.text(),
                StoredParts.money(one),
                StoredParts.money(one),
                StoredParts.money(one).orElseThrow(),
                one.text(),
                StoredParts.whole(one),
                one.text(),
                one.text());
    }
}
