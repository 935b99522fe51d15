package socialvalue.file;

import java.time.LocalDate;
import java.util.Optional;
import socialvalue.agreement.Cashable;
import socialvalue.agreement.Due;
import socialvalue.agreement.Promise;
import socialvalue.agreement.PromisedValue;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.Measure;
import socialvalue.model.UnitValue;
import socialvalue.quantity.Unit;

/** A promise within a {@link StoredAgreement}. */
final class StoredPromise {
    private StoredPromise() {}

    static void write(StoredWriter one, Promise promise) {
        one.text(promise.id()).text(promise.title());
        measured(one, promise.measured());
        one.choice(promise.kind());
        unit(one, promise.unit());
        one.choice(promise.direction())
                .choice(promise.aggregation())
                .truth(promise.contribution())
                .each(
                        promise.schedule(),
                        (each, due) ->
                                each.nested(fields -> fields.text(due.from().toString())
                                        .text(due.to().toString())
                                        .number(due.quantity())))
                .each(promise.values(), (each, value) -> each.nested(fields -> value(fields, value)))
                .truth(promise.faceValue());
        StoredParts.whole(one, promise.countedMonths());
        promise.benchmark().ifPresentOrElse(one::number, one::nothing);
    }

    static Promise read(StoredReader one) {
        return new Promise(
                one.text(),
                one.text(),
                measured(one),
                one.choice(SocialValueCriterion.Kind.class),
                unit(one),
                one.choice(Measure.Direction.class),
                one.choice(Measure.Aggregation.class),
                one.truth(),
                one.each(each -> each.nested(
                        due -> new Due(LocalDate.parse(due.text()), LocalDate.parse(due.text()), due.number()))),
                one.each(each -> each.nested(StoredPromise::value)),
                one.truth(),
                StoredParts.whole(one),
                one.optionalNumber());
    }

    static void measured(StoredWriter one, Optional<Promise.Measured> measured) {
        StoredParts.optional(one, measured, (fields, of) -> fields.text(of.measure())
                .text(of.wording())
                .text(of.outcome())
                .text(of.outcomeWording()));
    }

    static Optional<Promise.Measured> measured(StoredReader one) {
        return StoredParts.optional(one, of -> new Promise.Measured(of.text(), of.text(), of.text(), of.text()));
    }

    static void unit(StoredWriter one, Unit unit) {
        one.text(unit.name()).choice(unit.kind());
    }

    static Unit unit(StoredReader one) {
        return new Unit(one.text(), one.choice(Unit.Kind.class));
    }

    private static void value(StoredWriter one, PromisedValue value) {
        one.text(value.id())
                .text(value.description())
                .choice(value.kind())
                .number(value.amount())
                .optional(value.priceYear())
                .optional(value.beneficiary())
                .truth(value.transfer())
                .choice(value.cashable())
                .text(value.source());
    }

    private static PromisedValue value(StoredReader one) {
        return new PromisedValue(
                one.text(),
                one.text(),
                one.choice(UnitValue.Kind.class),
                one.number(),
                one.optional(),
                one.optional(),
                one.truth(),
                one.choice(Cashable.class),
                one.text());
    }
}
