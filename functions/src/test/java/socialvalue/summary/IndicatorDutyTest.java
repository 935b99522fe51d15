package socialvalue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.agreement.AgreedValue;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementSamples;
import socialvalue.frame.Exercise.Vat;
import socialvalue.procurement.KpiDuty;
import socialvalue.procurement.KpiReminder;
import socialvalue.procurement.Regime;
import socialvalue.quantity.Money;

class IndicatorDutyTest {
    private static final LocalDate TODAY = LocalDate.of(2028, 6, 1);

    @ParameterizedTest
    @CsvSource({
        "5000000.00, INCLUDED, NotRequired",
        "5000000.01, INCLUDED, Required",
        "5000000.00, EXCLUDED, NotKnown",
        "5000000.01, EXCLUDED, Required",
    })
    void a_value_without_vat_tells_only_where_it_is_above_the_threshold_already(
            BigDecimal pounds, Vat vat, String answer) {
        IndicatorDuty duty = of(Optional.of(Regime.PROCUREMENT_ACT_2023), Optional.of(value(pounds, vat)));
        assertThat(duty.duty().getClass().getSimpleName()).isEqualTo(answer);
    }

    @Test
    void nothing_is_required_of_light_touch_and_nothing_is_to_be_assessed() {
        IndicatorDuty duty = of(
                Optional.of(Regime.PROCUREMENT_ACT_2023_LIGHT_TOUCH),
                Optional.of(value(new BigDecimal("8000000"), Vat.INCLUDED)));
        assertThat(duty.duty()).isInstanceOf(KpiDuty.NotRequired.class);
        assertThat(duty.reminders()).isEmpty();
    }

    @Test
    void without_a_law_or_a_value_nothing_is_guessed() {
        assertThat(IndicatorDuty.of(agreement(Optional.empty(), Optional.empty()), TODAY))
                .isEmpty();
        assertThat(of(Optional.of(Regime.PROCUREMENT_ACT_2023), Optional.empty())
                        .duty())
                .isInstanceOf(KpiDuty.NotKnown.class);
    }

    @Test
    void only_assessments_still_to_come_are_told_and_the_last_is_that_of_the_end() {
        IndicatorDuty duty = of(
                Optional.of(Regime.PROCUREMENT_ACT_2023), Optional.of(value(new BigDecimal("8000000"), Vat.INCLUDED)));
        assertThat(duty.reminders()).isNotEmpty().allSatisfy(reminder -> {
            assertThat(reminder.overdue()).isFalse();
            assertThat(reminder.due()).isAfterOrEqualTo(TODAY);
        });
        assertThat(duty.reminders().getLast().occasion()).isEqualTo(KpiReminder.Occasion.TERMINATION);
    }

    private static IndicatorDuty of(Optional<Regime> regime, Optional<AgreedValue> value) {
        return IndicatorDuty.of(agreement(regime, value), TODAY).orElseThrow();
    }

    private static AgreedValue value(BigDecimal pounds, Vat vat) {
        return new AgreedValue(new Money(pounds), Optional.empty(), vat);
    }

    private static Agreement agreement(Optional<Regime> regime, Optional<AgreedValue> value) {
        Agreement like = AgreementSamples.homeCare();
        return new Agreement(
                like.id(),
                like.kind(),
                like.title(),
                like.example(),
                like.owner(),
                like.model(),
                like.modelTitle(),
                like.lot(),
                regime,
                like.counterparty(),
                like.references(),
                value,
                like.signedOn(),
                like.from(),
                like.to(),
                like.reporting(),
                like.promises(),
                like.undertakings(),
                like.pairs(),
                like.bands(),
                like.remedy(),
                like.disposal(),
                like.endedOn());
    }
}
