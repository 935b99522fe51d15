package socialvalue.aws.dynamo;

import java.util.List;
import socialvalue.agreement.PortfolioRow;
import socialvalue.file.StoredPortfolioRow;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A row of the portfolio: compressed for whoever reads it here, and its figures in plain text for what exports it. */
final class RowItem extends Item {
    static final TableSchema<RowItem> SCHEMA = schema(RowItem.class, RowItem::new)
            .addAttribute(byte[].class, a -> a.name("row").getter(i -> i.row).setter((i, v) -> i.row = v))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("figures").getter(i -> i.figures).setter((i, v) -> i.figures = v))
            .addAttribute(String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
            .addAttribute(
                    String.class,
                    a -> a.name("directorate").getter(i -> i.directorate).setter((i, v) -> i.directorate = v))
            .addAttribute(
                    String.class, a -> a.name("sector").getter(i -> i.sector).setter((i, v) -> i.sector = v))
            .addAttribute(
                    Boolean.class, a -> a.name("example").getter(i -> i.example).setter((i, v) -> i.example = v))
            .build();

    private byte[] row;
    private List<String> figures;
    private String kind;
    /** Not there where nobody has said. */
    private String directorate;
    /** Not there where nobody has said. */
    private String sector;

    private boolean example;

    static RowItem of(PortfolioRow row) {
        RowItem item = new RowItem();
        item.pk = AgreementKeys.portfolio(row.year());
        item.sk = row.agreement().value();
        item.row = Compressed.text(StoredPortfolioRow.write(row));
        item.figures = RowFigures.of(row);
        item.kind = RowFigures.spelt(row.kind());
        item.directorate = row.directorate().orElse(null);
        item.sector = row.sector().map(RowFigures::spelt).orElse(null);
        item.example = row.example();
        return item;
    }

    /** In bytes, as far as it grows with the agreement. */
    int length() {
        return row.length
                + figures.stream().mapToInt(figure -> figure.length() + 1).sum();
    }

    PortfolioRow row() {
        return StoredPortfolioRow.read(Compressed.textOf(row));
    }
}
