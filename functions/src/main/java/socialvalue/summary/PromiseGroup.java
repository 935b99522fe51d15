package socialvalue.summary;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import socialvalue.model.Measure.Aggregation;
import socialvalue.quantity.Ratio;

/**
 * Promises of an agreement that belong together. Quantities are added up only where they are of one measure, one unit
 * and one direction, and their periods are added up; contributions are added to contributions only.
 *
 * @param key what they share, such as an outcome's identifier; empty where they answer a question
 * @param title as it is printed
 * @param promises their identifiers, in order
 * @param ratings how many there are of each rating
 * @param added their quantities together; empty where they are not added up
 * @param worth what they are worth together
 */
public record PromiseGroup(
        String key,
        String title,
        List<String> promises,
        Map<Rating, Integer> ratings,
        Optional<Quantities> added,
        List<WorthTotal> worth) {
    public PromiseGroup {
        promises = List.copyOf(promises);
        worth = List.copyOf(worth);
    }

    /**
     * Quantities of several promises.
     *
     * @param unit what they count
     * @param promised in all
     * @param due by the day
     * @param verified that count as delivered
     */
    public record Quantities(String unit, Ratio promised, Ratio due, Ratio verified) {}

    static PromiseGroup of(String key, String title, List<PromiseSummary> promises, boolean oneMeasure) {
        WorthSums worth = new WorthSums();
        promises.forEach(each -> worth.add(each.worth(), each.promise().contribution()));
        return new PromiseGroup(
                key,
                title,
                promises.stream().map(each -> each.promise().id()).toList(),
                ratings(promises),
                oneMeasure && addsUp(promises) ? Optional.of(sum(promises)) : Optional.empty(),
                worth.totals());
    }

    /** How many promises there are of each rating; those of which there is none are left out. */
    static Map<Rating, Integer> ratings(Collection<PromiseSummary> promises) {
        Map<Rating, Integer> ratings = new EnumMap<>(Rating.class);
        promises.forEach(each -> ratings.merge(each.attainment().rating(), 1, Integer::sum));
        return Collections.unmodifiableMap(ratings);
    }

    private static boolean addsUp(List<PromiseSummary> promises) {
        return promises.stream()
                                .map(PromiseSummary::promise)
                                .map(each ->
                                        List.of(each.unit(), each.direction(), each.aggregation(), each.contribution()))
                                .distinct()
                                .count()
                        == 1
                && promises.getFirst().promise().aggregation() == Aggregation.SUM;
    }

    private static Quantities sum(List<PromiseSummary> promises) {
        return new Quantities(
                promises.getFirst().promise().unit().name(),
                sum(promises, PromiseSummary::promised),
                sum(promises, PromiseSummary::due),
                sum(promises, PromiseSummary::verified));
    }

    private static Ratio sum(List<PromiseSummary> promises, Function<PromiseSummary, Optional<Ratio>> what) {
        return promises.stream().map(what).flatMap(Optional::stream).reduce(Ratio.ZERO, Ratio::plus);
    }
}
