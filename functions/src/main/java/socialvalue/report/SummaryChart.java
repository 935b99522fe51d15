package socialvalue.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.agreement.Promise;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Ratio;
import socialvalue.report.FigureDocument.BarChart;
import socialvalue.report.FigureDocument.Group;
import socialvalue.summary.AgreementSummary;
import socialvalue.summary.Attainment;
import socialvalue.summary.PromiseGroup;
import socialvalue.summary.PromiseSummary;

/**
 * Promised, due and delivered by outcome, each as a percentage of what is promised. Units of an outcome's promises
 * differ, so each promise has bars of its own under its outcome's name: a mean of percentages would be of nothing.
 */
final class SummaryChart {
    private static final String TITLE = "Promised, due and delivered by outcome, in per cent of what is promised";
    /** More would not be told apart on a page. */
    private static final int MOST_GROUPS = 12;

    private SummaryChart() {}

    /** The chart; empty where no promise can be drawn. */
    static Optional<BarChart> of(AgreementSummary summary) {
        Map<String, PromiseSummary> promises = new HashMap<>();
        summary.promises().forEach(each -> promises.put(each.promise().id(), each));
        List<Group> groups = new ArrayList<>();
        int drawable = 0;
        for (PromiseGroup outcome : summary.outcomes()) {
            for (String id : outcome.promises()) {
                PromiseSummary promise = promises.get(id);
                if (canBeDrawn(promise) && drawable++ < MOST_GROUPS) {
                    groups.add(group(outcome, promise));
                }
            }
        }
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        String left = left(summary.promises().size(), drawable);
        return Optional.of(new BarChart(
                TITLE + left, alternative(groups, left), "%", List.of("Promised", "Due to date", "Delivered"), groups));
    }

    private static boolean canBeDrawn(PromiseSummary of) {
        return of.promise().direction() == Direction.MORE_IS_BETTER
                && of.promised().filter(promised -> promised.signum() > 0).isPresent();
    }

    private static Group group(PromiseGroup outcome, PromiseSummary of) {
        Ratio promised = of.promised().orElseThrow();
        Promise promise = of.promise();
        return new Group(
                outcome.promises().size() == 1 && !outcome.key().isEmpty()
                        ? outcome.title()
                        : outcome.title() + ": " + promise.title(),
                List.of(
                        percent(Optional.of(promised), promised),
                        percent(of.due(), promised),
                        delivered(of, promised)));
    }

    /** Nothing verified is nothing delivered, where periods are added up; else it is not known. */
    private static Optional<BigDecimal> delivered(PromiseSummary of, Ratio promised) {
        return percent(of.verified().or(() -> of.awaiting().map(added -> Ratio.ZERO)), promised);
    }

    private static Optional<BigDecimal> percent(Optional<Ratio> part, Ratio whole) {
        return part.map(quantity -> Attainment.percent(quantity.dividedBy(whole)));
    }

    private static String left(int promises, int drawable) {
        List<String> left = new ArrayList<>();
        if (drawable > MOST_GROUPS) {
            left.add("the first " + MOST_GROUPS + " of " + drawable);
        }
        if (promises > drawable) {
            left.add("without promises of no quantity and those of which less is better");
        }
        return left.isEmpty() ? "" : " (" + String.join(", ", left) + ")";
    }

    private static String alternative(List<Group> groups, String left) {
        StringBuilder words = new StringBuilder(TITLE).append(left).append('.');
        for (Group group : groups) {
            words.append(' ')
                    .append(group.label())
                    .append(": due ")
                    .append(words(group.values().get(1)))
                    .append(", delivered ")
                    .append(words(group.values().get(2)))
                    .append('.');
        }
        return words.toString();
    }

    private static String words(Optional<BigDecimal> percent) {
        return percent.map(value -> Amounts.plain(value) + "%").orElse("no figure");
    }
}
