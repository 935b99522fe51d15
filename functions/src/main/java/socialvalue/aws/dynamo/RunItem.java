package socialvalue.aws.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socialvalue.port.Run;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A run. */
final class RunItem extends Item {
    /** The attributes that steps change. */
    static final Set<String> PROGRESS = Set.of("revision", "done", "total", "part", "cursor");

    static final TableSchema<RunItem> SCHEMA = schema(RunItem.class, RunItem::new)
            .addAttribute(String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
            .addAttribute(String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
            .addAttribute(
                    String.class, a -> a.name("tender").getter(i -> i.tender).setter((i, v) -> i.tender = v))
            .addAttribute(String.class, a -> a.name("lot").getter(i -> i.lot).setter((i, v) -> i.lot = v))
            .addAttribute(
                    String.class, a -> a.name("state").getter(i -> i.state).setter((i, v) -> i.state = v))
            .addAttribute(
                    Integer.class,
                    a -> a.name("revision").getter(i -> i.revision).setter((i, v) -> i.revision = v))
            .addAttribute(Integer.class, a -> a.name("done").getter(i -> i.done).setter((i, v) -> i.done = v))
            .addAttribute(
                    Integer.class, a -> a.name("total").getter(i -> i.total).setter((i, v) -> i.total = v))
            .addAttribute(Integer.class, a -> a.name("part").getter(i -> i.part).setter((i, v) -> i.part = v))
            .addAttribute(
                    String.class, a -> a.name("cursor").getter(i -> i.cursor).setter((i, v) -> i.cursor = v))
            .addAttribute(
                    String.class,
                    a -> a.name("startedBy").getter(i -> i.startedBy).setter((i, v) -> i.startedBy = v))
            .addAttribute(
                    String.class,
                    a -> a.name("startedAt").getter(i -> i.startedAt).setter((i, v) -> i.startedAt = v))
            .addAttribute(
                    String.class,
                    a -> a.name("finishedAt").getter(i -> i.finishedAt).setter((i, v) -> i.finishedAt = v))
            .addAttribute(
                    String.class, a -> a.name("reason").getter(i -> i.reason).setter((i, v) -> i.reason = v))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("without").getter(i -> i.without).setter((i, v) -> i.without = v))
            .build();

    private String id;
    private String kind;
    private String tender;
    private String lot;
    private String state;
    private int revision;
    private int done;
    private Integer total;
    private int part;
    private String cursor;
    private String startedBy;
    private String startedAt;
    private String finishedAt;
    private String reason;
    /** Each as supplier, flag and revision; not there where it leaves nothing out. */
    private List<String> without;

    static RunItem of(Run run) {
        RunItem item = new RunItem();
        item.pk = Keys.run(run.id());
        item.sk = Keys.RUN;
        item.id = run.id();
        item.kind = run.kind().name();
        item.tender = run.lot().tender();
        item.lot = run.lot().lot();
        item.state = run.state().name();
        item.revision = run.revision();
        item.done = run.done();
        item.total = run.total().orElse(null);
        item.part = run.part();
        item.cursor = run.cursor().orElse(null);
        item.startedBy = run.startedBy();
        item.startedAt = run.startedAt().toString();
        item.finishedAt = run.finishedAt().map(Instant::toString).orElse(null);
        item.reason = run.reason().orElse(null);
        item.without = run.without().isEmpty()
                ? null
                : run.without().stream().map(RunItem::written).toList();
        return item;
    }

    Run run() {
        return new Run(
                id,
                Run.Kind.valueOf(kind),
                new LotId(tender, lot),
                Run.State.valueOf(state),
                revision,
                done,
                Optional.ofNullable(total),
                part,
                Optional.ofNullable(cursor),
                startedBy,
                Instant.parse(startedAt),
                Optional.ofNullable(finishedAt).map(Instant::parse),
                Optional.ofNullable(reason),
                without == null
                        ? List.of()
                        : without.stream().map(RunItem::read).toList());
    }

    private static String written(Run.Without each) {
        return Keys.plain(each.supplier()) + "#" + Keys.plain(each.flag()) + "#" + each.revision();
    }

    private static Run.Without read(String written) {
        String[] parts = written.split("#", -1);
        return new Run.Without(parts[0], parts[1], Integer.parseInt(parts[2]));
    }

    /** Nobody has kept this revision, and the run has not ended. */
    static Condition before(Run next) {
        return Condition.present().equal("revision", next.revision() - 1).equal("state", Run.State.RUNNING.name());
    }
}
