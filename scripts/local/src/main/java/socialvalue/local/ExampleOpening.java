package socialvalue.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.Node;
import socialvalue.local.Api.Answer;
import socialvalue.local.ExampleSubmissions.Published;
import socialvalue.procurement.LotPhase;

/** After the deadline: a return comes late, and two officers have the lot opened. */
final class ExampleOpening implements Chapter {
    private static final Caller FIRST = Council.officer(Role.OPENING_OFFICER, "example-head-of-procurement");
    private static final Caller SECOND = Council.officer(Role.OPENING_OFFICER, "example-borough-solicitor");
    private static final Duration AFTER_THE_DEADLINE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_THE_TWO = Duration.ofMinutes(10);
    private static final String SECOND_NEEDED = "second-officer-needed";

    private final ExamplePlay play;
    private final Steps steps;

    ExampleOpening(ExamplePlay play) {
        this.play = play;
        this.steps = play.steps();
    }

    @Override
    public void play() throws InterruptedException {
        if (play.isUpTo(LotPhase.CLOSED)) {
            late();
            open();
        }
    }

    private void late() throws InterruptedException {
        Instant past = play.council().deadline().plus(AFTER_THE_DEADLINE);
        if (play.clock().instant().isBefore(past)) {
            play.clock().moveTo(past);
            steps.say("The deadline passes; this machine's clock is moved on to "
                    + play.clock().instant() + ".");
            var late = play.files().late();
            Published frame = Published.of(play.council().frame().expecting(200));
            Answer kept = ExampleSubmissions.submit(play, late, frame).expecting(202);
            steps.say(
                    late.name() + " submits two minutes late: it is kept sealed and apart.",
                    "standing: " + kept.member("standing"));
        }
    }

    private void open() throws InterruptedException {
        Answer answer = open(FIRST);
        if (answer.status() == 409 && answer.member("type").endsWith(SECOND_NEEDED)) {
            bySecond();
        } else if (answer.expecting(200, 202).status() == 200) {
            steps.say(
                    "An opening officer has the lot opened; nothing is, until a second one says so too.",
                    ExamplePlay.called(FIRST.subject()) + ": counts until "
                            + answer.member("secondOfficerAwaitedUntil"),
                    "and once more: " + open(FIRST).expecting(409).member("detail"));
            bySecond();
        } else {
            steps.say("The opening officer has the lot opened.");
            play.council().await(answer.member("run"));
        }
    }

    private Answer open(Caller officer) throws InterruptedException {
        return play.api().write(officer, "POST", play.lot() + "/opening", new byte[0]);
    }

    private void bySecond() throws InterruptedException {
        play.clock().moveForward(BETWEEN_THE_TWO);
        Answer run = open(SECOND).expecting(202);
        List<String> words = new ArrayList<>();
        for (Node word : play.council()
                .standing()
                .expecting(200)
                .json()
                .members()
                .get("openingWords")
                .elements()) {
            words.add(ExamplePlay.called(word.members().get("subject").text()) + ": "
                    + word.members().get("at").text());
        }
        steps.say("Ten minutes later a second officer says so too, and the lot is opened. Both words are kept.", words);
        play.council().await(run.member("run"));
    }
}
