package socialvalue.aws.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import socialvalue.port.LateReturn;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Of a late return, kept as {@link SealedItem}, when it came and what was decided about it. */
final class LateItem extends Item {
    static final String ADMITTED_BY = "admittedBy";
    private static final String RECEIVED_AT = "t";
    private static final String ADMITTED_AT = "admittedAt";
    private static final String AUTHORITY = "authority";
    private static final String REASON = "reason";
    /** The attributes that are read: none of the contents, and not whose it is. */
    static final List<String> READ =
            List.of(Keys.PARTITION, Keys.SORT, RECEIVED_AT, ADMITTED_BY, ADMITTED_AT, AUTHORITY, REASON);

    static final TableSchema<LateItem> SCHEMA = schema(LateItem.class, LateItem::new)
            .addAttribute(
                    String.class,
                    a -> a.name(RECEIVED_AT).getter(i -> i.receivedAt).setter((i, v) -> i.receivedAt = v))
            .addAttribute(
                    String.class,
                    a -> a.name(ADMITTED_BY).getter(i -> i.admittedBy).setter((i, v) -> i.admittedBy = v))
            .addAttribute(
                    String.class,
                    a -> a.name(ADMITTED_AT).getter(i -> i.admittedAt).setter((i, v) -> i.admittedAt = v))
            .addAttribute(
                    String.class,
                    a -> a.name(AUTHORITY).getter(i -> i.authority).setter((i, v) -> i.authority = v))
            .addAttribute(
                    String.class, a -> a.name(REASON).getter(i -> i.reason).setter((i, v) -> i.reason = v))
            .build();

    private String receivedAt;
    private String admittedBy;
    private String admittedAt;
    private String authority;
    private String reason;

    LateReturn late() {
        return new LateReturn(
                Keys.lateReturn(sk),
                Instant.parse(receivedAt),
                Optional.ofNullable(admittedBy)
                        .map(by -> new LateReturn.Admission(by, Instant.parse(admittedAt), authority, reason)));
    }

    /** What admitting one sets. */
    static Change admitted(LateReturn.Admission admission) {
        return new Change()
                .set(ADMITTED_BY, admission.by())
                .set(ADMITTED_AT, admission.at().toString())
                .set(AUTHORITY, admission.authority())
                .set(REASON, admission.reason());
    }
}
