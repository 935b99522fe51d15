package socialvalue.report;

import java.util.List;
import java.util.Optional;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.frame.SocialValueCriterion.MeasureSubject;
import socialvalue.frame.SocialValueCriterion.QuestionSubject;
import socialvalue.model.Measure;
import socialvalue.model.Outcome;

/** The specification's schedule of measures: what each says, what is counted, and where it is from. */
final class ScheduleText {
    private final EvaluationFrame frame;
    private final Paragraphs text = new Paragraphs();

    ScheduleText(EvaluationFrame frame) {
        this.frame = frame;
    }

    String text() {
        FrameText.title(text, frame, "Schedule of social value measures");
        text.space();
        text.paragraph("", "The measures are those of " + frame.modelTitle() + " (" + frame.edition() + ").");
        for (Measure measure : frame.measures()) {
            text.heading(measure.id() + "  " + measure.wording().orElseThrow(), '-');
            outcome(measure).ifPresent(outcome -> line("Outcome", outcome.wording()));
            measure.unit().ifPresent(unit -> line("Unit", unit.name()));
            measure.kind().ifPresent(kind -> line("Kind", words(kind)));
            measure.direction()
                    .ifPresent(direction -> line(
                            "Direction",
                            direction == Measure.Direction.MORE_IS_BETTER ? "more is better" : "less is better"));
            measure.aggregation().ifPresent(aggregation -> line("Over periods", words(aggregation)));
            measure.changes().ifPresent(pair -> line("Change", pair.first() + " or " + pair.second()));
            line("Source", measure.source().text());
            measure.inferred().ifPresent(assumption -> line("Rests on", assumption.text()));
            text.space();
            frame.socialValueCriteria().forEach(criterion -> used(measure, criterion));
        }
        return text.toString();
    }

    private Optional<Outcome> outcome(Measure measure) {
        return frame.model().outcomes().stream()
                .filter(outcome ->
                        measure.outcome().filter(outcome.id()::equals).isPresent())
                .findFirst();
    }

    private void used(Measure measure, SocialValueCriterion criterion) {
        List<Option> options = criterion.method() instanceof Value value
                ? value.options().stream()
                        .filter(option ->
                                option.measure().filter(measure.id()::equals).isPresent())
                        .toList()
                : List.of();
        if (!criterion.measures().contains(measure.id()) && options.isEmpty()) {
            return;
        }
        String counted =
                criterion.unit().map(unit -> ", counted in " + unit.name()).orElse("");
        String said =
                switch (criterion.subject()) {
                    case MeasureSubject subject ->
                        subject.contribution()
                                .map(words -> ". Contribution: " + words)
                                .orElse("");
                    case QuestionSubject subject -> ". Question: " + subject.question();
                };
        text.paragraph("- ", "Criterion " + criterion.id() + ", " + criterion.title() + counted + said);
        options.forEach(option -> text.paragraph(
                "  - ", option.title() + ", counted in " + option.unit().name()));
    }

    private static String words(Measure.Kind kind) {
        return switch (kind) {
            case DELIVERABLE -> "deliverable: a supplier can do it and be held to it";
            case POPULATION_INDICATOR ->
                "population indicator: a supplier contributes to it, and is held to the contribution";
        };
    }

    private static String words(Measure.Aggregation aggregation) {
        return switch (aggregation) {
            case SUM -> "added up";
            case LATEST -> "the last period's stands for all";
            case MEAN -> "the mean";
        };
    }

    private void line(String what, String words) {
        text.paragraph(what + ": ", "    ", words);
    }
}
