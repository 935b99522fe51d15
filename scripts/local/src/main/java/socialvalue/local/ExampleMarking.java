package socialvalue.local;

import static socialvalue.local.ExamplePlay.MODERATOR;
import static socialvalue.local.ExamplePlay.called;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.local.Api.Answer;
import socialvalue.local.ExamplePanel.Given;
import socialvalue.local.ExamplePanel.Interest;
import socialvalue.procurement.LotPhase;

/** A panel is named, conflicts of interest are declared, and each evaluator marks alone. */
final class ExampleMarking implements Chapter {
    private static final Duration AFTER_THE_DEADLINE = Duration.ofDays(10);

    private final ExamplePlay play;
    private final Api api;
    private final Steps steps;
    private final ExamplePanel panel;

    ExampleMarking(ExamplePlay play) {
        this.play = play;
        this.api = play.api();
        this.steps = play.steps();
        this.panel = play.files().panel();
    }

    @Override
    public void play() throws InterruptedException {
        if (play.isUpTo(LotPhase.OPENED)) {
            play.moveOn(AFTER_THE_DEADLINE);
            name();
            for (Interest interest : panel.conflicts()) {
                declare(interest);
            }
            mark();
        }
    }

    private Map<String, Node> standing() throws InterruptedException {
        return api.get(MODERATOR, play.lot() + "/panel").expecting(200).json().members();
    }

    private void name() throws InterruptedException {
        if (!standing().get("evaluators").elements().isEmpty()) {
            return;
        }
        byte[] named = JsonText.object(
                json -> json.texts("evaluators", panel.evaluators()).text("reason", panel.reason()));
        api.write(MODERATOR, "PUT", play.lot() + "/panel", named, "If-None-Match", "*")
                .expecting(201);
        steps.say(
                "On " + play.today() + " the moderator names a panel of evaluators, and says why.",
                String.join(
                        ", ",
                        panel.evaluators().stream().map(ExamplePlay::called).toList()),
                "“" + panel.reason() + "”");
    }

    private void declare(Interest interest) throws InterruptedException {
        String evaluator = interest.evaluator();
        byte[] declared = JsonText.object(
                json -> json.text("supplier", interest.supplier()).text("reason", interest.reason()));
        api.write(ExamplePlay.evaluator(evaluator), "PUT", play.lot() + "/conflicts/" + evaluator, declared)
                .expecting(200);
        Node another = panel.given().getFirst().marks().getFirst();
        String criterion = another.members().get("criterion").text();
        Answer refused =
                record(evaluator, criterion, interest.supplier(), another).expecting(409);
        steps.say(
                "One evaluator declares a conflict of interest in "
                        + play.files().name(interest.supplier()) + ".",
                called(evaluator) + ": “" + interest.reason() + "”",
                "a mark of that return all the same: " + refused.member("detail"));
    }

    private Answer record(String evaluator, String criterion, String supplier, Node mark) throws InterruptedException {
        byte[] said = JsonText.object(
                json -> json.decimal("mark", mark.members().get("mark").number())
                        .text("rationale", mark.members().get("rationale").text()));
        return api.write(
                ExamplePlay.evaluator(evaluator), "PUT", play.lot() + "/marks/" + criterion + "/" + supplier, said);
    }

    /** The same mark again changes nothing, so an interrupted play gives all of them once more. */
    private void mark() throws InterruptedException {
        if (standing().get("marking").members().get("complete").truth()) {
            return;
        }
        List<String> told = new ArrayList<>();
        for (Given given : panel.given()) {
            for (Node mark : given.marks()) {
                record(
                                given.evaluator(),
                                mark.members().get("criterion").text(),
                                mark.members().get("supplier").text(),
                                mark)
                        .expecting(200);
            }
            told.add(called(given.evaluator()) + ": " + given.marks().size()
                    + " marks; a moderator who asks then is shown " + shown());
        }
        for (Node each : marks(ExamplePlay.FOLLOWED)) {
            Map<String, Node> mark = each.members();
            told.add(play.files().name(ExamplePlay.FOLLOWED) + ", "
                    + called(mark.get("evaluator").text()) + ", "
                    + mark.get("mark").number().toPlainString() + ": “"
                    + mark.get("rationale").text() + "”");
        }
        steps.say("Each marks alone, with reasons, and sees nobody else's marks until the last is in.", told);
    }

    /** How many marks a moderator is shown at the moment. */
    private int shown() throws InterruptedException {
        int shown = 0;
        for (ExampleFiles.Section section : play.files().returns()) {
            shown += marks(section.supplier()).size();
        }
        return shown;
    }

    private List<Node> marks(String supplier) throws InterruptedException {
        return api.get(MODERATOR, play.lot() + "/marks/" + supplier)
                .expecting(200)
                .json()
                .members()
                .get("marks")
                .elements();
    }
}
