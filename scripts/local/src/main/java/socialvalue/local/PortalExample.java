package socialvalue.local;

import static socialvalue.local.PortalTold.text;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import socialvalue.file.Node;
import socialvalue.local.portal.ReplayPortal;
import socialvalue.local.portal.Stage;
import socialvalue.procurement.PortalId;

/**
 * Plays the worked example of a portal that keeps bids closed itself: a replay of the platform, the plugin hosted
 * beside it, and officers who do only what no event can. Where an earlier play was interrupted, this one goes on.
 */
final class PortalExample implements Example {
    private static final PortalId PORTAL = new PortalId("prozorro", "example-city");
    private static final String EXPLAINED = "UA-EDR-99000001";
    /** As long as the portal extends its deadline by. */
    private static final Duration EXTENSION = Duration.ofDays(7);
    /** How long after a change of the portal's it is read: a lot settles first after its deadline. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(2);

    private static final String TYPE = "socialvalue.%s.v1";

    private final LocalSystem system;
    private final Path scenario;
    private final Surroundings around;
    private final Steps steps;
    private final Api api;
    private final PortalFolder folder;
    private ExampleFrame frame;
    private Council council;
    private ReplayPortal portal;
    private PortalHost host;
    private PortalTold told;

    /** @param scenario the scenario folder, of which the frame is used: the returns come from the portal */
    PortalExample(LocalSystem system, Path scenario, PrintStream out, Surroundings around) {
        this.system = system;
        this.scenario = scenario;
        this.around = around;
        this.steps = new Steps(out);
        this.api = new Api(system.address(), system.tokens());
        this.folder = new PortalFolder(system.folder().path());
    }

    @Override
    public void play() throws InterruptedException {
        int yearsLater = choose();
        boolean before = council.scores().status() == 200 && folder.stage() == Stage.SIGNED;
        steps.print(frame.exercise().title()
                + (before ? " (stored by an earlier run)" : ", bought on a portal that keeps bids closed itself"));
        publish();
        begin(yearsLater);
        tendering();
        extended();
        opened();
        scored();
        awarded();
        signed(before);
        steps.print("");
        council.show(EXPLAINED);
    }

    /** As the home-care example: as it was played here before, else with a deadline that is still to come. */
    private int choose() throws InterruptedException {
        for (int yearsLater = 0; ; yearsLater++) {
            frame = ExampleFrame.of(scenario, yearsLater);
            council = new Council(api, frame.exercise(), steps);
            OffsetDateTime first = frame.exercise().deadline().minus(EXTENSION);
            if (council.hasPublished()
                    || first.toInstant().isAfter(system.clock().instant())) {
                return yearsLater;
            }
        }
    }

    /** With the deadline that the portal states at first. */
    private void publish() throws InterruptedException {
        if (!council.hasPublished()) {
            council.publishEdition(frame.edition());
            OffsetDateTime deadline = frame.exercise().deadline();
            String digest =
                    council.publish(frame.text().replace(written(deadline), written(deadline.minus(EXTENSION))));
            steps.say(
                    "The commissioner drafts the frame and publishes it; the portal holds the returns.",
                    "deadline " + council.deadline(),
                    digest);
        }
    }

