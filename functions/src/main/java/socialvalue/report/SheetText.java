package socialvalue.report;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.frame.AwardCriterion;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.CriterionLeaf;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.Settings;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.frame.SocialValueCriterion.MeasureSubject;
import socialvalue.frame.SocialValueCriterion.QuestionSubject;
import socialvalue.marking.Decided;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.Flag;
import socialvalue.scoring.Operation;
import socialvalue.scoring.ScoreSheet;
import socialvalue.scoring.Step;

/**
 * A score sheet as text: what a return scored and how each point came about, for a supplier who has read no other of
 * our documents. Every figure is one of the sheet's; lines of at most 92 characters ending in line feeds.
 */
public final class SheetText {
    private final EvaluationFrame frame;
    private final ScoreSheet sheet;
    private final Map<String, String> reasons;
    private final Decided decided;
    private final Figures figures;
    private final Paragraphs text = new Paragraphs();
    private final Map<String, CriterionScore> scores = new HashMap<>();
    private final Map<Step, Boolean> scoreSteps = new IdentityHashMap<>();

    private SheetText(EvaluationFrame frame, ScoreSheet sheet, Map<String, String> reasons, Decided decided) {
        this.frame = frame;
        this.sheet = sheet;
        this.reasons = reasons;
        this.decided = decided;
        this.figures = new Figures(frame.settings().rounding());
        for (CriterionScore score : sheet.scores()) {
            scores.put(score.criterion(), score);
            if (score instanceof CriterionScore.Scored scored) {
                scoreSteps.put(scored.step(), true);
            }
        }
    }

    /**
     * The sheet with its full explanation.
     *
     * @param frame the frame it was scored by
     * @param reasons by criterion, why a mark was agreed or what was recorded elsewhere with a score; a criterion may
     *     be left out
     * @param decided what is decided about flags
     */
    public static String of(EvaluationFrame frame, ScoreSheet sheet, Map<String, String> reasons, Decided decided) {
        return new SheetText(frame, sheet, reasons, decided).text();
    }

    private String text() {
        FrameText.title(text, frame, "How the tender of " + sheet.supplierName() + " was scored");
        text.space();
        say("Supplier: " + sheet.supplierName() + " (" + sheet.supplier() + ").");
        say("Scored by the published frame with the digest " + sheet.frameDigest() + ".");
        points();
        flags();
        criteria();
        sums();
        return text.toString();
    }

    private void points() {
        text.heading("1. Points", '-');
        Columns columns = new Columns(text);
        Optional<Step> total = sheet.total().map(StepText::sum);
        level(columns, frame.criteria(), "", total);
        columns.line("", "");
        columns.line(
                "Social value in all",
                sheet.socialValue().map(this::points).orElse("not yet known")
                        + socialValueAvailable().map(of -> " of " + of).orElse(""));
        columns.line(
                "Total",
                sheet.total().map(this::points).orElse("not yet known") + " of "
                        + frame.settings().points());
        text.space();
        if (frame.settings().roundedAt() == Settings.RoundedAt.TOTAL) {
            say("The one rounding is in the total and in social value in all; every other figure is before it.");
        }
        if (sheet.total().isEmpty()) {
            say("Social value only: not every score is in yet, and until all are, nobody is ranked.");
        }
    }

    private void level(Columns columns, List<? extends AwardCriterion> level, String indent, Optional<Step> sum) {
        for (int i = 0; i < level.size(); i++) {
            int place = i;
            AwardCriterion criterion = level.get(i);
            switch (criterion) {
                case CriterionGroup group -> {
                    Optional<Step> part = sum.map(step -> step.operands().get(place));
                    columns.line(
                            indent + group.title(),
                            part.map(step -> points(step) + " of " + figures.brief(frame.availablePoints(group.id())))
                                    .orElse(""));
                    level(columns, group.criteria(), indent + "  ", part);
                }
                case CriterionLeaf leaf -> columns.line(indent + leaf.title(), points(scores.get(leaf.id())));
            }
        }
    }

    private String points(Step step) {
        return figures.column(step.result());
    }

    private String points(CriterionScore score) {
        return score instanceof CriterionScore.Scored
                ? figures.column(score.points()) + " of " + figures.brief(score.available())
                : score.kind().words();
    }

    private Optional<String> socialValueAvailable() {
        return frame.socialValueCriteria().stream()
                .map(criterion -> frame.availablePoints(criterion.id()))
                .reduce(Ratio::plus)
                .map(figures::brief);
    }

