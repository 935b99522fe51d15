package socialvalue.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import socialvalue.marking.Decision;
import socialvalue.marking.Panel;
import socialvalue.report.Block.Branch;
import socialvalue.report.Block.Row;
import socialvalue.scoring.LeftOut;
import socialvalue.scoring.LotFlag;
import socialvalue.summary.About;
import socialvalue.summary.Assessment;
import socialvalue.summary.EvaluatedReturn;
import socialvalue.summary.EvaluationReport;
import socialvalue.summary.EvaluationReport.Scoring;
import socialvalue.summary.Letters;
import socialvalue.summary.TiedTotal;

/** An evaluation report in reading order, for every form it is printed in. */
final class ReportBlocks {
    /** How many suppliers stand side by side. */
    private static final int SIDE_BY_SIDE = 3;

    private final EvaluationReport report;
    private final Figures figures;
    private final List<Block> blocks = new ArrayList<>();
    private final CriteriaBlocks criteria;
    private int section;

    private ReportBlocks(EvaluationReport report) {
        this.report = report;
        this.figures = new Figures(report.criteria().rounding());
        this.criteria = new CriteriaBlocks(
                report.about(), Letters.isUnderTheAct(report.about().regime()), report.criteria(), blocks);
    }

    static List<Block> of(EvaluationReport report) {
        ReportBlocks made = new ReportBlocks(report);
        made.head();
        made.outcome();
        made.points();
        made.flags();
        made.leftOut();
        made.panel();
        made.scorings();
        made.section("The award criteria and how they were assessed");
        made.criteria.published();
        made.returns();
        return List.copyOf(made.blocks);
    }

    private void head() {
        About about = report.about();
        blocks.add(new Block.Heading(1, EvaluationReport.TITLE));
        say("Tender " + about.lot().tender() + ", lot " + about.lot().lot() + ": " + about.title() + ".");
        if (about.example()) {
            say("Example. The authority, the suppliers and everything about them are invented.");
        }
        say(
                "Confidential. It names suppliers that are not successful, and evaluators with the marks each of them gave.");
        List<Branch> facts = new ArrayList<>();
        facts.add(new Branch("As it stood on " + Words.moment(report.asAt())));
        facts.add(new Branch("Authority: " + about.buyer()));
        facts.add(new Branch("Procurement under: " + about.regime().words()));
        facts.add(new Branch(
                "Published frame: version " + about.frameVersion() + ", with the digest " + about.frameDigest()));
        facts.add(new Branch("Deadline: " + Words.moment(report.deadline())));
        report.opening()
                .ifPresent(opening -> facts.add(new Branch("Opened: " + Words.moment(opening.at()) + ", as "
                        + String.join(" and ", opening.by()) + " had said it was to be")));
        report.scorings().stream()
                .filter(scoring -> scoring.state() == Scoring.State.CURRENT)
                .forEach(scoring -> facts.add(new Branch("Scored: " + run(scoring))));
        blocks.add(new Block.Tree(facts));
    }

    private static String run(Scoring scoring) {
        return "run " + scoring.run() + ", started by " + scoring.by() + " on " + Words.moment(scoring.startedAt())
                + scoring.reason().map(reason -> ", because: " + reason).orElse("");
    }

    private void outcome() {
        section("The outcome");
        List<EvaluatedReturn> returns = report.returns();
        if (returns.isEmpty()) {
            say("There is no return in the score table.");
            return;
        }
        if (!report.outcome().complete()) {
            say("Social value only: not every score is in. Until it is, nobody is ranked and no winner is named.");
        }
        blocks.add(
                report.outcome().complete()
                        ? new Block.Table(
                                List.of("Supplier", "Place", "Social value", "Total"),
                                returns.stream()
                                        .map(each -> row(
                                                each,
                                                place(each),
                                                figures.column(each.row().socialValue()),
                                                figures.column(
                                                        each.row().total().orElseThrow())))
                                        .toList())
                        : new Block.Table(
                                List.of("Supplier", "Social value"),
                                returns.stream()
                                        .map(each -> row(
                                                each, figures.column(each.row().socialValue())))
                                        .toList()));
        if (report.ties().isEmpty()) {
            say(report.outcome().complete() ? "No two totals are equal." : "Ties are looked for once all is in.");
        }
        report.ties().forEach(this::tie);
    }

