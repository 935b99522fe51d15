package socialvalue.summary;

import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.Exercise;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Regime;

/**
 * What a letter is about.
 *
 * @param lot which lot of which tender
 * @param title of the exercise, as it is printed
 * @param buyer the authority's name
 * @param example whether it is invented; then every page says "Example"
 * @param regime the law it runs under
 * @param frameVersion the version of the published frame it was assessed by
 * @param frameDigest that version's digest
 */
public record About(
        LotId lot, String title, String buyer, boolean example, Regime regime, int frameVersion, String frameDigest) {
    /** What a letter or report says of a lot that was assessed by that version of its frame. */
    public static About of(EvaluationFrame frame, int version, String digest) {
        Exercise exercise = frame.exercise();
        return new About(
                exercise.lot(),
                exercise.title(),
                exercise.buyer(),
                exercise.example(),
                exercise.regime(),
                version,
                digest);
    }
}
