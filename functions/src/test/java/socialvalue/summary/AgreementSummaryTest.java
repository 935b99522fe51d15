package socialvalue.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.agreement.AgreementSamples.HOURS;
import static socialvalue.agreement.AgreementSamples.JOBS;
import static socialvalue.agreement.AgreementSamples.LIVING_WAGE;
import static socialvalue.agreement.AgreementSamples.LOCAL_SPEND;
import static socialvalue.agreement.AgreementSamples.LONELINESS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.Cashable;
import socialvalue.agreement.Totals;
import socialvalue.agreement.Worth;
import socialvalue.procurement.Regime;
import socialvalue.quantity.Money;
import socialvalue.quantity.Ratio;

class AgreementSummaryTest {
    private static final LocalDate AFTER_TWO_QUARTERS = LocalDate.of(2027, 10, 1);
    private final AgreementSummary summary = ExampleSummaries.homeCare(AFTER_TWO_QUARTERS);

    @Test
    void tellsWhatIsPromisedDueVerifiedAwaitingAndQueried() {
        PromiseSummary jobs = promise(JOBS);
        assertThat(jobs.promised()).contains(Ratio.of(36));
        assertThat(jobs.due()).contains(Ratio.of(6));
        assertThat(jobs.verified()).contains(Ratio.of(5));
        assertThat(jobs.awaiting()).contains(new BigDecimal("2"));
        assertThat(jobs.queried()).contains(new BigDecimal("4"));
        assertThat(jobs.attainment().percent()).contains(new BigDecimal("83.3"));
        assertThat(jobs.attainment().rating()).isEqualTo(Rating.BELOW);
        assertThat(jobs.records()).isEqualTo(new PromiseSummary.Records(2, 1, 1, 1, 3, 1, 0));
    }

    @Test
    void aPartOfAScheduleIsDueTheDayAfterItsLast() {
        LocalDate last = LocalDate.of(2027, 9, 30);
        assertThat(jobsDue(last)).contains(Ratio.of(3));
        assertThat(jobsDue(last.plusDays(1))).contains(Ratio.of(6));
        assertThat(jobsDue(LocalDate.of(2027, 6, 30))).isEmpty();
    }

    @Test
    void whatWasToComeAfterAnAgreementEndedNeverFallsDue() {
        LocalDate later = LocalDate.of(2029, 1, 1);
        AgreementSummary ended = ExampleSummaries.of(endedOn(LocalDate.of(2027, 9, 30)), Totals.NONE, later);
        assertThat(ended.promises().getFirst().due()).contains(Ratio.of(6));
        AgreementSummary endedBefore = ExampleSummaries.of(endedOn(LocalDate.of(2027, 9, 29)), Totals.NONE, later);
        assertThat(endedBefore.promises().getFirst().due()).contains(Ratio.of(3));
        assertThat(endedBefore.promises().getFirst().forecast()).isEqualTo(new Forecast.None("the term is over"));
    }

    @Test
    void forecastsWhatThePresentRateComesTo() {
        // Verified up to 30 September: 183 days of the 1,096 of the term
        assertThat(promise(JOBS).forecast())
                .isEqualTo(new Forecast.AtPresentRate(Ratio.of(5 * 1096, 183), LocalDate.of(2027, 9, 30)));
        assertThat(promise(LIVING_WAGE).forecast()).isEqualTo(new Forecast.None("its periods are not added up"));
        assertThat(promise(LONELINESS).forecast()).isEqualTo(new Forecast.None("nothing is verified"));
    }

    @Test
    void forecastsFromTheDayItIsToldOnWhereThePeriodIsNotOver() {
        AgreementSummary during = ExampleSummaries.homeCare(LocalDate.of(2027, 7, 31));
        assertThat(during.promises().getFirst().forecast())
                .isEqualTo(new Forecast.AtPresentRate(Ratio.of(5 * 1096, 122), LocalDate.of(2027, 7, 31)));
    }

