package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.agreement.AgreementSamples.decided;
import static socialvalue.agreement.AgreementSamples.first;
import static socialvalue.agreement.AgreementSamples.imported;
import static socialvalue.agreement.AgreementSamples.neighbourhood;
import static socialvalue.agreement.AgreementSamples.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.DeliveryImport;
import socialvalue.agreement.DeliveryImport.Mode;
import socialvalue.agreement.DeliveryImport.State;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Totals;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;
import socialvalue.port.Agreements.Kept;
import socialvalue.port.DeliveryImports;
import socialvalue.port.Page;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

abstract class DeliveryImportsContract extends StoreContract {
    private static final AgreementId NORTH = neighbourhood("North").id();
    private static final byte[] FILE = {1, 2, 3};
    private static final String EVIDENCE = "example-file-D-1";

    private final DynamoAgreements agreements = new DynamoAgreements(table);
    private final DynamoDeliveryImports imports = new DynamoDeliveryImports(table);

    DeliveryImportsContract(DynamoDbClient engine) {
        super(engine);
    }

    @BeforeEach
    void begin() {
        agreements.record(first(neighbourhood("North")));
    }

    private static DeliveryImport started(String id, String digest) {
        return new DeliveryImport(
                NORTH,
                id,
                Mode.GOOD_ROWS,
                digest,
                State.RUNNING,
                1,
                Optional.empty(),
                0,
                Optional.empty(),
                0,
                "officer-1",
                NOON,
                Optional.empty(),
                Optional.empty());
    }

    private static DeliveryImport next(DeliveryImport read, State state, int staged) {
        boolean ended = state != State.RUNNING;
        return new DeliveryImport(
                NORTH,
                read.id(),
                read.mode(),
                read.digest(),
                state,
                read.revision() + 1,
                Optional.of(120),
                staged,
                ended ? Optional.of(staged) : Optional.empty(),
                120 - staged,
                read.startedBy(),
                read.startedAt(),
                ended ? Optional.of(NOON.plusSeconds(5)) : Optional.empty(),
                state == State.FAILED ? Optional.of("The file was lost.") : Optional.empty());
    }

    private DeliveryImport begun(String id, String digest) {
        assertThat(imports.start(started(id, digest), FILE)).isEmpty();
        return started(id, digest);
    }