    private static Row row(EvaluatedReturn each, String... cells) {
        List<String> all = new ArrayList<>(List.of(each.row().supplierName()));
        all.addAll(List.of(cells));
        return new Row(0, false, all);
    }

    static String place(EvaluatedReturn each) {
        return each.row().rank() + (each.row().tied() ? "=" : "");
    }

    private void tie(TiedTotal tie) {
        say("Equal totals of " + figures.column(tie.total()) + ". "
                + (tie.by().isEmpty()
                        ? "The frame reports them as tied."
                        : "The frame decides between them by points under " + String.join(", then ", tie.by()) + "."));
        blocks.add(new Block.Tree(tie.standings().stream()
                .map(standing -> new Branch("Place " + standing.rank() + (standing.tied() ? ", tied" : "") + ": "
                        + standing.supplier().name()
                        + (tie.by().isEmpty() ? "" : ", with " + decidingPoints(tie, standing))))
                .toList()));
    }

    private String decidingPoints(TiedTotal tie, TiedTotal.Standing standing) {
        return IntStream.range(0, tie.by().size())
                .mapToObj(i -> figures.column(standing.points().get(i)) + " under "
                        + tie.by().get(i))
                .collect(Collectors.joining(" and "));
    }

    /** Criteria down and suppliers across, a few at a time, so that each table fits the page however many there are. */
    private void points() {
        List<EvaluatedReturn> returns = report.returns();
        if (returns.isEmpty()) {
            return;
        }
        section("Points by criterion");
        say("Suppliers are in the order of the score table, at most " + SIDE_BY_SIDE + " side by side.");
        for (int from = 0; from < returns.size(); from += SIDE_BY_SIDE) {
            blocks.add(sideBySide(returns.subList(from, Math.min(from + SIDE_BY_SIDE, returns.size()))));
        }
    }

    private Block.Table sideBySide(List<EvaluatedReturn> few) {
        List<String> heads = new ArrayList<>(List.of("Criterion and points available"));
        few.forEach(each -> heads.add(each.row().supplierName()));
        List<Row> rows = new ArrayList<>();
        List<Assessment.Assessed> assessed = few.getFirst().assessment().criteria();
        for (int i = 0; i < assessed.size(); i++) {
            int at = i;
            rows.add(row(
                    assessed.get(i).depth(),
                    assessed.get(i) instanceof Assessment.SubTotal,
                    assessed.get(i).title() + ", "
                            + figures.brief(assessed.get(i).available()),
                    few.stream()
                            .map(each ->
                                    criteria.score(each.assessment().criteria().get(at)))
                            .toList()));
        }
        rows.add(row(
                0,
                true,
                "Social value in all, "
                        + figures.brief(few.getFirst().assessment().socialValueAvailable()),
                few.stream()
                        .map(each -> figures.column(each.row().socialValue()))
                        .toList()));
        if (report.outcome().complete()) {
            rows.add(row(
                    0,
                    true,
                    "Total, " + report.criteria().points(),
                    few.stream()
                            .map(each -> figures.column(each.row().total().orElseThrow()))
                            .toList()));
        }
        return new Block.Table(heads, rows, true);
    }

    private static Row row(int depth, boolean sum, String name, List<String> cells) {
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(cells);
        return new Row(depth, sum, all);
    }

