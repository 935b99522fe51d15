package socialvalue.file;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import socialvalue.agreement.Indicator;
import socialvalue.agreement.Indicator.Baseline;
import socialvalue.agreement.Indicator.Definition;
import socialvalue.agreement.Indicator.Follows;
import socialvalue.agreement.Indicator.Owner;
import socialvalue.agreement.Indicator.Period;
import socialvalue.agreement.Indicator.Statistic;
import socialvalue.agreement.Indicator.Target;
import socialvalue.agreement.IndicatorObservation;
import socialvalue.finding.FindingCode;
import socialvalue.model.EditionId;
import socialvalue.model.Measure;
import socialvalue.model.ModelEdition;
import socialvalue.quantity.Unit;
import socialvalue.usecase.KeepIndicators;

/** Reads corporate indicators and observations: what people send, and what {@link IndicatorJson} wrote. */
public final class IndicatorReader {
    private static final int LONGEST_TEXT = 2000;
    private static final Reading<String> TEXT = new Reading<>(
            "text that is not blank, of at most " + LONGEST_TEXT + " characters",
            node -> Reading.TEXT.value().apply(node).filter(text -> text.length() <= LONGEST_TEXT));
    private static final Reading<Instant> INSTANT = Reading.ofText("a time", Instant::parse);
    private static final EditionId NONE = new EditionId("missing", "missing");

    private IndicatorReader() {}

    /**
     * What somebody says of an indicator.
     *
     * @param editions where the edition is looked up whose measure it follows; unit and direction are that measure's
     */
    public static Optional<KeepIndicators.Defined> defined(Fields in, EditionSource editions) {
        Optional<Follows> follows = followed(in, editions);
        Optional<Definition> definition = definition(in, follows);
        String reason = text(in, "reason");
        return in.done(() -> new KeepIndicators.Defined(definition.orElseThrow(), reason));
    }

    /** What somebody says of a period. */
    public static Optional<KeepIndicators.Observed> observed(Fields in) {
        BigDecimal value = in.decimal("value");
        String source = text(in, "source");
        Optional<String> reason = in.optional("reason", TEXT);
        return in.done(() -> new KeepIndicators.Observed(value, source, reason));
    }

    /** A stored indicator. */
    public static Optional<Indicator> stored(Fields in) {
        String id = in.text("indicator");
        EditionId edition = in.required("edition", DraftFields.EDITION).orElse(NONE);
        String measure = in.text("measure");
        Fields unit = in.fields("unit");
        String name = unit.text("name");
        Unit.Kind kind = unit.choice("kind", Unit.Kind.class);
        Measure.Direction direction = in.choice("direction", Measure.Direction.class);
        Optional<Follows> follows = unit.done(() -> new Follows(edition, measure, new Unit(name, kind), direction));
        Optional<Definition> definition = definition(in, follows);
        int revision = in.integer("revision");
        String reason = in.text("reason");
        String by = in.text("recordedBy");
        Instant at = in.required("recordedAt", INSTANT).orElse(Instant.EPOCH);
        return in.done(() -> new Indicator(id, definition.orElseThrow(), revision, reason, by, at));
    }

    /** A stored observation. */
    public static Optional<IndicatorObservation> storedObservation(Fields in) {
        LocalDate periodEnd = in.date("periodEnd");
        BigDecimal value = in.decimal("value");
        String source = in.text("source");
        int revision = in.integer("revision");
        Optional<String> reason = in.optionalText("reason");
        String by = in.text("recordedBy");
        Instant at = in.required("recordedAt", INSTANT).orElse(Instant.EPOCH);
        return in.done(() -> new IndicatorObservation(periodEnd, value, source, revision, reason, by, at));
    }

