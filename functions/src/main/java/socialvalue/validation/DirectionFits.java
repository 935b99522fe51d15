package socialvalue.validation;

import java.util.Locale;
import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.SocialValue;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.ScoringMethod.RelativeToBest;
import socialvalue.frame.ScoringMethod.Target;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.model.Measure;
import socialvalue.model.Measure.Direction;

/**
 * A method rewards the direction its measure calls better. A stated contribution is counted instead of the measure, so
 * its direction is the frame's to say. Of a value, more is better.
 */
final class DirectionFits implements CriterionRule {
    @Override
    public void check(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        if (part.method() instanceof Value value
                && value.then() instanceof RelativeToBest relative
                && relative.direction() == Direction.LESS_IS_BETTER) {
            findings.add(
                    FindingCode.METHOD_DOES_NOT_FIT,
                    frame.place(criterion.atMethod(value, "then/" + relative.key() + "/direction")),
                    words(relative.direction()) + " of a value",
                    words(Direction.MORE_IS_BETTER));
        }
        if (part.contribution() != null || part.question() != null) {
            return;
        }
        Optional<Measure> measure = Measures.named(frame, part.measure());
        Optional<Direction> better = measure.flatMap(Measure::direction);
        if (better.isEmpty()) {
            return;
        }
        Optional<Direction> rewarded =
                switch (part.method()) {
                    case RelativeToBest relative -> Optional.of(relative.direction());
                    case Target target -> Optional.of(Direction.MORE_IS_BETTER);
                    case null, default -> Optional.empty();
                };
        if (rewarded.isPresent() && !rewarded.equals(better)) {
            String path = part.method() instanceof RelativeToBest ? "direction" : "";
            findings.add(Finding.of(
                            FindingCode.METHOD_DOES_NOT_FIT,
                            frame.place(criterion.atMethod(part.method(), path)),
                            part.method().key() + ", by which " + words(rewarded.get()),
                            "a method by which " + words(better.get()) + ", as the measure says")
                    .citing(measure.get().source().text()));
        }
    }

    private static String words(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
