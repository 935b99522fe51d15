package socialvalue.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.EditionJson;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.file.ShippedEditions;
import socialvalue.frame.Exercise;
import socialvalue.local.Api.Answer;
import socialvalue.local.ExampleFiles.Section;
import socialvalue.model.ModelEdition;

/**
 * Plays the worked example through the HTTP API, step by step; what an interrupted play has done already is not done
 * again, and a lot that is scored is only shown.
 */
final class WorkedExample {
    private static final String EXPLAINED = "example-neighbours";
    private static final Duration AFTER_THE_DEADLINE = Duration.ofMinutes(2);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    private final Api api;
    private final Path folder;
    private final SteppableClock clock;
    private final PrintStream out;
    private ExampleFiles files;
    private String lot;
    private int step;

    /** @param folder the scenario folder */
    WorkedExample(LocalSystem system, Path folder, PrintStream out) {
        this.api = new Api(system.address(), system.tokens());
        this.folder = folder;
        this.clock = system.clock();
        this.out = out;
    }

    /**
     * Takes the example as it was played here before, else in the first year in which its deadline is still to come.
     */
    private void choose() throws InterruptedException {
        for (int yearsLater = 0; ; yearsLater++) {
            files = ExampleFiles.of(folder, yearsLater);
            Exercise exercise = files.frame().exercise();
            lot = "/tenders/" + exercise.lot().tender() + "/lots/"
                    + exercise.lot().lot();
            boolean published =
                    api.get(officer(Role.COMMISSIONER), lot + "/frame").status() == 200;
            if (published || exercise.deadline().toInstant().isAfter(clock.instant())) {
                return;
            }
        }
    }

    void play() throws InterruptedException {
        choose();
        Answer scores = api.get(officer(Role.MODERATOR), lot + "/scores");
        if (scores.status() == 200 && isComplete(scores)) {
            out.println(files.frame().exercise().title() + " (stored by an earlier run)");
        } else {
            out.println(files.frame().exercise().title() + ", played through the API");
            publish();
            String digest = unquoted(api.get(officer(Role.COMMISSIONER), lot + "/frame")
                    .expecting(200)
                    .etag());
            if (!clock.instant().isAfter(deadline())) {
                beforeTheDeadline(digest);
            }
            afterTheDeadline(digest);
            mark();
            score();
        }
        show();
    }

    private void publish() throws InterruptedException {
        Caller commissioner = officer(Role.COMMISSIONER);
        if (api.get(commissioner, lot + "/frame").status() == 200) {
            return;
        }
        ModelEdition edition = ShippedEditions.model(files.frame().edition()).orElseThrow();
        String digest = api.write(commissioner, "PUT", "/editions/" + edition.id(), EditionJson.write(edition))
                .expecting(200)
                .member("digest");
        say("The edition " + edition.id() + " is published: " + edition.title() + ".", digest);

        Answer draft = draft(commissioner);
        Answer published = api.write(
                        commissioner, "POST", lot + "/frame/publications", new byte[0], "If-Match", draft.etag())
                .expecting(201);
        say(
                "The commissioner drafts the frame and publishes it; the lot has its key pair.",
                "deadline " + deadline() + ", " + published.member("digest"));
    }

    private Answer draft(Caller commissioner) throws InterruptedException {
        Optional<Answer> kept =
                Optional.of(api.get(commissioner, lot + "/frame/draft")).filter(answer -> answer.status() == 200);
        if (kept.isPresent()) {
            return kept.get();
        }
        return api.write(
                        commissioner,
                        "PUT",
                        lot + "/frame/draft",
                        files.frameText().getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/yaml",
                        "If-None-Match",
                        "*")
                .expecting(201);
    }

    private Instant deadline() throws InterruptedException {
        Node frame = api.get(officer(Role.COMMISSIONER), lot + "/frame")
                .expecting(200)
                .json();
        return OffsetDateTime.parse(frame.members()
                        .get("exercise")
                        .members()
                        .get("deadline")
                        .text())
                .toInstant();
    }

