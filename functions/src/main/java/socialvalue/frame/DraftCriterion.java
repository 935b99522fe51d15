package socialvalue.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import socialvalue.quantity.Unit;
import socialvalue.quantity.Weighting;

/**
 * A criterion as it was read; every component but the pointer is null where the document does not have it.
 *
 * @param pointer its place, as a JSON Pointer
 * @param id unique within the frame
 * @param title as it is printed
 * @param percent its weighting, of any size
 * @param of what the weighting is a share of
 * @param part what kind of criterion it is
 */
public record DraftCriterion(String pointer, String id, String title, BigDecimal percent, Weighting.Of of, Part part) {

    /** What kind of criterion it is. */
    public sealed interface Part {}

    /**
     * Criteria weighted together.
     *
     * @param criteria its parts
     */
    public record Group(List<DraftCriterion> criteria) implements Part {
        public Group {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * A criterion scored elsewhere.
     *
     * @param type what it is
     * @param method how it is scored, in words
     */
    public record Imported(ImportedCriterion.Type type, String method) implements Part {}

    /**
     * A social value criterion; every component is null where the document does not have it.
     *
     * @param kind core or added
     * @param measure the identifier of its measure, or of the measure its question is about
     * @param question as it is put to bidders
     * @param contribution what a supplier can contribute
     * @param unit what a quantity counts; empty where none is asked
     * @param method how it is scored
     * @param response what a bidder must give; never null, its components may be
     * @param counting how much of a quantity counts
     * @param notApplicable why it does not apply
     */
    public record SocialValue(
            SocialValueCriterion.Kind kind,
            String measure,
            String question,
            String contribution,
            Optional<Unit> unit,
            ScoringMethod method,
            DraftResponse response,
            Counting counting,
            String notApplicable)
            implements Part {
        /** Whether a bidder gives anything that is counted: a quantity, or options of a value. */
        public boolean counts() {
            return method instanceof ScoringMethod.Value || unit != null && unit.isPresent();
        }
    }

    /**
     * What a bidder must give, as read; every component is null where the document does not have it.
     *
     * @param required whether it must be answered
     * @param needs what earns its points
     * @param form how a quantity is given
     * @param wordLimit of the statement; empty where it says there is none
     * @param evidenceRequired whether points need evidence
     * @param placeRequired whether the place of the benefit must be said
     */
    public record DraftResponse(
            Boolean required,
            SocialValueCriterion.Needs needs,
            SocialValueCriterion.QuantityForm form,
            Optional<SocialValueCriterion.WordLimit> wordLimit,
            Boolean evidenceRequired,
            Boolean placeRequired) {
        /** Whether a statement is asked for. */
        public boolean asksStatement() {
            return needs == SocialValueCriterion.Needs.STATEMENT || needs == SocialValueCriterion.Needs.BOTH;
        }
    }

    /** The pointer of something within it, such as {@code weighting/percent}. */
    public String at(String path) {
        return pointer + "/" + path;
    }

    /** The pointer of something within the method of that key, such as {@code method/target/minimum}. */
    public String atMethod(ScoringMethod method, String path) {
        return at("method/" + method.key() + (path.isEmpty() ? "" : "/" + path));
    }

    /** How it is called in a finding: its identifier, or where it has none, its place. */
    public String name() {
        return id != null ? id : pointer;
    }
}
