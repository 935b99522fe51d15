package socialvalue.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.agreement.AgreementSamples.HOURS;
import static socialvalue.agreement.AgreementSamples.JOBS;
import static socialvalue.agreement.AgreementSamples.LIVING_WAGE;
import static socialvalue.agreement.AgreementSamples.LOCAL_SPEND;
import static socialvalue.agreement.AgreementSamples.LONELINESS;
import static socialvalue.finding.FindingCode.CORRECTED_ALREADY;
import static socialvalue.finding.FindingCode.EVIDENCE_USED_TWICE;
import static socialvalue.finding.FindingCode.FRACTIONAL_HEADCOUNT;
import static socialvalue.finding.FindingCode.MISSING_KEY;
import static socialvalue.finding.FindingCode.NEGATIVE_QUANTITY;
import static socialvalue.finding.FindingCode.OUTSIDE_THE_TERM;
import static socialvalue.finding.FindingCode.OVER_ONE_HUNDRED_PERCENT;
import static socialvalue.finding.FindingCode.PERIOD_NOT_AS_AGREED;
import static socialvalue.finding.FindingCode.PERIOD_NOT_BEGUN;
import static socialvalue.finding.FindingCode.PERIOD_REPORTED_ALREADY;
import static socialvalue.finding.FindingCode.REPORTING_NOT_AGREED;
import static socialvalue.finding.FindingCode.TEXT_TOO_LONG;
import static socialvalue.finding.FindingCode.UNKNOWN_REFERENCE;
import static socialvalue.finding.FindingCode.UNUSABLE_VALUE;
import static socialvalue.finding.FindingCode.WRONG_UNIT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;
import socialvalue.finding.Severity;

/** Each rule on both sides of its boundary. */
class DeliveryRulesTest {
    private static final Agreement AGREEMENT = AgreementSamples.homeCare();
    private static final LocalDate LATER = LocalDate.of(2031, 6, 1);

    private static List<FindingCode> codes(ReportedDelivery reported, Beside beside, LocalDate today) {
        return new DeliveryRules(AGREEMENT, today)
                .check(reported, beside, Location.ROOT).inOrder().stream()
                        .map(Finding::code)
                        .toList();
    }

    private static List<FindingCode> codes(ReportedDelivery reported) {
        return codes(reported, Beside.NOTHING, LATER);
    }

    private static ReportedDelivery hours(String period, String quantity) {
        return reported(HOURS, period, quantity, "hours");
    }

    private static ReportedDelivery reported(String promise, String period, String quantity, String unit) {
        return reported("D-1", promise, period, quantity, unit, Optional.empty(), Optional.empty());
    }

    private static ReportedDelivery reported(
            String reference,
            String promise,
            String period,
            String quantity,
            String unit,
            Optional<String> corrects,
            Optional<LocalDate> started) {
        return new ReportedDelivery(
                reference,
                promise,
                ReportingPeriod.parse(period).orElseThrow(),
                new BigDecimal(quantity),
                unit,
                Optional.empty(),
                Optional.empty(),
                Optional.of("example-file-1"),
                Optional.empty(),
                corrects,
                started);
    }

    @Test
    void what_was_promised_can_be_delivered_and_nothing_else() {
        assertThat(codes(hours("2027/28-Q1", "12.5"))).isEmpty();
        assertThat(codes(reported("unheard-of", "2027/28-Q1", "12.5", "hours"))).containsExactly(UNKNOWN_REFERENCE);
    }

    @ParameterizedTest
    @CsvSource({"A-1, 0", "a.b_c-9, 0", "-1, 1", "a b, 1", "'', 1", "é, 1"})
    void a_reference_is_of_plain_characters(String reference, int findings) {
        ReportedDelivery reported =
                reported(reference, HOURS, "2027/28-Q1", "1", "hours", Optional.empty(), Optional.empty());
        assertThat(codes(reported)).hasSize(findings).allMatch(UNUSABLE_VALUE::equals);
    }

    @Test
    void nothing_is_recorded_before_somebody_has_said_how_often_deliveries_are_reported() {
        Agreement silent = unreported(AGREEMENT);
        assertThat(new DeliveryRules(silent, LATER)
                        .check(hours("2027/28-Q1", "1"), Beside.NOTHING, Location.ROOT)
                        .inOrder())
                .extracting(Finding::code)
                .containsExactly(REPORTING_NOT_AGREED);
    }

    private static Agreement unreported(Agreement agreed) {
        return new Agreement(
                agreed.id(),
                agreed.kind(),
                agreed.title(),
                agreed.example(),
                agreed.owner(),
                agreed.model(),
                agreed.modelTitle(),
                agreed.lot(),
                agreed.regime(),
                agreed.counterparty(),
                agreed.references(),
                agreed.value(),
                agreed.signedOn(),
                agreed.from(),
                agreed.to(),
                Optional.empty(),
                agreed.promises(),
                agreed.undertakings(),
                agreed.pairs(),
                agreed.bands(),
                agreed.remedy(),
                agreed.disposal(),
                agreed.endedOn());
    }

