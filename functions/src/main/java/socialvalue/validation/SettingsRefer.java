package socialvalue.validation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.Settings.ActivityPair;

/** Tie-breaks and activity pairs name criteria of the frame, each once; factors are in their range. */
final class SettingsRefer implements FrameRule {
    @Override
    public void check(DraftFrame frame, Findings findings) {
        List<DraftCriterion> all = frame.allCriteria();
        boolean namesKnown = all.stream().allMatch(criterion -> criterion.id() != null);
        if (namesKnown && frame.settings().ties() != null) {
            Set<String> ids = all.stream().map(DraftCriterion::id).collect(Collectors.toSet());
            ties(frame, ids, findings);
        }
        if (namesKnown && frame.settings().activityPairs() != null) {
            Set<String> ids = all.stream()
                    .filter(criterion -> criterion.part() instanceof DraftCriterion.SocialValue)
                    .map(DraftCriterion::id)
                    .collect(Collectors.toSet());
            pairs(frame, ids, findings);
        }
        factors(frame, findings);
    }

    private static void ties(DraftFrame frame, Set<String> ids, Findings findings) {
        Set<String> seen = new HashSet<>();
        int index = 0;
        for (String tie : frame.settings().ties()) {
            String place = "/settings/ties/" + index++;
            if (!ids.contains(tie)) {
                findings.add(FindingCode.UNKNOWN_REFERENCE, frame.place(place), tie, "the identifier of a criterion");
            } else if (!seen.add(tie)) {
                findings.add(
                        FindingCode.REPEATED_IDENTIFIER,
                        frame.place(place),
                        tie,
                        "each criterion once: a second time decides nothing");
            }
        }
    }

    private static void pairs(DraftFrame frame, Set<String> ids, Findings findings) {
        int index = 0;
        for (ActivityPair pair : frame.settings().activityPairs()) {
            String place = "/settings/activity-pairs/" + index++;
            for (String side : List.of(pair.first(), pair.second())) {
                if (!ids.contains(side)) {
                    findings.add(
                            FindingCode.UNKNOWN_REFERENCE,
                            frame.place(place),
                            side,
                            "the identifier of a social value criterion");
                }
            }
            if (pair.first().equals(pair.second())) {
                findings.add(FindingCode.UNUSABLE_VALUE, frame.place(place), pair.first() + " twice", "two criteria");
            }
        }
    }

    private static void factors(DraftFrame frame, Findings findings) {
        if (frame.settings().partTimeFactor() != null) {
            frame.settings().partTimeFactor().ifPresent(factor -> {
                if (factor.signum() <= 0 || factor.compareTo(BigDecimal.ONE) > 0) {
                    unusable(
                            frame,
                            "/settings/full-time-equivalent/part-time-factor",
                            factor,
                            "a factor above 0 and up to 1",
                            findings);
                }
            });
        }
        if (frame.settings().outOfProportion() != null) {
            frame.settings().outOfProportion().ifPresent(ratio -> {
                if (ratio.signum() <= 0) {
                    unusable(frame, "/settings/out-of-proportion", ratio, "a ratio above 0", findings);
                }
            });
        }
    }

    private static void unusable(
            DraftFrame frame, String pointer, BigDecimal found, String expected, Findings findings) {
        findings.add(FindingCode.UNUSABLE_VALUE, frame.place(pointer), found.toPlainString(), expected);
    }
}
