package socialvalue.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import socialvalue.access.Role;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The example of a portal, played as {@code scripts/run --portal prozorro --once} does, and what it came to. */
final class PlayedPortal implements Assembly {
    static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    static final Path SCENARIO = HOME.resolve("scripts/scenarios/portal-prozorro");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream faults = new ByteArrayOutputStream();
    private final Deployment deployment = new Deployment(HOME, true);
    private final PortalExample.Surroundings around;
    private PortalExample example;
    private int exitCode;
    private EndState end;

    private PlayedPortal(PortalExample.Surroundings around) {
        this.around = around;
    }

    /**
     * What is the same however the play came about.
     *
     * @param table the score table
     * @param returns the returns as delivered, by supplier
     * @param events when each event of the portal was handled, by its identifier
     * @param parked how many events are parked
     */
    record EndState(String table, Map<String, String> returns, Map<String, String> events, int parked) {}

    static PlayedPortal in(Path folder) {
        return in(folder, PortalExample.Surroundings.NONE);
    }

    static PlayedPortal in(Path folder, PortalExample.Surroundings around) {
        PlayedPortal played = new PlayedPortal(around);
        String[] arguments = {"--portal", "prozorro", "--once", "--port", "0", "--folder", folder.toString()};
        played.exitCode = Main.run(arguments, HOME, print(played.printed), print(played.faults), _ -> played);
        return played;
    }

    int exitCode() {
        return exitCode;
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    String faults() {
        return faults.toString(StandardCharsets.UTF_8);
    }

    EndState end() {
        return end;
    }

    @Override
    public HandlerFactory handlers(LocalSystem system) {
        return deployment.handlers(system);
    }

    @Override
    public void begin(LocalSystem system, PrintStream out) throws InterruptedException {
        deployment.resume();
        example = new PortalExample(system, SCENARIO, out, around);
        example.play();
        end = endOf(system);
    }

    private EndState endOf(LocalSystem system) throws InterruptedException {
        Api api = new Api(system.address(), system.tokens());
        String lot = example.requests().getFirst().path();
        Map<String, String> returns = new TreeMap<>();
        for (Node each : list(api, Role.EVALUATOR, lot + "/returns", "returns")) {
            String supplier = each.members().get("supplier").text();
            Node opened = api.get(Council.officer(Role.EVALUATOR), lot + "/returns/" + supplier)
                    .expecting(200)
                    .json();
            returns.put(supplier, text(opened.members().get("return")));
        }
        return new EndState(
                api.get(Council.officer(Role.MODERATOR), lot + "/scores", "Accept", "text/plain")
                        .expecting(200)
                        .text(),
                returns,
                handled(system),
                list(api, Role.COMMISSIONER, "/portals/prozorro/example-city/parked-events", "events")
                        .size());
    }

    private static List<Node> list(Api api, Role role, String path, String list) throws InterruptedException {
        return api.get(Council.officer(role), path)
                .expecting(200)
                .json()
                .members()
                .get(list)
                .elements();
    }

    /** The events that the functions have stored as handled; the table keeps an item for each. */
    private static Map<String, String> handled(LocalSystem system) {
        Map<String, String> events = new TreeMap<>();
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        system.table()
                .client()
                .scanPaginator(scan -> scan.tableName(LocalSystem.TABLE))
                .items()
                .forEach(items::add);
        for (Map<String, AttributeValue> item : items) {
            if (item.containsKey("event") && item.get("state").s().equals("HANDLED")) {
                events.put(item.get("event").s(), item.get("at").s());
            }
        }
        return events;
    }

    static String text(Node tree) {
        return new String(JsonText.of(tree), StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
