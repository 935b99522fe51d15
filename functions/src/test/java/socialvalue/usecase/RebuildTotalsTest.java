package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.agreement.AgreementSamples.HOURS;
import static socialvalue.agreement.AgreementSamples.JOBS;
import static socialvalue.agreement.AgreementSamples.decided;
import static socialvalue.agreement.AgreementSamples.recorded;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialvalue.access.Caller;
import socialvalue.access.NotPermitted;
import socialvalue.access.Role;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.Tally;
import socialvalue.agreement.Totals;
import socialvalue.port.Agreements;
import socialvalue.port.Agreements.Kept;
import socialvalue.port.AgreementsInMemory;
import socialvalue.usecase.ComparedTotals.TallyDiffers;

class RebuildTotalsTest {
    private static final AgreementId ID = AgreementSamples.homeCare().id();
    private static final Caller OFFICER = ExampleCouncil.as(Role.CONTRACT_OFFICER);

    private final AgreementsInMemory agreements = new AgreementsInMemory();
    private final RebuildTotals rebuilding = new RebuildTotals(agreements);

    @BeforeEach
    void recordedDeliveries() {
        agreements.record(AgreementSamples.first(AgreementSamples.homeCare()));
        keep(decided(recorded("d1", JOBS, "2027/28-Q1", "3"), Verdict.VERIFIED));
        keep(recorded("d2", JOBS, "2027/28-Q2", "2"));
        keep(decided(recorded("d3", HOURS, "2028/29-Q1", "100.5"), Verdict.QUERIED));
    }

    @Test
    void what_is_kept_as_the_records_say_is_equal_and_written_by_nobody() {
        int revision = kept().revision();
        ComparedTotals compared = rebuilding.rebuild(OFFICER, ID);
        assertThat(compared.isEqual()).isTrue();
        assertThat(compared.written()).isFalse();
        assertThat(compared.records()).isEqualTo(3);
        assertThat(kept().revision()).isEqualTo(revision);
    }

    @Test
    void a_total_that_was_changed_is_named_with_both_numbers_and_its_row_with_it() {
        falsify();
        ComparedTotals compared = rebuilding.compare(ExampleCouncil.as(Role.AUDITOR), ID);
        assertThat(compared.tallies())
                .singleElement()
                .satisfies(differs -> assertThat(differs.promise()).isEqualTo(JOBS))
                .satisfies(differs -> assertThat(differs.period()).hasToString("2027/28-Q1"))
                .satisfies(differs -> assertThat(verified(differs.kept())).isEqualByComparingTo("30"))
                .satisfies(differs -> assertThat(verified(differs.recomputed())).isEqualByComparingTo("3"));
        assertThat(compared.rows())
                .singleElement()
                .satisfies(differs -> assertThat(differs.year()).hasToString("2027/28"))
                .satisfies(differs -> assertThat(differs.promises()).containsExactly(JOBS));
        assertThat(rebuilding.compare(ExampleCouncil.as(Role.AUDITOR), ID).isEqual())
                .as("who compares changes nothing")
                .isFalse();
    }

    private static BigDecimal verified(Optional<Tally> tally) {
        return tally.orElseThrow().verified();
    }

    @Test
    void it_is_put_right_where_that_is_asked_for() {
        falsify();
        ComparedTotals compared = rebuilding.rebuild(OFFICER, ID);
        assertThat(compared.written()).isTrue();
        assertThat(compared.tallies()).extracting(TallyDiffers::promise).containsExactly(JOBS);
        assertThat(rebuilding.compare(OFFICER, ID).isEqual()).isTrue();
    }

    @Test
    void a_total_of_which_there_is_no_record_is_one_too_many() {
        Kept read = kept();
        agreements.restate(
                read, read.totals().replacing(List.of(), List.of(recorded("none", HOURS, "2030/31-Q1", "1"))));
        ComparedTotals compared = rebuilding.rebuild(OFFICER, ID);
        assertThat(compared.tallies()).singleElement().satisfies(differs -> assertThat(differs.recomputed())
                .isEmpty());
        assertThat(compared.rows())
                .singleElement()
                .satisfies(differs -> assertThat(differs.kept()).isPresent())
                .satisfies(differs -> assertThat(differs.recomputed()).isEmpty());
        assertThat(rebuilding.compare(OFFICER, ID).isEqual()).isTrue();
    }

    @Test
    void what_is_changed_while_it_is_read_is_read_again() {
        int[] times = {0};
        RebuildTotals disturbed = new RebuildTotals(disturbed(() -> {
            if (times[0]++ < 2) {
                keep(recorded("late-" + times[0], JOBS, "2027/28-Q3", "1"));
            }
        }));
        ComparedTotals compared = disturbed.compare(OFFICER, ID);
        assertThat(compared.isEqual()).isTrue();
        assertThat(compared.records()).isEqualTo(5);
        RebuildTotals never =
                new RebuildTotals(disturbed(() -> keep(recorded("late-" + ++times[0], JOBS, "2027/28-Q3", "1"))));
        assertThatThrownBy(() -> never.compare(OFFICER, ID))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void only_a_contract_officer_has_anything_written() {
        for (Role role : List.of(Role.FINANCE, Role.AUDITOR)) {
            assertThat(rebuilding.compare(ExampleCouncil.as(role), ID).isEqual())
                    .isTrue();
            assertThatThrownBy(() -> rebuilding.rebuild(ExampleCouncil.as(role), ID))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> rebuilding.compare(ExampleCouncil.as(Role.COMMISSIONER), ID))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> rebuilding.compare(OFFICER, new AgreementId("EXAMPLE-none")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("no-such-agreement"));
    }

    /** The same agreements, with something done before their deliveries are read. */
    private Agreements disturbed(Runnable by) {
        return (Agreements) Proxy.newProxyInstance(
                Agreements.class.getClassLoader(), new Class<?>[] {Agreements.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("each")) {
                        by.run();
                    }
                    return method.invoke(agreements, arguments);
                });
    }

    /** As if somebody had changed the table: 30 people where 3 were verified. */
    private void falsify() {
        Kept read = kept();
        Delivery three = decided(recorded("d1", JOBS, "2027/28-Q1", "3"), Verdict.VERIFIED);
        Delivery thirty = decided(recorded("d1", JOBS, "2027/28-Q1", "30"), Verdict.VERIFIED);
        assertThat(agreements.restate(read, read.totals().replacing(List.of(three), List.of(thirty))))
                .isTrue();
    }

    private Kept kept() {
        return agreements.find(ID).orElseThrow();
    }

    private void keep(Delivery delivery) {
        Kept read = kept();
        Totals totals = read.totals().replacing(List.of(), List.of(delivery));
        assertThat(agreements.keep(read, totals, List.of(delivery), List.of())).isTrue();
    }
}
