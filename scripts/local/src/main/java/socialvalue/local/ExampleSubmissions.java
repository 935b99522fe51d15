package socialvalue.local;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import socialvalue.file.Node;
import socialvalue.local.Api.Answer;
import socialvalue.local.ExampleFiles.Section;
import socialvalue.procurement.LotPhase;

/** Until the deadline: the frame is published, and suppliers check their sections and submit them. */
final class ExampleSubmissions implements Chapter {
    private final ExamplePlay play;
    private final Api api;
    private final Steps steps;
    private final ExampleFiles files;

    ExampleSubmissions(ExamplePlay play) {
        this.play = play;
        this.api = play.api();
        this.steps = play.steps();
        this.files = play.files();
    }

    @Override
    public void play() throws InterruptedException {
        if (play.isUpTo(LotPhase.DRAFTING)) {
            publish();
        }
        if (play.isUpTo(LotPhase.PUBLISHED)) {
            Answer frame = play.council().frame().expecting(200);
            check(frame, files.first());
            submitAll(Published.of(frame));
        }
    }

    /**
     * The frame as it was published.
     *
     * @param digest the one that a return names
     */
    record Published(String digest) {
        static Published of(Answer frame) {
            return new Published(frame.etag().replace("\"", ""));
        }
    }

    private void publish() throws InterruptedException {
        play.council().publishEdition(files.frame().edition());
        String digest = play.council().publish(files.frame().text());
        steps.say(
                "The commissioner drafts the frame and publishes it; the lot has its key pair.",
                "deadline " + play.council().deadline(),
                digest);
    }

    private void check(Answer frame, Section section) throws InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes("{\"frame\":".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(frame.bytes());
        body.writeBytes(",\"return\":".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(section.against(Published.of(frame).digest()));
        body.writeBytes("}".getBytes(StandardCharsets.UTF_8));
        List<Node> findings = api.write(ExamplePlay.supplier(section), "POST", "/checks", body.toByteArray())
                .expecting(200)
                .json()
                .members()
                .get("findings")
                .elements();
        steps.say(
                section.name() + " has its section checked before submitting: " + findings.size() + " findings.",
                findings.stream().map(ExampleSubmissions::words).toList());
    }

    private static String words(Node finding) {
        Map<String, Node> members = finding.members();
        return members.get("severity").text() + ": " + members.get("found").text() + " at "
                + members.get("pointer").text() + "; expected "
                + members.get("expected").text();
    }

    private void submitAll(Published frame) throws InterruptedException {
        Section first = files.first();
        Answer refused = submit(play, first, frame);
        if (refused.status() == 409) {
            steps.say(
                    first.name() + " submits it as it is, and is warned once: nothing is stored yet.",
                    refused.member("detail"));
        }
        for (Section section : files.returns()) {
            if (api.get(ExamplePlay.supplier(section), play.lot() + "/return/receipt")
                            .status()
                    != 200) {
                Answer receipt = submit(play, section, frame).expecting(201);
                boolean again = section.supplier().equals(first.supplier());
                steps.say(
                        section.name() + " submits" + (again ? " it put right." : "."),
                        "receipt: version "
                                + receipt.json().members().get("version").number() + " at "
                                + receipt.member("receivedAt") + ", " + receipt.member("digest"));
            }
        }
    }

    /** Has a supplier submit its first return; of any status. */
    static Answer submit(ExamplePlay play, Section section, Published frame) throws InterruptedException {
        return play.api()
                .write(
                        ExamplePlay.supplier(section),
                        "PUT",
                        play.lot() + "/return",
                        section.against(frame.digest()),
                        "If-None-Match",
                        "*");
    }
}
