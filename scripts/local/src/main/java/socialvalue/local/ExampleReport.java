package socialvalue.local;

import static socialvalue.local.ExamplePlay.MODERATOR;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import socialvalue.frame.Exercise;
import socialvalue.local.Api.Answer;
import socialvalue.procurement.LotPhase;

/** Before an award is recorded the panel has its evaluation report, which is left on the disk. */
final class ExampleReport implements Chapter {
    private static final Duration AFTER_THE_DEADLINE = Duration.ofDays(24);

    private final ExamplePlay play;
    private final Steps steps;
    private final ExamplePapers papers;
    private final String name;

    ExampleReport(ExamplePlay play, ExamplePapers papers) {
        this.play = play;
        this.steps = play.steps();
        this.papers = papers;
        Exercise exercise = play.files().frame().exercise();
        this.name = "reports/" + exercise.lot().tender() + "-" + exercise.lot().lot() + ".pdf";
    }

    @Override
    public void play() throws InterruptedException {
        if (play.isUpTo(LotPhase.SCORED)) {
            play.moveOn(AFTER_THE_DEADLINE);
            fetch();
            ExampleFiles.Section curious = play.files().returns().getFirst();
            Answer refused =
                    play.api().get(ExamplePlay.supplier(curious), path()).expecting(403);
            steps.say(
                    "On " + play.today() + " the moderator puts the evaluation report before the panel, as PDF.",
                    contents(),
                    curious.name() + " asks for it: " + refused.member("detail"));
        }
    }

    private String path() {
        return play.lot() + "/evaluation-report";
    }

    /** What its sections are called; a return has one each. */
    private String contents() throws InterruptedException {
        List<String> names =
                play.files().returns().stream().map(ExampleFiles.Section::name).toList();
        String titles = play.api()
                .get(MODERATOR, path(), "Accept", "text/plain")
                .expecting(200)
                .text()
                .lines()
                .filter(line -> line.matches("[0-9]+\\. .*"))
                .map(line -> line.replaceFirst("^[0-9]+\\. ", ""))
                .filter(title -> !names.contains(title))
                .collect(Collectors.joining("; "));
        return titles + "; and each of " + names.size() + " returns";
    }

    private void fetch() throws InterruptedException {
        papers.keep(
                name,
                play.api()
                        .get(MODERATOR, path(), "Accept", "application/pdf")
                        .expecting(200)
                        .bytes());
    }

    /** Says where it is; one that is there no more is fetched again. */
    void keep() throws InterruptedException {
        if (!papers.has(name)) {
            fetch();
        }
        steps.print("What the panel had before it:");
        steps.print("  " + papers.where(name));
    }
}
