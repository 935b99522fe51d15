package socialvalue.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.EditionJson;
import socialvalue.file.Node;
import socialvalue.file.ShippedEditions;
import socialvalue.frame.Exercise;
import socialvalue.local.Api.Answer;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import socialvalue.procurement.LotPhase;

/** What the officers of an authority do about one lot, through the HTTP API. */
final class Council {
    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);
    private static final Duration UNTIL_TOLD = Duration.ofSeconds(10);

    private final Api api;
    private final Steps steps;
    private final String lot;

    Council(Api api, Exercise exercise, Steps steps) {
        this.api = api;
        this.steps = steps;
        this.lot = "/tenders/" + exercise.lot().tender() + "/lots/"
                + exercise.lot().lot();
    }

    static Caller officer(Role role) {
        return new Caller("example-" + role.claim(), Set.of(role), Optional.empty());
    }

    /** One of several officers in the same role. */
    static Caller officer(Role role, String subject) {
        return new Caller(subject, Set.of(role), Optional.empty());
    }

    /** The lot's path in the API. */
    String lot() {
        return lot;
    }

    /** The published frame; of any status. */
    Answer frame() throws InterruptedException {
        return api.get(officer(Role.COMMISSIONER), lot + "/frame");
    }

    boolean hasPublished() throws InterruptedException {
        return frame().status() == 200;
    }

    /** How far the lot has come. */
    LotPhase phase() throws InterruptedException {
        Answer stands = standing();
        return stands.status() == 404
                ? LotPhase.DRAFTING
                : LotPhase.valueOf(stands.expecting(200)
                        .member("phase")
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_'));
    }

    /** How the lot stands, as officers are told; of any status. */
    Answer standing() throws InterruptedException {
        return api.get(officer(Role.COMMISSIONER), lot);
    }

    /** The deadline of the published frame. */
    Instant deadline() throws InterruptedException {
        Node exercise = frame().expecting(200).json().members().get("exercise");
        return OffsetDateTime.parse(exercise.members().get("deadline").text()).toInstant();
    }

    /** Publishes an edition that ships with the program; says its digest. */
    void publishEdition(EditionId id) throws InterruptedException {
        ModelEdition edition = ShippedEditions.model(id).orElseThrow();
        String digest = api.write(
                        officer(Role.COMMISSIONER), "PUT", "/editions/" + edition.id(), EditionJson.write(edition))
                .expecting(200)
                .member("digest");
        steps.say("The edition " + edition.id() + " is published: " + edition.title() + ".", digest);
    }

    /**
     * Drafts a frame and publishes it as the lot's first version or the next.
     *
     * @return its digest
     */
    String publish(String frame) throws InterruptedException {
        Answer draft = draft(frame);
        return api.write(
                        officer(Role.COMMISSIONER),
                        "POST",
                        lot + "/frame/publications",
                        new byte[0],
                        "If-Match",
                        draft.etag())
                .expecting(201)
                .member("digest");
    }

    private Answer draft(String frame) throws InterruptedException {
        Answer kept = api.get(officer(Role.COMMISSIONER), lot + "/frame/draft");
        boolean first = kept.status() != 200;
        return api.write(
                        officer(Role.COMMISSIONER),
                        "PUT",
                        lot + "/frame/draft",
                        frame.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/yaml",
                        first ? "If-None-Match" : "If-Match",
                        first ? "*" : kept.etag())
                .expecting(200, 201);
    }

    /** Waits until the officers are told to look at something, and returns its words. */
    String awaitAttention(String code) throws InterruptedException {
        return awaitStanding(standing -> portals(standing)
                .flatMap(said -> said.members().get("attention").elements().stream())
                .filter(each -> each.members().get("code").text().equals(code))
                .map(each -> each.members().get("words").text())
                .findFirst());
    }

    private static Stream<Node> portals(Map<String, Node> standing) {
        return Stream.ofNullable(standing.get("portals")).flatMap(all -> all.elements().stream());
    }

    /** Waits until the lot is opened, and returns when that was. */
    String awaitOpened() throws InterruptedException {
        return awaitStanding(
                standing -> Optional.ofNullable(standing.get("opened")).map(Node::text));
    }

    private String awaitStanding(Function<Map<String, Node>, Optional<String>> reading) throws InterruptedException {
        Instant started = Instant.now();
        while (true) {
            Answer lotStands = standing().expecting(200);
            Optional<String> read = reading.apply(lotStands.json().members());
            if (read.isPresent()) {
                return read.get();
            }
            if (Instant.now().isAfter(started.plus(LONGEST_RUN))) {
                throw CannotRun.because("The lot did not come as far as expected: " + lotStands.text());
            }
            Thread.sleep(100);
        }
    }

    void lockMarking() throws InterruptedException {
        api.write(officer(Role.MODERATOR), "POST", lot + "/marking/lock", new byte[0])
                .expecting(204);
    }

    /** The lot's scores; of any status. */
    Answer scores() throws InterruptedException {
        return api.get(officer(Role.MODERATOR), lot + "/scores");
    }

    /** Has the lot scored, and waits until it is. */
    void score(byte[] body) throws InterruptedException {
        await(api.write(officer(Role.MODERATOR), "POST", lot + "/scoring", body)
                .expecting(202)
                .member("run"));
    }

    /** Waits for a run; tells how far it is where that takes long, and what it has done in the end. */
    void await(String run) throws InterruptedException {
        Instant started = Instant.now();
        Instant told = started;
        while (true) {
            Node answer = api.get(officer(Role.MODERATOR), "/runs/" + run)
                    .expecting(200)
                    .json();
            String state = answer.members().get("state").text();
            boolean done = state.equals("done");
            if (done || Instant.now().isAfter(told.plus(UNTIL_TOLD))) {
                steps.tell(answer.members().get("kind").text() + ": "
                        + answer.members().get("done").number() + " returns");
                told = Instant.now();
            }
            if (done) {
                return;
            }
            if (state.equals("failed") || Instant.now().isAfter(started.plus(LONGEST_RUN))) {
                throw CannotRun.because("The run " + run + " has not been completed: " + state + ".");
            }
            Thread.sleep(100);
        }
    }

    /** Prints the score table, and how one supplier's points came about. */
    void show(String supplier) throws InterruptedException {
        steps.print(text("/scores"));
        steps.print(text("/scores/" + supplier));
    }

    private String text(String path) throws InterruptedException {
        return api.get(officer(Role.MODERATOR), lot + path, "Accept", "text/plain")
                .expecting(200)
                .text();
    }
}
