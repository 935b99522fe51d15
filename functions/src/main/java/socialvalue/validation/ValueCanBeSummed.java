package socialvalue.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.SocialValue;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.ScoringMethod.Currency;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.frame.ScoringMethod.ScoredOn;
import socialvalue.frame.ScoringMethod.UpliftedValue;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.model.UnitValue;

/** A value sums one currency, over something a bidder can offer, and is scored on an amount that will be known. */
final class ValueCanBeSummed implements CriterionRule {
    @Override
    public void check(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        if (!(part.method() instanceof Value value)) {
            return;
        }
        if (value.options().isEmpty() && !value.poundsAtFaceValue()) {
            unfit(
                    frame,
                    criterion.atMethod(value, "options"),
                    "a value of nothing",
                    "at least one option, or pounds at face value",
                    findings);
        }
        if (value.currency() == Currency.POINTS) {
            points(frame, criterion, value, findings);
        }
        currencies(frame, criterion, value, findings);
        scoredOn(frame, criterion, value, findings);
    }

    private static void points(DraftFrame frame, DraftCriterion criterion, Value value, Findings findings) {
        if (value.poundsAtFaceValue()) {
            unfit(
                    frame,
                    criterion.atMethod(value, "pounds-at-face-value"),
                    "pounds in a value counted in points",
                    "false, or a value counted in pounds",
                    findings);
        }
        if (value.scoredOn() != ScoredOn.TOTAL) {
            unfit(frame, criterion.atMethod(value, "scored-on"), "points as a share of pounds", "total", findings);
        }
    }

    private static void currencies(DraftFrame frame, DraftCriterion criterion, Value value, Findings findings) {
        for (int i = 0; i < value.options().size(); i++) {
            Option option = value.options().get(i);
            Set<Object> seen = new HashSet<>();
            for (int k = 0; k < option.values().size(); k++) {
                UpliftedValue unitValue = option.values().get(k);
                UnitValue published = unitValue.published();
                String place = criterion.atMethod(value, "options/" + i + "/values/" + k);
                boolean inPoints = published.kind() == UnitValue.Kind.POINTS;
                if (inPoints != (value.currency() == Currency.POINTS)) {
                    unfit(
                            frame,
                            place,
                            published.id() + " counts in " + (inPoints ? "points" : "pounds"),
                            "a unit value in " + value.currency().name().toLowerCase(Locale.ROOT),
                            findings);
                }
                if (!seen.add(List.of(unitValue.origin(), published.id(), published.kind()))) {
                    findings.add(
                            FindingCode.REPEATED_IDENTIFIER,
                            frame.place(place),
                            published.id() + " a second time",
                            "each unit value once");
                }
            }
        }
    }

    private static void scoredOn(DraftFrame frame, DraftCriterion criterion, Value value, Findings findings) {
        String place = criterion.atMethod(value, "scored-on");
        if (value.needsTenderedPrice()
                && frame.allCriteria().stream()
                        .noneMatch(each -> each.part() instanceof DraftCriterion.Imported imported
                                && imported.type() == ImportedCriterion.Type.PRICE)) {
            unfit(
                    frame,
                    place,
                    "share-of-tendered-price in a frame without a price",
                    "a price criterion in the tree, or another amount",
                    findings);
        }
        if (value.scoredOn() == ScoredOn.SHARE_OF_ESTIMATED_VALUE
                && frame.exercise().estimatedValue() != null
                && frame.exercise().estimatedValue().isEmpty()) {
            unfit(
                    frame,
                    place,
                    "share-of-estimated-value without an estimated value",
                    "an estimated value under /exercise, or another amount",
                    findings);
        }
    }

    private static void unfit(DraftFrame frame, String pointer, String found, String expected, Findings findings) {
        findings.add(FindingCode.METHOD_DOES_NOT_FIT, frame.place(pointer), found, expected);
    }
}
