package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.file.PortalEventReader;
import socialvalue.port.OpeningTold;
import socialvalue.port.Page;
import socialvalue.port.ParkedEvent;
import socialvalue.port.PortalStatement;
import socialvalue.procurement.LotId;
import socialvalue.procurement.PortalEvent;
import socialvalue.procurement.PortalId;
import socialvalue.procurement.PortalNews.Misunderstanding;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

abstract class PortalLedgerContract extends StoreContract {
    private static final PortalId PORTAL = new PortalId("example-portal", "exampleshire");
    private static final LotId OTHER = new LotId(LOT.tender(), "2");

    private final DynamoPortalLedger ledger = new DynamoPortalLedger(table);

    PortalLedgerContract(DynamoDbClient engine) {
        super(engine);
    }

    /** An event with the document it stands in. */
    private record Told(PortalEvent event, byte[] document) {}

    private static Told told(String source, String kind, String subject, long sequence, String data) {
        byte[] document = """
                {"specversion":"1.0","id":"%s:%s@%d","source":"%s","type":"socialvalue.%s","subject":"%s",\
                "datacontenttype":"application/json","time":"2026-11-30T09:00:00Z","sequence":"%019d","data":%s}""".formatted(kind, subject, sequence, source, kind, subject, sequence, data)
                .getBytes(StandardCharsets.UTF_8);
        return new Told(new PortalEventReader().read(document), document);
    }

    private static Told tender(PortalId portal, long sequence, Instant deadline, LotId... bound) {
        List<String> lots = new ArrayList<>();
        for (int i = 0; i < bound.length; i++) {
            lots.add("{\"lot\":\"b%d\",\"deadline\":\"%s\",\"frame\":{\"tender\":\"%s\",\"lot\":\"%s\"}}"
                    .formatted(i, deadline, bound[i].tender(), bound[i].lot()));
        }
        return told(
                portal.source(),
                "tender.published.v1",
                "tender/a1",
                sequence,
                "{\"tender\":\"a1\",\"lots\":[" + String.join(",", lots) + "]}");
    }

    private static Told opened(long sequence, LotId bound) {
        return told(
                PORTAL.source(),
                "returns.opened.v1",
                "tender/a1/lot/b0",
                sequence,
                "{\"tender\":\"a1\",\"lot\":\"b0\",\"returns\":2,\"frame\":{\"tender\":\"%s\",\"lot\":\"%s\"}}"
                        .formatted(bound.tender(), bound.lot()));
    }

    private static Told unknown(int number) {
        return told(PORTAL.source(), "lot.renamed.v1", "tender/a1/lot/b" + number, 1, "{\"secret\":\"word\"}");
    }

    private void keep(Told told) {
        ledger.keep(told.event(), told.document(), Optional.empty(), NOON);
    }

    private void park(Told told) {
        ledger.park(told.event(), told.document(), NOON);
    }

    private static PortalStatement says(PortalId portal, Instant deadline, Optional<OpeningTold> opening) {
        return new PortalStatement(portal, "a1", "b0", Optional.of(deadline), opening, false);
    }

    @Test
    void an_event_is_dealt_with_once_it_is_kept() {
        Told told = tender(PORTAL, 1, NOON, LOT);
        assertThat(ledger.handled(told.event())).isFalse();
        keep(told);
        assertThat(ledger.handled(told.event())).isTrue();
        assertThat(ledger.about(LOT)).containsExactly(says(PORTAL, NOON, Optional.empty()));
    }

    @Test
    void what_was_told_last_counts_in_either_order() {
        Told first = tender(PORTAL, 1, NOON, LOT);
        Told second = tender(PORTAL, 2, NOON.plusSeconds(60), LOT);
        keep(second);
        keep(first);

        assertThat(ledger.handled(first.event())).isTrue();
        assertThat(ledger.superseded(first.event())).isTrue();
        assertThat(ledger.superseded(second.event())).isFalse();
        assertThat(ledger.about(LOT)).containsExactly(says(PORTAL, NOON.plusSeconds(60), Optional.empty()));
        keep(tender(PORTAL, 3, NOON.plusSeconds(120), LOT));
        assertThat(ledger.about(LOT)).containsExactly(says(PORTAL, NOON.plusSeconds(120), Optional.empty()));
    }

    @Test
    void of_two_of_the_same_sequence_the_order_of_identifiers_decides_as_the_table_orders_them() {
        Told lower = told(PORTAL.source(), "contract.signed.v1", "contract/\uE000", 1, "{\"contract\":\"\uE000\"}");
        PortalEvent upper = new PortalEvent(
                PORTAL,
                lower.event().id().replace("\uE000", "\uD834\uDD1E"),
                lower.event().type(),
                lower.event().sequence(),
                NOON,
                lower.event().news());
        ledger.keep(upper, lower.document(), Optional.empty(), NOON);
        keep(lower);

        assertThat(ledger.superseded(lower.event())).isTrue();
        assertThat(ledger.superseded(upper)).isFalse();
    }

    @Test
    void a_lot_that_is_bound_elsewhere_by_now_is_told_of_there_only() {
        keep(tender(PORTAL, 1, NOON, LOT));
        keep(tender(PORTAL, 2, NOON, OTHER));

        assertThat(ledger.about(LOT)).isEmpty();
        assertThat(ledger.about(OTHER)).containsExactly(says(PORTAL, NOON, Optional.empty()));
    }

