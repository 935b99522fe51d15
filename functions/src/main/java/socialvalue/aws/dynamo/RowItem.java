package socialvalue.aws.dynamo;

import socialvalue.agreement.PortfolioRow;
import socialvalue.file.StoredPortfolioRow;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A row of the portfolio. */
final class RowItem extends Item {
    static final TableSchema<RowItem> SCHEMA = schema(RowItem.class, RowItem::new)
            .addAttribute(byte[].class, a -> a.name("row").getter(i -> i.row).setter((i, v) -> i.row = v))
            .build();

    private byte[] row;

    static RowItem of(PortfolioRow row) {
        RowItem item = new RowItem();
        item.pk = Keys.portfolio(row.year());
        item.sk = row.agreement().value();
        item.row = Compressed.text(StoredPortfolioRow.write(row));
        return item;
    }

    int length() {
        return row.length;
    }

    PortfolioRow row() {
        return StoredPortfolioRow.read(Compressed.textOf(row));
    }
}
