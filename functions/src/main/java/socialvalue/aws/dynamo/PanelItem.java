package socialvalue.aws.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.marking.ConflictOfInterest;
import socialvalue.marking.Panel;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A revision of a lot's panel. */
final class PanelItem extends Item {
    static final String KIND = "PANEL#";

    static final TableSchema<PanelItem> SCHEMA = schema(PanelItem.class, PanelItem::new)
            .addAttribute(
                    Integer.class,
                    a -> a.name("revision").getter(i -> i.revision).setter((i, v) -> i.revision = v))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("evaluators").getter(i -> i.evaluators).setter((i, v) -> i.evaluators = v))
            .addAttribute(
                    EnhancedType.mapOf(String.class, String.class),
                    a -> a.name("naming").getter(i -> i.naming).setter((i, v) -> i.naming = v))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.mapOf(String.class, String.class)),
                    a -> a.name("conflicts").getter(i -> i.conflicts).setter((i, v) -> i.conflicts = v))
            .build();

    private Integer revision;
    private List<String> evaluators;
    private Map<String, String> naming;
    private List<Map<String, String>> conflicts;

    static PanelItem of(LotId lot, Panel panel) {
        PanelItem item = new PanelItem();
        item.pk = Keys.panel(lot);
        item.sk = Keys.panel(panel.revision());
        item.revision = panel.revision();
        item.evaluators = panel.evaluators();
        item.naming = panel.naming()
                .map(named -> decided(named.reason(), named.recordedBy(), named.recordedAt()))
                .orElse(null);
        item.conflicts = panel.conflicts().stream().map(PanelItem::members).toList();
        return item;
    }

    Panel panel() {
        return new Panel(
                revision,
                evaluators,
                Optional.ofNullable(naming)
                        .map(named ->
                                new Panel.Naming(named.get("reason"), named.get("by"), Instant.parse(named.get("at")))),
                conflicts.stream()
                        .map(of -> new ConflictOfInterest(
                                of.get("evaluator"),
                                Optional.ofNullable(of.get("supplier")),
                                of.get("reason"),
                                of.get("by"),
                                Instant.parse(of.get("at"))))
                        .toList());
    }

    private static Map<String, String> members(ConflictOfInterest conflict) {
        Map<String, String> members = decided(conflict.reason(), conflict.recordedBy(), conflict.recordedAt());
        members.put("evaluator", conflict.evaluator());
        conflict.supplier().ifPresent(supplier -> members.put("supplier", supplier));
        return members;
    }

    private static Map<String, String> decided(String reason, String by, Instant at) {
        return new HashMap<>(Map.of("reason", reason, "by", by, "at", at.toString()));
    }
}
