package socialvalue.local;

import static socialvalue.local.ExamplePlay.MODERATOR;

import java.time.Duration;
import java.util.Map;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.local.Api.Answer;
import socialvalue.procurement.LotPhase;

/** The lot is scored, first by its social value only, and again once the scores marked elsewhere are in. */
final class ExampleScoring implements Chapter {
    private static final Duration AFTER_THE_DEADLINE = Duration.ofDays(20);

    private final ExamplePlay play;
    private final Steps steps;

    ExampleScoring(ExamplePlay play) {
        this.play = play;
        this.steps = play.steps();
    }

    @Override
    public void play() throws InterruptedException {
        if (play.isUpTo(LotPhase.MARKED)) {
            steps.say("Marks are locked, and the lot is scored: social value only, nobody is named first.");
            play.council().score(new byte[0]);
        }
        Answer scores = play.council().scores().expecting(200);
        if (!scores.json().members().get("outcome").members().containsKey("complete")) {
            play.moveOn(AFTER_THE_DEADLINE);
            for (Node each : play.files().imports()) {
                take(each);
            }
            steps.say("On " + play.today() + " the lot is scored again, with everything in.");
            play.council().score(JsonText.object(json -> json.text("reason", "price and quality scores have come in")));
        }
    }

    private void take(Node imported) throws InterruptedException {
        play.api()
                .write(MODERATOR, "POST", play.lot() + "/imported-scores", JsonText.of(imported))
                .expecting(200);
        Map<String, Node> said = imported.members();
        Map<String, Node> followed = said.get("scores").elements().stream()
                .map(Node::members)
                .filter(score -> score.get("supplier").text().equals(ExamplePlay.FOLLOWED))
                .findFirst()
                .orElseThrow();
        steps.say(
                "Scores for " + said.get("criterion").text() + " are imported, each with its explanation.",
                "from " + said.get("source").text(),
                play.files().name(ExamplePlay.FOLLOWED) + ", "
                        + followed.get("points").number().toPlainString() + ": “"
                        + followed.get("explanation").text() + "”");
    }
}
