package socialvalue.local;

import static socialvalue.local.ExamplePlay.MODERATOR;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.local.Api.Answer;
import socialvalue.procurement.LotPhase;

/** What was flagged waits for a person's decision; nothing is issued before. */
final class ExampleDecisions implements Chapter {
    private static final Duration AFTER_THE_DEADLINE = Duration.ofDays(21);

    private final ExamplePlay play;
    private final Api api;
    private final Steps steps;

    ExampleDecisions(ExamplePlay play) {
        this.play = play;
        this.api = play.api();
        this.steps = play.steps();
    }

    @Override
    public void play() throws InterruptedException {
        if (play.isUpTo(LotPhase.SCORED)) {
            for (Node decision : play.files().decisions()) {
                Optional<Map<String, Node>> flag = waiting(decision.members());
                if (flag.isPresent()) {
                    decide(flag.get(), decision.members());
                }
            }
        }
    }

    /** The flag that a decision is about; empty where it has been decided before. */
    private Optional<Map<String, Node>> waiting(Map<String, Node> decision) throws InterruptedException {
        List<Node> flags = api.get(MODERATOR, play.lot() + "/flags")
                .expecting(200)
                .json()
                .members()
                .get("flags")
                .elements();
        return flags.stream()
                .map(Node::members)
                .filter(flag ->
                        flag.get("kind").text().equals(decision.get("flag").text())
                                && flag.get("supplier")
                                        .text()
                                        .equals(decision.get("supplier").text())
                                && flag.get("waiting").truth())
                .findFirst();
    }

    private void decide(Map<String, Node> flag, Map<String, Node> decision) throws InterruptedException {
        Answer refused = api.write(
                        MODERATOR,
                        "POST",
                        play.lot() + "/summaries",
                        JsonText.of(play.files().award()))
                .expecting(409);
        steps.say(
                "An offer is flagged: that is for a person to decide, and nobody is told anything before.",
                flag.get("kind").text().replace('-', ' ') + ", "
                        + flag.get("supplierName").text() + ": "
                        + flag.get("details").elements().getFirst().text(),
                "an award all the same: " + refused.member("detail"));
        play.moveOn(AFTER_THE_DEADLINE);
        Answer kept = api.write(
                        MODERATOR,
                        "PUT",
                        play.lot() + "/flags/" + flag.get("flag").text() + "/decision",
                        JsonText.object(json -> json.text(
                                        "choice", decision.get("choice").text())
                                .text("reason", decision.get("reason").text())),
                        "If-None-Match",
                        "*")
                .expecting(201);
        steps.say(
                "On " + play.today() + " the moderator decides, with a reason; no point changes by it.",
                kept.member("choice") + ": “" + kept.member("reason") + "”");
    }
}
