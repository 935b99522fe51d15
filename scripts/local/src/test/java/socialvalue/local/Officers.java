package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.local.Api.Answer;

/** What the authority's officers do with a lot through the API, and what they see of it. */
final class Officers {
    // Fewer than are taken, so that a busy machine keeps within the gateway's half minute
    private static final int IMPORTED_AT_A_TIME = 200;

    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    private static final Caller ANOTHER = Council.officer(Role.OPENING_OFFICER, "example-another-opening-officer");

    private final Api api;
    private final ExampleLot lot;

    Officers(Api api, ExampleLot lot) {
        this.api = api;
        this.lot = lot;
    }

    /** How a run stands. */
    record Standing(String state, int done, Optional<Integer> total) {
        boolean running() {
            return state.equals("running");
        }
    }

    /** Starts opening the lot, by as many officers as it takes; the run's identifier. */
    String open() throws InterruptedException {
        Answer first = open(ExampleLot.officer(Role.OPENING_OFFICER));
        return (first.expecting(200, 202).status() == 202
                        ? first
                        : open(ANOTHER).expecting(202))
                .member("run");
    }

    private Answer open(Caller officer) throws InterruptedException {
        return api.write(officer, "POST", lot.path() + "/opening", new byte[0]);
    }

    /** Names the one evaluator there is. */
    void namePanel() throws InterruptedException {
        byte[] panel = JsonText.object(json -> json.texts(
                        "evaluators", List.of(ExampleLot.officer(Role.EVALUATOR).subject()))
                .text("reason", "Example."));
        api.write(ExampleLot.officer(Role.MODERATOR), "PUT", lot.path() + "/panel", panel, "If-None-Match", "*")
                .expecting(201);
    }

    void lockMarks() throws InterruptedException {
        api.write(ExampleLot.officer(Role.MODERATOR), "POST", lot.path() + "/marking/lock", new byte[0])
                .expecting(204);
    }

    /** Starts scoring the lot; the run's identifier. */
    String score(String reason) throws InterruptedException {
        return api.write(
                        ExampleLot.officer(Role.MODERATOR),
                        "POST",
                        lot.path() + "/scoring",
                        JsonText.object(json -> json.text("reason", reason)))
                .expecting(202)
                .member("run");
    }

    void importPrices(List<Integer> suppliers) throws InterruptedException {
        importPrices(suppliers, 0);
    }

    /** Imports each supplier's price score, in the order of the suppliers moved on by so many. */
    void importPrices(List<Integer> suppliers, int moved) throws InterruptedException {
        for (int from = 0; from < suppliers.size(); from += IMPORTED_AT_A_TIME) {
            List<Integer> some = suppliers.subList(from, Math.min(from + IMPORTED_AT_A_TIME, suppliers.size()));
            api.write(ExampleLot.officer(Role.MODERATOR), "POST", lot.path() + "/imported-scores", prices(some, moved))
                    .expecting(200);
        }
    }

    private static byte[] prices(List<Integer> suppliers, int moved) {
        return JsonText.object(json -> json.text("criterion", "price")
                .text("source", "Example pricing schedule")
                .text("source-digest", "sha256:" + "0".repeat(64))
                .list("scores", suppliers, (score, number) -> score.text("supplier", ExampleLot.supplier(number))
                        .decimal("points", ExampleLot.price(number + moved))));
    }

    Standing standing(String run) throws InterruptedException {
        Node answer = api.get(ExampleLot.officer(Role.MODERATOR), "/runs/" + run)
                .expecting(200)
                .json();
        return new Standing(
                answer.members().get("state").text(),
                answer.members().get("done").number().intValueExact(),
                Optional.ofNullable(answer.members().get("total"))
                        .map(Node::number)
                        .map(BigDecimal::intValueExact));
    }

    /** Waits until a run has done so many returns, or has ended. */
    Standing awaitDone(String run, int returns) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST_RUN);
        while (true) {
            Standing standing = standing(run);
            if (!standing.running() || standing.done() >= returns) {
                return standing;
            }
            assertThat(Instant.now())
                    .as("the run %s stands at %s", run, standing)
                    .isBefore(end);
            Thread.sleep(25);
        }
    }

    /** Waits until a run has ended. */
    Standing awaitEnd(String run) throws InterruptedException {
        return awaitDone(run, Integer.MAX_VALUE);
    }

    /** The elements of a list that comes in pages, all of them. */
    List<Node> pages(String path, String list) throws InterruptedException {
        List<Node> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            String query = after.map(cursor -> "?after=" + encoded(cursor)).orElse("");
            Node page = api.get(ExampleLot.officer(Role.MODERATOR), lot.path() + path + query)
                    .expecting(200)
                    .json();
            all.addAll(page.members().get(list).elements());
            after = Optional.ofNullable(page.members().get("next")).map(Node::text);
        } while (after.isPresent());
        return all;
    }

    /** One document of the lot. */
    Node read(String path) throws InterruptedException {
        return api.get(ExampleLot.officer(Role.MODERATOR), lot.path() + path)
                .expecting(200)
                .json();
    }

    /** Documents as they would be written again, one a line, so that a difference can be read. */
    static String lines(List<Node> documents) {
        return documents.stream()
                .map(document -> new String(JsonText.of(document), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
