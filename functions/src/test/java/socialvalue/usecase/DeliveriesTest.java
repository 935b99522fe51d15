package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.access.Role.CONTRACT_OFFICER;
import static socialvalue.usecase.ExampleCouncil.as;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socialvalue.access.Caller;
import socialvalue.access.NotPermitted;
import socialvalue.access.Role;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.Delivery.Standing;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.DeliveryRules;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.agreement.ReportingPeriod;
import socialvalue.agreement.Tally;
import socialvalue.agreement.Totals;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.port.Agreements;
import socialvalue.port.AgreementsInMemory;
import socialvalue.port.Page;

/** Recording deliveries, correcting them and deciding about them; after each test kept totals are recomputed ones. */
class DeliveriesTest {
    private static final Agreement AGREEMENT = AgreementSamples.neighbourhood("north");
    private static final AgreementId ID = AGREEMENT.id();
    private static final Caller OFFICER = as(CONTRACT_OFFICER);

    private final AgreementsInMemory agreements = new AgreementsInMemory();
    private Instant now = Instant.parse("2028-06-01T10:00:00Z");
    private final RecordDelivery recording = new RecordDelivery(agreements, () -> now);
    private final DecideDelivery deciding = new DecideDelivery(agreements, () -> now);
    private final ReadDeliveries reading = new ReadDeliveries(agreements);

    @BeforeEach
    void there_is_an_agreement() {
        assertThat(agreements.record(AgreementSamples.first(AGREEMENT))).isTrue();
    }

    private static ReportedDelivery groups(String reference, String period, String quantity) {
        return reported(reference, "groups", period, quantity, "groups", "example-file-" + reference, Optional.empty());
    }

    private static ReportedDelivery litter(
            String reference, String period, String quantity, Optional<String> corrects) {
        return reported(
                reference, "litter", period, quantity, "per cent of streets", "example-file-" + reference, corrects);
    }

    private static ReportedDelivery reported(
            String reference,
            String promise,
            String period,
            String quantity,
            String unit,
            String evidence,
            Optional<String> corrects) {
        return new ReportedDelivery(
                reference,
                promise,
                ReportingPeriod.parse(period).orElseThrow(),
                new BigDecimal(quantity),
                unit,
                Optional.of("Example Town"),
                Optional.empty(),
                Optional.of(evidence),
                Optional.empty(),
                corrects,
                Optional.empty());
    }

    private Delivery record(ReportedDelivery reported) {
        Delivery delivery = recording.record(OFFICER, ID, reported).delivery();
        assertTotals();
        return delivery;
    }

    private Delivery decide(String reference, Verdict verdict, int replaces) {
        Delivery delivery = deciding.decide(OFFICER, ID, reference, verdict, "Seen by example officer.", replaces);
        assertTotals();
        return delivery;
    }

    private void assertTotals() {
        List<Delivery> all = new ArrayList<>();
        agreements.each(ID, all::add);
        assertThat(agreements.find(ID).orElseThrow().totals()).isEqualTo(Totals.of(all.stream()));
    }

    private int revision() {
        return agreements.find(ID).orElseThrow().revision();
    }

    private Tally tally(String promise, String period) {
        return agreements
                .find(ID)
                .orElseThrow()
                .totals()
                .of(promise, ReportingPeriod.parse(period).orElseThrow());
    }

    private static List<FindingCode> codes(Refusal refusal) {
        return refusal.findings().stream().map(Finding::code).toList();
    }

    @Test
    void what_is_recorded_awaits_and_counts_once_it_is_verified() {
        Delivery recorded = record(groups("D-1", "2027/28-M1", "2"));
        assertThat(recorded.standing()).isEqualTo(Standing.RECORDED);
        assertThat(tally("groups", "2027/28-M1").awaiting()).isEqualByComparingTo("2");
        assertThat(tally("groups", "2027/28-M1").verified()).isZero();

        assertThat(decide("D-1", Verdict.VERIFIED, 0).standing()).isEqualTo(Standing.VERIFIED);
        assertThat(tally("groups", "2027/28-M1").verified()).isEqualByComparingTo("2");

        decide("D-1", Verdict.QUERIED, 1);
        Delivery rejected = decide("D-1", Verdict.REJECTED, 2);
        assertThat(rejected.decisions())
                .extracting(Delivery.Decision::verdict)
                .containsExactly(Verdict.VERIFIED, Verdict.QUERIED, Verdict.REJECTED);
        assertThat(tally("groups", "2027/28-M1").verified()).isZero();
        assertThat(tally("groups", "2027/28-M1").rejectedRecords()).isEqualTo(1);
    }

