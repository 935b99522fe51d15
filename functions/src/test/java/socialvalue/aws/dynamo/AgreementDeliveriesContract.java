package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.agreement.AgreementSamples.HOURS;
import static socialvalue.agreement.AgreementSamples.JOBS;
import static socialvalue.agreement.AgreementSamples.decided;
import static socialvalue.agreement.AgreementSamples.first;
import static socialvalue.agreement.AgreementSamples.homeCare;
import static socialvalue.agreement.AgreementSamples.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Totals;
import socialvalue.port.Agreements.Kept;
import socialvalue.port.Page;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Deliveries of agreements, and what is kept of them. */
abstract class AgreementDeliveriesContract extends AgreementStoreContract {
    AgreementDeliveriesContract(DynamoDbClient engine) {
        super(engine);
    }

    @Test
    void deliveries_change_totals_and_rows_with_them() {
        Kept before = begun(NORTH);
        Delivery first = recorded("D-1", "groups", "2027/28-M1", "2");
        Delivery second = recorded("D-2", "groups", "2027/28-M2", "3.50");

        assertThat(add(before, first, second)).isTrue();
        assertThat(change(kept(NORTH.id()), second, decided(second, Verdict.VERIFIED)))
                .isTrue();

        Kept after = kept(NORTH.id());
        assertThat(after.revision()).isEqualTo(3);
        assertThat(agreements.delivery(NORTH.id(), "D-1")).contains(first);
        assertThat(agreements.delivery(NORTH.id(), "D-2")).contains(decided(second, Verdict.VERIFIED));
        assertThat(agreements.delivery(NORTH.id(), "D-")).isEmpty();
        assertRecomputed(NORTH.id());
        assertThat(row(2027, NORTH).lines().getLast())
                .extracting(PortfolioRow.Line::verifiedRecords, PortfolioRow.Line::otherRecords)
                .containsExactly(1, 1);
    }

    @Test
    void a_delivery_that_moves_to_another_year_leaves_nothing_of_it_in_the_first() {
        Kept before = begun(NORTH);
        Delivery wrong = recorded("D-1", "groups", "2029/30-M1", "2");
        Delivery right = recorded("D-2", "groups", "2027/28-M1", "2");
        add(before, wrong);
        assertThat(agreements.rows(NORTH.id(), Set.of(new FinancialYear(2029)))).hasSize(1);

        Kept read = kept(NORTH.id());
        Delivery corrected = wrong.correctedBy("D-2");
        assertThat(agreements.keep(
                        read,
                        read.totals().replacing(List.of(wrong), List.of(corrected, right)),
                        List.of(right),
                        List.of(corrected)))
                .isTrue();

        assertThat(agreements.rows(NORTH.id(), Set.of(new FinancialYear(2029)))).isEmpty();
        assertRecomputed(NORTH.id());
    }

    @Test
    void of_two_who_keep_what_they_read_at_the_same_revision_one_succeeds_and_nothing_of_the_other_stays() {
        Kept read = begun(NORTH);
        Delivery quicker = recorded("D-1", "groups", "2027/28-M1", "2");
        Delivery slower = recorded("D-2", "groups", "2027/28-M1", "5");
        meter.beforeNextWrite(() -> add(read, quicker));

        assertThat(add(read, slower)).isFalse();

        assertThat(agreements.delivery(NORTH.id(), "D-2")).isEmpty();
        assertThat(agreements.promisesWith(NORTH.id(), "example-file-D-2")).isEmpty();
        assertRecomputed(NORTH.id());
    }

    @Test
    void whoever_tries_again_loses_nothing_however_many_there_are() throws Exception {
        begun(NORTH);
        AtomicInteger number = new AtomicInteger();

        atOnce(6, () -> {
            Delivery mine = litter(number.incrementAndGet());
            while (!add(kept(NORTH.id()), mine)) {
                Thread.onSpinWait();
            }
            return true;
        });

        assertThat(deliveries(NORTH.id())).hasSize(6);
        assertRecomputed(NORTH.id());
    }

    @Test
    void nothing_is_kept_twice_though_the_first_answer_was_lost() {
        Kept read = begun(NORTH);
        meter.loseNextAnswer();

        assertThat(add(read, litter(1))).isTrue();

        assertThat(kept(NORTH.id()).revision()).isEqualTo(2);
        assertRecomputed(NORTH.id());
    }

    @Test
    void a_reference_that_is_in_use_is_not_used_again() {
        Kept read = begun(NORTH);
        add(read, litter(1));

        assertThat(add(kept(NORTH.id()), litter(1))).isFalse();
        assertThat(agreements.keep(kept(NORTH.id()), Totals.NONE, List.of(), List.of(litter(2))))
                .as("nor is what is not there changed")
                .isFalse();
        assertRecomputed(NORTH.id());
    }

    @Test
    void deliveries_come_in_pages_by_reference() {
        Kept read = begun(NORTH);
        List<String> references = List.of("A", "A-1", "A.2", "A0", "B", "BB", "B_1");
        add(
                read,
                references.stream()
                        .map(each -> recorded(each, "groups", "2027/28-M1", "1"))
                        .toArray(Delivery[]::new));

        List<String> paged = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Delivery> page = agreements.deliveries(NORTH.id(), after, 2);
            assertThat(page.items()).hasSizeBetween(1, 2);
            page.items().forEach(each -> paged.add(each.reference()));
            after = page.next();
        } while (after.isPresent());

        assertThat(paged).isEqualTo(references).isSorted();
        assertThat(deliveries(NORTH.id())).extracting(Delivery::reference).isEqualTo(references);
    }

    @Test
    void evidence_stands_under_promises_whose_deliveries_stand() {
        given(ISSUED);
        agreements.sign(ISSUED, SIGNED, first(homeCare()), ACT);
        AgreementId id = homeCare().id();
        Optional<String> same = Optional.of("https://example.org/photograph#1");
        Delivery jobs = recorded("D-1", JOBS, "2027/28-Q1", "3", same);
        Delivery hours = recorded("D-2", HOURS, "2027/28-Q1", "10", same);
        add(kept(id), jobs, hours, recorded("D-3", HOURS, "2027/28-Q2", "10", Optional.empty()));
        assertThat(agreements.promisesWith(id, same.get())).containsExactly(HOURS, JOBS);

        change(kept(id), jobs, decided(jobs, Verdict.REJECTED));
        assertThat(agreements.promisesWith(id, same.get())).containsExactly(HOURS);

        change(kept(id), hours, hours.correctedBy("D-9"));
        assertThat(agreements.promisesWith(id, same.get())).isEmpty();

        Delivery rejected = decided(jobs, Verdict.REJECTED);
        change(kept(id), rejected, decided(rejected, Verdict.VERIFIED));
        assertThat(agreements.promisesWith(id, same.get())).containsExactly(JOBS);
        assertThat(agreements.promisesWith(id, "https://example.org/photograph"))
                .isEmpty();
    }
}