    private static Optional<Follows> followed(Fields in, EditionSource editions) {
        Optional<EditionId> id = in.required("edition", DraftFields.EDITION);
        String measureId = text(in, "measure");
        if (id.isEmpty() || measureId.isEmpty()) {
            return Optional.empty();
        }
        Optional<ModelEdition> edition = editions.model(id.get());
        if (edition.isEmpty()) {
            in.report(
                    FindingCode.UNKNOWN_REFERENCE, "edition", id.get().toString(), "an edition that is published here");
            return Optional.empty();
        }
        Optional<Measure> measure = edition.get().measure(measureId);
        if (measure.flatMap(Measure::kind)
                .filter(kind -> kind == Measure.Kind.POPULATION_INDICATOR)
                .isEmpty()) {
            in.report(
                    FindingCode.UNKNOWN_REFERENCE,
                    "measure",
                    measureId,
                    "a measure of " + id.get() + " that is a population indicator");
            return Optional.empty();
        }
        return measure.map(each -> new Follows(
                id.get(), each.id(), each.unit().orElseThrow(), each.direction().orElseThrow()));
    }

    private static Optional<Definition> definition(Fields in, Optional<Follows> follows) {
        String title = text(in, "title");
        Optional<Baseline> baseline = baseline(in.fields("baseline"), follows);
        Optional<Target> target = target(in.fields("target"), follows, baseline);
        Optional<Period> period = period(in.fields("period"));
        Optional<Statistic> statistic = statistic(in.fields("statistic"));
        Optional<Owner> owner = owner(in.fields("owner"));
        boolean whole = follows.isPresent()
                && baseline.isPresent()
                && target.isPresent()
                && period.isPresent()
                && statistic.isPresent()
                && owner.isPresent();
        return whole
                ? Optional.of(new Definition(
                        title, follows.get(), baseline.get(), target.get(), period.get(), statistic.get(), owner.get()))
                : Optional.empty();
    }

    private static Optional<Baseline> baseline(Fields in, Optional<Follows> follows) {
        BigDecimal value = value(in, follows).orElse(BigDecimal.ZERO);
        String period = text(in, "period");
        String source = text(in, "source");
        return in.done(() -> new Baseline(value, period, source));
    }

    private static Optional<Target> target(Fields in, Optional<Follows> follows, Optional<Baseline> baseline) {
        Optional<BigDecimal> value = value(in, follows);
        LocalDate by = in.date("by");
        boolean worse = follows.isPresent()
                && baseline.isPresent()
                && value.isPresent()
                && !follows.get().isNoWorse(value.get(), baseline.get().value());
        if (worse) {
            in.report(
                    FindingCode.UNUSABLE_VALUE,
                    "value",
                    value.get().toPlainString(),
                    "a target no worse than the baseline");
        }
        return in.done(() -> new Target(value.orElseThrow(), by));
    }

    private static Optional<BigDecimal> value(Fields in, Optional<Follows> follows) {
        Optional<BigDecimal> value = in.required("value", Reading.DECIMAL);
        if (follows.isPresent() && value.isPresent() && !follows.get().admits(value.get())) {
            String unit = follows.get().unit().name();
            in.report(FindingCode.UNUSABLE_VALUE, "value", value.get().toPlainString(), "a number of " + unit);
        }
        return value;
    }

    private static Optional<Period> period(Fields in) {
        Optional<LocalDate> from = in.required("from", Reading.DATE);
        Optional<LocalDate> to = in.required("to", Reading.DATE);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            in.report(FindingCode.UNUSABLE_VALUE, "to", to.get().toString(), "the first day or a later one");
        }
        return in.done(() -> new Period(from.orElseThrow(), to.orElseThrow()));
    }

    private static Optional<Statistic> statistic(Fields in) {
        String publisher = text(in, "publisher");
        String series = text(in, "series");
        String geography = text(in, "geography");
        return in.done(() -> new Statistic(publisher, series, geography));
    }

    private static Optional<Owner> owner(Fields in) {
        String directorate = text(in, "directorate");
        String post = text(in, "post");
        return in.done(() -> new Owner(directorate, post));
    }

    private static String text(Fields in, String key) {
        return in.required(key, TEXT).orElse("");
    }
}
