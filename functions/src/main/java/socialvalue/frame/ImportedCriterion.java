package socialvalue.frame;

import socialvalue.quantity.Weighting;

/**
 * A criterion scored elsewhere, such as price; its scores are imported.
 *
 * @param id unique within the frame
 * @param title as it is printed
 * @param weighting its relative importance
 * @param type what it is
 * @param method how it is scored, in the words of the invitation to tender
 */
public record ImportedCriterion(String id, String title, Weighting weighting, Type type, String method)
        implements CriterionLeaf {
    /** What a criterion scored elsewhere is. */
    public enum Type {
        PRICE,
        QUALITY,
        OTHER
    }

    @Override
    public boolean applies() {
        return true;
    }
}
