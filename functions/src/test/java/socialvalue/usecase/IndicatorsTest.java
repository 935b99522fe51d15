package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.ObservedIndicator;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Unit;

/** Corporate indicators: defined, observed, corrected; nothing is lost and nothing summed. */
@ExtendWith(EmbeddedEngine.class)
class IndicatorsTest {
    private static final Caller OFFICER = ExampleCouncil.as(Role.CONTRACT_OFFICER);
    private static final LocalDate MARCH = LocalDate.parse("2026-03-31");

    private final ExampleCouncil council;

    IndicatorsTest(ExampleCouncil council) {
        this.council = council;
    }

    private void define(String reason, int replaces) {
        council.indicators.define(OFFICER, "waste", ExampleIndicators.waste(reason), replaces);
    }

    private void observe(LocalDate period, String value, Optional<String> reason, int replaces) {
        council.indicators.observe(
                OFFICER,
                "waste",
                period,
                new KeepIndicators.Observed(new BigDecimal(value), "Example statistics, table 1", reason),
                replaces);
    }

    private ObservedIndicator read() {
        return council.indicators.read(ExampleCouncil.as(Role.AUDITOR), "waste");
    }

    @Test
    void every_definition_is_kept_with_its_reason_and_by_whom() {
        define("Corporate plan.", 0);
        define("Owner changed.", 1);

        assertThat(read().current().reason()).isEqualTo("Owner changed.");
        assertThat(read().earlier()).singleElement().satisfies(first -> assertThat(first.recordedBy())
                .isEqualTo(OFFICER.subject()));
    }

    @Test
    void a_change_says_which_revision_it_replaces() {
        assertThat(refusal(() -> define("None there.", 1)).kind()).isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        define("Corporate plan.", 0);
        assertThat(refusal(() -> define("Again.", 0)).kind()).isEqualTo(Refusal.Kind.PRECONDITION_REQUIRED);
        assertThat(refusal(() -> define("Too late.", 2)).kind()).isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
    }

    @Test
    void an_indicator_follows_one_measure_for_ever() {
        define("Corporate plan.", 0);
        KeepIndicators.Defined other = new KeepIndicators.Defined(
                ExampleIndicators.definition(
                        "60", "40", new Unit("kilogrammes", Unit.Kind.AMOUNT), Direction.LESS_IS_BETTER),
                "Another unit.");

        assertThat(refusal(() -> council.indicators.define(OFFICER, "waste", other, 1))
                        .slug())
                .isEqualTo("another-measure");
    }

    @Test
    void a_correction_is_a_new_record_and_gives_its_reason() {
        define("Corporate plan.", 0);
        observe(MARCH, "58", Optional.empty(), 0);

        assertThat(refusal(() -> observe(MARCH, "57", Optional.empty(), 1)).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.RATIONALE_MISSING);
        assertThat(refusal(() -> observe(MARCH, "57", Optional.of("Revised."), 0))
                        .kind())
                .isEqualTo(Refusal.Kind.PRECONDITION_REQUIRED);
        observe(MARCH, "57", Optional.of("Revised."), 1);

        assertThat(read().observations()).hasSize(2);
        assertThat(read().standing()).singleElement().satisfies(standing -> assertThat(standing.value())
                .isEqualByComparingTo("57"));
    }

    @Test
    void what_is_not_over_or_not_covered_or_not_there_is_not_observed() {
        assertThat(refusal(() -> observe(MARCH, "58", Optional.empty(), 0)).slug())
                .isEqualTo("no-such-indicator");
        define("Corporate plan.", 0);
        council.now = java.time.Instant.parse("2026-12-01T00:00:00Z");

        assertThat(refusal(() -> observe(LocalDate.parse("2026-12-02"), "58", Optional.empty(), 0))
                        .slug())
                .isEqualTo("period-not-over");
        observe(LocalDate.parse("2026-12-01"), "58", Optional.empty(), 0);
        assertThat(refusal(() -> observe(LocalDate.parse("2025-03-31"), "58", Optional.empty(), 0))
                        .slug())
                .isEqualTo("outside-the-period");
        observe(LocalDate.parse("2025-04-01"), "58", Optional.empty(), 0);
    }

    @Test
    void a_value_that_its_unit_does_not_admit_is_a_finding() {
        council.indicators.define(
                OFFICER,
                "share",
                new KeepIndicators.Defined(
                        ExampleIndicators.definition(
                                "40", "50", new Unit("percent", Unit.Kind.PERCENT), Direction.MORE_IS_BETTER),
                        "Corporate plan."),
                0);

        assertThat(refusal(() -> council.indicators.observe(
                                OFFICER, "share", MARCH, ExampleIndicators.observed("100.1"), 0))
                        .findings())
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/value");
    }
}
