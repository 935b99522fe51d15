package socialvalue.summary;

import java.util.List;
import java.util.Optional;
import socialvalue.agreement.FinancialYear;
import socialvalue.quantity.Ratio;

/**
 * What agreements or neighbourhoods delivered of one measure in one financial year, beside each other: contents, no
 * format. Figures in different units, or put together in different ways, are compared by themselves. Nothing is told of
 * a comparison with fewer members than the authority's minimum, not even that there is one.
 *
 * @param year which
 * @param measure its edition and identifier, such as {@code knowsley/2014/measure-1}
 * @param wording the measure's; empty where nothing is told
 * @param by what is compared
 * @param minimum how many members a comparison has at least
 * @param example whether anything compared is invented
 * @param comparisons those with enough members
 */
public record Benchmark(
        FinancialYear year,
        String measure,
        Optional<String> wording,
        By by,
        int minimum,
        boolean example,
        List<Comparison> comparisons) {
    /** The least an authority can set as its minimum. */
    public static final int LEAST_MINIMUM = 3;

    public Benchmark {
        comparisons = List.copyOf(comparisons);
    }

    /** What is compared. */
    public enum By {
        AGREEMENT,
        NEIGHBOURHOOD
    }

    /** Whether nothing is told. */
    public boolean isSuppressed() {
        return comparisons.isEmpty();
    }

    /**
     * Members beside each other.
     *
     * @param of what their figures have in common
     * @param members best first; those of equal figures by name
     * @param quartiles of their figures
     * @param withoutFigure how many agreements promised something of it and have nothing verified that could be
     *     compared, or are in no neighbourhood where those are compared
     */
    public record Comparison(MeasureQuantity.Of of, List<Member> members, Quartiles quartiles, int withoutFigure) {
        public Comparison {
            members = List.copyOf(members);
        }
    }

    /**
     * An agreement or a neighbourhood.
     *
     * @param name the agreement's identifier, or the neighbourhood's name
     * @param title as it is printed
     * @param verified what counts as delivered in the year
     * @param share of what is promised for the year; empty where there is no such quotient
     * @param place from 1, the best; equal figures share it, and the places after it stay empty
     * @param tied whether another has the same place
     */
    public record Member(String name, String title, Ratio verified, Optional<Ratio> share, int place, boolean tied) {}
}
