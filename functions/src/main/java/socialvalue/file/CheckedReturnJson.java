package socialvalue.file;

import java.util.List;
import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Supplier;
import socialvalue.procurement.Supplier.Member;
import socialvalue.procurement.Supplier.Sector;
import socialvalue.quantity.Percentage;
import socialvalue.submission.Commitment;
import socialvalue.submission.Evidence;
import socialvalue.submission.MethodStatement;
import socialvalue.submission.MethodStatement.Capacity;
import socialvalue.submission.MethodStatement.DeliveredBy;
import socialvalue.submission.TenderReturn;

/**
 * A checked return with the findings of its check, whole, as it is stored: what a check found is kept as it was found,
 * and never found again by rules that may have changed.
 */
public final class CheckedReturnJson {
    private CheckedReturnJson() {}

    /**
     * What was written.
     *
     * @param checked the return
     * @param findings of its check
     */
    public record Checked(TenderReturn checked, List<Finding> findings) {
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /** The return and its findings as text. */
    public static String write(Checked whole) {
        TenderReturn checked = whole.checked();
        return StoredWriter.array(array -> array.text(checked.lot().tender())
                .text(checked.lot().lot())
                .nested(one -> supplier(one, checked.supplier()))
                .text(checked.frameDigest())
                .each(checked.commitments(), (each, commitment) -> each.text(commitment.criterion()))
                .nested(all -> CommitmentsJson.writeTo(all, checked.commitments()))
                .each(checked.statements(), (each, statement) -> each.nested(one -> statement(one, statement)))
                .each(whole.findings(), (each, finding) -> each.nested(one -> StoredFindings.finding(one, finding))));
    }

    /**
     * The return and findings that were written so.
     *
     * @throws java.io.UncheckedIOException if it was not written so
     */
    public static Checked read(String text) {
        return StoredReader.array(text, array -> {
            LotId lot = new LotId(array.text(), array.text());
            Supplier supplier = array.nested(CheckedReturnJson::supplier);
            String frameDigest = array.text();
            List<String> criteria = array.each(StoredReader::text);
            List<Commitment> commitments = array.nested(all -> CommitmentsJson.readFrom(all, criteria));
            List<MethodStatement> statements = array.each(each -> each.nested(CheckedReturnJson::statement));
            List<Finding> findings = array.each(each -> each.nested(StoredFindings::finding));
            return new Checked(new TenderReturn(lot, supplier, frameDigest, commitments, statements), findings);
        });
    }

    static void supplier(StoredWriter one, Supplier supplier) {
        one.text(supplier.id())
                .text(supplier.name())
                .optional(supplier.sector().map(Enum::name))
                .each(
                        supplier.members(),
                        (each, member) -> each.nested(fields -> fields.text(member.name())
                                .choice(member.capacity())
                                .optional(member.sector().map(Enum::name))));
    }

    static Supplier supplier(StoredReader one) {
        return new Supplier(
                one.text(),
                one.text(),
                sector(one),
                one.each(each -> each.nested(
                        fields -> new Member(fields.text(), fields.choice(Supplier.Capacity.class), sector(fields)))));
    }

    private static Optional<Sector> sector(StoredReader one) {
        return one.optional().map(Sector::valueOf);
    }

    private static void statement(StoredWriter one, MethodStatement statement) {
        one.text(statement.criterion())
                .optional(statement.text())
                .whole(statement.markedWords())
                .optional(statement.change())
                .optional(statement.place())
                .optional(statement.activity())
                .optional(statement.beneficiaries())
                .each(
                        statement.evidence(),
                        (each, file) -> each.nested(fields ->
                                fields.text(file.name()).optional(file.digest()).optional(file.address())))
                .each(
                        statement.delivery(),
                        (each, delivery) -> each.nested(fields -> {
                            fields.choice(delivery.by())
                                    .optional(delivery.name())
                                    .optional(delivery.sector().map(Enum::name));
                            delivery.share()
                                    .map(Percentage::value)
                                    .map(fields::number)
                                    .orElseGet(fields::nothing);
                        }));
    }

    private static MethodStatement statement(StoredReader one) {
        return new MethodStatement(
                one.text(),
                one.optional(),
                one.whole(),
                one.optional(),
                one.optional(),
                one.optional(),
                one.optional(),
                one.each(each -> each.nested(file -> new Evidence(file.text(), file.optional(), file.optional()))),
                one.each(each -> each.nested(delivery -> new DeliveredBy(
                        delivery.choice(Capacity.class),
                        delivery.optional(),
                        sector(delivery),
                        delivery.optionalNumber().map(Percentage::new)))));
    }
}
