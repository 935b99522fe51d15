package socialvalue.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import socialvalue.finding.FindingCode;
import socialvalue.frame.Settings;
import socialvalue.quantity.Ratio;
import socialvalue.report.Block.Branch;
import socialvalue.report.Block.Row;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.Step;
import socialvalue.summary.About;
import socialvalue.summary.Assessment;
import socialvalue.summary.PublishedCriteria;
import socialvalue.summary.PublishedCriteria.PublishedCriterion;
import socialvalue.summary.Withheld;

/** The criteria of a letter as they were published, and what a tender scored under them. */
final class CriteriaBlocks {
    private final About about;
    private final boolean underTheAct;
    private final PublishedCriteria criteria;
    private final Figures figures;
    private final StepWords steps;
    private final List<Block> blocks;

    /**
     * Writes criteria.
     *
     * @param underTheAct whether what is withheld is withheld under the Procurement Act 2023
     * @param blocks to which they are added
     */
    CriteriaBlocks(About about, boolean underTheAct, PublishedCriteria criteria, List<Block> blocks) {
        this.about = about;
        this.underTheAct = underTheAct;
        this.criteria = criteria;
        this.figures = new Figures(criteria.rounding());
        this.steps = new StepWords(figures);
        this.blocks = blocks;
    }

    void published() {
        say("Out of " + criteria.points() + " points. Points are computed exactly and rounded once, "
                + (criteria.roundedAt() == Settings.RoundedAt.TOTAL ? "in the total" : "for each criterion") + ", to "
                + criteria.rounding() + ".");
        List<Row> rows = new ArrayList<>();
        List<Branch> how = new ArrayList<>();
        for (PublishedCriterion criterion : criteria.criteria()) {
            rows.add(new Row(
                    criterion.depth(),
                    false,
                    List.of(criterion.title(), criterion.weighting(), figures.brief(criterion.available()))));
            if (!criterion.how().isEmpty()) {
                how.add(new Branch(
                        criterion.title() + ": " + criterion.how().getFirst(),
                        criterion.how().stream().skip(1).map(Branch::new).toList()));
            }
        }
        blocks.add(new Block.Table(List.of("Criterion", "Weighting", "Points available"), rows));
        blocks.add(new Block.Tree(how));
        criteria.attributions().forEach(this::say);
        criteria.wholeAt().ifPresent(place -> say("The criteria and the methodology in full: " + place));
        say("They were assessed by the published frame, version "
                + about.frameVersion() + ", with the digest "
                + about.frameDigest() + ".");
    }

    void assessed(String number, String scoreHead, Assessment assessment) {
        table(scoreHead, assessment);
        note();
        explained(number, assessment, scored -> {});
    }

    void table(String scoreHead, Assessment assessment) {
        List<Row> rows = new ArrayList<>();
        for (Assessment.Assessed assessed : assessment.criteria()) {
            rows.add(new Row(
                    assessed.depth(),
                    assessed instanceof Assessment.SubTotal,
                    List.of(assessed.title(), figures.brief(assessed.available()), score(assessed))));
        }
        rows.add(total(
                "Social value in all", figures.brief(assessment.socialValueAvailable()), assessment.socialValue()));
        rows.add(total("Total", Integer.toString(criteria.points()), assessment.total()));
        blocks.add(new Block.Table(List.of("Criterion", "Points available", scoreHead), rows));
    }

    /** How figures are to be read; once is enough for several assessments. */
    void note() {
        if (criteria.roundedAt() == Settings.RoundedAt.TOTAL) {
            say("The total and social value in all are rounded; every other figure is before the rounding.");
        }
        say("Below, “=” is exact and “≈” is rounded for print, with the exact figure beside it. A place such as"
                + " /responses/0/quantity/amount is where a figure stands in the tender.");
    }

    /** How each score came about, with more after each of them. */
    void explained(String number, Assessment assessment, Consumer<Assessment.Scored> more) {
        int leaf = 1;
        for (Assessment.Assessed assessed : assessment.criteria()) {
            if (assessed instanceof Assessment.Scored scored) {
                blocks.add(new Block.Heading(3, number + "." + leaf++ + " " + scored.title() + ": " + outcome(scored)));
                explanation(scored);
                more.accept(scored);
            }
        }
    }

    private Row total(String name, String available, Optional<Ratio> points) {
        return new Row(
                0, true, List.of(name, available, points.map(figures::column).orElse("not yet known")));
    }

    String score(Assessment.Assessed assessed) {
        return switch (assessed) {
            case Assessment.SubTotal sub -> sub.points().map(figures::column).orElse("not yet known");
            case Assessment.Scored scored ->
                scored.kind() == CriterionScore.Kind.SCORED
                        ? figures.column(scored.points())
                        : scored.kind().words();
        };
    }

    private String outcome(Assessment.Scored scored) {
        return scored.kind() == CriterionScore.Kind.SCORED
                ? figures.column(scored.points()) + " of " + figures.brief(scored.available())
                : scored.kind().words();
    }

    private void explanation(Assessment.Scored scored) {
        switch (scored.kind()) {
            case SCORED -> {
                scored.meaning().ifPresent(words -> say("What the mark means: " + words));
                scored.reason().ifPresent(reason -> say("Reason recorded: " + reason));
                scored.step().ifPresent(step -> blocks.add(new Block.Tree(List.of(branch(step)))));
            }
            case NOT_OFFERED -> say("Nothing was offered under this criterion, so there is nothing to score.");
            case FORFEITED -> scored.forfeits().forEach(this::forfeit);
            case NOT_APPLICABLE ->
                say("It does not apply to this lot, for nobody: "
                        + scored.reason().orElseThrow());
            case NOT_YET_MARKED -> say("No mark has been agreed, so it is not scored.");
            case NOT_YET_IMPORTED -> say("The score is not recorded here.");
        }
        scored.withheld().forEach(this::withheld);
    }

    private Branch branch(Step step) {
        return new Branch(
                steps.of(step),
                StepWords.distinct(step.operands()).stream().map(this::branch).toList());
    }

    private void forfeit(FindingCode code) {
        say("What was offered earns no points under the published rules: " + code.code()
                + ". What would have put it right: " + code.remedy());
    }

    private void withheld(Withheld withheld) {
        String what = withheld.extent() == Withheld.Extent.EXPLANATION
                ? "The explanation of this score is withheld"
                : "A passage of this explanation is withheld, where it says " + Withheld.MARK;
        String ground = withheld.ground().words();
        String law = underTheAct
                ? " (Procurement Act 2023, section " + withheld.ground().section() + ")"
                : "";
        say(what + ": " + ground.toLowerCase(Locale.ROOT) + law + ". Reason recorded: " + withheld.reason());
    }

    private void say(String words) {
        blocks.add(new Block.Say(words));
    }
}
