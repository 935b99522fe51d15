package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import socialvalue.agreement.Indicator;
import socialvalue.agreement.IndicatorObservation;
import socialvalue.agreement.ObservedIndicator;
import socialvalue.port.Conflict;
import socialvalue.port.Page;
import socialvalue.usecase.ExampleIndicators;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

abstract class IndicatorsContract extends StoreContract {
    private static final LocalDate MARCH = LocalDate.parse("2026-03-31");

    private final DynamoIndicators indicators = new DynamoIndicators(table);

    IndicatorsContract(DynamoDbClient engine) {
        super(engine);
    }

    private static Indicator indicator(String id, int revision) {
        return new Indicator(
                id, ExampleIndicators.waste("x").definition(), revision, "Example.", "officer-" + revision, NOON);
    }

    private static IndicatorObservation observation(LocalDate period, int revision) {
        return new IndicatorObservation(
                period,
                new BigDecimal("58.25"),
                "Example statistics",
                revision,
                revision > 1 ? Optional.of("Revised.") : Optional.empty(),
                "officer-1",
                NOON);
    }

    @Test
    void everything_recorded_is_found_as_it_was_kept() {
        assertThat(indicators.find("waste")).isEmpty();
        indicators.keep(indicator("waste", 1));
        indicators.keep("waste", observation(MARCH.plusMonths(3), 1));
        indicators.keep("waste", observation(MARCH, 1));
        indicators.keep(indicator("waste", 2));
        indicators.keep("waste", observation(MARCH, 2));

        assertThat(indicators.find("waste"))
                .contains(new ObservedIndicator(
                        List.of(indicator("waste", 1), indicator("waste", 2)),
                        List.of(observation(MARCH, 1), observation(MARCH, 2), observation(MARCH.plusMonths(3), 1))));
    }

    @Test
    void a_revision_is_kept_once() throws Exception {
        indicators.keep(indicator("waste", 1));
        indicators.keep("waste", observation(MARCH, 1));

        assertThatThrownBy(() -> indicators.keep(indicator("waste", 1))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> indicators.keep("waste", observation(MARCH, 1)))
                .isInstanceOf(Conflict.class);
        var kept = new AtomicInteger();
        atOnce(5, () -> {
            try {
                indicators.keep("waste", observation(MARCH, 2));
                kept.incrementAndGet();
            } catch (Conflict another) {
                assertThat(another).hasMessageContaining("another revision");
            }
            return kept;
        });
        assertThat(kept).hasValue(1);
    }

    @Test
    void one_whose_name_begins_as_another_is_another() {
        for (String id : List.of("waste", "waste-2", "waste.3", "wast")) {
            indicators.keep(indicator(id, 1));
            indicators.keep(id, observation(MARCH, 1));
        }

        assertThat(indicators.find("waste").orElseThrow().observations()).hasSize(1);
        assertThat(listed(1)).containsExactly("wast", "waste", "waste-2", "waste.3");
        assertThat(listed(3)).containsExactly("wast", "waste", "waste-2", "waste.3");
    }

    @Test
    void a_page_holds_whole_indicators_however_many_their_records() {
        for (int i = 1; i <= 3; i++) {
            indicators.keep(indicator("waste-" + i, 1));
            for (int month = 0; month < 90; month++) {
                indicators.keep("waste-" + i, observation(MARCH.plusMonths(month), 1));
            }
        }

        assertThat(listed(2)).containsExactly("waste-1", "waste-2", "waste-3");
        assertThat(indicators.page(Optional.empty(), 2).items())
                .allSatisfy(each -> assertThat(each.observations()).hasSize(90));
        assertThat(indicators.page(Optional.of("waste-2"), 2).items())
                .singleElement()
                .satisfies(each -> assertThat(each.observations()).hasSize(90));
        assertThat(indicators.page(Optional.empty(), 3).next()).isEmpty();
    }

    private List<String> listed(int limit) {
        List<String> ids = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<ObservedIndicator> page = indicators.page(after, limit);
            page.items().forEach(each -> ids.add(each.current().id()));
            after = page.next();
        } while (after.isPresent());
        return ids;
    }
}