    private void beforeTheDeadline(String digest) throws InterruptedException {
        byte[] frame = api.get(officer(Role.COMMISSIONER), lot + "/frame")
                .expecting(200)
                .bytes();
        Section first = files.first();
        check(frame, digest, first);
        Answer refused = submit(first, digest, "");
        if (refused.status() == 409) {
            say(
                    first.name() + " submits it as it is, and is warned once: nothing is stored yet.",
                    refused.member("detail"));
        }
        for (Section section : files.returns()) {
            Caller supplier = supplier(section);
            if (api.get(supplier, lot + "/return/receipt").status() == 200) {
                continue;
            }
            Answer receipt = submit(section, digest, "").expecting(201);
            say(
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
        say(section.name() + " has its section checked before submitting: " + findings.size() + " findings.");
        for (Node finding : findings) {
            var members = finding.members();
            out.println("       " + members.get("severity").text() + ": "
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
        Instant past = deadline().plus(AFTER_THE_DEADLINE);
        if (clock.instant().isBefore(past)) {
            clock.moveTo(past);
            say("The deadline passes; this machine's clock is moved on to "
                    + clock.instant().truncatedTo(ChronoUnit.SECONDS) + ".");
            Answer late = submit(files.late(), digest, "").expecting(202);
            say(
                    files.late().name() + " submits two minutes late: kept sealed and apart, not part of the lot.",
                    "standing: " + late.member("standing"));
        }
        Answer run = api.write(officer(Role.OPENING_OFFICER), "POST", lot + "/opening", new byte[0])
                .expecting(202);
        if (awaited(run.member("run"))) {
            say("The opening officer has the lot opened.");
        }
    }

    private void mark() throws InterruptedException {
        Caller evaluator = officer(Role.EVALUATOR);
        Caller moderator = officer(Role.MODERATOR);
        int marked = 0;
        for (Node mark : files.marks()) {
            String supplier = mark.members().get("supplier").text();
            String place = mark.members().get("criterion").text() + "/" + supplier;
            var given = api.get(moderator, lot + "/marks/" + supplier)
                    .expecting(200)
                    .json()
                    .members();
            byte[] body = JsonText.object(
                    json -> json.decimal("mark", mark.members().get("mark").number())
                            .text("rationale", mark.members().get("rationale").text()));
            if (given.get("marks").elements().isEmpty()) {
                api.write(evaluator, "PUT", lot + "/marks/" + place, body).expecting(200);
                marked++;
            }
            if (given.get("agreed").elements().isEmpty()) {
                api.write(moderator, "PUT", lot + "/agreed-marks/" + place, body, "If-None-Match", "*")
                        .expecting(201);
            }
        }
        if (marked > 0) {
            say("An evaluator marks " + marked + " method statements, and the moderator records the agreed marks.");
        }
        api.write(moderator, "POST", lot + "/marking/lock", new byte[0]).expecting(204);
    }

    private void score() throws InterruptedException {
        Caller moderator = officer(Role.MODERATOR);
        if (api.get(moderator, lot + "/scores").status() != 200) {
            scoring(moderator, new byte[0]);
            say("Marks are locked, and the lot is scored: social value only, nobody is named first.");
        }
        for (Node scores : files.imports()) {
            api.write(moderator, "POST", lot + "/imported-scores", JsonText.of(scores))
                    .expecting(200);
            say("Scores for " + scores.members().get("criterion").text() + " are imported from "
                    + scores.members().get("source").text() + ".");
        }
        scoring(moderator, JsonText.object(json -> json.text("reason", "price and quality scores have come in")));
        say("The lot is scored again, with everything in.");
        out.println();
    }

    private void scoring(Caller moderator, byte[] body) throws InterruptedException {
        awaited(api.write(moderator, "POST", lot + "/scoring", body)
                .expecting(202)
                .member("run"));
    }

    /** Waits for a run, telling how far it is; says whether it was still under way. */
    private boolean awaited(String run) throws InterruptedException {
        Instant started = Instant.now();
        String told = "";
        while (true) {
            Node answer = api.get(officer(Role.MODERATOR), "/runs/" + run)
                    .expecting(200)
                    .json();
            String state = answer.members().get("state").text();
            String done = answer.members().get("done").number() + " returns";
            if (!done.equals(told)) {
                out.println("       " + answer.members().get("kind").text() + ": " + done);
                told = done;
            }
            if (state.equals("done")) {
                return true;
            }
            if (state.equals("failed") || Instant.now().isAfter(started.plus(LONGEST_RUN))) {
                throw CannotRun.because("The run " + run + " has not been completed: " + state + ".");
            }
            Thread.sleep(100);
        }
    }

    private void show() throws InterruptedException {
        Caller moderator = officer(Role.MODERATOR);
        out.println(api.get(moderator, lot + "/scores", "Accept", "text/plain")
                .expecting(200)
                .text());
        out.println(api.get(moderator, lot + "/scores/" + EXPLAINED, "Accept", "text/plain")
                .expecting(200)
                .text());
    }

    /** Requests about the example's lot, once it has been played. */
    List<Requests.Ready> requests(String files) {
        String text = " -H 'Accept: text/plain'";
        return List.of(
                new Requests.Ready("The score table", "", "moderator", text, lot + "/scores"),
                new Requests.Ready(
                        "How one bidder's points came about", "", "moderator", text, lot + "/scores/example-together"),
                new Requests.Ready("The same as JSON", "", "moderator", "", lot + "/scores/example-together"),
                new Requests.Ready("An opened return", "", "evaluator", "", lot + "/returns/example-neighbours"),
                new Requests.Ready("The published frame", "", "commissioner", " -o frame.json", lot + "/frame"),
                new Requests.Ready(
                        "A check of a section with findings, against the frame of the request before",
                        "printf '{\"frame\":%s,\"return\":%s}' \"$(cat frame.json)\" \"$(cat " + files
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

    private static Caller officer(Role role) {
        return new Caller("example-" + role.claim(), Set.of(role), Optional.empty());
    }

    private static Caller supplier(Section section) {
        return new Caller(section.supplier(), Set.of(Role.SUPPLIER), Optional.of(section.supplier()));
    }

    private void say(String what, String... details) {
        step++;
        out.printf("  %2d  %s%n", step, what);
        for (String detail : details) {
            out.println("      " + detail);
        }
        out.flush();
    }
}
