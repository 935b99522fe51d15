package socialvalue.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.PortfolioRow;

/**
 * The part of a portfolio that one group is.
 *
 * @param key what names the group within what it is told by; {@link PortfolioBy#NOT_STATED} where nothing does
 * @param title as it is printed
 * @param agreements how many agreements have a part in it
 * @param targets how many of its promises reached what was promised for the year, contributions left out
 * @param contributions the same of contributions to population indicators
 * @param worth what its promises are worth
 * @param quantities of a measure; empty of anything else, whose units differ
 */
public record PortfolioGroup(
        String key,
        String title,
        int agreements,
        YearTargets targets,
        YearTargets contributions,
        List<WorthTotal> worth,
        List<MeasureQuantity> quantities) {
    public PortfolioGroup {
        worth = List.copyOf(worth);
        quantities = List.copyOf(quantities);
    }

    /** A group while rows are added to it. */
    static final class Growing {
        private final String title;
        private final WorthSums worth = new WorthSums();
        private final Map<MeasureQuantity.Of, MeasureQuantity> quantities = new LinkedHashMap<>();
        private int agreements;
        private Optional<AgreementId> last = Optional.empty();
        private YearTargets targets = YearTargets.NOTHING;
        private YearTargets contributions = YearTargets.NOTHING;

        Growing(String title) {
            this.title = title;
        }

        /** Counts an agreement, once: its lines come one after the other. */
        void add(PortfolioRow row) {
            if (!last.equals(Optional.of(row.agreement()))) {
                agreements++;
                last = Optional.of(row.agreement());
            }
        }

        void add(PortfolioRow row, PortfolioRow.Line line, boolean measured) {
            add(row);
            worth.add(line.worth(), line.contribution());
            if (line.contribution()) {
                contributions = contributions.plus(YearTargets.of(line));
            } else {
                targets = targets.plus(YearTargets.of(line));
            }
            if (measured) {
                MeasureQuantity one = MeasureQuantity.of(line);
                quantities.merge(one.of(), one, MeasureQuantity::plus);
            }
        }

        PortfolioGroup grown(String key) {
            return new PortfolioGroup(
                    key, title, agreements, targets, contributions, worth.totals(), List.copyOf(quantities.values()));
        }
    }
}
