package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import socialvalue.audit.Act;
import socialvalue.audit.Acts;
import socialvalue.audit.Chain;
import socialvalue.audit.Content;
import socialvalue.audit.Entry;
import socialvalue.audit.Event;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Changes and their entries on the officers' chain of a lot. */
abstract class TrailContract extends StoreContract {
    private static final String PARTITION = "EXAMPLE#RECORDS";

    private final Trail trail = new Trail(table);

    TrailContract(DynamoDbClient engine) {
        super(engine);
    }

    @Test
    void a_change_is_told_of_by_an_entry_with_the_digest_of_what_now_stands_there() {
        Act act = Act.ofRun("run-1", NOON, Event.RUN_FAILED, "about this");

        assertThat(trail.commit(LOT, record("one"), act)).isEmpty();

        Entry entry = chain().entries().getFirst();
        assertThat(entry.act()).isEqualTo(act);
        assertThat(entry.chain()).isEqualTo(LOT.toString());
        assertThat(entry.contents()).extracting(Content::place).containsExactly(Attributes.place(PARTITION, "one"));
        assertThat(entry.signature()).isEmpty();
        assertStands(entry);
    }

    @Test
    void a_change_that_is_refused_leaves_no_entry_and_says_which_of_its_items_was_refused() {
        trail.commit(LOT, record("one"), Acts.any());

        var refusals = trail.commit(
                LOT, record("two").check(PARTITION, "one", Condition.absent()), Acts.of(Event.MARKS_LOCKED));

        assertThat(refusals).hasSize(2);
        assertThat(Transaction.refused(refusals.get(0))).isFalse();
        assertThat(Transaction.refused(refusals.get(1))).isTrue();
        assertThat(chain().entries()).hasSize(1);
        assertThat(table.get(SheetItem.SCHEMA, PARTITION, "two")).isEmpty();
    }

    @Test
    void an_entry_that_somebody_else_wrote_first_stays_and_the_next_comes_after_it() {
        meter.beforeNextWrite(() -> trail.commit(LOT, record("quicker"), Acts.of(Event.PANEL_NAMED)));

        assertThat(trail.commit(LOT, record("slower"), Acts.of(Event.MARKS_LOCKED)))
                .isEmpty();

        assertThat(chain().fault()).isEmpty();
        assertThat(chain().entries())
                .extracting(entry -> entry.act().what())
                .containsExactly(Event.PANEL_NAMED, Event.MARKS_LOCKED);
    }

    @Test
    void lots_do_not_share_a_chain() {
        trail.commit(LOT, record("one"), Acts.any());

        assertThat(table.all(EntryItem.SCHEMA, Keys.officersTrail(new socialvalue.procurement.LotId("EXAMPLE", "2"))))
                .isEmpty();
    }

    /** As many as may be marking one lot, at the same moment. */
    @Test
    void of_fifty_who_act_at_once_none_is_lost_and_the_chain_holds() throws Exception {
        AtomicInteger number = new AtomicInteger();
        long start = System.nanoTime();

        List<Boolean> kept = atOnce(50, () -> trail.commit(LOT, record("by-" + number.incrementAndGet()), Acts.any())
                .isEmpty());

        assertThat(kept).hasSize(50).containsOnly(true);
        assertThat(chain().entries()).hasSize(50);
        assertThat(chain().fault()).isEmpty();
        assertThat(chain().entries()).allSatisfy(this::assertStands);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("a request is given no longer")
                .isLessThan(Duration.ofSeconds(29));
    }

    private Transaction record(String name) {
        SheetItem item = SheetItem.of(PARTITION, name, name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Transaction(table).put(SheetItem.SCHEMA, item, Condition.absent());
    }

    private Chain chain() {
        return new Chain(
                LOT.toString(),
                table.all(EntryItem.SCHEMA, Keys.officersTrail(LOT)).stream()
                        .map(EntryItem::entry)
                        .toList());
    }

    private void assertStands(Entry entry) {
        for (Content content : entry.contents()) {
            List<String> keys = Attributes.keys(content.place());
            Map<String, AttributeValue> item = engine.getItem(request -> request.tableName(table.name())
                            .key(Map.of(
                                    Keys.PARTITION, AttributeValue.fromS(keys.get(0)),
                                    Keys.SORT, AttributeValue.fromS(keys.get(1)))))
                    .item();
            assertThat(Attributes.now(content, item)).isEqualTo(content.digest());
        }
    }
}