    @Test
    void two_portals_that_name_things_alike_do_not_mix() {
        PortalId other = new PortalId("example-portal", "elsewhere");
        keep(tender(PORTAL, 2, NOON, LOT));
        keep(tender(other, 1, NOON.plusSeconds(60), LOT));

        assertThat(ledger.about(LOT))
                .containsExactlyInAnyOrder(
                        says(PORTAL, NOON, Optional.empty()), says(other, NOON.plusSeconds(60), Optional.empty()));
        assertThat(ledger.parked(other, Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void what_came_of_an_opening_is_told_of_the_lot_it_names_until_something_else_comes_of_it() {
        keep(tender(PORTAL, 1, NOON, LOT));
        Told opened = opened(2, LOT);
        ledger.await(opened.event(), opened.document(), OpeningTold.TOO_EARLY, NOON);
        assertThat(ledger.handled(opened.event())).isFalse();
        assertThat(ledger.about(LOT)).containsExactly(says(PORTAL, NOON, Optional.of(OpeningTold.TOO_EARLY)));
        ledger.await(opened.event(), opened.document(), OpeningTold.RETURNS_MISSING, NOON);
        assertThat(ledger.about(LOT)).containsExactly(says(PORTAL, NOON, Optional.of(OpeningTold.RETURNS_MISSING)));
        ledger.keep(opened.event(), opened.document(), Optional.of(OpeningTold.OPENING), NOON);
        assertThat(ledger.handled(opened.event())).isTrue();
        assertThat(ledger.about(LOT)).containsExactly(says(PORTAL, NOON, Optional.of(OpeningTold.OPENING)));
    }

    @Test
    void a_worker_that_is_overtaken_does_not_take_back_what_came_of_an_opening() {
        Told opened = opened(2, LOT);
        ledger.keep(opened.event(), opened.document(), Optional.of(OpeningTold.OPENING), NOON);
        ledger.await(opened.event(), opened.document(), OpeningTold.RETURNS_MISSING, NOON);

        assertThat(ledger.about(LOT))
                .extracting(PortalStatement::opening)
                .containsExactly(Optional.of(OpeningTold.OPENING));
    }

    @Test
    void an_opening_of_a_lot_of_which_no_tender_was_told_is_told_of_too() {
        Told opened = opened(2, LOT);
        ledger.keep(opened.event(), opened.document(), Optional.of(OpeningTold.OPENING), NOON);

        assertThat(ledger.about(LOT))
                .containsExactly(new PortalStatement(
                        PORTAL, "a1", "b0", Optional.empty(), Optional.of(OpeningTold.OPENING), false));
        assertThat(ledger.about(OTHER)).isEmpty();
    }

    @Test
    void a_tender_of_as_many_lots_as_there_may_be_is_kept_in_one_go() {
        LotId[] bound = new LotId[500];
        for (int i = 0; i < bound.length; i++) {
            bound[i] = new LotId(LOT.tender(), "L" + i);
        }
        Told told = tender(PORTAL, 1, NOON, bound);
        keep(told);

        assertThat(ledger.handled(told.event())).isTrue();
        assertThat(ledger.about(bound[499])).extracting(PortalStatement::lot).containsExactly("b499");
    }

    @Test
    void an_event_that_is_parked_is_kept_to_the_byte_and_listed_without_what_it_says() {
        Told parked = unknown(1);
        park(parked);

        assertThat(ledger.handled(parked.event())).isFalse();
        assertThat(ledger.parked(PORTAL, Optional.empty(), 10))
                .isEqualTo(new Page<>(
                        List.of(new ParkedEvent(
                                "lot.renamed.v1:tender/a1/lot/b1@1",
                                "socialvalue.lot.renamed.v1",
                                Instant.parse("2026-11-30T09:00:00Z"),
                                NOON,
                                Misunderstanding.UNKNOWN_TYPE)),
                        Optional.empty()));
        assertThat(ledger.parkedDocument(PORTAL, parked.event().id())).contains(parked.document());
        assertThat(ledger.parkedDocument(PORTAL, "another")).isEmpty();
    }

    @Test
    void parked_again_nothing_changes() {
        park(unknown(1));
        Told again = unknown(1);
        ledger.park(again.event(), again.document(), NOON.plusSeconds(60));

        assertThat(ledger.parked(PORTAL, Optional.empty(), 10).items())
                .extracting(ParkedEvent::parkedAt)
                .containsExactly(NOON);
    }

    @Test
    void an_event_that_is_understood_at_last_is_no_longer_parked() {
        Told parked = unknown(1);
        park(parked);
        Told known = opened(3, LOT);
        PortalEvent understood = new PortalEvent(
                PORTAL,
                parked.event().id(),
                "x",
                "0000000000000000003",
                NOON,
                known.event().news());
        ledger.keep(understood, known.document(), Optional.of(OpeningTold.OPENING), NOON);

        assertThat(ledger.handled(understood)).isTrue();
        assertThat(ledger.parked(PORTAL, Optional.empty(), 10).items()).isEmpty();
        assertThat(ledger.parkedDocument(PORTAL, understood.id())).isEmpty();
        park(parked);
        assertThat(ledger.parked(PORTAL, Optional.empty(), 10).items())
                .as("an older worker parks it no more")
                .isEmpty();
    }

    @Test
    void parked_events_come_in_pages_each_once() {
        for (int i = 0; i < 5; i++) {
            park(unknown(i));
        }
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<ParkedEvent> page = ledger.parked(PORTAL, after, 2);
            page.items().forEach(each -> seen.add(each.id()));
            after = page.next();
            assertThat(after.filter(next -> !next.matches("[0-9a-f]{60}"))).isEmpty();
        } while (after.isPresent());

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void of_many_workers_with_the_same_event_all_find_it_done() throws Exception {
        Told told = tender(PORTAL, 1, NOON, LOT);

        assertThat(atOnce(6, () -> {
                    keep(told);
                    return ledger.handled(told.event());
                }))
                .containsOnly(true);
        assertThat(ledger.about(LOT)).hasSize(1);
    }
}
