package socialvalue.agreement;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.Measure;
import socialvalue.model.UnitValue;
import socialvalue.quantity.Unit;

/** Promises of any form. */
final class PromiseArbitraries {
    private PromiseArbitraries() {}

    static Arbitrary<Promise> promises() {
        Arbitrary<Promise.Measured> measured = Combinators.combine(
                        AgreementArbitraries.texts(),
                        AgreementArbitraries.texts(),
                        AgreementArbitraries.texts(),
                        AgreementArbitraries.texts())
                .as(Promise.Measured::new);
        Arbitrary<Due> due = Combinators.combine(
                        AgreementArbitraries.days(),
                        Arbitraries.integers().between(0, 400),
                        AgreementArbitraries.quantities())
                .as((from, more, quantity) -> new Due(from, from.plusDays(more), quantity));
        return Combinators.combine(
                        Combinators.combine(
                                        AgreementArbitraries.identifiers(),
                                        AgreementArbitraries.texts(),
                                        measured.optional())
                                .as(Named::new),
                        Arbitraries.of(SocialValueCriterion.Kind.class),
                        Arbitraries.of(Unit.Kind.class),
                        Combinators.combine(
                                        Arbitraries.of(Measure.Direction.class),
                                        Arbitraries.of(Measure.Aggregation.class))
                                .as(Map::entry),
                        Arbitraries.of(true, false),
                        due.list().ofMaxSize(5),
                        promisedValues().list().ofMaxSize(3),
                        Combinators.combine(
                                        Arbitraries.integers().between(1, 60).optional(),
                                        AgreementArbitraries.quantities().optional())
                                .as(Map::entry))
                .as((named, kind, unit, way, contribution, schedule, values, more) -> new Promise(
                        named.id(),
                        named.title(),
                        named.measured(),
                        kind,
                        new Unit("example " + unit, unit),
                        way.getKey(),
                        way.getValue(),
                        contribution,
                        schedule,
                        values,
                        unit == Unit.Kind.POUNDS && contribution,
                        more.getKey(),
                        more.getValue()));
    }

    private record Named(String id, String title, Optional<Promise.Measured> measured) {}

    private static Arbitrary<PromisedValue> promisedValues() {
        return Combinators.combine(
                        AgreementArbitraries.identifiers(),
                        AgreementArbitraries.texts(),
                        Arbitraries.of(UnitValue.Kind.class),
                        AgreementArbitraries.quantities(),
                        AgreementArbitraries.texts().optional(),
                        AgreementArbitraries.texts().optional(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Cashable.class))
                .as((id, words, kind, amount, year, beneficiary, transfer, cashable) ->
                        new PromisedValue(id, words, kind, amount, year, beneficiary, transfer, cashable, words));
    }
}
