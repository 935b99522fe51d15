package socialvalue.aws.dynamo;

import java.time.Instant;
import socialvalue.marking.Decision;
import socialvalue.marking.FlagKind;
import socialvalue.marking.Flagged;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A revision of the decision about a flag. */
final class DecisionItem extends Item {
    static final String KIND = "DECISION#";

    static final TableSchema<DecisionItem> SCHEMA = schema(DecisionItem.class, DecisionItem::new)
            .addAttribute(String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
            .addAttribute(
                    String.class,
                    a -> a.name("supplier").getter(i -> i.supplier).setter((i, v) -> i.supplier = v))
            .addAttribute(
                    String.class,
                    a -> a.name("criterion").getter(i -> i.criterion).setter((i, v) -> i.criterion = v))
            .addAttribute(
                    Integer.class,
                    a -> a.name("revision").getter(i -> i.revision).setter((i, v) -> i.revision = v))
            .addAttribute(
                    String.class, a -> a.name("choice").getter(i -> i.choice).setter((i, v) -> i.choice = v))
            .addAttribute(
                    String.class, a -> a.name("reason").getter(i -> i.reason).setter((i, v) -> i.reason = v))
            .addAttribute(String.class, a -> a.name("by").getter(i -> i.by).setter((i, v) -> i.by = v))
            .addAttribute(String.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
            .build();

    private String kind;
    private String supplier;
    /** Not there where the flag concerns the whole return. */
    private String criterion;

    private Integer revision;
    private String choice;
    private String reason;
    private String by;
    private String at;

    static DecisionItem of(LotId lot, Decision decision) {
        Flagged about = decision.about();
        DecisionItem item = new DecisionItem();
        item.pk = Keys.decisions(lot);
        item.sk = Keys.decision(about.id(), decision.revision());
        item.kind = about.kind().name();
        item.supplier = about.supplier();
        item.criterion = about.criterion().isEmpty() ? null : about.criterion();
        item.revision = decision.revision();
        item.choice = decision.choice().name();
        item.reason = decision.reason();
        item.by = decision.decidedBy();
        item.at = decision.decidedAt().toString();
        return item;
    }

    Decision decision() {
        return new Decision(
                new Flagged(FlagKind.valueOf(kind), supplier, criterion == null ? "" : criterion),
                revision,
                FlagKind.Choice.valueOf(choice),
                reason,
                by,
                Instant.parse(at));
    }
}