    private static String written(OffsetDateTime time) {
        return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private void begin(int yearsLater) throws InterruptedException {
        Path made = folder.made();
        portal = ReplayPortal.start(folder.stage(), text -> ExampleFiles.later(text, yearsLater));
        system.beside(portal::close);
        around.before(portal.stage(), portal);
        system.clock().moveTo(portal.lastChange().plus(AFTERWARDS));
        told = new PortalTold(made.resolve("told"));
        host = PortalHost.start(
                system,
                made,
                PORTAL,
                around.instead(system.address()),
                around.instead(portal.address().resolve(ReplayPortal.BASE)),
                told);
        system.beside(host::close);
        steps.say(
                "A small replay of Prozorro answers at " + portal.address() + ", and the plugin follows its feeds.",
                "Its settings, secrets, token and outbox are in the run's folder, under " + PortalFolder.NAME + ".");
    }

    private void tendering() throws InterruptedException {
        if (portal.stage() == Stage.TENDERING) {
            Node published = told.await(type("tender.published"), this::isBound);
            steps.say(
                    "The portal publishes a tender, and one of its requirement groups names the frame.",
                    line(published));
            Node other = told.await(type("tender.published"), event -> !isBound(event));
            steps.say("It publishes another that names none: told, and nothing follows from it.", line(other));
            goOn(Stage.EXTENDED);
        }
    }

    private void extended() throws InterruptedException {
        if (portal.stage() == Stage.EXTENDED) {
            Node amended = told.await(type("tender.amended"), this::isBound);
            steps.say("The portal extends the deadline by a week.", line(amended));
            OffsetDateTime deadline = frame.exercise().deadline();
            if (!council.deadline().equals(deadline.toInstant())) {
                String attention = council.awaitAttention("deadline-differs");
                String digest = council.publish(frame.text());
                steps.say(
                        "The commissioner is told, and publishes the frame's second version with that deadline.",
                        attention,
                        "deadline " + council.deadline(),
                        digest);
            }
            goOn(Stage.OPENED);
        }
    }

    private void opened() throws InterruptedException {
        if (portal.stage() == Stage.OPENED) {
            Node opened = told.await(type("returns.opened"), event -> true);
            String at = council.awaitOpened();
            List<Node> submitted = told.all(type("return.submitted"));
            List<Node> withdrawn = told.all(type("return.withdrawn"));
            steps.say(
                    "The portal opens its bids: " + submitted.size() + " are told as submitted and " + withdrawn.size()
                            + " as withdrawn, by identifier, time and keyed digest.",
                    lines(submitted, withdrawn));
            List<Node> delivered = told.all(PortalTold.DELIVERED);
            steps.say(
                    "The plugin fetches each return and delivers it: the one request that carries what a bid says.",
                    delivered.stream().map(PortalLines::delivered).toArray(String[]::new));
            steps.say("The portal's own event opens the lot; no officer is asked.", line(opened), "opened at " + at);
        }
    }

    private void scored() throws InterruptedException {
        if (portal.stage() == Stage.OPENED) {
            if (council.scores().status() != 200) {
                council.lockMarking();
                steps.say("The moderator locks marking, as nothing is marked by people here, and has the lot scored.");
                council.score(new byte[0]);
            }
            Node notice = told.await(PortalTold.SCORED, each -> true);
            steps.say(
                    "The portal's machine is told back that the lot is scored, and no score.",
                    "lot " + text(notice, "frame") + ", run " + text(notice, "run"));
            goOn(Stage.AWARDED);
        }
    }

    private void awarded() throws InterruptedException {
        if (portal.stage() == Stage.AWARDED) {
            steps.say("The portal's award is kept.", line(told.await(type("award.decided"), event -> true)));
            goOn(Stage.SIGNED);
        }
    }

    private void signed(boolean before) throws InterruptedException {
        Node signed = told.await(type("contract.signed"), event -> true);
        if (!before) {
            steps.say("So is its contract, once it is signed.", line(signed));
        }
        steps.say(
                "Nothing is written back to Prozorro.",
                "A document put there is public at once, which scores are not before the summaries are issued;",
                "and every write needs the token of the tender's owner, which the plugin does not hold.");
        told.awaitPass();
        host.awaitDelivered();
        steps.say(
                "Nothing waits in the outbox: " + told.events() + " events have been accepted and "
                        + told.all(PortalTold.DELIVERED).size() + " returns delivered.",
                told.toldAgain().isEmpty()
                        ? "The portal's feeds were read to their ends once more, and list nothing again."
                        : "What the feeds listed again was told again: "
                                + told.toldAgain().size()
                                + " messages, refused by the outbox as known by their ids, and not sent.");
    }

    /** Time passes until the portal has come to the next stage, and only then does it say so. */
    private void goOn(Stage next) throws InterruptedException {
        host.awaitDelivered();
        around.before(next, portal);
        system.clock().moveTo(portal.lastChange(next).plus(AFTERWARDS));
        host.renewToken();
        steps.say((next == Stage.OPENED ? "The deadline passes; this machine's" : "This machine's")
                + " clock is moved on to " + system.clock().instant().truncatedTo(ChronoUnit.SECONDS) + ".");
        portal.advance();
        folder.keep(next);
    }

    /** Whether an event about a tender says that a lot of it is scored by the example's frame. */
    private boolean isBound(Node event) {
        return event.members().get("data").members().get("lots").elements().stream()
                .anyMatch(lot -> lot.members().containsKey("frame"));
    }

    private static String type(String kind) {
        return TYPE.formatted(kind);
    }

    private static String line(Node event) {
        return PortalLines.event(event);
    }

    private static String[] lines(List<Node> some, List<Node> others) {
        return Stream.concat(some.stream(), others.stream())
                .map(PortalLines::event)
                .toArray(String[]::new);
    }

    @Override
    public List<Requests.Ready> requests() {
        String plain = " -H 'Accept: text/plain'";
        String lot = council.lot();
        return List.of(
                new Requests.Ready("How the lot stands, and what the portal says of it", "", "commissioner", "", lot),
                new Requests.Ready(
                        "Events of the portal that were not understood: none",
                        "",
                        "commissioner",
                        "",
                        PORTAL.source() + "/parked-events"),
                new Requests.Ready("The score table", "", "moderator", plain, lot + "/scores"),
                new Requests.Ready(
                        "How one bidder's points came about", "", "moderator", plain, lot + "/scores/UA-EDR-99000002"),
                new Requests.Ready(
                        "A return as the portal delivered it", "", "evaluator", "", lot + "/returns/" + EXPLAINED));
    }
}
