package socialvalue.local.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import socialvalue.agreement.Cashable;
import socialvalue.agreement.Due;
import socialvalue.agreement.Promise;
import socialvalue.agreement.PromisedValue;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.Measure;
import socialvalue.model.ModelEdition;
import socialvalue.model.UnitValue;
import socialvalue.quantity.Unit;

/** Promises of invented agreements, each of a measure of the model, some with values that are invented too. */
final class ExamplePromises {
    private static final String PRICE_YEAR = "2024/25";
    private static final int MOST = 8;

    private final ModelEdition model;
    private final List<Measure> added;
    private final Measure latest;

    ExamplePromises(ModelEdition model) {
        this.model = model;
        this.added = model.measures().stream()
                .filter(measure -> measure.aggregation().equals(Optional.of(Measure.Aggregation.SUM)))
                .filter(measure -> measure.kind().equals(Optional.of(Measure.Kind.DELIVERABLE)))
                .filter(measure -> measure.outcome().isPresent())
                .toList();
        this.latest = model.measures().stream()
                .filter(measure -> measure.aggregation().equals(Optional.of(Measure.Aggregation.LATEST)))
                .filter(measure -> measure.unit().map(Unit::kind).equals(Optional.of(Unit.Kind.PERCENT)))
                .findFirst()
                .orElseThrow();
    }

    /** From three to nine of them, the last one of a measure whose latest figure counts. */
    List<Promise> of(LocalDate from, int years, SplittableRandom random) {
        int count = 2 + random.nextInt(MOST - 1);
        int first = random.nextInt(added.size());
        List<Promise> promises = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            promises.add(promise(
                    "p" + (i + 1), added.get((first + i) % added.size()), from, years, quantity(random), i % 3));
        }
        promises.add(promise("latest", latest, from, years, new BigDecimal(50 + random.nextInt(50)), 0));
        return promises;
    }

    /** Five over two years, the same for every agreement that is measured. */
    List<Promise> forMeasuring(LocalDate from) {
        List<Promise> promises = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            promises.add(promise("p" + (i + 1), added.get(i), from, 3, new BigDecimal("40"), i % 3));
        }
        return promises;
    }

    private static BigDecimal quantity(SplittableRandom random) {
        return new BigDecimal(10 + random.nextInt(200));
    }

    /** @param valued in how many ways: none, a fiscal saving, or an economic and a social value */
    private Promise promise(String id, Measure measure, LocalDate from, int years, BigDecimal aYear, int valued) {
        List<Due> schedule = new ArrayList<>();
        for (int year = 0; year < years; year++) {
            schedule.add(new Due(from.plusYears(year), from.plusYears(year + 1L).minusDays(1), aYear));
        }
        String outcome = measure.outcome().orElseThrow();
        return new Promise(
                id,
                measure.wording().orElseThrow(),
                Optional.of(new Promise.Measured(
                        measure.id(),
                        measure.wording().orElseThrow(),
                        outcome,
                        model.outcome(outcome).orElseThrow().wording())),
                valued == 1 ? SocialValueCriterion.Kind.CORE : SocialValueCriterion.Kind.ADDED,
                measure.unit().orElseThrow(),
                measure.direction().orElseThrow(),
                measure.aggregation().orElseThrow(),
                measure.kind().equals(Optional.of(Measure.Kind.POPULATION_INDICATOR)),
                schedule,
                values(valued),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static List<PromisedValue> values(int valued) {
        return switch (valued) {
            case 1 -> List.of(value("EX-F1", UnitValue.Kind.FISCAL, "1234.565"));
            case 2 ->
                List.of(
                        value("EX-E1", UnitValue.Kind.ECONOMIC, "2045.3335"),
                        value("EX-S1", UnitValue.Kind.SOCIAL, "77.775"));
            default -> List.of();
        };
    }

    private static PromisedValue value(String id, UnitValue.Kind kind, String amount) {
        return new PromisedValue(
                id,
                "Example unit cost",
                kind,
                new BigDecimal(amount),
                Optional.of(PRICE_YEAR),
                Optional.of("Example beneficiary"),
                false,
                Cashable.NOT_STATED,
                "Example table of unit costs");
    }
}
