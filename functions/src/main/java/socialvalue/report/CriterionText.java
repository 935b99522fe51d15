package socialvalue.report;

import java.util.Locale;
import java.util.Optional;
import socialvalue.frame.Counting;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod.PassOrFail;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.frame.SocialValueCriterion.Excess;
import socialvalue.frame.SocialValueCriterion.MeasureSubject;
import socialvalue.frame.SocialValueCriterion.Needs;
import socialvalue.frame.SocialValueCriterion.QuantityForm;
import socialvalue.frame.SocialValueCriterion.QuestionSubject;
import socialvalue.frame.SocialValueCriterion.Response;
import socialvalue.model.Measure;

/** One social value criterion, as the invitation to tender says it. */
final class CriterionText {
    private final Paragraphs text;
    private final EvaluationFrame frame;

    CriterionText(Paragraphs text, EvaluationFrame frame) {
        this.text = text;
        this.frame = frame;
    }

    void write(String number, SocialValueCriterion criterion) {
        text.space();
        text.paragraph(
                number + " ",
                criterion.title() + " (" + criterion.id() + "): "
                        + Amounts.points(frame.availablePoints(criterion.id())) + ", "
                        + criterion.kind().name().toLowerCase(Locale.ROOT) + " social value");
        if (criterion.notApplicable().isPresent()) {
            say("Does not apply to this contract: " + criterion.notApplicable().get());
            return;
        }
        subject(criterion);
        label("How it is scored");
        new MethodText(text, frame, criterion).write(criterion);
        counting(criterion);
        label("What you must give");
        response(criterion);
    }

    private void subject(SocialValueCriterion criterion) {
        switch (criterion.subject()) {
            case MeasureSubject subject -> {
                measure(subject.measure());
                subject.contribution().ifPresent(contribution -> say("What you can contribute: " + contribution + "."));
            }
            case QuestionSubject subject -> {
                say("Question: " + subject.question());
                subject.measure().ifPresent(this::measure);
            }
        }
    }

    private void measure(String id) {
        Measure measure = frame.measure(id).orElseThrow();
        say("Measure " + id + ": “" + measure.wording().orElseThrow() + "”.");
    }

    private void counting(SocialValueCriterion criterion) {
        Counting counting = criterion.counting();
        boolean counted = criterion.unit().isPresent() || criterion.method() instanceof Value;
        if (counted && counting.basis() == Counting.Basis.GROSS) {
            say("Figures count as offered (gross): nothing is taken off for what would have happened anyway.");
        } else if (counted) {
            say("Figures count net: what you offer, less the percentage you say would have happened anyway"
                    + " (deadweight), times the percentage you say is due to this contract (attribution)."
                    + counting.dropOff()
                            .map(drop -> " The figure of each later period also counts " + drop
                                    + " less than that of the one before it.")
                            .orElse(""));
        }
        counting.cap()
                .ifPresent(cap -> say(
                        "Of that, at most " + Amounts.of(cap, criterion.unit().orElseThrow()) + " count."));
    }

    private void response(SocialValueCriterion criterion) {
        Response response = criterion.response();
        if (response.needs() != Needs.STATEMENT) {
            bullet(quantity(criterion));
        }
        if (response.needs() != Needs.QUANTITY) {
            bullet("a method statement"
                    + response.wordLimit()
                            .map(limit -> " of at most " + limit.words() + " words; "
                                    + (limit.excess() == Excess.NOT_MARKED
                                            ? "words beyond the limit are not marked"
                                            : "a longer one earns no points"))
                            .orElse(", of any length")
                    + (response.needs() == Needs.BOTH
                            ? "; the " + (criterion.unit().isPresent() ? "quantity" : "offer")
                                    + " earns points only beside a statement"
                            : ""));
        }
        if (response.placeRequired()) {
            bullet("the place where the benefit falls");
        }
        if (response.evidenceRequired()) {
            bullet("a reference to evidence; without it no points are earned");
        }
        if (criterion.counting().basis() == Counting.Basis.NET) {
            bullet("deadweight and attribution, as percentages");
        }
        changes(criterion)
                .ifPresent(
                        pair -> bullet("whether the people counted " + pair.first() + " or " + pair.second() + " it"));
        criterion
                .counting()
                .countedMonths()
                .ifPresent(months -> say("In what is delivered, people are counted for " + months
                        + (months == 1 ? " month" : " months") + " from their start."));
        say(response.required() ? "You must answer, if only with an offer of nothing." : "You may leave it out.");
    }

    private String quantity(SocialValueCriterion criterion) {
        if (criterion.method() instanceof Value value) {
            return value.options().isEmpty()
                    ? "an amount in pounds"
                    : "a quantity of each option you offer" + (value.poundsAtFaceValue() ? ", and any pounds" : "");
        }
        if (criterion.method() instanceof PassOrFail passOrFail
                && passOrFail.minimum().isEmpty()) {
            return "an answer, yes or no";
        }
        String unit = criterion.unit().orElseThrow().name();
        return switch (criterion.response().form()) {
            case SINGLE_FIGURE -> "one figure, in " + unit;
            case PER_PERIOD -> "a figure for each period of the contract, in " + unit + "; " + overPeriods(criterion);
            case FULL_TIME_EQUIVALENT ->
                "full-time and part-time heads and the years each works, from which " + unit + " are computed";
        };
    }

    private static String overPeriods(SocialValueCriterion criterion) {
        return switch (criterion.counting().overPeriods().orElseThrow()) {
            case SUM -> "they are added up";
            case LATEST -> "the last period's stands for all";
            case MEAN -> "their mean counts";
        };
    }

    private Optional<Measure.ChangePair> changes(SocialValueCriterion criterion) {
        return criterion.response().form() == QuantityForm.FULL_TIME_EQUIVALENT
                ? Optional.empty()
                : criterion.measures().stream()
                        .findFirst()
                        .flatMap(frame::measure)
                        .flatMap(Measure::changes);
    }

    private void say(String words) {
        text.paragraph("   ", words);
    }

    private void label(String words) {
        text.space();
        say(words);
        text.paragraph("   ", "~".repeat(words.length()));
    }

    private void bullet(String words) {
        text.paragraph("   - ", words);
    }
}
