package socialvalue.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import socialvalue.frame.AwardCriterion;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.CriterionLeaf;
import socialvalue.frame.EvaluationFrame;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.ScoreRow;

/**
 * Returns with the same total, and what the frame's tie-break made of them.
 *
 * @param total the total they share
 * @param by the titles of the criteria that decide between equal totals, in their order; empty where the frame reports
 *     them as tied
 * @param standings of those returns, in the order of the score table
 */
public record TiedTotal(Ratio total, List<String> by, List<Standing> standings) {
    public TiedTotal {
        by = List.copyOf(by);
        standings = List.copyOf(standings);
    }

    /**
     * Where one of them came to stand.
     *
     * @param rank its place, from 1
     * @param tied whether others still share it
     * @param supplier whose return
     * @param points under each of the deciding criteria
     */
    public record Standing(int rank, boolean tied, NamedSupplier supplier, List<Ratio> points) {
        public Standing {
            points = List.copyOf(points);
        }
    }

    /**
     * The equal totals of a lot.
     *
     * @param rows the whole score table of a lot whose outcome is complete, in its order
     * @throws java.util.NoSuchElementException if a row has no total
     */
    public static List<TiedTotal> of(EvaluationFrame frame, List<ScoreRow> rows) {
        List<AwardCriterion> deciding = frame.settings().ties().stream()
                .map(id -> frame.criterion(id).orElseThrow())
                .toList();
        Map<Ratio, List<ScoreRow>> byTotal = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.total().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        List<TiedTotal> ties = new ArrayList<>();
        byTotal.forEach((total, equal) -> {
            if (equal.size() > 1) {
                ties.add(new TiedTotal(
                        total,
                        deciding.stream().map(AwardCriterion::title).toList(),
                        equal.stream().map(row -> standing(row, deciding)).toList()));
            }
        });
        return List.copyOf(ties);
    }

    private static Standing standing(ScoreRow row, List<AwardCriterion> deciding) {
        return new Standing(
                row.rank(),
                row.tied(),
                NamedSupplier.named(row.supplier(), row.supplierName()),
                deciding.stream().map(criterion -> points(row, criterion)).toList());
    }

    /** As it ranked them: a group counts for what its parts add up to. */
    private static Ratio points(ScoreRow row, AwardCriterion criterion) {
        return switch (criterion) {
            case CriterionGroup group ->
                group.criteria().stream().map(part -> points(row, part)).reduce(Ratio.ZERO, Ratio::plus);
            case CriterionLeaf leaf ->
                row.cells().stream()
                        .filter(cell -> cell.criterion().equals(leaf.id()))
                        .map(ScoreRow.Cell::points)
                        .findFirst()
                        .orElseThrow();
        };
    }
}
