package socialvalue.local;

import static socialvalue.local.ExamplePlay.MODERATOR;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.local.ExampleFiles.Section;
import socialvalue.procurement.LotPhase;

/** Between opening and marking a supplier is asked about its return, and answers; nobody else is told. */
final class ExampleClarifications implements Chapter {
    private static final Duration ASKED = Duration.ofDays(5);
    private static final Duration ANSWERED = Duration.ofDays(6);

    private final ExamplePlay play;
    private final Api api;
    private final Steps steps;

    ExampleClarifications(ExamplePlay play) {
        this.play = play;
        this.api = play.api();
        this.steps = play.steps();
    }

    @Override
    public void play() throws InterruptedException {
        if (play.isUpTo(LotPhase.OPENED)) {
            for (Node each : play.files().clarifications()) {
                Map<String, Node> said = each.members();
                Section asked = play.files().returnOf(said.get("supplier").text());
                String question = said.get("question").text();
                if (put(MODERATOR, asked, question).isEmpty()) {
                    ask(asked, said.get("criterion").text(), question);
                }
                if (put(MODERATOR, asked, question)
                        .orElseThrow()
                        .get("answers")
                        .elements()
                        .isEmpty()) {
                    answer(asked, question, said.get("answer").text());
                }
            }
        }
    }

    private String path(Section asked) {
        return play.lot() + "/clarifications/" + asked.supplier();
    }

    /** A question as a caller is shown it; empty where it has not been asked. */
    private Optional<Map<String, Node>> put(Caller reader, Section asked, String question) throws InterruptedException {
        return shown(reader, asked).stream()
                .map(Node::members)
                .filter(each -> each.get("question").text().equals(question))
                .findFirst();
    }

    private List<Node> shown(Caller reader, Section asked) throws InterruptedException {
        return api.get(reader, path(asked))
                .expecting(200)
                .json()
                .members()
                .get("clarifications")
                .elements();
    }

    private void ask(Section asked, String criterion, String question) throws InterruptedException {
        play.moveOn(ASKED);
        byte[] body = JsonText.object(json -> json.text("criterion", criterion).text("question", question));
        api.write(MODERATOR, "POST", path(asked), body).expecting(201);
        steps.say("On " + play.today() + " the moderator asks " + asked.name() + " to clarify its return.");
    }

    private void answer(Section asked, String question, String answer) throws InterruptedException {
        play.moveOn(ANSWERED);
        Caller supplier = ExamplePlay.supplier(asked);
        Map<String, Node> read = put(supplier, asked, question).orElseThrow();
        api.write(
                        supplier,
                        "POST",
                        path(asked) + "/" + read.get("number").number() + "/answers",
                        JsonText.object(json -> json.text("answer", answer)))
                .expecting(201);
        Node kept = put(MODERATOR, asked, question)
                .orElseThrow()
                .get("answers")
                .elements()
                .getFirst();
        Section other = play.files().returns().stream()
                .filter(each -> !each.supplier().equals(asked.supplier()))
                .findFirst()
                .orElseThrow();
        steps.say(
                "A day later it reads the question and answers. Its return stays as it was made.",
                asked.name() + " reads: “" + read.get("question").text() + "”",
                "the moderator reads: “" + kept.members().get("answer").text() + "”",
                other.name() + " is shown "
                        + shown(ExamplePlay.supplier(other), other).size()
                        + " questions of its own, and not that one: "
                        + api.get(ExamplePlay.supplier(other), path(asked))
                                .expecting(404)
                                .member("detail"));
    }
}