    @Test
    void the_same_again_changes_nothing_and_something_else_under_its_reference_is_refused() {
        record(groups("D-1", "2027/28-M1", "2"));
        int before = revision();
        now = now.plusSeconds(60);
        assertThat(recording
                        .record(OFFICER, ID, groups("D-1", "2027/28-M1", "2.0"))
                        .added())
                .isFalse();
        assertThat(refusal(() -> recording.record(OFFICER, ID, groups("D-1", "2027/28-M1", "3")))
                        .slug())
                .isEqualTo("delivery-recorded-otherwise");
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void a_correction_stands_in_the_place_of_what_it_corrects() {
        record(litter("D-1", "2027/28-M1", "90", Optional.empty()));
        decide("D-1", Verdict.VERIFIED, 0);
        assertThat(codes(refusal(() -> record(litter("D-2", "2027/28-M1", "91", Optional.empty())))))
                .containsExactly(FindingCode.PERIOD_REPORTED_ALREADY);

        record(litter("D-2", "2027/28-M1", "91", Optional.of("D-1")));

        assertThat(reading.read(OFFICER, ID, "D-1").standing()).isEqualTo(Standing.CORRECTED);
        assertThat(tally("litter", "2027/28-M1").verified()).isZero();
        assertThat(tally("litter", "2027/28-M1").awaiting()).isEqualByComparingTo("91");
        assertThat(refusal(() -> decide("D-1", Verdict.VERIFIED, 1)).slug()).isEqualTo("delivery-corrected");
        assertThat(codes(refusal(() -> record(litter("D-3", "2027/28-M1", "92", Optional.of("D-1"))))))
                .containsExactlyInAnyOrder(FindingCode.CORRECTED_ALREADY, FindingCode.PERIOD_REPORTED_ALREADY);
        assertThat(codes(refusal(() -> record(groups("D-4", "2027/28-M1", "1"), "D-4"))))
                .containsExactly(FindingCode.UNKNOWN_REFERENCE);
    }

    /** One that says to correct itself, which is never there before. */
    private Delivery record(ReportedDelivery reported, String corrects) {
        return record(reported(
                reported.reference(),
                reported.promise(),
                reported.period().toString(),
                "1",
                reported.unit(),
                "example-file",
                Optional.of(corrects)));
    }

    @Test
    void evidence_of_one_promise_is_none_of_another_unless_the_first_is_corrected_or_rejected() {
        record(reported("D-1", "groups", "2027/28-M1", "1", "groups", "example-photo", Optional.empty()));
        assertThat(codes(refusal(() -> record(reported(
                        "D-2",
                        "litter",
                        "2027/28-M1",
                        "90",
                        "per cent of streets",
                        "example-photo",
                        Optional.empty())))))
                .containsExactly(FindingCode.EVIDENCE_USED_TWICE);

        Delivery moved = record(reported(
                "D-2", "litter", "2027/28-M1", "90", "per cent of streets", "example-photo", Optional.of("D-1")));
        decide("D-2", Verdict.REJECTED, 0);
        record(reported("D-3", "groups", "2027/28-M1", "1", "groups", "example-photo", Optional.empty()));

        assertThat(moved.reported().promise()).isEqualTo("litter");
        Refusal cannotStand = refusal(() -> decide("D-2", Verdict.VERIFIED, 1));
        assertThat(cannotStand.slug()).isEqualTo("delivery-cannot-stand");
        assertThat(codes(cannotStand)).containsExactly(FindingCode.EVIDENCE_USED_TWICE);
    }

    @Test
    void a_correction_to_another_promise_keeps_its_evidence_apart_from_others_of_the_promise_before() {
        record(reported("D-1", "groups", "2027/28-M1", "1", "groups", "example-photo", Optional.empty()));
        record(reported("D-2", "groups", "2027/28-M2", "1", "groups", "example-photo", Optional.empty()));
        assertThat(codes(refusal(() -> record(reported(
                        "D-3",
                        "litter",
                        "2027/28-M1",
                        "90",
                        "per cent of streets",
                        "example-photo",
                        Optional.of("D-1"))))))
                .as("the other one still stands under groups")
                .containsExactly(FindingCode.EVIDENCE_USED_TWICE);
    }

    @Test
    void the_decision_meant_is_the_latest_and_the_same_again_changes_nothing() {
        record(groups("D-1", "2027/28-M1", "2"));
        decide("D-1", Verdict.VERIFIED, 0);
        int before = revision();
        decide("D-1", Verdict.VERIFIED, 0);
        decide("D-1", Verdict.VERIFIED, 1);
        assertThat(revision()).isEqualTo(before);
        assertThat(refusal(() -> decide("D-1", Verdict.REJECTED, 0)).kind())
                .isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        assertThat(refusal(() -> decide("D-1", Verdict.REJECTED, 2)).kind())
                .isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        Caller other = new Caller("another-officer", Set.of(CONTRACT_OFFICER), Optional.empty());
        assertThat(refusal(() -> deciding.decide(other, ID, "D-1", Verdict.VERIFIED, "Seen by example officer.", 0))
                        .kind())
                .isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
    }

    @Test
    void every_decision_has_a_reason() {
        record(groups("D-1", "2027/28-M1", "2"));
        assertThat(codes(refusal(() -> deciding.decide(OFFICER, ID, "D-1", Verdict.REJECTED, " ", 0))))
                .containsExactly(FindingCode.RATIONALE_MISSING);
        String longest = "r".repeat(DeliveryRules.LONGEST_REASON);
        assertThat(codes(refusal(() -> deciding.decide(OFFICER, ID, "D-1", Verdict.REJECTED, longest + "r", 0))))
                .containsExactly(FindingCode.UNUSABLE_VALUE);
        assertThat(deciding.decide(OFFICER, ID, "D-1", Verdict.REJECTED, longest, 0)
                        .standing())
                .isEqualTo(Standing.REJECTED);
    }

    @Test
    void outside_the_term_it_is_recorded_and_flagged() {
        RecordDelivery.Recorded recorded = recording.record(OFFICER, ID, groups("D-1", "2028/29-M1", "2"));
        assertThat(recorded.delivery().outsideTerm()).isTrue();
        assertThat(recorded.findings()).extracting(Finding::code).containsExactly(FindingCode.OUTSIDE_THE_TERM);
        assertThat(tally("groups", "2028/29-M1").outsideTerm()).isEqualTo(1);
    }

    @Test
    void the_day_is_that_of_britain() {
        now = Instant.parse("2027-04-30T23:30:00Z");
        assertThat(record(groups("D-1", "2027/28-M2", "2")).standing()).isEqualTo(Standing.RECORDED);
    }

    @Test
    void whoever_changes_the_agreement_in_between_is_taken_into_account() {
        List<String> others = new ArrayList<>(List.of("2027/28-M1", "2027/28-M2"));
        Agreements interrupted = beforeKeeping(() -> {
            if (!others.isEmpty()) {
                String period = others.removeFirst();
                recording.record(OFFICER, ID, litter("O-" + others.size(), period, "80", Optional.empty()));
            }
        });
        RecordDelivery meanwhile = new RecordDelivery(interrupted, () -> now);
        assertThat(codes(refusal(
                        () -> meanwhile.record(OFFICER, ID, litter("D-1", "2027/28-M2", "90", Optional.empty())))))
                .containsExactly(FindingCode.PERIOD_REPORTED_ALREADY);
        assertThat(others).isEmpty();
        assertTotals();
    }

    private Agreements beforeKeeping(Runnable work) {
        return (Agreements) Proxy.newProxyInstance(
                Agreements.class.getClassLoader(), new Class<?>[] {Agreements.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("keep")) {
                        work.run();
                    }
                    return method.invoke(agreements, arguments);
                });
    }

