package socialvalue.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import socialvalue.model.EditionId;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Unit;

/**
 * A corporate indicator: a statistic of the population that an authority follows from a baseline towards a target.
 *
 * <p>It is no agreement. Nobody promised it, no supplier moves it alone, and it is never summed: not with what
 * suppliers contributed, and not with other indicators.
 *
 * @param id unique among the authority's indicators; for ever one measure of one edition
 * @param definition what is followed
 * @param revision from 1
 * @param reason why it is kept, or was changed
 * @param recordedBy who recorded this revision
 * @param recordedAt when
 */
public record Indicator(
        String id, Definition definition, int revision, String reason, String recordedBy, Instant recordedAt) {
    public Indicator {
        if (revision < 1 || id.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("an indicator has a name, and each revision from 1 its reason");
        }
    }

    /**
     * What is followed.
     *
     * @param title as it is printed
     * @param follows which measure
     * @param baseline where it started
     * @param target where it is to get to; on the better side of the baseline, or equal to it
     * @param period what observations may be of
     * @param statistic whose figures they are
     * @param owner who answers for it
     */
    public record Definition(
            String title,
            Follows follows,
            Baseline baseline,
            Target target,
            Period period,
            Statistic statistic,
            Owner owner) {
        public Definition {
            if (!follows.admits(baseline.value())
                    || !follows.admits(target.value())
                    || !follows.isNoWorse(target.value(), baseline.value())) {
                throw new IllegalArgumentException(
                        "baseline and target are in the measure's unit, the target no worse");
            }
        }
    }

    /**
     * A measure of an edition, a population indicator there.
     *
     * @param edition which edition
     * @param measure its identifier in it
     * @param unit what the edition counts it in
     * @param direction which way is better
     */
    public record Follows(EditionId edition, String measure, Unit unit, Direction direction) {
        /** Whether the unit admits a value: headcounts are whole and not negative, percentages from 0 to 100. */
        public boolean admits(BigDecimal value) {
            return switch (unit.kind()) {
                case HEADCOUNT ->
                    value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
                case PERCENT -> value.signum() >= 0 && value.compareTo(new BigDecimal(100)) <= 0;
                case FULL_TIME_EQUIVALENT_YEARS, TIME -> value.signum() >= 0;
                case POUNDS, AMOUNT -> true;
            };
        }

        /** Whether the first value is as good as the second, or better. */
        public boolean isNoWorse(BigDecimal value, BigDecimal than) {
            return direction == Direction.MORE_IS_BETTER ? value.compareTo(than) >= 0 : value.compareTo(than) <= 0;
        }
    }

    /**
     * Where it started.
     *
     * @param value in the measure's unit
     * @param period a date or a period, as the source says it
     * @param source where the value stands
     */
    public record Baseline(BigDecimal value, String period, String source) {
        public Baseline {
            value = plain(value);
        }
    }

    /**
     * Where it is to get to.
     *
     * @param value in the measure's unit
     * @param by the day by which
     */
    public record Target(BigDecimal value, LocalDate by) {
        public Target {
            value = plain(value);
        }
    }

    /**
     * The days that observations may be of.
     *
     * @param from the first
     * @param to the last
     */
    public record Period(LocalDate from, LocalDate to) {
        public Period {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a period ends on its first day or later");
            }
        }

        /** Whether a day is one of them. */
        public boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * Whose figures they are.
     *
     * @param publisher who publishes the statistic
     * @param series which of its series
     * @param geography of which area
     */
    public record Statistic(String publisher, String series, String geography) {}

    /**
     * Who answers for it: a post, not a person.
     *
     * @param directorate of the authority
     * @param post in it
     */
    public record Owner(String directorate, String post) {}

    /**
     * How far a value is from the baseline to the target, exactly: 0 at the baseline, 1 at the target, negative where
     * it got worse, above 1 beyond the target. Empty where the target is to stay at the baseline.
     */
    public Optional<Ratio> progress(BigDecimal value) {
        Ratio start = Ratio.of(definition.baseline().value());
        Ratio way = Ratio.of(definition.target().value()).minus(start);
        return way.signum() == 0
                ? Optional.empty()
                : Optional.of(Ratio.of(value).minus(start).dividedBy(way));
    }

    /** Whether a value is as good as the target. */
    public boolean meetsTarget(BigDecimal value) {
        return definition.follows().isNoWorse(value, definition.target().value());
    }

    /** Equal numbers as equal objects. */
    static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
