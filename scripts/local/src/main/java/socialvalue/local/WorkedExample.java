package socialvalue.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.frame.Exercise;
import socialvalue.local.Api.Answer;
import socialvalue.local.ExampleFiles.Section;

/**
 * Plays the worked example through the HTTP API, step by step; what an interrupted play has done already is not done
 * again, and a lot that is scored is only shown.
 */
final class WorkedExample implements Example {
    private static final String FOLDER = "scripts/scenarios/home-care";
    private static final String EXPLAINED = "example-neighbours";
    private static final Duration UNTIL_THE_DECISION = Duration.ofDays(25);
    private static final Duration AFTER_THE_DEADLINE = Duration.ofMinutes(2);

    private final Api api;
    private final Path folder;
    private final Path kept;
    private final SteppableClock clock;
    private final Steps steps;
    private ExampleFiles files;
    private Council council;
    private String lot;

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
    private void choose() throws InterruptedException {
        for (int yearsLater = 0; ; yearsLater++) {
            files = ExampleFiles.of(folder, yearsLater);
            Exercise exercise = files.frame().exercise();
            council = new Council(api, exercise, steps);
            lot = council.lot();
            if (council.hasPublished() || exercise.deadline().toInstant().isAfter(clock.instant())) {
                return;
            }
        }
    }

    @Override
    public void play() throws InterruptedException {
        choose();
        Answer scores = council.scores();
        if (scores.status() == 200 && isComplete(scores)) {
            steps.print(files.frame().exercise().title() + " (stored by an earlier run)");
        } else {
            steps.print(files.frame().exercise().title() + ", played through the API");
            publish();
            String digest = unquoted(council.frame().expecting(200).etag());
            if (!clock.instant().isAfter(council.deadline())) {
                beforeTheDeadline(digest);
            }
            afterTheDeadline(digest);
            mark();
            score();
        }
        Instant decided = council.deadline().plus(UNTIL_THE_DECISION);
        if (clock.instant().isBefore(decided)) {
            clock.moveTo(decided);
        }
        new ExampleLetters(api, council, steps, kept).issue(files, clock.instant());
        council.show(EXPLAINED);
    }

    private void publish() throws InterruptedException {
        if (council.hasPublished()) {
            return;
        }
        council.publishEdition(files.frame().edition());
        String digest = council.publish(files.frame().text());
        steps.say(
                "The commissioner drafts the frame and publishes it; the lot has its key pair.",
                "deadline " + council.deadline() + ", " + digest);
    }

    private void beforeTheDeadline(String digest) throws InterruptedException {
        byte[] frame = council.frame().expecting(200).bytes();
        Section first = files.first();
        check(frame, digest, first);
        Answer refused = submit(first, digest, "");
        if (refused.status() == 409) {
            steps.say(
                    first.name() + " submits it as it is, and is warned once: nothing is stored yet.",
                    refused.member("detail"));
        }
        for (Section section : files.returns()) {
            Caller supplier = supplier(section);
            if (api.get(supplier, lot + "/return/receipt").status() == 200) {
                continue;
            }
            Answer receipt = submit(section, digest, "").expecting(201);
            steps.say(
                    section.name() + " submits"
                            + (section.supplier().equals(first.supplier()) ? " it put right." : "."),
                    "receipt: version "
                            + receipt.json().members().get("version").number() + " at " + receipt.member("receivedAt")
                            + ", " + receipt.member("digest"));
        }
    }

    private void check(byte[] frame, String digest, Section section) throws InterruptedException {
        byte[] body = concatenated("{\"frame\":", frame, ",\"return\":", section.against(digest), "}");
        Answer answer = api.write(supplier(section), "POST", "/checks", body).expecting(200);
        var findings = answer.json().members().get("findings").elements();
        steps.say(section.name() + " has its section checked before submitting: " + findings.size() + " findings.");
        for (Node finding : findings) {
            var members = finding.members();
            steps.print("       " + members.get("severity").text() + ": "
                    + members.get("found").text() + " at "
                    + members.get("pointer").text() + "; expected "
                    + members.get("expected").text());
        }
    }