    @Test
    void quantitiesOfLatestFiguresAreNotAddedUp() {
        assertThat(promise(LIVING_WAGE).awaiting()).isEmpty();
        assertThat(promise(LIVING_WAGE).records().awaiting()).isEqualTo(1);
        assertThat(promise(LIVING_WAGE).verified()).contains(Ratio.of(96));
    }

    @Test
    void anOutcomeAddsUpWorthAndRatingsButNoQuantitiesOfSeveralMeasures() {
        PromiseGroup employment = summary.outcomes().getFirst();
        assertThat(employment.promises()).containsExactly(JOBS, LIVING_WAGE);
        assertThat(employment.added()).isEmpty();
        assertThat(employment.ratings()).isEqualTo(Map.of(Rating.BELOW, 1, Rating.MET, 1));
        assertThat(summary.measures().getFirst().added())
                .contains(new PromiseGroup.Quantities("people", Ratio.of(36), Ratio.of(6), Ratio.of(5)));
        assertThat(summary.outcomes())
                .filteredOn(group -> group.key().isEmpty())
                .singleElement()
                .satisfies(questions -> {
                    assertThat(questions.promises()).containsExactly(LOCAL_SPEND);
                    assertThat(questions.added()).isEmpty();
                });
    }

    @Test
    void worthIsRoundedToThePennyOncePerYearAndNeverMixed() {
        // 12 people a year are promised; 12 x 14,550.205 = 174,602.46, three times
        assertThat(total(Worth.Kind.ECONOMIC).promised()).isEqualTo(pounds("523807.38"));
        assertThat(total(Worth.Kind.ECONOMIC).delivered()).isEqualTo(pounds("72751.03"));
        assertThat(total(Worth.Kind.FISCAL).delivered()).isEqualTo(pounds("49001.85"));
        assertThat(total(Worth.Kind.FISCAL).of().transfer()).isTrue();
        assertThat(total(Worth.Kind.POINTS).promised()).isEqualTo(pounds("180.75"));
        assertThat(total(Worth.Kind.FACE_VALUE).promised()).isEqualTo(pounds("180001.20"));
        assertThat(summary.benefits())
                .extracting(Benefit::beneficiary, Benefit::cashable)
                .contains(org.assertj.core.groups.Tuple.tuple(Optional.of("DWP"), Cashable.CASHABLE));
    }

    @Test
    void theActsWordsStandBesideRatingsOnlyUnderTheProcurementActInFull() {
        assertThat(summary.inWordsOfTheAct()).isTrue();
        for (Regime regime : Regime.values()) {
            assertThat(ExampleSummaries.of(under(regime), Totals.NONE, AFTER_TWO_QUARTERS)
                            .inWordsOfTheAct())
                    .isEqualTo(regime == Regime.PROCUREMENT_ACT_2023);
        }
    }

    @Test
    void everyYearOfTheTermAndOfTheSignatureIsTold() {
        assertThat(summary.years())
                .extracting(year -> year.row().year().toString())
                .containsExactly("2026/27", "2027/28", "2028/29", "2029/30");
        assertThat(summary.kinds()).extracting(PromiseGroup::key).containsExactly("added", "core");
        assertThat(promise(HOURS).attainment().rating()).isEqualTo(Rating.MET);
    }

    private PromiseSummary promise(String id) {
        return summary.promises().stream()
                .filter(each -> each.promise().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private WorthTotal total(Worth.Kind kind) {
        return summary.worth().stream()
                .filter(each -> each.of().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Ratio> jobsDue(LocalDate at) {
        return ExampleSummaries.homeCare(at).promises().getFirst().due();
    }

    private static Agreement endedOn(LocalDate day) {
        return ExampleSummaries.with(
                AgreementSamples.homeCare(), Optional.of(Regime.PROCUREMENT_ACT_2023), Optional.of(day));
    }

    private static Agreement under(Regime regime) {
        return ExampleSummaries.with(AgreementSamples.homeCare(), Optional.of(regime), Optional.empty());
    }

    private static Money pounds(String amount) {
        return new Money(new BigDecimal(amount));
    }
}