    @Test
    void deliveries_are_read_in_pages_by_reference() {
        for (String reference : List.of("D-3", "D-1", "D-2")) {
            record(groups(reference, "2027/28-M1", "1"));
        }
        Page<Delivery> first = reading.page(OFFICER, ID, Optional.empty(), 2);
        assertThat(first.items()).extracting(Delivery::reference).containsExactly("D-1", "D-2");
        assertThat(reading.page(OFFICER, ID, first.next(), 2).items())
                .extracting(Delivery::reference)
                .containsExactly("D-3");
        assertThat(refusal(() -> reading.read(OFFICER, ID, "D-9")).slug()).isEqualTo("no-such-delivery");
    }

    @Test
    void there_is_nothing_of_an_agreement_that_is_none() {
        AgreementId none = new AgreementId("EXAMPLE-NONE");
        assertThat(refusal(() -> recording.record(OFFICER, none, groups("D-1", "2027/28-M1", "1")))
                        .slug())
                .isEqualTo("no-such-agreement");
        assertThat(refusal(() -> reading.page(OFFICER, none, Optional.empty(), 10))
                        .slug())
                .isEqualTo("no-such-agreement");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void contract_officers_write_and_those_who_answer_for_it_read(Role role) {
        record(groups("D-1", "2027/28-M1", "1"));
        Caller caller = role == Role.SUPPLIER ? ExampleCouncil.supplier("example-1") : as(role);
        boolean writes = role == CONTRACT_OFFICER;
        boolean reads = writes || role == Role.FINANCE || role == Role.COMMISSIONER || role == Role.AUDITOR;
        assertPermitted(writes, () -> recording.record(caller, ID, groups("D-1", "2027/28-M1", "1")));
        assertPermitted(writes, () -> deciding.decide(caller, ID, "D-1", Verdict.QUERIED, "Where was it?", 0));
        assertPermitted(reads, () -> reading.read(caller, ID, "D-1"));
        assertPermitted(reads, () -> reading.page(caller, ID, Optional.empty(), 10));
    }

    private static void assertPermitted(boolean permitted, Runnable asking) {
        if (permitted) {
            asking.run();
        } else {
            assertThatThrownBy(asking::run).isInstanceOf(NotPermitted.class);
        }
    }
}