    @ParameterizedTest
    @CsvSource({"2027/28-Q1, 0", "2027/28-M1, 1", "2027/28-H1, 1", "2027/28-Y1, 1"})
    void a_period_is_as_long_as_agreed(String period, int findings) {
        assertThat(codes(hours(period, "1"))).hasSize(findings).allMatch(PERIOD_NOT_AS_AGREED::equals);
    }

    @Test
    void a_period_is_reported_from_its_first_day_on() {
        ReportedDelivery second = hours("2027/28-Q2", "1");
        assertThat(codes(second, Beside.NOTHING, LocalDate.of(2027, 6, 30))).containsExactly(PERIOD_NOT_BEGUN);
        assertThat(codes(second, Beside.NOTHING, LocalDate.of(2027, 7, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026/27-Q4, 1", "2027/28-Q1, 0", "2029/30-Q4, 0", "2030/31-Q1, 1"})
    void outside_the_term_a_delivery_is_worth_a_look_and_no_more(String period, int findings) {
        assertThat(new DeliveryRules(AGREEMENT, LATER)
                        .check(hours(period, "1"), Beside.NOTHING, Location.ROOT)
                        .inOrder())
                .hasSize(findings)
                .allMatch(finding -> finding.code() == OUTSIDE_THE_TERM && finding.severity() == Severity.WORTH_A_LOOK);
    }

    @ParameterizedTest
    @CsvSource({"hours, 0", "' Hours ', 0", "hour, 1", "people, 1"})
    void the_unit_is_that_of_the_promise(String unit, int findings) {
        assertThat(codes(reported(HOURS, "2027/28-Q1", "1", unit)))
                .hasSize(findings)
                .allMatch(WRONG_UNIT::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "hours, hours, 0, ",
        "hours, hours, -0.01, NEGATIVE_QUANTITY",
        "hours, hours, 999999999999999.9999999999, ",
        "hours, hours, 1000000000000000, NUMBER_OUT_OF_RANGE",
        "hours, hours, 0.12345678901, NUMBER_OUT_OF_RANGE",
        "hours, hours, 0.12345678900, ",
        "loneliness, people, 3, ",
        "loneliness, people, 3.0, ",
        "loneliness, people, 3.5, FRACTIONAL_HEADCOUNT",
        "living-wage, per cent of staff, 100, ",
        "living-wage, per cent of staff, 100.01, OVER_ONE_HUNDRED_PERCENT",
        "local-spend, pounds, 10.99, ",
        "local-spend, pounds, 10.990, ",
        "local-spend, pounds, 10.999, NUMBER_OUT_OF_RANGE"
    })
    void a_quantity_fits_its_unit(String promise, String unit, String quantity, FindingCode expected) {
        assertThat(codes(reported(promise, "2027/28-Q1", quantity, unit)))
                .isEqualTo(Optional.ofNullable(expected).stream().toList());
    }

    @Test
    void findings_of_deliveries_refuse_whatever_the_same_code_means_for_a_return() {
        assertThat(Set.of(WRONG_UNIT, NEGATIVE_QUANTITY, FRACTIONAL_HEADCOUNT, OVER_ONE_HUNDRED_PERCENT))
                .noneMatch(code -> code.severity().refuses());
        assertThat(new DeliveryRules(AGREEMENT, LATER)
                        .check(reported(LONELINESS, "2027/28-Q1", "-1", "hours"), Beside.NOTHING, Location.ROOT)
                        .inOrder())
                .hasSize(2)
                .allMatch(finding -> finding.severity() == Severity.REFUSED)
                .extracting(finding -> finding.location().pointer())
                .containsExactlyInAnyOrder("/unit", "/quantity");
    }

    @Test
    void texts_have_a_greatest_length() {
        assertThat(codes(noted("n".repeat(DeliveryRules.LONGEST_NOTE)))).isEmpty();
        assertThat(codes(noted("\ud83d\ude00".repeat(DeliveryRules.LONGEST_NOTE))))
                .isEmpty();
        assertThat(codes(noted("n".repeat(DeliveryRules.LONGEST_NOTE + 1)))).containsExactly(TEXT_TOO_LONG);
    }

    private static ReportedDelivery noted(String note) {
        ReportedDelivery plain = hours("2027/28-Q1", "1");
        return new ReportedDelivery(
                plain.reference(),
                plain.promise(),
                plain.period(),
                plain.quantity(),
                plain.unit(),
                plain.place(),
                plain.activity(),
                plain.evidence(),
                Optional.of(note),
                plain.corrects(),
                plain.started());
    }

    @Test
    void a_promise_counted_for_a_time_needs_the_day_they_started_and_no_other_has_one() {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2027, 4, 1));
        assertThat(codes(reported("D-1", JOBS, "2027/28-Q1", "2", "people", Optional.empty(), Optional.empty())))
                .containsExactly(MISSING_KEY);
        assertThat(codes(reported("D-1", JOBS, "2027/28-Q1", "2", "people", Optional.empty(), day)))
                .isEmpty();
        assertThat(codes(reported("D-1", HOURS, "2027/28-Q1", "2", "hours", Optional.empty(), day)))
                .containsExactly(UNUSABLE_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        // They are counted for twelve months
        "2027-07-01, 2027/28-Q1, UNUSABLE_VALUE, REFUSED",
        "2027-06-30, 2027/28-Q1, , ",
        "2027-04-01, 2027/28-Q4, , ",
        "2027-03-31, 2027/28-Q4, COUNTED_TOO_LONG, WORTH_A_LOOK",
        "2027-01-02, 2027/28-Q4, COUNTED_TOO_LONG, WORTH_A_LOOK",
        "2027-01-01, 2027/28-Q4, COUNTED_TOO_LONG, REFUSED"
    })
    void of_those_counted_for_a_time_only_the_part_within_it_is_reported(
            LocalDate started, String period, FindingCode code, Severity severity) {
        ReportedDelivery reported =
                reported("D-1", JOBS, period, "2", "people", Optional.empty(), Optional.of(started));
        List<Finding> found = new DeliveryRules(AGREEMENT, LATER)
                .check(reported, Beside.NOTHING, Location.ROOT)
                .inOrder();
        assertThat(found)
                .extracting(Finding::code)
                .isEqualTo(Optional.ofNullable(code).stream().toList());
        assertThat(found)
                .extracting(Finding::severity)
                .isEqualTo(Optional.ofNullable(severity).stream().toList());
    }

    @Test
    void only_a_record_that_stands_in_the_same_agreement_is_corrected_and_only_once() {
        Delivery before = AgreementSamples.recorded("D-0", HOURS, "2027/28-Q1", "1");
        ReportedDelivery correction =
                reported("D-1", HOURS, "2027/28-Q1", "2", "hours", Optional.of("D-0"), Optional.empty());
        assertThat(codes(correction)).containsExactly(UNKNOWN_REFERENCE);
        assertThat(codes(correction, new Beside(Optional.of(before), false, Set.of()), LATER))
                .isEmpty();
        assertThat(codes(correction, new Beside(Optional.of(before.correctedBy("D-9")), false, Set.of()), LATER))
                .containsExactly(CORRECTED_ALREADY);
    }

    @Test
    void evidence_stands_under_one_promise_unless_the_frame_allows_the_pair() {
        ReportedDelivery reported = hours("2027/28-Q1", "1");
        assertThat(codes(reported, new Beside(Optional.empty(), true, Set.of(HOURS)), LATER))
                .isEmpty();
        assertThat(codes(reported, new Beside(Optional.empty(), true, Set.of(HOURS, JOBS)), LATER))
                .isEmpty();
        assertThat(codes(reported, new Beside(Optional.empty(), true, Set.of(LOCAL_SPEND)), LATER))
                .containsExactly(EVIDENCE_USED_TWICE);
    }

    @Test
    void of_what_is_not_added_up_one_record_stands_in_a_period_and_another_one_corrects_it() {
        Delivery standing = AgreementSamples.recorded("D-0", LIVING_WAGE, "2027/28-Q1", "90");
        Totals totals = Totals.of(java.util.stream.Stream.of(standing));
        ReportedDelivery again = reported(LIVING_WAGE, "2027/28-Q1", "91", "per cent of staff");
        ReportedDelivery next = reported(LIVING_WAGE, "2027/28-Q2", "91", "per cent of staff");
        assertThat(codes(again, Beside.of(again, Optional.empty(), totals, Set.of()), LATER))
                .containsExactly(PERIOD_REPORTED_ALREADY);
        assertThat(codes(next, Beside.of(next, Optional.empty(), totals, Set.of()), LATER))
                .isEmpty();
        ReportedDelivery correction = reported(
                "D-1", LIVING_WAGE, "2027/28-Q1", "91", "per cent of staff", Optional.of("D-0"), Optional.empty());
        assertThat(codes(correction, Beside.of(correction, Optional.of(standing), totals, Set.of()), LATER))
                .isEmpty();
        Delivery elsewhere = AgreementSamples.recorded("D-0", LIVING_WAGE, "2027/28-Q2", "90");
        assertThat(codes(correction, Beside.of(correction, Optional.of(elsewhere), totals, Set.of()), LATER))
                .as("one that corrects a record of another period")
                .containsExactly(PERIOD_REPORTED_ALREADY);
    }

    @Test
    void what_was_rejected_comes_back_only_where_nothing_has_taken_its_place() {
        ReportedDelivery reported = hours("2027/28-Q1", "1");
        DeliveryRules rules = new DeliveryRules(AGREEMENT, LATER);
        assertThat(rules.checkAgain(reported, Beside.NOTHING, Location.ROOT).isEmpty())
                .isTrue();
        assertThat(rules.checkAgain(reported, new Beside(Optional.empty(), false, Set.of(LOCAL_SPEND)), Location.ROOT)
                        .inOrder())
                .extracting(Finding::code)
                .containsExactly(EVIDENCE_USED_TWICE);
    }
}
