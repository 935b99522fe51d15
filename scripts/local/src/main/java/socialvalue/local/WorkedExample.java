package socialvalue.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import socialvalue.frame.Exercise;
import socialvalue.procurement.LotPhase;

/**
 * Plays the worked example through the HTTP API, chapter by chapter; what an interrupted play has done already is not
 * done again, and a lot whose suppliers have been told is only shown.
 */
final class WorkedExample implements Example {
    private static final String FOLDER = "scripts/scenarios/home-care";

    private final Api api;
    private final Path folder;
    private final Path kept;
    private final SteppableClock clock;
    private final Steps steps;
    private ExamplePlay play;

    /** @param home the repository's folder */
    WorkedExample(LocalSystem system, Path home, PrintStream out) {
        this.api = new Api(system.address(), system.tokens());
        this.folder = home.resolve(FOLDER);
        this.kept = system.folder().path();
        this.clock = system.clock();
        this.steps = new Steps(out);
    }

    /**
     * Takes the example as it was played here before, else in the first year in which its deadline is still to come.
     */
    private ExamplePlay choose() throws InterruptedException {
        for (int yearsLater = 0; ; yearsLater++) {
            ExampleFiles files = ExampleFiles.of(folder, yearsLater);
            Exercise exercise = files.frame().exercise();
            Council council = new Council(api, exercise, steps);
            if (council.hasPublished() || exercise.deadline().toInstant().isAfter(clock.instant())) {
                return new ExamplePlay(api, files, council, steps, clock);
            }
        }
    }

    @Override
    public void play() throws InterruptedException {
        play = choose();
        ExamplePapers papers = new ExamplePapers(kept);
        ExampleReport report = new ExampleReport(play, papers);
        ExampleLetters letters = new ExampleLetters(play, papers);
        String title = play.files().frame().exercise().title();
        if (play.isUpTo(LotPhase.SCORED)) {
            steps.print(title + ", played through the API");
            List<Chapter> chapters = List.of(
                    new ExampleSubmissions(play),
                    new ExampleOpening(play),
                    new ExampleClarifications(play),
                    new ExampleMarking(play),
                    new ExampleModeration(play),
                    new ExampleScoring(play),
                    new ExampleDecisions(play),
                    report,
                    letters,
                    new ExampleAudit(play));
            for (Chapter chapter : chapters) {
                chapter.play();
            }
        } else {
            steps.print(title + " (stored by an earlier run)");
        }
        ContractOffice office = new ContractOffice(api, play.agreement());
        ExampleAccounts accounts = new ExampleAccounts(play, office, papers);
        ExampleDelivery delivery = new ExampleDelivery(play, office);
        if (play.isUpTo(LotPhase.SUMMARIES_ISSUED) || !delivery.isOver()) {
            for (Chapter chapter : List.of(new ExampleSignature(play, office), delivery, accounts)) {
                chapter.play();
            }
        }
        steps.print("");
        play.council().show(ExamplePlay.FOLLOWED);
        letters.keep();
        report.keep();
        accounts.keep();
    }

    @Override
    public List<Requests.Ready> requests() {
        String text = " -H 'Accept: text/plain'";
        String workbook =
                " -o summary.xlsx -H 'Accept: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'";
        String lot = play.lot();
        return List.of(
                new Requests.Ready("The score table", "", "moderator", text, lot + "/scores"),
                new Requests.Ready(
                        "How one bidder's points came about", "", "moderator", text, lot + "/scores/example-together"),
                new Requests.Ready("The same as JSON", "", "moderator", "", lot + "/scores/example-together"),
                new Requests.Ready(
                        "What each evaluator gave, and what was agreed",
                        "",
                        "moderator",
                        "",
                        lot + "/marks/example-care"),
                new Requests.Ready("The panel's evaluation report", "", "moderator", text, lot + "/evaluation-report"),
                new Requests.Ready(
                        "What a supplier was asked about its return, and what it answered",
                        "",
                        "supplier --supplier example-care",
                        "",
                        lot + "/clarifications/example-care"),
                new Requests.Ready("Who had the lot opened, and when", "", "opening-officer", "", lot),
                new Requests.Ready(
                        "What a supplier was told",
                        "",
                        "supplier --supplier example-care",
                        text,
                        lot + "/summaries/example-care"),
                new Requests.Ready("An opened return", "", "evaluator", "", lot + "/returns/example-neighbours"),
                new Requests.Ready(
                        "What was promised, is due and is delivered",
                        "",
                        "finance",
                        text,
                        "/agreements/" + play.agreement() + "/summary"),
                new Requests.Ready(
                        "The same as a workbook",
                        "",
                        "finance",
                        workbook,
                        "/agreements/" + play.agreement() + "/summary"),
                new Requests.Ready(
                        "What Knowsley Council published of 2013/14",
                        "",
                        "finance",
                        text,
                        "/published-portfolios/knowsley/2013-14"),
                new Requests.Ready("The published frame", "", "commissioner", " -o frame.json", lot + "/frame"),
                new Requests.Ready(
                        "A check of a section with findings, against the frame of the request before",
                        "printf '{\"frame\":%s,\"return\":%s}' \"$(cat frame.json)\" \"$(cat " + FOLDER
                                + "/returns-not-scored/example-homehelp-first.json)\" | ",
                        "supplier --supplier example-homehelp",
                        " --data @-" + text,
                        "/checks"));
    }
}
