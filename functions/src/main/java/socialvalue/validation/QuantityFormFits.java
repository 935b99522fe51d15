package socialvalue.validation;

import java.util.Locale;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.Counting;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.SocialValue;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.frame.SocialValueCriterion.QuantityForm;
import socialvalue.model.Measure;
import socialvalue.model.Measure.Aggregation;
import socialvalue.quantity.Unit;

/** A form of quantity needs the periods, the factor or the unit it is made of; drop-off needs periods counted net. */
final class QuantityFormFits implements CriterionRule {
    @Override
    public void check(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        QuantityForm form = part.response() == null ? null : part.response().form();
        String place = criterion.at("response/form");
        if (form == QuantityForm.PER_PERIOD
                && frame.exercise().periods() != null
                && frame.exercise().periods().isEmpty()) {
            unfit(frame, place, "per-period in a term without periods", "periods under /exercise/term", findings);
        }
        if (form == QuantityForm.FULL_TIME_EQUIVALENT) {
            fullTimeEquivalent(frame, criterion, part.unit(), findings);
        }
        counting(frame, criterion, part, form, findings);
    }

    private static void fullTimeEquivalent(
            DraftFrame frame, DraftCriterion criterion, Optional<Unit> unit, Findings findings) {
        String place = criterion.at("response/form");
        Optional<?> factor = frame.settings().partTimeFactor();
        if (factor != null && factor.isEmpty()) {
            unfit(
                    frame,
                    place,
                    "full-time-equivalent without a declared factor",
                    "the part-time factor under /settings/full-time-equivalent",
                    findings);
        }
        if (unit != null && unit.isPresent() && unit.get().kind() != Unit.Kind.FULL_TIME_EQUIVALENT_YEARS) {
            unfit(
                    frame,
                    criterion.at("unit"),
                    "full-time-equivalent counted in " + unit.get().name(),
                    "a unit of the kind full-time-equivalent-years",
                    findings);
        }
    }

    private static void counting(
            DraftFrame frame, DraftCriterion criterion, SocialValue part, QuantityForm form, Findings findings) {
        Counting counting = part.counting();
        if (counting == null) {
            return;
        }
        if (counting.dropOff().isPresent()
                && (form != QuantityForm.PER_PERIOD || counting.basis() != Counting.Basis.NET)) {
            unfit(
                    frame,
                    criterion.at("counting/drop-off"),
                    "drop-off where quantities are not counted net by period",
                    "none, or form per-period and basis net",
                    findings);
        }
        overPeriods(frame, criterion, part, form, findings);
        if (part.method() instanceof Value && counting.cap().isPresent()) {
            unfit(
                    frame,
                    criterion.at("counting/cap"),
                    "a cap on a value",
                    "none: each option has its own cap",
                    findings);
        }
    }

    /**
     * How periods are put together decides a score, so it is said; of a measure's own quantity the model has said it.
     */
    private static void overPeriods(
            DraftFrame frame, DraftCriterion criterion, SocialValue part, QuantityForm form, Findings findings) {
        String place = criterion.at("counting/over-periods");
        Optional<Aggregation> declared = part.counting().overPeriods();
        if (form == QuantityForm.PER_PERIOD && declared.isEmpty()) {
            findings.add(
                    FindingCode.MISSING_KEY,
                    frame.place(place),
                    "no key over-periods",
                    "sum, latest or mean, as quantities are given by period");
        }
        if (form != null && form != QuantityForm.PER_PERIOD && declared.isPresent()) {
            unfit(frame, place, "the key over-periods", "no such key: quantities are not given by period", findings);
        }
        Optional<Aggregation> published = part.contribution() == null && part.question() == null
                ? Measures.named(frame, part.measure()).flatMap(Measure::aggregation)
                : Optional.empty();
        if (declared.isPresent() && published.isPresent() && !declared.equals(published)) {
            unfit(
                    frame,
                    place,
                    declared.get().name().toLowerCase(Locale.ROOT),
                    published.get().name().toLowerCase(Locale.ROOT) + ", as the measure is put together",
                    findings);
        }
    }

    private static void unfit(DraftFrame frame, String pointer, String found, String expected, Findings findings) {
        findings.add(FindingCode.METHOD_DOES_NOT_FIT, frame.place(pointer), found, expected);
    }
}