    private void flags() {
        if (sheet.flags().isEmpty()) {
            return;
        }
        text.heading("What a person has to decide", '-');
        for (Flag flag : sheet.flags()) {
            text.paragraph("- ", Words.capital(flag.kind().words()) + ": " + flag.detail() + ".");
            DecisionText.below(flag.of(sheet.supplier()), decided, text);
        }
        boolean leavesOut = sheet.flags().stream()
                .flatMap(flag -> decided.standing(flag.of(sheet.supplier())).stream())
                .anyMatch(decision -> decision.choice().leavesOut());
        say(
                leavesOut
                        ? "A lot scored by such a decision is scored without the return: it sets no best figure and has"
                                + " no place. Its own points are those against the field of the others."
                        : "The return is scored and ranked all the same. Only a decision with a recorded reason changes"
                                + " that.");
    }

    private void criteria() {
        text.heading("2. How the points of each criterion came about", '-');
        say(
                "“=” is exact. “≈” is rounded for print, with the exact figure beside it; scores are computed with the exact"
                        + " one. A place such as /responses/0/quantity/amount is where the figure stands in the return.");
        int number = 1;
        for (CriterionLeaf leaf : frame.leaves()) {
            CriterionScore score = scores.get(leaf.id());
            text.space();
            text.paragraph("2." + number++ + " ", leaf.title() + " (" + leaf.id() + "): " + points(score));
            subject(leaf);
            outcome(leaf, score);
        }
    }

    private void subject(CriterionLeaf leaf) {
        switch (leaf) {
            case ImportedCriterion imported -> detail("Scored elsewhere: " + imported.method());
            case SocialValueCriterion criterion -> {
                if (criterion.subject() instanceof QuestionSubject asked) {
                    detail("Question: " + asked.question());
                }
                criterion.measures().forEach(this::measure);
                if (criterion.subject() instanceof MeasureSubject of) {
                    of.contribution().ifPresent(contribution -> detail("What can be contributed: " + contribution));
                }
            }
        }
    }

    private void measure(String id) {
        frame.measure(id)
                .ifPresent(measure -> detail("Measure " + id
                        + measure.wording().map(words -> ": “" + words + "”").orElse("") + " ("
                        + measure.source().text() + ")"));
    }

    private void outcome(CriterionLeaf leaf, CriterionScore score) {
        switch (score) {
            case CriterionScore.Scored scored -> {
                new StepText(text, figures, step -> false).write("    ", scored.step());
                mark(leaf, scored.step());
                Optional.ofNullable(reasons.get(leaf.id())).ifPresent(reason -> detail("Reason recorded: " + reason));
            }
            case CriterionScore.NotOffered none ->
                detail("Nothing was offered under this criterion, so there is nothing to score.");
            case CriterionScore.Forfeited forfeited -> forfeited.reasons().forEach(this::forfeit);
            case CriterionScore.NotApplicable notApplicable ->
                detail("It does not apply to this lot, for nobody: " + notApplicable.reason());
            case CriterionScore.NotYetMarked none -> detail("No mark has been agreed yet, so it is not scored yet.");
            case CriterionScore.NotYetImported none ->
                detail(
                        leaf instanceof ImportedCriterion
                                ? "The score has not been recorded here yet."
                                : "It needs the tendered price, which has not been recorded here yet.");
        }
    }

    private void forfeit(FindingCode reason) {
        detail("What was offered earns no points under the published rules: " + reason.code()
                + ". What would have put it right: " + reason.remedy());
    }

    private void mark(CriterionLeaf leaf, Step step) {
        if (leaf instanceof SocialValueCriterion criterion && criterion.method() instanceof ScoringMethod.Marks marks) {
            Ratio agreed = agreed(step).orElseThrow();
            marks.scale().stream()
                    .filter(mark -> Ratio.of(mark.mark()).equals(agreed))
                    .forEach(mark -> detail("The mark " + Amounts.plain(mark.mark()) + " means: " + mark.words()));
        }
    }

    private static Optional<Ratio> agreed(Step step) {
        return step.operation() == Operation.AGREED_MARK
                ? Optional.of(step.result())
                : step.operands().stream()
                        .flatMap(operand -> agreed(operand).stream())
                        .findFirst();
    }

    private void sums() {
        text.heading("3. How the points were added up", '-');
        StepText steps = new StepText(text, figures, scoreSteps::containsKey);
        sheet.socialValue().ifPresent(step -> steps.write("", step));
        sheet.total().ifPresent(step -> steps.write("", step));
        List<String> pending = frame.leaves().stream()
                .filter(leaf -> scores.get(leaf.id()).isPending())
                .map(CriterionLeaf::title)
                .toList();
        if (!pending.isEmpty()) {
            say("Still to come: " + String.join("; ", pending) + ".");
        }
    }

    private void say(String words) {
        text.paragraph("", words);
    }

    private void detail(String words) {
        text.paragraph("    ", words);
    }
}