    private static List<Delivery> rows(String by, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> imported(recorded("D-" + i, "groups", "2027/28-M" + (i % 12 + 1), "1.25"), by))
                .toList();
    }

    private Kept kept() {
        return agreements.find(NORTH).orElseThrow();
    }

    private void stage(String id, List<Delivery> rows) {
        assertThat(imports.stage(imports.find(NORTH, id).orElseThrow(), rows, List.of()))
                .isTrue();
    }

    private boolean complete(Kept read, DeliveryImport from, List<Delivery> rows) {
        return imports.complete(read, read.totals().replacing(List.of(), rows), next(from, State.DONE, rows.size()));
    }

    private List<Delivery> counted() {
        List<Delivery> all = new ArrayList<>();
        agreements.each(NORTH, all::add);
        return all;
    }

    private void assertRecomputed() {
        Totals totals = Totals.of(counted().stream());
        assertThat(kept().totals()).isEqualTo(totals);
        FinancialYear year = new FinancialYear(2027);
        assertThat(agreements.portfolio(year, Optional.empty(), 5).items())
                .containsExactly(PortfolioRow.of(neighbourhood("North"), year, totals));
    }

    @Test
    void an_import_is_kept_with_its_file_and_found_until_it_has_ended() {
        DeliveryImport first = begun("I-1", "aa");
        DeliveryImport second = begun("I-2", "bb");

        assertThat(imports.find(NORTH, "I-1")).contains(first);
        assertThat(imports.find(NORTH, "I-3")).isEmpty();
        assertThat(imports.of(NORTH)).containsExactly(first, second);
        assertThat(imports.file(NORTH, "I-1")).isEqualTo(FILE);
        assertThat(imports.unfinished()).containsExactlyInAnyOrder(first, second);

        assertThat(imports.advance(next(first, State.FAILED, 0))).isTrue();
        assertThat(imports.unfinished()).containsExactly(second);
        assertThat(imports.find(NORTH, "I-1")).contains(next(first, State.FAILED, 0));
    }

    @Test
    void the_longest_file_is_read_again_as_it_came_though_it_cannot_be_made_smaller() {
        byte[] longest = new byte[DeliveryImports.LONGEST_FILE];
        new Random(17).nextBytes(longest);

        assertThat(imports.start(started("I-1", "aa"), longest)).isEmpty();
        assertThat(imports.start(started("I-2", "ab"), new byte[0])).isEmpty();

        assertThat(imports.file(NORTH, "I-1")).isEqualTo(longest);
        assertThat(imports.file(NORTH, "I-2")).isEmpty();
        assertThatThrownBy(() -> imports.start(started("I-3", "cc"), new byte[longest.length + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_several_who_start_one_name_one_does_and_the_others_are_told() throws Exception {
        List<Optional<DeliveryImport>> answers = atOnce(4, () -> imports.start(started("I-1", "aa"), FILE));

        assertThat(answers).containsOnlyOnce(Optional.empty());
        assertThat(answers).filteredOn(Optional::isPresent).hasSize(3).containsOnly(Optional.of(started("I-1", "aa")));
    }

    @Test
    void a_file_that_was_imported_well_is_not_imported_under_another_name() {
        DeliveryImport refused = begun("I-1", "aa");
        imports.advance(next(refused, State.REFUSED, 0));
        DeliveryImport second = begun("I-2", "aa");
        assertThat(complete(kept(), second, List.of())).isTrue();

        assertThat(imports.start(started("I-3", "aa"), FILE)).contains(next(second, State.DONE, 0));
        assertThat(imports.find(NORTH, "I-3")).isEmpty();
    }

    @Test
    void a_step_is_kept_once_and_none_after_the_end() {
        DeliveryImport first = begun("I-1", "aa");
        DeliveryImport step = next(first, State.RUNNING, 50);

        assertThat(imports.advance(step)).isTrue();
        assertThat(imports.advance(step)).isFalse();
        assertThat(imports.advance(next(step, State.REFUSED, 0))).isTrue();
        assertThat(imports.advance(next(next(step, State.REFUSED, 0), State.RUNNING, 0)))
                .isFalse();
        assertThatThrownBy(() -> imports.advance(next(first, State.DONE, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rows_kept_apart_count_for_nothing_until_all_of_them_do() {
        DeliveryImport first = begun("I-1", "aa");
        List<Delivery> rows = rows("I-1", 120);
        agreements.keep(kept(), kept().totals(), List.of(), List.of());

        stage("I-1", rows.subList(0, 70));
        stage("I-1", rows.subList(50, 120));

        assertThat(staged("I-1")).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(counted()).isEmpty();
        assertThat(agreements.deliveries(NORTH, Optional.empty(), 10))
                .isEqualTo(new Page<>(List.of(), Optional.empty()));
        assertThat(agreements.delivery(NORTH, "D-1")).isEmpty();
        assertThat(agreements.promisesWith(NORTH, EVIDENCE)).isEmpty();
        assertRecomputed();

        assertThat(complete(kept(), first, rows)).isTrue();

        assertThat(counted()).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(agreements.delivery(NORTH, "D-1")).contains(rows.getFirst());
        assertThat(agreements.promisesWith(NORTH, EVIDENCE)).containsExactly("groups");
        assertThat(imports.unfinished()).isEmpty();
        assertRecomputed();
    }

    private List<Delivery> staged(String id) {
        List<Delivery> all = new ArrayList<>();
        imports.eachStaged(NORTH, id, all::add);
        return all;
    }

    @Test
    void rows_of_an_import_that_did_not_end_well_never_count_and_their_references_are_free() {
        DeliveryImport first = begun("I-1", "aa");
        stage("I-1", rows("I-1", 5));
        imports.advance(next(first, State.FAILED, 5));
        DeliveryImport second = begun("I-2", "bb");
        stage("I-2", rows("I-2", 3));

        assertThat(complete(kept(), second, rows("I-2", 3))).isTrue();

        assertThat(counted()).containsExactlyElementsOf(rows("I-2", 3));
        assertThat(agreements.delivery(NORTH, "D-2")).contains(rows("I-2", 3).get(1));
        assertThat(agreements.delivery(NORTH, "D-4")).isEmpty();
        assertRecomputed();
    }

    @Test
    void pages_of_deliveries_are_in_order_though_some_came_by_imports() {
        DeliveryImport dead = begun("I-0", "aa");
        stage("I-0", rows("I-0", 9));
        imports.advance(next(dead, State.FAILED, 9));
        DeliveryImport done = begun("I-1", "bb");
        stage("I-1", rows("I-1", 7));
        complete(kept(), done, rows("I-1", 7));
        List<Delivery> alone = List.of(
                recorded("D-0", "groups", "2027/28-M1", "1"),
                recorded("D-5a", "groups", "2027/28-M1", "1"),
                recorded("D-9", "groups", "2027/28-M1", "1"));
        agreements.keep(kept(), kept().totals().replacing(List.of(), alone), alone, List.of());

        List<String> paged = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Delivery> page = agreements.deliveries(NORTH, after, 2);
            page.items().forEach(each -> paged.add(each.reference()));
            after = page.next();
        } while (after.isPresent());

        assertThat(paged).containsExactly("D-0", "D-1", "D-2", "D-3", "D-4", "D-5", "D-5a", "D-6", "D-7", "D-9");
        assertRecomputed();
    }

    @Test
    void an_import_is_not_completed_over_what_somebody_kept_meanwhile() {
        DeliveryImport first = begun("I-1", "aa");
        List<Delivery> rows = rows("I-1", 3);
        stage("I-1", rows);
        Kept read = kept();
        Delivery quicker = recorded("D-2", "groups", "2027/28-M1", "9");
        meter.beforeNextWrite(() -> agreements.keep(
                read, read.totals().replacing(List.of(), List.of(quicker)), List.of(quicker), List.of()));

        assertThat(complete(read, first, rows)).isFalse();

        assertThat(counted()).containsExactly(quicker);
        assertThat(imports.find(NORTH, "I-1")).contains(first);
        assertRecomputed();
    }

    @Test
    void an_import_is_completed_once_though_the_first_answer_was_lost() {
        DeliveryImport first = begun("I-1", "aa");
        List<Delivery> rows = rows("I-1", 3);
        stage("I-1", rows);
        meter.loseNextAnswer();

        assertThat(complete(kept(), first, rows)).isTrue();
        assertThat(complete(kept(), first, rows)).isFalse();
        assertRecomputed();
    }

    @Test
    void a_worker_that_comes_late_does_not_undo_what_was_decided_since() {
        DeliveryImport first = begun("I-1", "aa");
        List<Delivery> rows = rows("I-1", 3);
        stage("I-1", rows);
        complete(kept(), first, rows);
        Delivery verified = decided(rows.getFirst(), Verdict.VERIFIED);
        Kept read = kept();
        assertThat(agreements.keep(
                        read,
                        read.totals().replacing(rows.subList(0, 1), List.of(verified)),
                        List.of(),
                        List.of(verified)))
                .isTrue();

        assertThat(imports.stage(first, rows, List.of())).isFalse();

        assertThat(agreements.delivery(NORTH, "D-1")).contains(verified);
        assertRecomputed();
        assertThatThrownBy(() -> imports.stage(started("I-2", "bb"), rows, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoever_takes_an_import_over_keeps_and_drops_rows_and_nobody_else_does() {
        DeliveryImport first = begun("I-1", "aa");
        List<Delivery> rows = rows("I-1", 60);
        stage("I-1", rows);
        DeliveryImport second = first.takenOver();
        assertThat(imports.advance(second)).isTrue();

        assertThat(imports.stage(first, rows("I-1", 61), List.of())).isFalse();
        assertThat(imports.stage(first, List.of(), rows)).isFalse();
        assertThat(staged("I-1")).containsExactlyInAnyOrderElementsOf(rows);

        assertThat(imports.stage(second, List.of(), rows.subList(0, 55))).isTrue();
        assertThat(imports.stage(second, List.of(), rows.subList(0, 55)))
                .as("done twice it changes nothing")
                .isTrue();
        assertThat(complete(kept(), second, rows.subList(55, 60))).isTrue();
        assertThat(counted()).containsExactlyInAnyOrderElementsOf(rows.subList(55, 60));
        assertRecomputed();
    }

    /** Nothing that is written catches it, as nothing catches a power cut. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void killAfter(int writes) {
        meter.beforeNextWrite(
                writes > 0
                        ? () -> killAfter(writes - 1)
                        : () -> {
                            throw new Killed();
                        });
    }

    /** All that is done for an import, as far as it is not done yet. */
    private void work(String id, List<Delivery> rows) {
        DeliveryImport start = started(id, "digest-of-" + id);
        DeliveryImport read = imports.start(start, new byte[600_000]).orElse(start);
        if (read.state() == State.DONE) {
            return;
        }
        assertThat(imports.stage(read, rows, List.of())).isTrue();
        DeliveryImport staged = read.revision() > 1 ? read : next(read, State.RUNNING, rows.size());
        assertThat(read.revision() > 1 || imports.advance(staged)).isTrue();
        assertThat(complete(kept(), staged, rows)).isTrue();
    }

    @Test
    void an_import_that_is_killed_between_two_writes_has_all_of_its_rows_or_none_and_is_gone_on_with() {
        List<Delivery> expected = new ArrayList<>();
        boolean killed = true;
        for (int writes = 0; killed; writes++) {
            String id = "I-" + writes;
            List<Delivery> rows = rows(id, 60).stream()
                    .map(each -> imported(recorded(id + "-" + each.reference(), "groups", "2027/28-M2", "1.25"), id))
                    .toList();
            killAfter(writes);
            try {
                work(id, rows);
                killed = false;
            } catch (Killed here) {
                assertThat(counted()).as("after %d writes", writes).hasSameSizeAs(expected);
            }
            meter.beforeNextWrite(() -> {});
            assertRecomputed();

            work(id, rows);

            expected.addAll(rows);
            assertThat(counted()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(imports.unfinished()).isEmpty();
            assertRecomputed();
        }
        assertThat(expected)
                .as("two parts of a file, the import, rows twice, a step, the end")
                .hasSize(8 * 60);
    }

    @Test
    void what_was_found_is_replaced_by_what_is_found_next() {
        begun("I-1", "aa");
        assertThat(imports.findings(NORTH, "I-1")).isEmpty();
        List<Finding> many = IntStream.range(0, 200)
                .mapToObj(i -> Finding.of(
                        FindingCode.values()[i % FindingCode.values().length],
                        new Location("deliveries.csv", i + 2, "/quantity"),
                        "\"1.000,5\" in row " + i,
                        "a number such as 1000.5"))
                .toList();

        imports.found(NORTH, "I-1", many);
        assertThat(imports.findings(NORTH, "I-1")).isEqualTo(many);

        imports.found(NORTH, "I-1", many.subList(0, 1));
        assertThat(imports.findings(NORTH, "I-1")).isEqualTo(many.subList(0, 1));
        assertThat(imports.of(NORTH)).hasSize(1);
    }
}
