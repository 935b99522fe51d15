package socialvalue.aws.dynamo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import socialvalue.marking.AgreedMark;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.Rationale;
import socialvalue.port.OpenedReturns.AgreedRevision;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** An evaluator's mark, or a revision of the agreed one. */
final class MarkItem extends Item {
    static final String GIVEN = "MARK";
    static final String AGREED = "AGREED";

    static final TableSchema<MarkItem> SCHEMA = schema(MarkItem.class, MarkItem::new)
            .addAttribute(
                    String.class,
                    a -> a.name("criterion").getter(i -> i.criterion).setter((i, v) -> i.criterion = v))
            .addAttribute(
                    String.class,
                    a -> a.name("supplier").getter(i -> i.supplier).setter((i, v) -> i.supplier = v))
            .addAttribute(String.class, a -> a.name("by").getter(i -> i.by).setter((i, v) -> i.by = v))
            .addAttribute(String.class, a -> a.name("mark").getter(i -> i.mark).setter((i, v) -> i.mark = v))
            .addAttribute(
                    String.class,
                    a -> a.name("rationale").getter(i -> i.rationale).setter((i, v) -> i.rationale = v))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("participants").getter(i -> i.participants).setter((i, v) -> i.participants = v))
            .addAttribute(String.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
            .addAttribute(
                    Integer.class,
                    a -> a.name("revision").getter(i -> i.revision).setter((i, v) -> i.revision = v))
            .build();

    private String criterion;
    private String supplier;
    private String by;
    private String mark;
    private String rationale;
    private List<String> participants;
    private String at;
    private Integer revision;

    static MarkItem of(LotId lot, EvaluatorMark given) {
        MarkItem item = new MarkItem();
        item.pk = Keys.marks(lot, given.supplier());
        item.sk =
                String.join("#", GIVEN, Keys.plain(given.supplier()), Keys.plain(given.criterion()), given.evaluator());
        item.criterion = given.criterion();
        item.supplier = given.supplier();
        item.by = given.evaluator();
        item.mark = given.mark().toString();
        item.rationale = given.rationale().text();
        item.at = given.recordedAt().toString();
        return item;
    }

    static MarkItem of(LotId lot, AgreedMark agreed, int revision) {
        MarkItem item = new MarkItem();
        item.pk = Keys.marks(lot, agreed.supplier());
        item.sk = Keys.numbered(AGREED, agreed.supplier(), agreed.criterion(), revision);
        item.criterion = agreed.criterion();
        item.supplier = agreed.supplier();
        item.by = agreed.recordedBy();
        item.participants = agreed.participants();
        item.mark = agreed.mark().toString();
        item.rationale = agreed.rationale().text();
        item.at = agreed.recordedAt().toString();
        item.revision = revision;
        return item;
    }

    /** Where the marks of one kind and return begin. */
    static String of(String kind, String supplier) {
        return kind + "#" + Keys.plain(supplier) + "#";
    }

    EvaluatorMark given() {
        return new EvaluatorMark(
                criterion, supplier, by, new BigDecimal(mark), new Rationale(rationale), Instant.parse(at));
    }

    AgreedRevision agreed() {
        return new AgreedRevision(
                revision,
                new AgreedMark(
                        criterion,
                        supplier,
                        new BigDecimal(mark),
                        new Rationale(rationale),
                        participants,
                        by,
                        Instant.parse(at)));
    }
}
