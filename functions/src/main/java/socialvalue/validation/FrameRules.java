package socialvalue.validation;

import java.util.List;
import java.util.Optional;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.EvaluationFrame;

/**
 * Makes a frame of what was read, or says everything that is wrong with it at once.
 *
 * <p>To add a rule: write a small type of {@link FrameRule} or {@link CriterionRule}, list it here, and give it a
 * fixture under {@code src/test/resources/frames} that shows its finding.
 */
public final class FrameRules {
    private static final List<FrameRule> OF_FRAME = List.of(
            new ExerciseIsConsistent(),
            new ActAppliesToServices(),
            new ExampleIsSaid(),
            new IdentifiersAreUnique(),
            new WeightingsAddUp(),
            new LimitsAreKept(),
            new SettingsRefer());

    private static final List<CriterionRule> OF_CRITERION = List.of(
            new MeasuresCanBeSelected(),
            new ContributionIsStated(),
            new DirectionFits(),
            new MethodFitsResponse(),
            new ResponseIsComplete(),
            new QuantityFormFits(),
            new PeopleAreCountedForATime(),
            new AmountsCanBeReached(),
            new BandsHaveNoGap(),
            new ScaleAscends(),
            new ValueCanBeSummed(),
            new PriceYearsAreOne(),
            new TransfersAreNotAdded());

    private FrameRules() {}

    /**
     * The frame, unless anything found refuses it.
     *
     * @param draft as it was read
     * @param findings what the reader found; what the rules find is added
     */
    public static Optional<EvaluationFrame> check(DraftFrame draft, Findings findings) {
        for (FrameRule rule : OF_FRAME) {
            rule.check(draft, findings);
        }
        for (DraftCriterion criterion : draft.allCriteria()) {
            if (criterion.part() instanceof DraftCriterion.SocialValue part) {
                for (CriterionRule rule : OF_CRITERION) {
                    rule.check(draft, criterion, part, findings);
                }
            }
        }
        return findings.refuse() ? Optional.empty() : Optional.of(FrameAssembly.of(draft));
    }
}
