package socialvalue.validation;

import java.math.BigDecimal;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.SocialValue;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.ScoringMethod.Band;
import socialvalue.frame.ScoringMethod.Bands;
import socialvalue.frame.ScoringMethod.Value;

/** Bands begin at nought and each begins above the one before, so that every amount is in exactly one. */
final class BandsHaveNoGap implements CriterionRule {
    @Override
    public void check(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        switch (part.method()) {
            case Bands bands -> check(frame, criterion.atMethod(bands, ""), bands, findings);
            case Value value
            when value.then() instanceof Bands bands ->
                check(frame, criterion.atMethod(value, "then/" + bands.key()), bands, findings);
            case null, default -> {}
        }
    }

    private static void check(DraftFrame frame, String pointer, Bands bands, Findings findings) {
        BigDecimal before = null;
        int index = 0;
        for (Band band : bands.bands()) {
            String place = pointer + "/" + index++ + "/from";
            if (before == null && band.from().signum() != 0) {
                findings.add(
                        FindingCode.BANDS_GAP_OR_OVERLAP,
                        frame.place(place),
                        "the first band begins at " + band.from().toPlainString(),
                        "a first band from 0, the lowest amount that can be offered");
            } else if (before != null && band.from().compareTo(before) <= 0) {
                findings.add(
                        FindingCode.BANDS_GAP_OR_OVERLAP,
                        frame.place(place),
                        "a band from " + band.from().toPlainString(),
                        "a band that begins above " + before.toPlainString());
            }
            before = band.from();
        }
    }
}
