package socialvalue.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import socialvalue.finding.Finding;
import socialvalue.marking.AgreedMark;
import socialvalue.marking.Clarification;
import socialvalue.marking.ClarificationAnswer;
import socialvalue.marking.EvaluatorMark;
import socialvalue.quantity.Ratio;
import socialvalue.report.Block.Branch;
import socialvalue.summary.EvaluatedReturn;
import socialvalue.summary.EvaluatedReturn.Given;
import socialvalue.summary.EvaluatedReturn.Marked;
import socialvalue.summary.EvaluatedReturn.Recorded;

/** What an evaluation report says of one return beside its scores: what was found, marked, recorded and asked. */
final class ReturnBlocks {
    private final EvaluatedReturn about;
    private final Figures figures;
    private final List<Block> blocks;

    /** @param blocks to which they are added */
    ReturnBlocks(EvaluatedReturn about, Figures figures, List<Block> blocks) {
        this.about = about;
        this.figures = figures;
        this.blocks = blocks;
    }

    /** @param ranked whether it has a place */
    void head(boolean ranked) {
        List<Branch> facts = new ArrayList<>();
        facts.add(new Branch("Supplier: " + about.row().supplier()));
        if (ranked) {
            facts.add(new Branch("Place: " + about.row().rank() + (about.row().tied() ? ", tied" : "")));
        }
        facts.add(new Branch("Received: " + Words.moment(about.receipt().at()) + ", version "
                + about.receipt().version()));
        blocks.add(new Block.Tree(facts));
        if (about.findings().isEmpty()) {
            say("Nothing was found when it was checked.");
        } else {
            say("What was found when it was checked, as officers were shown it:");
            blocks.add(new Block.Tree(
                    about.findings().stream().map(ReturnBlocks::finding).toList()));
        }
        if (!about.clarifications().isEmpty()) {
            say("What the supplier was asked about it:");
            blocks.add(new Block.Tree(about.clarifications().stream()
                    .map(ReturnBlocks::clarification)
                    .toList()));
        }
    }

    private static Branch finding(Finding finding) {
        return new Branch(Words.capital(finding.severity().words()) + ", "
                + finding.code().code() + " at "
                + finding.location() + ": found " + (finding.found().isEmpty() ? "nothing" : finding.found())
                + "; expected " + finding.expected());
    }

    private static Branch clarification(Clarification clarification) {
        List<Branch> followed = new ArrayList<>();
        for (ClarificationAnswer answer : clarification.answers()) {
            String elsewhere = answer.elsewhere()
                    .map(kept -> "; kept as " + kept.reference())
                    .orElse("");
            followed.add(new Branch("Answered, as " + answer.recordedBy() + " recorded on "
                    + Words.moment(answer.recordedAt()) + elsewhere + ": " + answer.text()));
        }
        clarification
                .withdrawal()
                .ifPresent(withdrawn -> followed.add(new Branch("Withdrawn by " + withdrawn.by() + " on "
                        + Words.moment(withdrawn.at()) + ": " + withdrawn.reason())));
        if (followed.isEmpty()) {
            followed.add(new Branch("Not answered."));
        }
        String criterion =
                clarification.question().criterion().map(id -> " under " + id).orElse("");
        return new Branch(
                "Question " + clarification.question().number() + criterion + ", asked by "
                        + clarification.question().askedBy() + " on "
                        + Words.moment(clarification.question().askedAt()) + ": "
                        + clarification.question().text(),
                followed);
    }

    /** What people gave and recorded under a criterion. */
    void under(String criterion) {
        about.marked().stream()
                .filter(marked -> marked.criterion().equals(criterion))
                .forEach(this::marks);
        List<Branch> recorded = about.recorded().stream()
                .filter(each -> each.score().criterion().equals(criterion))
                .map(this::recorded)
                .toList();
        if (!recorded.isEmpty()) {
            blocks.add(new Block.Tree(recorded));
        }
    }

    private void marks(Marked marked) {
        say("The marks:");
        List<Branch> branches = new ArrayList<>();
        List<AgreedMark> agreed = marked.agreed();
        for (int i = agreed.size() - 1; i >= 0; i--) {
            AgreedMark mark = agreed.get(i);
            String words = mark(mark.mark()) + ", revision " + (i + 1) + ", taking part: "
                    + String.join(", ", mark.participants()) + "; recorded by " + mark.recordedBy() + " on "
                    + Words.moment(mark.recordedAt());
            boolean counts = i == agreed.size() - 1;
            branches.add(new Branch(
                    counts
                            ? "Agreed mark: " + words
                            : "Replaced agreed mark: " + words + ": "
                                    + mark.rationale().text()));
        }
        for (Given given : marked.given()) {
            EvaluatorMark mark = given.mark();
            branches.add(new Branch("Own mark of " + mark.evaluator() + ": " + mark(mark.mark())
                    + given.leftOut()
                            .map(why -> " (does not count: " + why.words() + ")")
                            .orElse("")
                    + ", on " + Words.moment(mark.recordedAt()) + ": "
                    + mark.rationale().text()));
        }
        blocks.add(new Block.Tree(branches));
    }

    private String mark(BigDecimal mark) {
        return figures.brief(Ratio.of(mark));
    }

    private Branch recorded(Recorded recorded) {
        String price = recorded.score()
                .tenderedPrice()
                .map(pounds -> ", tendered price " + Amounts.pounds(pounds))
                .orElse("");
        return new Branch(
                "Recorded elsewhere: " + figures.brief(Ratio.of(recorded.score().points())) + price
                        + ", imported by " + recorded.score().recordedBy() + " from "
                        + recorded.score().source() + " ("
                        + recorded.score().sourceDigest() + ")"
                        + (recorded.counted() ? "" : "; the lot's scores do not hold it"));
    }

    private void say(String words) {
        blocks.add(new Block.Say(words));
    }
}
