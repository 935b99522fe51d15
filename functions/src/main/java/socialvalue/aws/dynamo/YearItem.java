package socialvalue.aws.dynamo;

import socialvalue.agreement.AgreementId;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.Totals;
import socialvalue.file.StoredTotals;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The totals of an agreement in a financial year. */
final class YearItem extends Item {
    static final TableSchema<YearItem> SCHEMA = schema(YearItem.class, YearItem::new)
            .addAttribute(
                    Integer.class, a -> a.name("start").getter(i -> i.start).setter((i, v) -> i.start = v))
            .addAttribute(
                    Integer.class,
                    a -> a.name("revision").getter(i -> i.revision).setter((i, v) -> i.revision = v))
            .addAttribute(
                    byte[].class, a -> a.name("totals").getter(i -> i.totals).setter((i, v) -> i.totals = v))
            .build();

    private int start;
    /** The agreement's, when they were written. */
    private int revision;

    private byte[] totals;

    static YearItem of(AgreementId id, FinancialYear year, int revision, Totals ofYear) {
        YearItem item = new YearItem();
        item.pk = AgreementKeys.agreement(id);
        item.sk = AgreementKeys.year(year);
        item.start = year.start();
        item.revision = revision;
        item.totals = Compressed.text(StoredTotals.write(ofYear));
        return item;
    }

    /** The calendar year it begins in. */
    int start() {
        return start;
    }

    int revision() {
        return revision;
    }

    Totals totals() {
        return StoredTotals.read(Compressed.textOf(totals));
    }
}
