package socialvalue.aws.dynamo;

import java.time.Instant;
import java.util.Optional;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.DeliveryImport;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** An import of deliveries. */
final class ImportItem extends Item {
    private static final String STATE = "state";
    private static final String REVISION = "revision";

    static final TableSchema<ImportItem> SCHEMA = schema(ImportItem.class, ImportItem::new)
            .addAttribute(
                    String.class,
                    a -> a.name("agreement").getter(i -> i.agreement).setter((i, v) -> i.agreement = v))
            .addAttribute(String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
            .addAttribute(String.class, a -> a.name("mode").getter(i -> i.mode).setter((i, v) -> i.mode = v))
            .addAttribute(
                    String.class, a -> a.name("digest").getter(i -> i.digest).setter((i, v) -> i.digest = v))
            .addAttribute(String.class, a -> a.name(STATE).getter(i -> i.state).setter((i, v) -> i.state = v))
            .addAttribute(
                    Integer.class, a -> a.name(REVISION).getter(i -> i.revision).setter((i, v) -> i.revision = v))
            .addAttribute(Integer.class, a -> a.name("rows").getter(i -> i.rows).setter((i, v) -> i.rows = v))
            .addAttribute(
                    Integer.class, a -> a.name("staged").getter(i -> i.staged).setter((i, v) -> i.staged = v))
            .addAttribute(
                    Integer.class,
                    a -> a.name("accepted").getter(i -> i.accepted).setter((i, v) -> i.accepted = v))
            .addAttribute(
                    Integer.class, a -> a.name("refused").getter(i -> i.refused).setter((i, v) -> i.refused = v))
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
            .build();

    private String agreement;
    private String id;
    private String mode;
    private String digest;
    private String state;
    private int revision;
    private Integer rows;
    private int staged;
    private Integer accepted;
    private int refused;
    private String startedBy;
    private String startedAt;
    private String finishedAt;
    private String reason;

    static ImportItem of(DeliveryImport step) {
        ImportItem item = new ImportItem();
        item.pk = AgreementKeys.imports(step.agreement());
        item.sk = sortKey(step.id());
        item.agreement = step.agreement().value();
        item.id = step.id();
        item.mode = step.mode().name();
        item.digest = step.digest();
        item.state = step.state().name();
        item.revision = step.revision();
        item.rows = step.rows().orElse(null);
        item.staged = step.staged();
        item.accepted = step.accepted().orElse(null);
        item.refused = step.refused();
        item.startedBy = step.startedBy();
        item.startedAt = step.startedAt().toString();
        item.finishedAt = step.finishedAt().map(Instant::toString).orElse(null);
        item.reason = step.reason().orElse(null);
        return item;
    }

    static String sortKey(String id) {
        return AgreementKeys.IMPORT + Keys.plain(id);
    }

    DeliveryImport read() {
        return new DeliveryImport(
                new AgreementId(agreement),
                id,
                DeliveryImport.Mode.valueOf(mode),
                digest,
                DeliveryImport.State.valueOf(state),
                revision,
                Optional.ofNullable(rows),
                staged,
                Optional.ofNullable(accepted),
                refused,
                startedBy,
                Instant.parse(startedAt),
                Optional.ofNullable(finishedAt).map(Instant::parse),
                Optional.ofNullable(reason));
    }

    /** Whether its rows count. */
    boolean isDone() {
        return state.equals(DeliveryImport.State.DONE.name());
    }

    /** Nobody has kept this revision, and the import has not ended. */
    static Condition before(DeliveryImport next) {
        return at(next.revision() - 1);
    }

    /** It stands at that revision, and has not ended. */
    static Condition at(int revision) {
        return running().equal(REVISION, revision);
    }

    /** The import has not ended. */
    private static Condition running() {
        return Condition.present().equal(STATE, DeliveryImport.State.RUNNING.name());
    }
}
