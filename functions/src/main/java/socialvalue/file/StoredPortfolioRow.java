package socialvalue.file;

import java.util.Optional;
import java.util.TreeSet;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementKind;
import socialvalue.agreement.Cashable;
import socialvalue.agreement.Counterparty;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.PortfolioRow.Line;
import socialvalue.agreement.PortfolioRow.Signed;
import socialvalue.agreement.Worth;
import socialvalue.frame.Exercise.Vat;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.EditionId;
import socialvalue.model.Measure;
import socialvalue.procurement.Supplier.Sector;

/** A row of the portfolio, as it is stored. */
public final class StoredPortfolioRow {
    private static final int SCHEMA = 1;

    private StoredPortfolioRow() {}

    /** The row as text. */
    public static String write(PortfolioRow row) {
        return StoredWriter.array(array -> {
            array.whole(SCHEMA)
                    .whole(row.year().start())
                    .text(row.agreement().value())
                    .text(row.title())
                    .truth(row.example())
                    .choice(row.kind())
                    .text(row.model().toString())
                    .optional(row.directorate())
                    .optional(row.neighbourhood())
                    .optional(row.supplier())
                    .optional(row.sector().map(Enum::name))
                    .each(new TreeSet<>(row.types()), StoredWriter::choice);
            StoredParts.optional(array, row.signed(), StoredPortfolioRow::signed);
            array.each(row.lines(), (each, line) -> each.nested(one -> line(one, line)));
        });
    }

    /**
     * The row that was written so.
     *
     * @throws java.io.UncheckedIOException if it was not written so
     */
    public static PortfolioRow read(String text) {
        return StoredReader.array(text, array -> {
            StoredParts.schema(array, SCHEMA);
            return new PortfolioRow(
                    new FinancialYear(array.whole()),
                    new AgreementId(array.text()),
                    array.text(),
                    array.truth(),
                    array.choice(AgreementKind.class),
                    EditionId.parse(array.text()),
                    array.optional(),
                    array.optional(),
                    array.optional(),
                    array.optional().map(Sector::valueOf),
                    new TreeSet<>(array.each(each -> each.choice(Counterparty.Type.class))),
                    StoredParts.optional(array, StoredPortfolioRow::signed),
                    array.each(each -> each.nested(StoredPortfolioRow::line)));
        });
    }

    private static void signed(StoredWriter one, Signed signed) {
        StoredParts.money(one, signed.wholeLife());
        one.optional(signed.vat().map(Enum::name));
        StoredAgreement.bids(one, signed.bids());
        one.whole(signed.bidsOfUnstatedSector());
    }

    private static Signed signed(StoredReader one) {
        return new Signed(
                StoredParts.money(one), one.optional().map(Vat::valueOf), StoredAgreement.bids(one), one.whole());
    }

    private static void line(StoredWriter one, Line line) {
        one.text(line.promise()).text(line.title());
        StoredPromise.measured(one, line.measured());
        one.choice(line.kind());
        StoredPromise.unit(one, line.unit());
        one.choice(line.direction()).choice(line.aggregation()).truth(line.contribution());
        StoredParts.ratio(one, line.promised());
        StoredParts.ratio(one, line.verified());
        one.number(line.awaiting())
                .number(line.queried())
                .whole(line.verifiedRecords())
                .whole(line.otherRecords())
                .each(line.worth(), (each, worth) -> each.nested(fields -> worth(fields, worth)));
    }

    private static Line line(StoredReader one) {
        return new Line(
                one.text(),
                one.text(),
                StoredPromise.measured(one),
                one.choice(SocialValueCriterion.Kind.class),
                StoredPromise.unit(one),
                one.choice(Measure.Direction.class),
                one.choice(Measure.Aggregation.class),
                one.truth(),
                StoredParts.ratio(one),
                StoredParts.ratio(one),
                one.number(),
                one.number(),
                one.whole(),
                one.whole(),
                one.each(each -> each.nested(StoredPortfolioRow::worth)));
    }

    private static void worth(StoredWriter one, Worth worth) {
        one.choice(worth.kind())
                .optional(worth.unitValue())
                .optional(worth.priceYear())
                .optional(worth.beneficiary())
                .choice(worth.cashable())
                .truth(worth.transfer());
        StoredParts.money(one, Optional.of(worth.promised()));
        StoredParts.money(one, Optional.of(worth.delivered()));
    }

    private static Worth worth(StoredReader one) {
        return new Worth(
                one.choice(Worth.Kind.class),
                one.optional(),
                one.optional(),
                one.optional(),
                one.choice(Cashable.class),
                one.truth(),
                StoredParts.money(one).orElseThrow(),
                StoredParts.money(one).orElseThrow());
    }
}
