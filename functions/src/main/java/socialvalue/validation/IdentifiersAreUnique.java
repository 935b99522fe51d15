package socialvalue.validation;

import java.util.HashSet;
import java.util.Set;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.procurement.LotId;

/** Each criterion of a frame, and each option of a value, has a short identifier of its own. */
final class IdentifiersAreUnique implements FrameRule {
    private static final String EXPECTED = "1 to 63 letters, digits, '.', '-' and '_', the first a letter or a digit";

    @Override
    public void check(DraftFrame frame, Findings findings) {
        Set<String> criteria = new HashSet<>();
        identifier(frame, frame.exercise().tender(), "/exercise/tender", findings);
        identifier(frame, frame.exercise().lot(), "/exercise/lot", findings);
        for (DraftCriterion criterion : frame.allCriteria()) {
            unique(frame, criterion.id(), criterion.at("id"), criteria, findings);
            if (criterion.part() instanceof DraftCriterion.SocialValue part && part.method() instanceof Value value) {
                Set<String> options = new HashSet<>();
                int index = 0;
                for (Option option : value.options()) {
                    String place = criterion.atMethod(value, "options/" + index++ + "/id");
                    unique(frame, option.id(), place, options, findings);
                }
            }
        }
    }

    private static void unique(DraftFrame frame, String id, String pointer, Set<String> seen, Findings findings) {
        identifier(frame, id, pointer, findings);
        if (id != null && !seen.add(id)) {
            findings.add(
                    FindingCode.REPEATED_IDENTIFIER, frame.place(pointer), id, "an identifier no other of them has");
        }
    }

    private static void identifier(DraftFrame frame, String id, String pointer, Findings findings) {
        if (id != null && !LotId.isIdentifier(id)) {
            findings.add(FindingCode.UNUSABLE_VALUE, frame.place(pointer), id, EXPECTED);
        }
    }
}
