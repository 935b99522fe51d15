package socialvalue.frame;

import java.util.ArrayList;
import java.util.List;
import socialvalue.finding.Location;

/**
 * A frame as it was read: of the right form where anything is there, and nothing else checked. Every component but the
 * lists, {@code places}, {@code exercise} and {@code settings} is null where the document does not have it or where the
 * reader has reported it already.
 *
 * @param places where its parts stand
 * @param exercise what is bought, under which law, until when
 * @param model the edition it names, or what the document embeds of it
 * @param exceededLimits the limits it says it exceeds, with the reasons
 * @param criteria the top level of the tree
 * @param settings what it declares for all its criteria
 */
public record DraftFrame(
        Places places,
        DraftExercise exercise,
        ModelExtract model,
        List<EvaluationFrame.ExceededLimit> exceededLimits,
        List<DraftCriterion> criteria,
        DraftSettings settings) {
    public DraftFrame {
        exceededLimits = List.copyOf(exceededLimits);
        criteria = List.copyOf(criteria);
    }

    /** Every criterion, groups before their parts. */
    public List<DraftCriterion> allCriteria() {
        List<DraftCriterion> all = new ArrayList<>();
        collect(criteria, all);
        return all;
    }

    /** Where a part of it stands, by its JSON Pointer. */
    public Location place(String pointer) {
        return places.at(pointer);
    }

    private static void collect(List<DraftCriterion> level, List<DraftCriterion> all) {
        for (DraftCriterion criterion : level) {
            all.add(criterion);
            if (criterion.part() instanceof DraftCriterion.Group group) {
                collect(group.criteria(), all);
            }
        }
    }
}
