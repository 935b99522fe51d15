package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.refusal;
import static socialvalue.usecase.Tampering.AUDITOR;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.audit.Entry;
import socialvalue.audit.Event;
import socialvalue.audit.Verification;
import socialvalue.aws.Wiring;
import socialvalue.port.Page;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** What the auditor is shown, and what is never read for it. */
@ExtendWith(EmbeddedEngine.class)
class VerifyAuditTest {
    private static final String[] SUPPLIERS = {"example-care", "example-together", "example-latecomers"};

    private final ExampleCouncil council;
    private final Watched watched;
    private final VerifyAudit verifying;
    private final ReadTrail reading;

    VerifyAuditTest(ExampleCouncil council) {
        this.council = council;
        this.watched = new Watched(council.client, new HashSet<>());
        Wiring ports = new Wiring(
                watched,
                council.table,
                council.seal,
                council.signing,
                council.pseudonyms,
                council.queue::add,
                new Wiring.Portals(council.events::add, () -> "{}"),
                OpeningRule.of("1", "PT30M"),
                new BenchmarkRule(3),
                () -> council.now);
        verifying = new VerifyAudit(ports.frames(), ports.trails(), ports.signing());
        reading = new ReadTrail(ports.frames(), ports.trails());
    }

    /** The table, with what was asked of it: the partition, and the attributes where not all were. */
    private record Watched(DynamoDbClient table, Set<String> asked) implements DynamoDbClient {
        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            asked.add(request.key().get("pk").s() + " "
                    + request.expressionAttributeNames().values());
            return table.getItem(request);
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            request.expressionAttributeValues()
                    .values()
                    .forEach(value -> asked.add(
                            value.s() + " " + request.expressionAttributeNames().values()));
            return table.query(request);
        }

        @Override
        public String serviceName() {
            return table.serviceName();
        }

        @Override
        public void close() {}
    }

    private List<VerifyAudit.Verified> all() {
        List<VerifyAudit.Verified> steps = new ArrayList<>(List.of(verifying.verify(AUDITOR, LOT, Optional.empty())));
        while (steps.getLast().next().isPresent()) {
            steps.add(verifying.verify(AUDITOR, LOT, steps.getLast().next()));
        }
        return steps;
    }

    private List<Entry> entries(int limit) {
        Page<Entry> page = reading.page(AUDITOR, LOT, Optional.empty(), limit);
        List<Entry> entries = new ArrayList<>(page.items());
        while (page.next().isPresent()) {
            page = reading.page(AUDITOR, LOT, page.next(), limit);
            entries.addAll(page.items());
        }
        return entries;
    }

    @Test
    void before_opening_nothing_of_returns_is_read_or_told() {
        TrailLot.submitted(council, SUPPLIERS[2], SUPPLIERS[0], SUPPLIERS[1]);
        TrailLot.admitted(council);

        List<VerifyAudit.Verified> steps = all();
        List<Entry> entries = entries(100);

        assertThat(steps).hasSize(1);
        assertThat(steps.getFirst().opened()).isFalse();
        assertThat(steps.getFirst().verification().holds()).isTrue();
        assertThat(entries)
                .extracting(entry -> entry.act().what())
                .containsExactly(Event.FRAME_PUBLISHED, Event.LATE_RETURN_ADMITTED);
        assertThat(entries.getLast().contents()).isEmpty();
        assertThat(watched.asked()).isNotEmpty().noneMatch(asked -> asked.matches(".*(#R#|#LATE|##A#).*"));
    }

    @Test
    void before_opening_no_page_and_no_step_of_returns_can_be_asked_for() {
        council.publish();
        council.submitted(SUPPLIERS[0]);

        for (String asked : List.of("returns.0", "late", "records.0", "sealed.1", "nonsense")) {
            assertThat(refusal(() -> verifying.verify(AUDITOR, LOT, Optional.of(asked)))
                            .slug())
                    .isEqualTo("no-such-step");
            assertThat(refusal(() -> reading.page(AUDITOR, LOT, Optional.of(asked), 100))
                            .slug())
                    .isEqualTo("no-such-page");
        }
    }

    @Test
    void of_a_worked_lot_every_step_holds_and_no_ciphertext_is_read() {
        TrailLot.worked(council, SUPPLIERS);

        List<Verification> steps =
                all().stream().map(VerifyAudit.Verified::verification).toList();

        assertThat(steps).allMatch(Verification::holds);
        assertThat(steps.stream().mapToInt(Verification::chains).sum()).isEqualTo(1 + 3);
        assertThat(steps.stream().mapToInt(Verification::entries).sum()).isEqualTo(23 + 6);
        assertThat(steps.getFirst().signed())
                .extracting(Verification.Signed::number)
                .containsExactly(4, 20, 23);
        assertThat(watched.asked())
                .filteredOn(asked -> asked.matches(".*(#R#|1#LATE).*"))
                .isNotEmpty()
                .noneMatch(asked -> asked.endsWith(" []") || asked.matches(".*[\\[ ]c[,\\]].*"));
    }

    @Test
    void every_entry_is_listed_once_however_long_the_pages_are() {
        TrailLot.worked(council, SUPPLIERS);

        List<Entry> long_ = entries(100);

        assertThat(long_).hasSize(23 + 6);
        assertThat(entries(1)).isEqualTo(long_);
        assertThat(entries(5)).isEqualTo(long_);
    }

    @Test
    void verifying_and_reading_change_nothing() {
        TrailLot.worked(council, SUPPLIERS);
        var before = council.stored();

        all();
        entries(100);

        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void more_returns_than_a_step_has_are_verified_in_several() {
        council.publish();
        council.submitted(
                IntStream.rangeClosed(1, 12).mapToObj(i -> "example-" + i).toArray(String[]::new));
        council.opened();

        List<Entry> listed = entries(4);

        assertThat(listed).hasSize(3 + 24).doesNotHaveDuplicates();
        assertThat(all()).allMatch(step -> step.verification().holds());
    }

    @Test
    void a_time_that_goes_back_is_shown_and_does_no_harm() {
        council.publish();
        council.opened();
        council.now = council.now.minusSeconds(5);
        council.panelOf("example-evaluator");

        Verification officers = all().getFirst().verification();

        assertThat(officers.holds()).isTrue();
        assertThat(officers.notices()).extracting(Verification.Notice::number).containsExactly(4);
    }

    /** Section 98 of the Procurement Act 2023: kept for at least three years; here nothing is deleted by its age. */
    @Test
    void nothing_of_a_lot_expires() {
        TrailLot.worked(council, SUPPLIERS);

        assertThat(council.stored()).isNotEmpty().noneMatch(item -> item.containsKey("expires"));
    }
}