    private void flags() {
        section("What people had to decide");
        if (report.flags().isEmpty()) {
            say("Nothing was flagged, and nobody else would be first without one of the others.");
            return;
        }
        say(
                "The program flags and never decides. A flagged return is scored and ranked like every other unless a person"
                        + " decided otherwise.");
        blocks.add(
                new Block.Tree(report.flags().stream().map(ReportBlocks::flag).toList()));
    }

    private static Branch flag(LotFlag flag) {
        List<Branch> below = new ArrayList<>();
        flag.details().forEach(detail -> below.add(new Branch(detail + ".")));
        if (flag.decisions().isEmpty()) {
            below.add(new Branch("It waits for a decision."));
        }
        for (Decision decision : flag.decisions()) {
            boolean stands = decision == flag.decisions().getLast();
            below.add(new Branch((stands ? "" : "Replaced decision. ") + decided(decision)));
        }
        String criterion = flag.about().criterion();
        return new Branch(
                flag.supplierName() + ": " + flag.about().kind().words()
                        + (criterion.isEmpty() ? "" : " (" + criterion + ")"),
                below);
    }

    private static String decided(Decision decision) {
        return Words.capital(decision.choice().words()) + ", as " + decision.decidedBy() + " decided on "
                + Words.moment(decision.decidedAt()) + ": " + decision.reason();
    }

    private void leftOut() {
        List<LeftOut> leftOut = report.outcome().leftOut();
        if (leftOut.isEmpty()) {
            return;
        }
        section("Returns left out by decision");
        say("They have no place in the score table, and the others are scored as if they had not been made.");
        blocks.add(new Block.Tree(leftOut.stream()
                .map(each -> new Branch(
                        each.supplierName() + ": " + each.choice().words(),
                        each.decisions().stream()
                                .map(decision -> new Branch(
                                        Words.capital(decision.about().kind().words()) + ". " + decided(decision)))
                                .toList()))
                .toList()));
    }

    private void panel() {
        section("The panel");
        Panel panel = report.panel();
        panel.naming()
                .ifPresentOrElse(
                        naming -> say("Named by " + naming.recordedBy() + " on " + Words.moment(naming.recordedAt())
                                + ": " + naming.reason()),
                        () -> say("Nobody was named."));
        if (panel.isNamed()) {
            blocks.add(
                    new Block.Tree(panel.evaluators().stream().map(Branch::new).toList()));
        }
        if (panel.conflicts().isEmpty()) {
            say("No conflict of interest was declared.");
            return;
        }
        say("Conflicts of interest:");
        blocks.add(new Block.Tree(panel.conflicts().stream()
                .map(conflict -> new Branch(conflict.evaluator() + ", in "
                        + conflict.supplier().orElse("the whole lot") + ": " + conflict.reason() + " (recorded by "
                        + conflict.recordedBy() + " on " + Words.moment(conflict.recordedAt()) + ")"))
                .toList()));
    }

    private void scorings() {
        section("How often the lot was scored");
        blocks.add(new Block.Tree(report.scorings().stream()
                .map(scoring -> new Branch(
                        Words.capital(scoring.state().words()) + ": " + run(scoring), ended(scoring.endedAt())))
                .toList()));
    }

    private static List<Branch> ended(Optional<java.time.Instant> at) {
        return at.map(end -> List.of(new Branch("Ended on " + Words.moment(end))))
                .orElse(List.of());
    }

    private void returns() {
        for (EvaluatedReturn each : report.returns()) {
            section(each.row().supplierName());
            new ReturnBlocks(each, figures, blocks).head(report.outcome().complete());
            criteria.table("Points", each.assessment());
            criteria.note();
            criteria.explained(
                    Integer.toString(section), each.assessment(), scored -> new ReturnBlocks(each, figures, blocks)
                            .under(scored.id()));
        }
    }

    private void section(String words) {
        blocks.add(new Block.Heading(2, ++section + ". " + words));
    }

    private void say(String words) {
        blocks.add(new Block.Say(words));
    }
}
