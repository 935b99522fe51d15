package socialvalue.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import socialvalue.frame.AwardCriterion;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.CriterionLeaf;
import socialvalue.frame.EvaluationFrame;
import socialvalue.quantity.Ratio;

/**
 * The order of a lot's sheets.
 *
 * @param complete whether every criterion of every return is scored; where not, nobody is first and the order is by
 *     social value only
 * @param places from the first; equal places are tied
 */
public record Ranking(boolean complete, List<Place> places) {
    public Ranking {
        places = List.copyOf(places);
    }

    /**
     * One return's place.
     *
     * @param rank from 1; shared by those who are tied, and the next is as far on as if they were not
     * @param tied whether others share it
     * @param sheet the return's sheet
     */
    public record Place(int rank, boolean tied, ScoreSheet sheet) {}

    /**
     * Ranks sheets by total, then by the criteria of the frame's tie-break in its order; those still equal are tied.
     * While not everything is in, they are in order of social value and nothing breaks ties. Flagged returns are ranked
     * like every other. The order of the sheets says nothing.
     *
     * @throws IllegalArgumentException if a sheet has marks or tendered prices missing
     */
    public static Ranking of(EvaluationFrame frame, Collection<ScoreSheet> sheets) {
        if (sheets.stream().anyMatch(sheet -> sheet.socialValue().isEmpty())) {
            throw new IllegalArgumentException("a sheet with marks or a price missing cannot be ranked");
        }
        boolean complete = sheets.stream().allMatch(sheet -> sheet.total().isPresent());
        Comparator<ScoreSheet> order =
                Comparator.comparing(sheet -> points(sheet, complete), Comparator.reverseOrder());
        if (complete) {
            for (String criterion : frame.settings().ties()) {
                BitSet leaves = leaves(frame, criterion);
                order = order.thenComparing(sheet -> points(sheet, leaves), Comparator.reverseOrder());
            }
        }
        Comparator<ScoreSheet> tieBroken = order;
        List<ScoreSheet> inOrder = sheets.stream()
                .sorted(tieBroken.thenComparing(ScoreSheet::supplier))
                .toList();
        List<Place> places = new ArrayList<>(inOrder.size());
        for (int i = 0; i < inOrder.size(); i++) {
            ScoreSheet sheet = inOrder.get(i);
            boolean asBefore = i > 0 && tieBroken.compare(inOrder.get(i - 1), sheet) == 0;
            boolean asNext = i + 1 < inOrder.size() && tieBroken.compare(sheet, inOrder.get(i + 1)) == 0;
            places.add(new Place(asBefore ? places.get(i - 1).rank() : i + 1, asBefore || asNext, sheet));
        }
        return new Ranking(complete, places);
    }

    private static Ratio points(ScoreSheet sheet, boolean complete) {
        return (complete ? sheet.total() : sheet.socialValue()).orElseThrow().result();
    }

    private static Ratio points(ScoreSheet sheet, BitSet leaves) {
        Ratio sum = Ratio.ZERO;
        for (int i = leaves.nextSetBit(0); i >= 0; i = leaves.nextSetBit(i + 1)) {
            sum = sum.plus(sheet.scores().get(i).points());
        }
        return sum;
    }

    /** The places among the frame's leaves of those that a criterion holds, or of the one it is. */
    private static BitSet leaves(EvaluationFrame frame, String criterion) {
        BitSet places = new BitSet();
        mark(frame.criteria(), criterion, false, places, new int[] {0});
        return places;
    }

    private static void mark(
            List<? extends AwardCriterion> level, String wanted, boolean within, BitSet places, int[] next) {
        for (AwardCriterion criterion : level) {
            boolean held = within || criterion.id().equals(wanted);
            switch (criterion) {
                case CriterionGroup group -> mark(group.criteria(), wanted, held, places, next);
                case CriterionLeaf leaf -> places.set(next[0]++, held);
            }
        }
    }

    /** The suppliers in first place: several where they are tied, none while the ranking is not complete. */
    public Set<String> first() {
        return complete
                ? places.stream()
                        .filter(place -> place.rank() == 1)
                        .map(place -> place.sheet().supplier())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
