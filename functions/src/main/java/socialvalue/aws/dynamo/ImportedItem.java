package socialvalue.aws.dynamo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import socialvalue.marking.ImportedScore;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A score that was imported; the highest number counts. */
final class ImportedItem extends Item {
    static final String KIND = "IMPORTED";

    static final TableSchema<ImportedItem> SCHEMA = schema(ImportedItem.class, ImportedItem::new)
            .addAttribute(
                    Integer.class, a -> a.name("number").getter(i -> i.number).setter((i, v) -> i.number = v))
            .addAttribute(
                    String.class,
                    a -> a.name("criterion").getter(i -> i.criterion).setter((i, v) -> i.criterion = v))
            .addAttribute(
                    String.class,
                    a -> a.name("supplier").getter(i -> i.supplier).setter((i, v) -> i.supplier = v))
            .addAttribute(
                    String.class, a -> a.name("points").getter(i -> i.points).setter((i, v) -> i.points = v))
            .addAttribute(
                    String.class,
                    a -> a.name("explanation").getter(i -> i.explanation).setter((i, v) -> i.explanation = v))
            .addAttribute(
                    String.class,
                    a -> a.name("tenderedPrice").getter(i -> i.tenderedPrice).setter((i, v) -> i.tenderedPrice = v))
            .addAttribute(
                    String.class, a -> a.name("source").getter(i -> i.source).setter((i, v) -> i.source = v))
            .addAttribute(
                    String.class,
                    a -> a.name("sourceDigest").getter(i -> i.sourceDigest).setter((i, v) -> i.sourceDigest = v))
            .addAttribute(
                    String.class,
                    a -> a.name("recordedBy").getter(i -> i.recordedBy).setter((i, v) -> i.recordedBy = v))
            .addAttribute(
                    String.class,
                    a -> a.name("recordedAt").getter(i -> i.recordedAt).setter((i, v) -> i.recordedAt = v))
            .build();

    /** From 1, for one criterion and return. */
    int number;

    private String criterion;
    private String supplier;
    private String points;
    private String explanation;
    private String tenderedPrice;
    private String source;
    private String sourceDigest;
    private String recordedBy;
    private String recordedAt;

    static ImportedItem of(LotId lot, ImportedScore score, int number) {
        ImportedItem item = new ImportedItem();
        item.pk = Keys.marks(lot, score.supplier());
        item.sk = Keys.numbered(KIND, score.supplier(), score.criterion(), number);
        item.number = number;
        item.criterion = score.criterion();
        item.supplier = score.supplier();
        item.points = score.points().toString();
        item.explanation = score.explanation().orElse(null);
        item.tenderedPrice = score.tenderedPrice().map(BigDecimal::toString).orElse(null);
        item.source = score.source();
        item.sourceDigest = score.sourceDigest();
        item.recordedBy = score.recordedBy();
        item.recordedAt = score.recordedAt().map(Instant::toString).orElse(null);
        return item;
    }

    ImportedScore score() {
        return new ImportedScore(
                criterion,
                supplier,
                new BigDecimal(points),
                Optional.ofNullable(explanation),
                Optional.ofNullable(tenderedPrice).map(BigDecimal::new),
                source,
                sourceDigest,
                recordedBy,
                Optional.ofNullable(recordedAt).map(Instant::parse));
    }
}