    private static byte[] concatenated(String before, byte[] frame, String between, byte[] section, String after) {
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(frame);
        bytes.writeBytes(between.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(section);
        bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private Answer submit(Section section, String digest, String query) throws InterruptedException {
        return api.write(
                supplier(section), "PUT", lot + "/return" + query, section.against(digest), "If-None-Match", "*");
    }

    private void afterTheDeadline(String digest) throws InterruptedException {
        Instant past = council.deadline().plus(AFTER_THE_DEADLINE);
        if (clock.instant().isBefore(past)) {
            clock.moveTo(past);
            steps.say("The deadline passes; this machine's clock is moved on to "
                    + clock.instant().truncatedTo(ChronoUnit.SECONDS) + ".");
            Answer late = submit(files.late(), digest, "").expecting(202);
            steps.say(
                    files.late().name() + " submits two minutes late: kept sealed and apart, not part of the lot.",
                    "standing: " + late.member("standing"));
        }
        Answer run = api.write(Council.officer(Role.OPENING_OFFICER), "POST", lot + "/opening", new byte[0])
                .expecting(202);
        council.await(run.member("run"));
        steps.say("The opening officer has the lot opened.");
    }

    private void mark() throws InterruptedException {
        Caller evaluator = Council.officer(Role.EVALUATOR);
        Caller moderator = Council.officer(Role.MODERATOR);
        Answer panel = api.get(moderator, lot + "/panel").expecting(200);
        if (panel.json().members().get("evaluators").elements().isEmpty()) {
            byte[] named = JsonText.object(json ->
                    json.texts("evaluators", List.of(evaluator.subject())).text("reason", "Example: a panel of one."));
            api.write(moderator, "PUT", lot + "/panel", named, "If-None-Match", "*")
                    .expecting(201);
            steps.say("The moderator names who marks.");
        }
        int marked = 0;
        for (Node mark : files.marks()) {
            if (missing(evaluator, mark, "marks")) {
                api.write(evaluator, "PUT", lot + "/marks/" + place(mark), JsonText.object(json -> said(json, mark)))
                        .expecting(200);
                marked++;
            }
        }
        for (Node mark : files.marks()) {
            if (missing(moderator, mark, "agreed")) {
                byte[] agreed = JsonText.object(json -> {
                    said(json, mark);
                    json.texts("participants", List.of(evaluator.subject()));
                });
                api.write(moderator, "PUT", lot + "/agreed-marks/" + place(mark), agreed, "If-None-Match", "*")
                        .expecting(201);
            }
        }
        if (marked > 0) {
            steps.say(
                    "An evaluator marks " + marked + " method statements, and the moderator records the agreed marks.");
        }
        council.lockMarking();
    }

    /** Whether there is none of these yet of the return that a mark is of. */
    private boolean missing(Caller caller, Node mark, String which) throws InterruptedException {
        return api.get(caller, lot + "/marks/" + mark.members().get("supplier").text())
                .expecting(200)
                .json()
                .members()
                .get(which)
                .elements()
                .isEmpty();
    }

    private static String place(Node mark) {
        return mark.members().get("criterion").text() + "/"
                + mark.members().get("supplier").text();
    }

    private static void said(JsonText json, Node mark) {
        json.decimal("mark", mark.members().get("mark").number())
                .text("rationale", mark.members().get("rationale").text());
    }

    private void score() throws InterruptedException {
        Caller moderator = Council.officer(Role.MODERATOR);
        if (council.scores().status() != 200) {
            council.score(new byte[0]);
            steps.say("Marks are locked, and the lot is scored: social value only, nobody is named first.");
        }
        for (Node scores : files.imports()) {
            api.write(moderator, "POST", lot + "/imported-scores", JsonText.of(scores))
                    .expecting(200);
            steps.say("Scores for " + scores.members().get("criterion").text() + " are imported from "
                    + scores.members().get("source").text() + ".");
        }
        council.score(JsonText.object(json -> json.text("reason", "price and quality scores have come in")));
        steps.say("The lot is scored again, with everything in.");
        steps.print("");
    }

    @Override
    public List<Requests.Ready> requests() {
        String text = " -H 'Accept: text/plain'";
        return List.of(
                new Requests.Ready("The score table", "", "moderator", text, lot + "/scores"),
                new Requests.Ready(
                        "How one bidder's points came about", "", "moderator", text, lot + "/scores/example-together"),
                new Requests.Ready("The same as JSON", "", "moderator", "", lot + "/scores/example-together"),
                new Requests.Ready(
                        "What a supplier was told",
                        "",
                        "supplier --supplier example-care",
                        text,
                        lot + "/summaries/example-care"),
                new Requests.Ready("An opened return", "", "evaluator", "", lot + "/returns/example-neighbours"),
                new Requests.Ready("The published frame", "", "commissioner", " -o frame.json", lot + "/frame"),
                new Requests.Ready(
                        "A check of a section with findings, against the frame of the request before",
                        "printf '{\"frame\":%s,\"return\":%s}' \"$(cat frame.json)\" \"$(cat " + FOLDER
                                + "/returns-not-scored/example-homehelp-first.json)\" | ",
                        "supplier --supplier example-homehelp",
                        " --data @-" + text,
                        "/checks"));
    }

    private static boolean isComplete(Answer scores) {
        return scores.json().members().get("outcome").members().get("complete").truth();
    }

    private static String unquoted(String etag) {
        return etag.replace("\"", "");
    }

    private static Caller supplier(Section section) {
        return new Caller(section.supplier(), Set.of(Role.SUPPLIER), Optional.of(section.supplier()));
    }
}
