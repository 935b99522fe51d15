package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import socialvalue.access.Role;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.finding.Findings;
import socialvalue.local.RawHttp.Reply;

/**
 * The whole system in this process with a lot in every phase, and everything that is printed meanwhile.
 *
 * <p>Lots: {@code EXAMPLE-published} takes returns, {@code EXAMPLE-held} is past its deadline and its returns come from
 * a portal, {@code EXAMPLE-opened} is being marked, {@code EXAMPLE-scored} is scored.
 */
final class Stage implements AutoCloseable {
    /** A supplier with a return in every lot that has some. */
    static final int SUPPLIER = 1;

    private static final Duration UNTIL_OPENING = Duration.ofHours(1);

    private final PrintStream systemOut = System.out;
    private final PrintStream systemErr = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream faults = new ByteArrayOutputStream();
    private final Path home = Path.of("../..").toAbsolutePath().normalize();
    private final Deployment deployment = new Deployment(home);
    private final Map<Role, String> tokens = new TreeMap<>();
    private final HandlerFactory handlers;
    final LocalSystem system;
    final ExampleLot published;
    final ExampleLot held;
    final ExampleLot opened;
    final ExampleLot scored;

    Stage(Path folder) throws InterruptedException {
        PrintStream terminal = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(terminal);
        System.setErr(terminal);
        system = LocalSystem.start(
                home.resolve("template.yaml"),
                folder,
                0,
                false,
                deployment,
                new PrintStream(faults, true, StandardCharsets.UTF_8));
        handlers = deployment.handlers(system);
        Instant now = Instant.ofEpochSecond(system.clock().instant().getEpochSecond());
        Instant soon = now.plus(UNTIL_OPENING);
        Api api = api();
        published = ExampleLot.publish(api, "EXAMPLE-published", now.plus(Duration.ofDays(20)));
        held = ExampleLot.publish(api, "EXAMPLE-held", soon, ExampleLot.HELD_BY_PORTAL);
        opened = ExampleLot.publish(api, "EXAMPLE-opened", soon, ExampleLot.WITH_MARKS);
        scored = ExampleLot.publish(api, "EXAMPLE-scored", soon);
        for (ExampleLot lot : List.of(published, opened, scored)) {
            Bidder bidder = new Bidder(lot, SUPPLIER, List.of(new Bidder.Submit(1)));
            assertThat(bidder.proceed(api)).isTrue();
        }
        system.clock().moveTo(soon.plus(Duration.ofMinutes(2)));
        for (ExampleLot lot : List.of(opened, scored)) {
            Officers officers = new Officers(api, lot);
            assertThat(officers.awaitEnd(officers.open()).state()).isEqualTo("done");
        }
        Officers officers = new Officers(api, scored);
        officers.lockMarks();
        assertThat(officers.awaitEnd(officers.score("first")).state()).isEqualTo("done");
        for (Role role : Role.values()) {
            tokens.put(
                    role,
                    system.tokens()
                            .issue(
                                    role == Role.SUPPLIER
                                            ? ExampleLot.bidder(ExampleLot.supplier(SUPPLIER))
                                            : ExampleLot.officer(role)));
        }
    }

    Api api() {
        return new Api(system.address(), system.tokens());
    }

    String token(Role role) {
        return tokens.get(role);
    }

    /** The handler of a route, as the gateway has it. */
    RequestStreamHandler handler(Route route) {
        return handlers.handler(route.handler());
    }

    Reply send(String head, byte[] body) throws IOException {
        return RawHttp.send(system.address().getPort(), head, body);
    }

    /** Whether an answer is one of ours: no fault, and a refusal says why in the form that it should. */
    static void assertAnswered(String what, Reply reply) {
        assertThat(reply.status()).as(what + ": " + reply.text()).isBetween(200, 499);
        if (reply.status() < 400) {
            return;
        }
        Map<String, Node> members = JsonDocument.read(reply.body(), new Findings())
                .orElseThrow(() -> new AssertionError(what + " is answered with no JSON: " + reply.text()))
                .members();
        String type = reply.headers().getOrDefault("content-type", "");
        if (!members.keySet().equals(Set.of("message"))) {
            assertThat(type).as(what).isEqualTo("application/problem+json");
            assertThat(members.get("status").number()).as(what).isEqualByComparingTo(Integer.toString(reply.status()));
            assertThat(members.get("type").text()).as(what).startsWith("urn:socialvalue:problem:");
            assertThat(members).as(what).containsKeys("title", "detail");
        } else {
            // The gateway's own, before any function is asked
            assertThat(reply.status()).as(what).isIn(400, 401, 403, 404, 408, 413, 414, 431);
        }
    }

    /** All that was printed since this was asked last, faults included. */
    String printed() {
        String all = printed.toString(StandardCharsets.UTF_8) + faults.toString(StandardCharsets.UTF_8);
        printed.reset();
        faults.reset();
        return all;
    }

    @Override
    public void close() {
        system.close();
        System.setOut(systemOut);
        System.setErr(systemErr);
    }
}
