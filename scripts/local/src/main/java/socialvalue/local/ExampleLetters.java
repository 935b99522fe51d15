package socialvalue.local;

import static socialvalue.local.ExamplePlay.MODERATOR;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.local.Api.Answer;
import socialvalue.local.ExampleFiles.Section;
import socialvalue.procurement.LotPhase;

/** The award is decided, every supplier is told at one moment, and what they receive is left on the disk. */
final class ExampleLetters implements Chapter {
    private static final int WORKING_DAYS_OF_STANDSTILL = 8;
    private static final Duration AFTER_THE_DEADLINE = Duration.ofDays(25);

    private final ExamplePlay play;
    private final Steps steps;
    private final ExamplePapers papers;

    ExampleLetters(ExamplePlay play, ExamplePapers papers) {
        this.play = play;
        this.steps = play.steps();
        this.papers = papers;
    }

    @Override
    public void play() throws InterruptedException {
        if (play.isUpTo(LotPhase.SCORED)) {
            play.moveOn(AFTER_THE_DEADLINE);
            issue();
            read();
            dates(LocalDate.ofInstant(play.clock().instant(), ZoneOffset.UTC).plusDays(1));
        }
    }

    /** An interrupted play decides the same again, which changes nothing. */
    private void issue() throws InterruptedException {
        Node decision = play.files().award();
        String run = play.api()
                .write(MODERATOR, "POST", play.lot() + "/summaries", JsonText.of(decision))
                .expecting(202)
                .member("run");
        Map<String, Node> award = decision.members().get("award").members();
        steps.say(
                "On " + play.today() + " the award to "
                        + play.files().name(award.get("supplier").text())
                        + " is recorded, and all are told at once.",
                "“" + award.get("reason").text() + "”");
        play.council().await(run);
    }

    private void read() throws InterruptedException {
        List<Section> suppliers = play.files().returns();
        List<String> told = new ArrayList<>();
        for (Section each : suppliers) {
            String kind = letter(each, each.supplier(), "text/plain")
                    .expecting(200)
                    .text()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            told.add(each.name() + ": " + kind);
        }
        Answer another = letter(suppliers.getFirst(), suppliers.getLast().supplier(), "text/plain")
                .expecting(404);
        told.add(suppliers.getFirst().name() + " asks for another's: " + another.member("detail"));
        steps.say("Each supplier reads its own letter, and nobody else's.", told);
    }

    private Answer letter(Section reader, String supplier, String format) throws InterruptedException {
        return play.api().get(ExamplePlay.supplier(reader), play.lot() + "/summaries/" + supplier, "Accept", format);
    }

    private void dates(LocalDate notice) throws InterruptedException {
        Map<String, Node> read = play.api()
                .get(
                        MODERATOR,
                        play.lot() + "/award-steps?notice=" + notice + "&standstill=" + WORKING_DAYS_OF_STANDSTILL)
                .expecting(200)
                .json()
                .members();
        Map<String, Node> standstill = read.get("standstill").members();
        steps.say(
                "If the award notice is published on " + notice + ", a voluntary standstill of "
                        + WORKING_DAYS_OF_STANDSTILL + " working days lasts from "
                        + standstill.get("first").text() + " to "
                        + standstill.get("last").text() + ".",
                "The contract can be signed from " + read.get("signatureFrom").text() + " on.");
    }

    /** Leaves each supplier's letter on the disk as that supplier receives it, and says where. */
    void keep() throws InterruptedException {
        steps.print("What the suppliers received is on the disk, as PDF:");
        for (Section each : play.files().returns()) {
            String name = "letters/" + each.supplier() + ".pdf";
            papers.keep(
                    name,
                    letter(each, each.supplier(), "application/pdf")
                            .expecting(200)
                            .bytes());
            steps.print("  " + papers.where(name));
        }
    }
}
