package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.local.Api.Answer;
import socialvalue.local.Officers.Standing;

/** Several at once: each either is first, or is told that somebody else was. */
@Tag("slow")
@Timeout(180)
class RacesTest {
    private static final int THREADS = 6;

    @TempDir
    Path folder;

    private Stage stage;
    private Api api;

    @BeforeEach
    void start() throws InterruptedException {
        stage = new Stage(folder);
        api = stage.api();
    }

    @AfterEach
    void stop() {
        String printed = stage.printed();
        stage.close();
        assertThat(printed).isEmpty();
    }

    /** Does something in several threads at once, and waits for all of them. */
    static <T> List<T> atOnce(int threads, IntFunction<Callable<T>> work) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(workers.submit(work.apply(i)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : all) {
                results.add(each.get());
            }
            return results;
        }
    }

    private static Caller bidder() {
        return ExampleLot.bidder(ExampleLot.supplier(Stage.SUPPLIER));
    }

    private Answer replace(int version, int revision) throws InterruptedException {
        return api.write(
                bidder(),
                "PUT",
                stage.published.path() + "/return",
                stage.published.section(Stage.SUPPLIER, revision),
                "If-Match",
                "\"" + version + "\"");
    }

    @Test
    void many_who_replace_one_return_make_one_line_of_versions() throws Exception {
        Map<Integer, String> digests = new ConcurrentSkipListMap<>();
        atOnce(THREADS, thread -> () -> {
            for (int i = 0; i < 8; i++) {
                int version = api.get(bidder(), stage.published.path() + "/return/receipt")
                        .expecting(200)
                        .json()
                        .members()
                        .get("version")
                        .number()
                        .intValueExact();
                Answer answer = replace(version, 100 * thread + i).expecting(200, 412);
                if (answer.status() == 200) {
                    int made = answer.json().members().get("version").number().intValueExact();
                    assertThat(made).isEqualTo(version + 1);
                    assertThat(digests.putIfAbsent(made, answer.member("digest")))
                            .as("version %s was made once", made)
                            .isNull();
                }
            }
            return null;
        });

        int last = digests.keySet().stream().reduce((a, b) -> b).orElseThrow();
        assertThat(digests).hasSize(last - 1);
        Answer receipt =
                api.get(bidder(), stage.published.path() + "/return/receipt").expecting(200);
        assertThat(receipt.etag()).isEqualTo("\"" + last + "\"");
        assertThat(receipt.member("digest")).isEqualTo(digests.get(last));
    }

    @Test
    void one_request_sent_by_many_at_once_makes_one_version() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Answer> answers = atOnce(
                THREADS,
                _ -> () -> api.write(
                        bidder(),
                        "PUT",
                        stage.published.path() + "/return",
                        stage.published.section(Stage.SUPPLIER, 2),
                        "If-Match",
                        "\"1\"",
                        "Idempotency-Key",
                        key));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.etag()).isEqualTo("\"2\"");
            assertThat(answer.member("receivedAt")).isEqualTo(answers.getFirst().member("receivedAt"));
        });
    }

    @Test
    void of_withdrawal_and_replacement_one_is_first() throws Exception {
        for (int round = 0; round < 12; round++) {
            int revision = round;
            int version = version();
            List<Integer> statuses = atOnce(
                    2,
                    thread -> () -> thread == 0
                            ? replace(version, revision).status()
                            : withdraw(version).status());
            assertThat(statuses).isIn(List.of(200, 412), List.of(412, 204));
            boolean replaced = statuses.getFirst() == 200;
            api.get(bidder(), stage.published.path() + "/return/receipt").expecting(replaced ? 200 : 404);
            if (replaced) {
                withdraw(version + 1).expecting(204);
            }
            api.write(
                            bidder(),
                            "PUT",
                            stage.published.path() + "/return",
                            stage.published.section(Stage.SUPPLIER, 1),
                            "If-None-Match",
                            "*")
                    .expecting(201);
        }
    }

    private int version() throws InterruptedException {
        return api.get(bidder(), stage.published.path() + "/return/receipt")
                .expecting(200)
                .json()
                .members()
                .get("version")
                .number()
                .intValueExact();
    }

    private Answer withdraw(int version) throws InterruptedException {
        return api.write(
                bidder(), "DELETE", stage.published.path() + "/return", new byte[0], "If-Match", "\"" + version + "\"");
    }

    @Test
    void the_gateways_time_decides_to_the_millisecond_what_is_late() throws Exception {
        Instant deadline = stage.published.deadline();
        stage.system.clock().moveTo(deadline.plusSeconds(30));
        assertThat(submitted(2, deadline)).isEqualTo(201);
        assertThat(submitted(3, deadline.plusMillis(1))).isEqualTo(202);
        assertThat(submitted(4, deadline.minusMillis(1))).isEqualTo(201);

        stage.system.clock().moveTo(deadline.plusSeconds(61));
        assertThat(submitted(5, deadline)).as("too long under way to be stored").isEqualTo(409);
        Officers officers = new Officers(api, stage.published);
        assertThat(officers.awaitEnd(officers.open())).isEqualTo(new Standing("done", 3, Optional.of(3)));
        assertThat(officers.pages("/returns", "returns"))
                .extracting(each -> each.members().get("supplier").text())
                .containsExactlyInAnyOrder(ExampleLot.supplier(1), ExampleLot.supplier(2), ExampleLot.supplier(4));
    }

    /** The status of a submission that the gateway received at some time. */
    private int submitted(int number, Instant receivedAt) throws Exception {
        Route route = stage.system.template().routes().stream()
                .filter(each -> each.key().equals("PUT /tenders/{tender}/lots/{lot}/return"))
                .findFirst()
                .orElseThrow();
        String supplier = ExampleLot.supplier(number);
        GatewayRequest request = new GatewayRequest(
                "PUT",
                "HTTP/1.1",
                stage.published.path() + "/return",
                "",
                new TreeMap<>(Map.of(
                        "idempotency-key", List.of("key-" + number),
                        "if-none-match", List.of("*"),
                        "content-type", List.of("application/json"))),
                stage.published.section(number, 1),
                "127.0.0.1",
                receivedAt);
        GatewayEvent event = new GatewayEvent(
                request,
                route,
                Map.of("tender", stage.published.tender(), "lot", "1"),
                Map.of(),
                Optional.of(Map.of("sub", supplier, "role", "[supplier]", "supplier", supplier)),
                UUID.randomUUID().toString());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        stage.handler(route)
                .handleRequest(
                        new ByteArrayInputStream(event.json()),
                        answer,
                        new LocalContext(route.function(), "r", Duration.ofSeconds(20)));
        return GatewayAnswer.of(answer.toByteArray()).status();
    }

    @Test
    void many_who_open_a_lot_at_once_and_many_workers_make_one_run() throws Exception {
        for (int number = 2; number < 60; number++) {
            assertThat(new Bidder(stage.published, number, List.of(new Bidder.Submit(1))).proceed(api))
                    .isTrue();
        }
        stage.system.clock().moveTo(stage.published.deadline().plus(Duration.ofMinutes(2)));
        Officers officers = new Officers(api, stage.published);
        Set<String> runs = Set.copyOf(atOnce(THREADS, _ -> officers::open));

        assertThat(runs).hasSize(1);
        String run = runs.iterator().next();
        for (int i = 0; i < 10; i++) {
            stage.system.queue("RunQueue").send(run);
        }
        assertThat(officers.awaitEnd(run)).isEqualTo(new Standing("done", 59, Optional.of(59)));
        assertThat(officers.pages("/returns", "returns")).hasSize(59);
        assertThat(stage.system.queue("RunQueue").awaitIdle(Duration.ofSeconds(30)))
                .isTrue();
        assertThat(stage.system.queue("RunQueue").parked()).isEmpty();
    }

    @Test
    void a_mark_is_agreed_before_marks_are_locked_or_not_at_all() throws Exception {
        String marks = stage.opened.path() + "/marks/approach/" + ExampleLot.supplier(Stage.SUPPLIER);
        String agreed = stage.opened.path() + "/agreed-marks/approach/" + ExampleLot.supplier(Stage.SUPPLIER);
        Officers officers = new Officers(api, stage.opened);
        officers.namePanel();
        api.write(ExampleLot.officer(Role.EVALUATOR), "PUT", marks, mark(1)).expecting(200);
        api.write(ExampleLot.officer(Role.MODERATOR), "PUT", agreed, agreement(1), "If-None-Match", "*")
                .expecting(201);
        AtomicReference<Integer> last = new AtomicReference<>(1);
        atOnce(2, thread -> () -> {
            if (thread == 0) {
                Thread.sleep(60);
                officers.lockMarks();
                return null;
            }
            for (int revision = 1; ; revision++) {
                Answer answer = api.write(
                                ExampleLot.officer(Role.MODERATOR),
                                "PUT",
                                agreed,
                                agreement(revision % 3),
                                "If-Match",
                                "\"" + revision + "\"")
                        .expecting(200, 409, 412);
                if (answer.status() != 200) {
                    return null;
                }
                last.set(revision % 3);
            }
        });

        assertThat(officers.awaitEnd(officers.score("first")).state()).isEqualTo("done");
        assertThat(officers.pages("/returns", "returns")
                        .getFirst()
                        .members()
                        .get("marks")
                        .members()
                        .get("approach")
                        .number())
                .isEqualByComparingTo(last.get().toString());
    }

    @Test
    void a_table_never_mixes_scores_from_before_and_after_an_import() throws Exception {
        List<Integer> suppliers = new ArrayList<>(List.of(Stage.SUPPLIER));
        for (int number = 2; number < 130; number++) {
            suppliers.add(number);
            assertThat(new Bidder(stage.published, number, List.of(new Bidder.Submit(1))).proceed(api))
                    .isTrue();
        }
        stage.system.clock().moveTo(stage.published.deadline().plus(Duration.ofMinutes(2)));
        Officers officers = new Officers(api, stage.published);
        officers.awaitEnd(officers.open());
        officers.lockMarks();
        officers.importPrices(suppliers, 0);
        AtomicInteger scored = new AtomicInteger();
        atOnce(2, thread -> () -> {
            for (int round = 1; thread == 0 && scored.get() < 4; round++) {
                officers.importPrices(suppliers.subList(round % 100, round % 100 + 20), round);
            }
            while (thread == 1 && scored.get() < 4) {
                String run = officers.score("again");
                stage.system.queue("RunQueue").send(run);
                if (officers.awaitEnd(run).state().equals("done")) {
                    assertInOrder(officers, suppliers.size());
                }
                scored.incrementAndGet();
            }
            return null;
        });
        assertThat(officers.awaitEnd(officers.score("nothing is imported any more"))
                        .state())
                .isEqualTo("done");
        assertInOrder(officers, suppliers.size());
    }

    /** A table made of one state: each supplier once, totals going down, each as its own sheet says. */
    private static void assertInOrder(Officers officers, int suppliers) throws InterruptedException {
        List<Node> rows = officers.pages("/scores", "rows");
        assertThat(rows.stream().map(row -> row.members().get("supplier").text()))
                .doesNotHaveDuplicates()
                .hasSize(suppliers);
        BigDecimal before = null;
        for (Node row : rows) {
            BigDecimal total = number(row.members().get("total"));
            assertThat(before == null || before.compareTo(total) >= 0).isTrue();
            before = total;
        }
    }

    private static BigDecimal number(Node total) {
        return total.kind() == Node.Kind.TEXT ? new BigDecimal(total.text()) : total.number();
    }

    private static byte[] agreement(int mark) {
        return JsonText.object(json -> json.integer("mark", mark)
                .text("rationale", "Example: as the panel saw it.")
                .texts(
                        "participants",
                        List.of(ExampleLot.officer(Role.EVALUATOR).subject())));
    }

    private static byte[] mark(int mark) {
        return JsonText.object(json -> json.integer("mark", mark).text("rationale", "Example: as the panel saw it."));
    }
}
