package socialvalue.report;

import java.util.stream.Collectors;
import socialvalue.file.FindingsText;
import socialvalue.finding.FindingCode;
import socialvalue.usecase.ReturnCheck;
import socialvalue.usecase.ReturnCheck.CriterionAnswer;

/** The answer to a check as text for a terminal. */
public final class CheckText {
    private CheckText() {}

    /** The whole answer: findings, completeness, and each criterion; lines end in a line feed. */
    public static String of(ReturnCheck check) {
        Paragraphs text = new Paragraphs();
        text.heading("Check against frame " + check.frameDigest(), '=');
        if (check.findings().isEmpty()) {
            text.paragraph("", "Nothing was found.");
        }
        FindingsText.lines(check.findings()).forEach(line -> text.paragraph("- ", line));
        check.answer()
                .ifPresentOrElse(
                        answer -> answer(text, answer),
                        () -> text.paragraph("", "As it stands this return cannot be received."));
        return text.toString();
    }

    private static void answer(Paragraphs text, ReturnCheck.Answer answer) {
        ReturnCheck.Completeness completeness = answer.completeness();
        text.heading("How complete it is", '-');
        text.paragraph(
                "",
                "%d of %d required criteria are answered, and %d of %d others."
                        .formatted(
                                completeness.requiredAnswered(),
                                completeness.required(),
                                completeness.optionalAnswered(),
                                completeness.optional()));
        text.heading("Each criterion", '-');
        text.paragraph("", "Below are " + ReturnCheck.CAUTION + ".");
        for (CriterionAnswer each : answer.criteria()) {
            text.paragraph(
                    each.criterion() + "  ",
                    each.title() + ", " + Amounts.points(each.available()) + ": " + outlook(each) + ".");
        }
    }

    private static String outlook(CriterionAnswer answer) {
        return switch (answer.outlook()) {
            case ReturnCheck.OwnFigures own -> "own figures would earn " + Amounts.points(own.points());
            case ReturnCheck.DecidedAtOpening(String formula) -> "decided at opening; " + formula;
            case ReturnCheck.DecidedWithPrices(String formula) -> "decided when prices are opened; " + formula;
            case ReturnCheck.MarkedByEvaluators() -> "marked by evaluators";
            case ReturnCheck.NothingToScore() ->
                answer.state() == ReturnCheck.State.NIL
                        ? "nil is offered"
                        : answer.required() ? "not answered, and required" : "not answered";
            case ReturnCheck.EarnsNothing(var reasons) ->
                "earns no points as it stands: "
                        + reasons.stream().map(FindingCode::code).collect(Collectors.joining(", "));
            case ReturnCheck.DoesNotApply(String reason) -> "does not apply: " + reason;
        };
    }
}
