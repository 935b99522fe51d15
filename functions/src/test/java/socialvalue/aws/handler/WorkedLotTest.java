package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.DeliveryImport;
import socialvalue.aws.dynamo.DynamoAgreements;
import socialvalue.aws.dynamo.DynamoDeliveryImports;
import socialvalue.aws.dynamo.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** The worked example through the handlers, from the edition to the explanation. */
class WorkedLotTest {
    private static final Path SCENARIO = Path.of("../scripts/scenarios/home-care");
    private static final Path EDITION = Path.of("src/main/resources/models/knowsley/2014/edition.yaml");
    private static final Instant BEFORE = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2027-01-15T12:00:00Z");
    private static final String LOT = "/tenders/{tender}/lots/{lot}";
    private static final List<String> IN_TIME =
            List.of("example-care", "example-homehelp", "example-neighbours", "example-together");
    /** The supplier whose approach is marked with less than the published minimum. */
    private static final String BELOW_THE_MINIMUM = "example-neighbours";

    @TempDir
    private static Path keys;

    private static AmazonDynamoDBLocal local;

    private final AtomicInteger keysGiven = new AtomicInteger();
    private final Deployed system = new Deployed(local.dynamoDbClient(), keys, BEFORE);
    private String frame;
    private String digest;

    @BeforeAll
    static void start() {
        local = DynamoDBEmbedded.create();
    }

    /** Its threads would keep the process alive for ever. */
    @AfterAll
    static void stop() {
        local.shutdown();
    }

    private static String file(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Sent to(String route) {
        Sent sent = Sent.to(route.replace(" ~", " " + LOT)).at(system.now);
        return route.contains(" ~") ? sent.lot("EXAMPLE-2026-017", "1") : sent;
    }

    private Sent write(String route) {
        return to(route).key("key-" + keysGiven.incrementAndGet());
    }

    private Sent.Received expect(int status, Sent sent) {
        Sent.Received received = system.send(sent);
        assertThat(received.status()).as(received.text()).isEqualTo(status);
        return received;
    }

    /** The return of a file, against the frame that is published. */
    private String document(String supplier) {
        return document(SCENARIO.resolve("returns/" + supplier + ".json"));
    }

    private String document(Path path) {
        return file(path).replaceAll("\"frame\": *\"sha256:[0-9a-f]*\"", "\"frame\": \"" + digest + "\"");
    }

    private Sent submission(String supplier, String document) {
        return write("PUT ~/return")
                .asSupplier(supplier)
                .query("findings", "accepted")
                .body(document);
    }

    @Test
    void a_lot_is_published_submitted_to_opened_marked_scored_and_explained() {
        edition();
        publishedPortfolio();
        indicators();
        frame();
        checks();
        submissions();
        opening();
        marking();
        clarifications();
        imports();
        scoring();
        flags();
        evaluationReport();
        letters();
        signature();
        agreements();
        audit();
        heldReturns();
        portalEvents();
        signedInThePortal();
        deliveries();
        deliveryImports();
        figures();
        totals();
        whatIsUsedIsGrantedAndNothingElse();
    }

    private void edition() {
        Sent edition = write("PUT /editions/{authority}/{edition}")
                .path("authority", "knowsley")
                .path("edition", "2014")
                .as("commissioner-1", "commissioner")
                .header("content-type", "application/yaml")
                .body(file(EDITION));
        String etag = expect(200, edition).header("etag");
        expect(200, edition);
        expect(
                422,
                write("PUT /editions/{authority}/{edition}")
                        .path("authority", "knowsley")
                        .path("edition", "2014")
                        .as("commissioner-1", "commissioner")
                        .body("{\"edition\": \"other\"}"));
        Sent reading = to("GET /editions/{authority}/{edition}")
                .path("authority", "knowsley")
                .path("edition", "2014")
                .asSupplier("example-care");
        assertThat(expect(200, reading).header("etag")).isEqualTo(etag);
        expect(304, reading.header("If-None-Match", etag));
        expect(
                404,
                to("GET /editions/{authority}/{edition}")
                        .path("authority", "knowsley")
                        .path("edition", "1914")
                        .asSupplier("example-care"));
    }

    private void publishedPortfolio() {
        String route = "GET /published-portfolios/{authority}/{portfolio}";
        Sent reading = to(route)
                .path("authority", "knowsley")
                .path("portfolio", "2013-14")
                .as("finance-1", "finance");
        Sent.Received read = expect(200, reading);
        assertThat(read.json().at("/contracts/valueOfNamed").asInt()).isEqualTo(20_800_000);
        expect(304, reading.header("If-None-Match", read.header("etag")));
        Sent text = to(route)
                .path("authority", "knowsley")
                .path("portfolio", "2013-14")
                .as("auditor-1", "auditor")
                .header("accept", "text/plain");
        assertThat(expect(200, text).text()).contains("£20,800,000", "unknown");
        expect(403, text.as("moderator-1", "moderator"));
        expect(
                404,
                to(route)
                        .path("authority", "knowsley")
                        .path("portfolio", "2014-15")
                        .as("finance-1", "finance"));
    }

    private Sent indicator(String measure) {
        return write("PUT /indicators/{indicator}")
                .path("indicator", "recycling")
                .as("contract-officer-1", "contract-officer")
                .body("""
                        {"title": "Example: recycling", "edition": "knowsley/2014", "measure": "%s",
                         "baseline": {"value": 40.5, "period": "2024/25", "source": "Example statistics, table 1"},
                         "target": {"value": 50, "by": "2029-03-31"},
                         "period": {"from": "2025-04-01", "to": "2029-03-31"},
                         "statistic": {"publisher": "Example office", "series": "Example", "geography": "Exampleshire"},
                         "owner": {"directorate": "Example directorate", "post": "Example head of waste"},
                         "reason": "Example plan."}
                        """.formatted(measure));
    }

    private Sent observation(String period, String value) {
        return write("PUT /indicators/{indicator}/observations/{period}")
                .path("indicator", "recycling")
                .path("period", period)
                .as("commissioner-1", "commissioner")
                .body("{\"value\": " + value + ", \"source\": \"Example statistics\", \"reason\": \"Revised.\"}");
    }

    private void indicators() {
        Sent reading =
                to("GET /indicators/{indicator}").path("indicator", "recycling").as("finance-1", "finance");
        expect(404, reading);
        expect(404, observation("2026-03-31", "42"));
        assertThat(expect(422, indicator("KNW-CSR"))
                        .json()
                        .at("/findings/0/code")
                        .asText())
                .as("a supplier can do that, so it is no statistic")
                .isEqualTo("unknown-reference");
        Sent definition = indicator("KNW-RECYCLING");
        Sent.Received defined = expect(201, definition);
        assertThat(defined.json().get("direction").asText()).isEqualTo("more-is-better");
        assertThat(expect(201, definition)).as("sent again").isEqualTo(defined);
        expect(428, indicator("KNW-RECYCLING"));
        expect(409, indicator("KNW-01").header("If-Match", "\"1\""));
        expect(200, indicator("KNW-RECYCLING").header("If-Match", "\"1\""));
        expect(403, indicator("KNW-RECYCLING").as("finance-1", "finance"));

        JsonNode first = expect(201, observation("2026-03-31", "43.5").header("If-None-Match", "*"))
                .json();
        assertThat(first.get("progress").asText()).isEqualTo("6/19");
        expect(428, observation("2026-03-31", "44"));
        expect(200, observation("2026-03-31", "44").header("If-Match", "\"1\""));
        expect(412, observation("2026-03-31", "45").header("If-Match", "\"1\""));
        expect(409, observation("2029-04-01", "45"));
        expect(422, observation("2026-06-30", "101"));
        expect(404, observation("2026-02-30", "45"));

        Sent.Received read = expect(200, reading);
        assertThat(read.header("etag")).isEqualTo("\"2\"");
        assertThat(read.json().get("observations")).hasSize(1);
        assertThat(read.json().get("corrected")).hasSize(1);
        assertThat(read.json().get("earlier")).hasSize(1);
        JsonNode list =
                expect(200, to("GET /indicators").as("auditor-1", "auditor")).json();
        assertThat(list.at("/indicators/0/latest/value").asInt()).isEqualTo(44);
        expect(403, to("GET /indicators").asSupplier("example-care"));
    }

    private Sent draft() {
        return write("PUT ~/frame/draft")
                .as("commissioner-1", "commissioner")
                .header("content-type", "application/yaml")
                .body(file(SCENARIO.resolve("frame.yaml")));
    }

    private void frame() {
        expect(404, to("GET ~/frame/draft").as("commissioner-1", "commissioner"));
        expect(404, to("GET ~/frame").asSupplier("example-care"));
        assertThat(expect(201, draft()).header("etag")).isEqualTo("\"1\"");
        expect(428, draft());
        expect(412, draft().header("If-Match", "\"7\""));
        expect(403, draft().as("evaluator-1", "evaluator"));
        assertThat(expect(422, draft().body("format: 1\nexercise: none")).json().get("findings"))
                .hasSizeGreaterThan(1);
        assertThat(expect(200, draft().header("If-Match", "\"1\"")).header("etag"))
                .isEqualTo("\"2\"");
        expect(200, to("GET ~/frame/draft").as("commissioner-1", "commissioner"));

        expect(428, write("POST ~/frame/publications").as("commissioner-1", "commissioner"));
        Sent publication = write("POST ~/frame/publications")
                .as("commissioner-1", "commissioner")
                .header("If-Match", "\"2\"");
        Sent.Received published = expect(201, publication);
        assertThat(expect(201, publication)).isEqualTo(published);
        assertThat(published.header("location")).isEqualTo("/tenders/EXAMPLE-2026-017/lots/1/frame/1");
        digest = published.json().get("digest").asText();

        Sent.Received current = expect(200, to("GET ~/frame").asSupplier("example-care"));
        assertThat(current.header("etag")).isEqualTo("\"" + digest + "\"");
        frame = current.text();
        assertThat(socialvalue.file.Digests.sha256(frame.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(digest);
        assertThat(expect(200, to("GET ~/frame/{version}").path("version", "1").asSupplier("example-care"))
                        .text())
                .isEqualTo(frame);
        expect(404, to("GET ~/frame/{version}").path("version", "2").asSupplier("example-care"));
    }

    private void checks() {
        Sent check = to("POST /checks")
                .asSupplier("example-care")
                .body("{\"frame\":" + frame + ",\"return\":" + document("example-care") + "}");
        JsonNode checked = expect(200, check).json();
        assertThat(checked.get("frame").asText()).isEqualTo(digest);
        assertThat(checked.get("canBeReceived").asBoolean()).isTrue();
        assertThat(checked.has("total")).isFalse();
        assertThat(expect(200, check).json()).isEqualTo(checked);

        assertThat(expect(200, check.asSupplier("example-homehelp"))
                        .json()
                        .at("/findings/0/code")
                        .asText())
                .isEqualTo("not-entitled");
        expect(
                403,
                to("POST /checks")
                        .as("evaluator-1", "evaluator")
                        .body(check.event.get("body").asText()));
        expect(422, to("POST /checks").asSupplier("example-care").body("{\"frame\":{},\"return\":{}}"));
        expect(422, to("POST /checks").asSupplier("example-care").body("{\"frame\":"));
    }

    private void submissions() {
        expect(404, to("GET ~/return/receipt").asSupplier("example-care"));
        for (String supplier : IN_TIME) {
            JsonNode received =
                    expect(201, submission(supplier, document(supplier))).json();
            assertThat(received.get("standing").asText()).isEqualTo("in-time");
            assertThat(received.get("receivedAt").asText()).isEqualTo("2026-12-01T09:00:00Z");
        }
        Sent replacement = submission("example-care", document("example-care")).header("If-Match", "\"1\"");
        Sent.Received replaced = expect(200, replacement);
        assertThat(replaced.header("etag")).isEqualTo("\"2\"");
        assertThat(expect(200, replacement).json().get("version").asInt()).isEqualTo(2);
        expect(422, replacement.body(document("example-care") + " "));
        expect(412, submission("example-care", document("example-care")).header("If-Match", "\"1\""));
        expect(412, submission("example-care", document("example-care")).header("If-None-Match", "*"));
        expect(428, submission("example-care", document("example-care")));
        expect(400, to("PUT ~/return").asSupplier("example-care").body("{}"));
        expect(403, submission("example-care", "{}").as("portal-1", "portal"));
        expect(422, submission("example-care", "{").header("If-Match", "\"2\""));
        assertThat(expect(200, to("GET ~/return/receipt").asSupplier("example-care"))
                        .header("etag"))
                .isEqualTo("\"2\"");

        String six = document(SCENARIO.resolve("returns-not-scored/example-homehelp-first.json"));
        Sent withFindings = write("PUT ~/return")
                .asSupplier("example-homehelp")
                .header("If-Match", "\"1\"")
                .body(six);
        assertThat(expect(409, withFindings).problem()).isEqualTo("findings-open");

        expect(428, write("DELETE ~/return").asSupplier("example-homehelp"));
        expect(412, write("DELETE ~/return").asSupplier("example-homehelp").header("If-Match", "\"9\""));
        expect(204, write("DELETE ~/return").asSupplier("example-homehelp").header("If-Match", "\"1\""));
        expect(404, to("GET ~/return/receipt").asSupplier("example-homehelp"));
        expect(201, submission("example-homehelp", document("example-homehelp")).header("If-None-Match", "*"));

        expect(
                409,
                write("POST ~/held-returns")
                        .as("portal-1", "portal")
                        .body("{\"supplier\":\"example-care\",\"receivedAt\":\"2027-01-15T11:00:00Z\",\"return\":{}}"));
        expect(422, write("POST ~/held-returns").as("portal-1", "portal").body("{}"));
    }

    private void opening() {
        expect(409, write("POST ~/opening").as("officer-1", "opening-officer"));
        expect(409, to("GET ~/returns").as("evaluator-1", "evaluator"));
        assertThat(expect(409, question("Who delivers it?")).problem()).isEqualTo("not-in-this-phase");
        for (String supplier : List.of("example-care", "example-nobody")) {
            assertThat(expect(200, questionsTo(supplier).asSupplier(supplier)).text())
                    .isEqualTo("{\"clarifications\":[]}");
        }
        system.now = DEADLINE.plusSeconds(1);
        String late = document(SCENARIO.resolve("returns-not-scored/example-latecomers-late.json"));
        assertThat(expect(202, submission("example-latecomers", late))
                        .json()
                        .get("standing")
                        .asText())
                .isEqualTo("late");
        expect(409, write("DELETE ~/return").asSupplier("example-care").header("If-Match", "\"2\""));
        expect(409, write("POST ~/opening").as("officer-1", "opening-officer"));
        expect(403, write("POST ~/opening").as("evaluator-1", "evaluator"));

        system.now = DEADLINE.plusSeconds(61);
        lateReturns();
        Sent firstOfTwo = write("POST ~/opening").as("officer-2", "opening-officer");
        Sent.Received awaited = expect(200, firstOfTwo);
        assertThat(awaited.json().get("secondOfficerAwaitedUntil").asText())
                .isEqualTo(DEADLINE.plusSeconds(61 + 1800).toString());
        assertThat(expect(200, firstOfTwo)).as("the same request again").isEqualTo(awaited);
        assertThat(expect(409, write("POST ~/opening").as("officer-2", "opening-officer"))
                        .problem())
                .isEqualTo("second-officer-needed");
        assertThat(system.queue).isEmpty();
        JsonNode waiting =
                expect(200, to("GET ~").as("officer-1", "opening-officer")).json();
        assertThat(waiting.at("/openingWords/0/subject").asText()).isEqualTo("officer-2");
        assertThat(waiting.has("secondOfficerAwaitedUntil")).isTrue();

        Sent start = write("POST ~/opening").as("officer-1", "opening-officer");
        Sent.Received started = expect(202, start);
        String run = started.json().get("run").asText();
        assertThat(started.header("location")).isEqualTo("/runs/" + run);
        assertThat(expect(202, start)).isEqualTo(started);
        assertThat(run(run).get("state").asText()).isEqualTo("running");
        expect(409, to("GET ~/returns").as("evaluator-1", "evaluator"));

        Logged hurried = new Logged();
        hurried.millisLeft = 15_000;
        String event = "{\"Records\":[{\"messageId\":\"m\",\"body\":\"" + system.queue.poll() + "\"}]}";
        assertThat(system.call(RunWorker.class, event, hurried)).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(system.queue)
                .as("no time for a step, so it is asked for again")
                .containsExactly(run);
        assertThat(run(run).get("done").asInt()).isZero();
        system.queue.clear();
        assertThat(system.call(ResumeRuns.class, "{\"anything\":1}", new Logged()))
                .isEqualTo("{\"resumed\":1}");
        assertThat(system.work(60_000)).isEqualTo(1);
        assertThat(run(run).get("state").asText()).isEqualTo("done");
        assertThat(run(run).get("total").asInt()).isEqualTo(4);
        assertThat(system.call(ResumeRuns.class, "{}", new Logged())).isEqualTo("{\"resumed\":0}");

        List<String> seen = new ArrayList<>();
        Sent page = to("GET ~/returns").as("evaluator-1", "evaluator").query("limit", "3");
        JsonNode first = expect(200, page).json();
        first.get("returns").forEach(line -> seen.add(line.get("supplier").asText()));
        assertThat(seen).hasSize(3);
        JsonNode second =
                expect(200, page.query("after", first.get("next").asText())).json();
        second.get("returns").forEach(line -> seen.add(line.get("supplier").asText()));
        assertThat(second.has("next")).isFalse();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(IN_TIME);

        Sent.Received whole = expect(
                200,
                to("GET ~/returns/{supplier}").path("supplier", "example-care").as("evaluator-1", "evaluator"));
        assertThat(whole.text()).contains(document("example-care"));
        expect(
                404,
                to("GET ~/returns/{supplier}")
                        .path("supplier", "example-latecomers")
                        .as("evaluator-1", "evaluator"));
        expect(403, to("GET ~/returns").asSupplier("example-care"));
    }

    /** A return submitted in time comes late once more, and is admitted: it is opened in the other's place. */
    private void lateReturns() {
        expect(202, submission("example-together", document("example-together")));
        Sent list = to("GET ~/late-returns").as("officer-1", "opening-officer");
        JsonNode late = expect(200, list).json().get("late");
        assertThat(late).hasSize(2);
        assertThat(late.at("/0/receivedAt").asText())
                .isEqualTo(DEADLINE.plusSeconds(1).toString());
        String id = late.at("/1/id").asText();
        expect(403, to("GET ~/late-returns").as("moderator-1", "moderator"));
        String route = "POST ~/late-returns/{late}/admission";
        String decision = "{\"authority\":\"Contract procedure rule 12.4\",\"reason\":\"The portal was down.\"}";
        expect(
                403,
                write(route)
                        .path("late", id)
                        .as("commissioner-1", "commissioner")
                        .body(decision));
        expect(
                404,
                write(route)
                        .path("late", "none")
                        .as("officer-1", "opening-officer")
                        .body(decision));
        expect(
                422,
                write(route).path("late", id).as("officer-1", "opening-officer").body("{\"reason\":\"\"}"));
        Sent admission =
                write(route).path("late", id).as("officer-1", "opening-officer").body(decision);
        expect(204, admission);
        expect(204, admission);
        assertThat(expect(200, list).json().at("/late/1/admission/authority").asText())
                .isEqualTo("Contract procedure rule 12.4");
    }

    private JsonNode run(String run) {
        return expect(200, to("GET /runs/{run}").path("run", run).as("officer-1", "opening-officer"))
                .json();
    }

    private Sent mark(String supplier, String body) {
        return write("PUT ~/marks/{criterion}/{supplier}")
                .path("criterion", "independent-living-method")
                .path("supplier", supplier)
                .as("evaluator-1", "evaluator")
                .body(body);
    }

    private Sent agreement(String supplier, int mark) {
        return write("PUT ~/agreed-marks/{criterion}/{supplier}")
                .path("criterion", "independent-living-method")
                .path("supplier", supplier)
                .as("moderator-1", "moderator")
                .body("{\"mark\":" + mark
                        + ",\"rationale\":\"As the panel agreed.\",\"participants\":[\"evaluator-1\"]}");
    }

    private void panel(String said) {
        assertThat(expect(409, mark("example-care", said)).problem()).isEqualTo("panel-not-named");
        Sent naming = write("PUT ~/panel")
                .as("moderator-1", "moderator")
                .body("{\"evaluators\":[\"evaluator-1\",\"evaluator-2\"],\"reason\":\"They know home care.\"}");
        assertThat(expect(201, naming.header("If-None-Match", "*")).header("etag"))
                .isEqualTo("\"1\"");
        assertThat(expect(409, mark("example-care", said).as("evaluator-3", "evaluator"))
                        .problem())
                .isEqualTo("not-on-the-panel");
        Sent conflict = write("PUT ~/conflicts/{evaluator}")
                .path("evaluator", "evaluator-2")
                .as("evaluator-2", "evaluator")
                .body("{\"reason\":\"Works for one of the suppliers at weekends.\"}");
        expect(200, conflict);
        expect(409, conflict.as("evaluator-1", "evaluator"));
        assertThat(expect(409, mark("example-care", said).as("evaluator-2", "evaluator"))
                        .problem())
                .isEqualTo("conflict-of-interest");
        JsonNode panel =
                expect(200, to("GET ~/panel").as("moderator-1", "moderator")).json();
        assertThat(panel.at("/conflicts/0/evaluator").asText()).isEqualTo("evaluator-2");
        assertThat(panel.at("/marking/missing/0/marks").asInt()).isEqualTo(IN_TIME.size());
        assertThat(panel.at("/marking/missing")).hasSize(1);
    }

    private void marking() {
        String said = "{\"mark\":3,\"rationale\":\"The question is answered, with some gaps.\"}";
        assertThat(expect(422, mark("example-care", "{\"mark\":3}")).json().get("findings"))
                .hasSize(1);
        expect(422, mark("example-care", "{\"mark\":3.5,\"rationale\":\"Between two words.\"}"));
        expect(422, mark("example-nobody", said));
        panel(said);
        expect(403, mark("example-care", said).as("moderator-1", "moderator"));
        assertThat(expect(409, agreement("example-care", 3)).problem()).isEqualTo("marks-awaited");
        for (String supplier : IN_TIME) {
            expect(200, mark(supplier, said));
        }
        expect(200, mark("example-care", said));
        assertThat(expect(409, mark("example-care", said.replace("3", "4"))).problem())
                .isEqualTo("marked-before");
        Sent locking = write("POST ~/marking/lock").as("moderator-1", "moderator");
        assertThat(expect(409, locking).json().get("findings")).hasSize(4);
        for (String supplier : IN_TIME) {
            expect(201, agreement(supplier, supplier.equals(BELOW_THE_MINIMUM) ? 1 : 3));
        }
        expect(412, agreement("example-care", 4).header("If-Match", "\"2\""));
        assertThat(expect(200, agreement("example-care", 4).header("If-Match", "\"1\""))
                        .header("etag"))
                .isEqualTo("\"2\"");
        Sent reading = to("GET ~/marks/{supplier}").path("supplier", "example-care");
        JsonNode marks = expect(200, reading.as("moderator-1", "moderator")).json();
        assertThat(marks.at("/marks/0/evaluator").asText()).isEqualTo("evaluator-1");
        assertThat(marks.at("/agreed/0/revision").asInt()).isEqualTo(2);
        assertThat(marks.at("/agreed/0/participants/0").asText()).isEqualTo("evaluator-1");
        assertThat(marks.get("complete").asBoolean()).isTrue();

        assertThat(expect(409, imported("price", 20)).problem()).isEqualTo("not-in-this-phase");
        expect(409, write("POST ~/scoring").as("moderator-1", "moderator"));
        expect(204, locking);
        expect(409, mark("example-care", said));
    }

    private Sent clarification(String route, String supplier) {
        Sent sent = route.startsWith("GET ") ? to(route) : write(route);
        return sent.path("supplier", supplier);
    }

    private Sent question(String text) {
        return clarification("POST ~/clarifications/{supplier}", "example-care")
                .as("evaluator-1", "evaluator")
                .body("{\"criterion\":\"independent-living-method\",\"question\":\"" + text + "\"}");
    }

    private Sent answer(String text) {
        return clarification("POST ~/clarifications/{supplier}/{number}/answers", "example-care")
                .path("number", "1")
                .asSupplier("example-care")
                .body("{\"answer\":\"" + text + "\"}");
    }

    private Sent questionsTo(String supplier) {
        return clarification("GET ~/clarifications/{supplier}", supplier);
    }

    private void clarifications() {
        Sent asked = question("Who delivers it?");
        Sent.Received put = expect(201, asked);
        assertThat(expect(201, asked)).as("the same request again").isEqualTo(put);
        assertThat(put.json().get("number").asInt()).isEqualTo(1);
        expect(422, question("Who delivers it?\\u0007"));
        expect(422, question("q".repeat(4001)));
        expect(403, question("Who?").as("commissioner-1", "commissioner"));
        expect(403, question("Who?").asSupplier("example-care"));
        assertThat(expect(409, question("Who?").as("evaluator-2", "evaluator")).problem())
                .isEqualTo("conflict-of-interest");

        Sent answered = answer("We do.");
        assertThat(expect(201, answered)).isEqualTo(expect(201, answered));
        expect(201, answer("We do, all year."));
        expect(422, answer("").asSupplier("example-care"));
        Sent recorded = answer("").as("moderator-1", "moderator");
        assertThat(expect(422, recorded.body("{\"answer\":\"As written.\"}")).problem())
                .isEqualTo("clarification-not-accepted");
        expect(201, recorded.body("{\"answer\":\"As written.\",\"reference\":\"message 4711\"}"));
        assertThat(expect(404, answer("We do.").asSupplier("example-homehelp")).problem())
                .isEqualTo("no-such-clarification");

        JsonNode own = expect(200, questionsTo("example-care").asSupplier("example-care"))
                .json()
                .get("clarifications");
        assertThat(own.at("/0/answers")).hasSize(3);
        assertThat(own.toString()).doesNotContain("evaluator-1", "moderator-1").contains("message 4711");
        JsonNode officers = expect(200, questionsTo("example-care").as("evaluator-1", "evaluator"))
                .json()
                .get("clarifications");
        assertThat(officers.at("/0/askedBy").asText()).isEqualTo("evaluator-1");
        assertThat(officers.at("/0/answers/2/recordedBy").asText()).isEqualTo("moderator-1");
        assertThat(expect(200, questionsTo("example-homehelp").asSupplier("example-homehelp"))
                        .json()
                        .get("clarifications"))
                .isEmpty();
        assertThat(expect(404, questionsTo("example-care").asSupplier("example-homehelp"))
                        .text())
                .isEqualTo(expect(404, questionsTo("example-nobody").asSupplier("example-homehelp"))
                        .text());
        expect(403, questionsTo("example-care").as("commissioner-1", "commissioner"));

        Sent withdrawal = clarification("POST ~/clarifications/{supplier}/{number}/withdrawal", "example-care")
                .path("number", "1")
                .as("evaluator-1", "evaluator")
                .body("{\"reason\":\"It is answered.\"}");
        expect(422, withdrawal.body("{\"reason\":\"\"}"));
        expect(204, withdrawal.body("{\"reason\":\"It is answered.\"}"));
        expect(204, withdrawal);
        expect(404, withdrawal.key("none").path("number", "7"));
        assertThat(expect(409, answer("We do.")).problem()).isEqualTo("question-withdrawn");
        JsonNode withdrawn = expect(200, questionsTo("example-care").asSupplier("example-care"))
                .json()
                .at("/clarifications/0");
        assertThat(withdrawn.at("/withdrawal").has("at")).isTrue();
        assertThat(withdrawn.at("/withdrawal").has("reason")).isFalse();
    }

    private Sent imported(String criterion, int points) {
        List<String> scores = new ArrayList<>();
        for (String supplier : IN_TIME) {
            scores.add("{\"supplier\":\"" + supplier + "\",\"points\":" + (points + scores.size())
                    + ",\"tendered-price\":7500000}");
        }
        return write("POST ~/imported-scores")
                .as("moderator-1", "moderator")
                .body("{\"criterion\":\"" + criterion
                        + "\",\"source\":\"Example panel\",\"source-digest\":\"sha256:00\"," + "\"scores\":["
                        + String.join(",", scores) + "]}");
    }

    private void imports() {
        expect(409, to("GET ~/scores").as("moderator-1", "moderator"));
        assertThat(expect(422, imported("price", 400)).problem()).isEqualTo("scores-not-accepted");
        assertThat(expect(200, imported("price", 20)).json().get("withoutScore"))
                .isEmpty();
        expect(200, imported("quality", 30));
    }

    private void scoring() {
        String run = expect(202, write("POST ~/scoring").as("moderator-1", "moderator"))
                .json()
                .get("run")
                .asText();
        assertThat(system.work(60_000)).isEqualTo(1);
        assertThat(run(run).get("state").asText()).isEqualTo("done");
        expect(409, write("POST ~/scoring").as("moderator-1", "moderator"));
        expect(
                202,
                write("POST ~/scoring")
                        .as("moderator-1", "moderator")
                        .body("{\"reason\":\"The example is scored twice.\"}"));
        system.work(60_000);

        Sent page = to("GET ~/scores").as("moderator-1", "moderator").query("limit", "3");
        JsonNode first = expect(200, page).json();
        assertThat(first.at("/outcome/complete").asBoolean()).isTrue();
        assertThat(first.get("rows")).hasSize(3);
        assertThat(first.at("/rows/0/rank").asInt()).isEqualTo(1);
        assertThat(expect(200, page.query("after", first.get("next").asText()))
                        .json()
                        .get("rows"))
                .hasSize(1);

        Sent sheet = to("GET ~/scores/{supplier}")
                .path("supplier", "example-together")
                .as("moderator-1", "moderator");
        assertThat(expect(200, sheet).json().get("supplier").asText()).isEqualTo("example-together");
        assertThat(expect(200, sheet.header("Accept", "text/plain;q=0.9, */*;q=0.1"))
                        .text())
                .contains("independent-living");
        expect(406, sheet.header("Accept", "application/pdf, text/plain;q=0"));
        expect(406, sheet.header("Accept", ";;;"));
        expect(403, sheet.header("Accept", "application/json").asSupplier("example-together"));
        expect(404, to("GET /runs/{run}").path("run", "none").as("moderator-1", "moderator"));
    }

    private Sent decision(String flag, String choice, String reason) {
        return write("PUT ~/flags/{flag}/decision")
                .path("flag", flag)
                .as("moderator-1", "moderator")
                .body("{\"choice\":\"" + choice + "\",\"reason\":\"" + reason + "\"}");
    }

    private void flags() {
        Sent reading = to("GET ~/flags").as("evaluator-1", "evaluator");
        expect(403, to("GET ~/flags").asSupplier("example-care"));
        JsonNode minimum = null;
        for (JsonNode flag : expect(200, reading).json().get("flags")) {
            assertThat(flag.get("waiting").asBoolean()).isTrue();
            minimum = flag.get("kind").asText().equals("minimum-not-reached") ? flag : minimum;
        }
        assertThat(minimum).isNotNull();
        assertThat(minimum.get("supplier").asText()).isEqualTo(BELOW_THE_MINIMUM);
        String flag = minimum.get("flag").asText();
        assertThat(expect(
                                409,
                                write("POST ~/summaries")
                                        .as("moderator-1", "moderator")
                                        .body(decision("example-together", addresses())))
                        .problem())
                .isEqualTo("decisions-missing");

        expect(403, decision(flag, "keep", "Why.").as("evaluator-1", "evaluator"));
        expect(404, decision("0".repeat(60), "keep", "Why."));
        assertThat(expect(422, decision(flag, "disregard", "Why.")).problem()).isEqualTo("decision-not-recorded");
        expect(422, decision(flag, "keep", " "));
        Sent keep = decision(flag, "keep", "The mark is near enough.").header("If-None-Match", "*");
        Sent.Received kept = expect(201, keep);
        assertThat(kept.header("etag")).isEqualTo("\"1\"");
        assertThat(expect(201, keep)).isEqualTo(kept);
        expect(412, decision(flag, "exclude", "It is not.").header("If-None-Match", "*"));
        expect(412, decision(flag, "exclude", "It is not.").header("If-Match", "\"2\""));
        assertThat(expect(200, decision(flag, "exclude", "It is not.").header("If-Match", "\"1\""))
                        .header("etag"))
                .isEqualTo("\"2\"");

        assertThat(expect(
                                409,
                                write("POST ~/summaries")
                                        .as("moderator-1", "moderator")
                                        .body(decision("example-together", addresses())))
                        .problem())
                .isEqualTo("decisions-outdated");
        expect(409, write("POST ~/scoring").as("moderator-1", "moderator"));
        expect(202, write("POST ~/scoring").as("moderator-1", "moderator").body("{\"reason\":\"One is excluded.\"}"));
        system.work(60_000);
        Sent scores = to("GET ~/scores").as("commissioner-1", "commissioner");
        JsonNode table = expect(200, scores).json();
        assertThat(table.get("rows")).hasSize(IN_TIME.size() - 1);
        assertThat(table.at("/outcome/leftOut/0/supplier").asText()).isEqualTo(BELOW_THE_MINIMUM);
        assertThat(expect(200, scores.header("Accept", "text/plain")).text())
                .contains("Left out by decision", "It is not.");
        JsonNode apart = expect(
                        200,
                        to("GET ~/scores/{supplier}")
                                .path("supplier", BELOW_THE_MINIMUM)
                                .as("moderator-1", "moderator"))
                .json();
        assertThat(apart.at("/flags/0/decision/choice").asText()).isEqualTo("exclude");
        for (JsonNode each : expect(200, reading).json().get("flags")) {
            if (each.get("waiting").asBoolean()) {
                expect(201, decision(each.get("flag").asText(), "keep", "It stands as it is."));
            } else {
                assertThat(each.get("decisions")).hasSize(2);
            }
        }
    }

    private void evaluationReport() {
        Sent reading = to("GET ~/evaluation-report").as("commissioner-1", "commissioner");
        JsonNode first = expect(200, reading.query("limit", "1")).json();
        assertThat(first.get("title").asText()).isEqualTo("Evaluation report - for the panel, not for suppliers");
        assertThat(first.get("returns")).hasSize(1);
        JsonNode second = expect(
                        200,
                        reading.query("limit", "1")
                                .query("after", first.get("next").asText()))
                .json();
        assertThat(second.at("/returns/0/row/supplier")).isNotEqualTo(first.at("/returns/0/row/supplier"));
        assertThat(expect(200, reading.header("Accept", "text/plain")).text())
                .startsWith("Evaluation report - for the panel, not for suppliers")
                .contains("EXAMPLE-2026-017, lot 1", "Own mark of evaluator-1");
        String pdf = expect(200, reading.header("Accept", "application/pdf")).text();
        assertThat(new String(java.util.Base64.getDecoder().decode(pdf), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.7");
        expect(406, reading.header("Accept", "image/png"));
        expect(403, to("GET ~/evaluation-report").as("evaluator-1", "evaluator"));
        expect(403, to("GET ~/evaluation-report").asSupplier("example-together"));
    }

    private Sent letter(String supplier) {
        return to("GET ~/summaries/{supplier}").path("supplier", supplier);
    }

    private void letters() {
        Sent issue = write("POST ~/summaries").as("moderator-1", "moderator");
        Sent steps =
                to("GET ~/award-steps").as("commissioner-1", "commissioner").query("notice", "2027-02-10");
        expect(409, steps);
        assertThat(expect(404, letter("example-care").asSupplier("example-care"))
                        .problem())
                .isEqualTo("no-letter");
        assertThat(expect(200, letter("example-care").as("moderator-1", "moderator"))
                        .json()
                        .at("/letter/standing")
                        .asText())
                .isEqualTo("undecided");
        expect(403, letter("example-care").as("evaluator-1", "evaluator"));
        expect(403, write("POST ~/summaries").as("evaluator-1", "evaluator").body(decision("example-care", "")));
        expect(422, issue.body("{\"award\":{}}"));
        expect(422, issue.body(decision("example-together", "")));
        String withheld =
                ",\"withheld\":[{\"supplier\":\"example-together\",\"criterion\":\"independent-living-method\","
                        + "\"passage\":\"panel\",\"ground\":\"sensitive-commercial-information\",\"reason\":\"Example.\"}]";
        Sent decided = write("POST ~/summaries")
                .as("moderator-1", "moderator")
                .body(decision("example-together", addresses() + withheld));
        Sent.Received started = expect(202, decided);
        assertThat(expect(202, decided)).isEqualTo(started);
        assertThat(expect(409, question("Too late?").as("moderator-1", "moderator"))
                        .problem())
                .isEqualTo("clarifications-closed");
        assertThat(system.work(60_000)).isEqualTo(1);
        assertThat(run(started.json().get("run").asText()).get("kind").asText()).isEqualTo("issuing");
        assertThat(expect(
                                409,
                                write("POST ~/summaries")
                                        .as("moderator-1", "moderator")
                                        .body(decision("example-care", addresses())))
                        .problem())
                .isEqualTo("decided-otherwise");

        // The imported scores come without explanations
        JsonNode own =
                expect(200, letter("example-care").asSupplier("example-care")).json();
        assertThat(own.at("/letter/kind").asText()).isEqualTo("social-value-part");
        assertThat(own.at("/letter/successful/supplier/supplier").asText()).isEqualTo("example-together");
        assertThat(own.toString()).contains("[withheld]").doesNotContain("example-homehelp", "example-neighbours");
        expect(404, letter("example-together").asSupplier("example-care"));
        Sent printed = letter("example-care").asSupplier("example-care");
        assertThat(expect(200, printed.header("Accept", "text/plain")).text())
                .startsWith("Social value part, for inclusion in the assessment summary");
        String pdf = expect(200, printed.header("Accept", "application/pdf")).text();
        assertThat(new String(java.util.Base64.getDecoder().decode(pdf), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.7");
        expect(406, printed.header("Accept", "image/png"));

        assertThat(expect(200, steps).json().get("signatureFrom").asText()).isEqualTo("2027-02-10");
        assertThat(expect(200, steps.query("standstill", "8"))
                        .json()
                        .at("/standstill/last")
                        .asText())
                .isEqualTo("2027-02-19");
        expect(400, steps.query("standstill", "eight"));
        expect(400, to("GET ~/award-steps").as("moderator-1", "moderator"));
    }

    private static String decision(String supplier, String more) {
        return "{\"award\":{\"supplier\":\"" + supplier + "\",\"reason\":\"Most advantageous.\"},"
                + "\"criteria-at\":\"the Example invitation to tender\"" + more + "}";
    }

    private static String addresses() {
        return IN_TIME.stream()
                .map(supplier -> "{\"supplier\":\"" + supplier + "\",\"postal-address\":\"1 Example Street\","
                        + "\"email\":\"bids@" + supplier + ".example\",\"identifier\":\"GB-EXAMPLE-1\"}")
                .collect(java.util.stream.Collectors.joining(",", ",\"suppliers\":[", "]"));
    }

    /** The second lot, whose returns the portal holds until its deadline, two days later. */
    private void heldReturns() {
        String text = file(SCENARIO.resolve("frame.yaml"))
                .replace("lot: \"1\"", "lot: \"2\"")
                .replace("custody: sealed-here", "custody: held-by-portal")
                .replace("2027-01-15T12:00:00", "2027-01-17T12:00:00");
        String lot = " /tenders/{tender}/lots/{lot}";
        Sent draft = second(write("PUT" + lot + "/frame/draft"))
                .as("commissioner-1", "commissioner")
                .header("content-type", "application/yaml")
                .body(text);
        expect(201, draft);
        digest = expect(
                        201,
                        second(write("POST" + lot + "/frame/publications"))
                                .as("commissioner-1", "commissioner")
                                .header("If-Match", "\"1\""))
                .json()
                .get("digest")
                .asText();
        String document = document("example-care").replace("\"lot\": \"1\"", "\"lot\": \"2\"");
        assertThat(expect(409, second(submission("example-care", document))).problem())
                .isEqualTo("held-by-portal");
        assertThat(expect(409, held(document, "2027-01-17T11:00:00Z")).problem())
                .isEqualTo("before-the-deadline");
        system.now = Instant.parse("2027-01-17T12:00:01Z");
        assertThat(expect(409, held(document, "2027-01-17T13:00:00+00:00")).problem())
                .isEqualTo("after-the-deadline");
        Sent delivery = held(document, "2027-01-17T12:00:00+01:00");
        expect(200, delivery);
        expect(200, delivery);
        expect(422, held(document, "2027-01-17"));
        expect(422, held("[]", "2027-01-17T11:00:00Z"));
        expect(403, held(document, "2027-01-17T11:00:00Z").as("officer-1", "opening-officer"));

        system.now = Instant.parse("2027-01-17T12:01:01Z");
        expect(200, second(write("POST" + lot + "/opening")).as("officer-2", "opening-officer"));
        String run = expect(202, second(write("POST" + lot + "/opening")).as("officer-1", "opening-officer"))
                .json()
                .get("run")
                .asText();
        assertThat(expect(202, second(write("POST" + lot + "/opening")).as("officer-2", "opening-officer"))
                        .json()
                        .get("run")
                        .asText())
                .isEqualTo(run);
        assertThat(system.work(60_000)).isEqualTo(2);
        JsonNode opened = expect(
                        200,
                        second(to("GET" + lot + "/returns/{supplier}"))
                                .path("supplier", "example-care")
                                .as("evaluator-1", "evaluator"))
                .json();
        assertThat(opened.get("receivedAt").asText()).isEqualTo("2027-01-17T11:00:00Z");
    }

    /** A third lot, which is opened at the word of the portal that held its returns. */
    private void portalEvents() {
        ExamplePortal portal = ExamplePortal.named("example-portal", 7);
        system.portalSecrets = portal.secrets();
        String text = file(SCENARIO.resolve("frame.yaml"))
                .replace("lot: \"1\"", "lot: \"3\"")
                .replace("custody: sealed-here", "custody: held-by-portal")
                .replace("2027-01-15T12:00:00", "2027-01-19T12:00:00");
        String lot = " /tenders/{tender}/lots/{lot}";
        expect(404, third(to("GET" + lot)).as("officer-1", "opening-officer"));
        expect(
                201,
                third(write("PUT" + lot + "/frame/draft"))
                        .as("commissioner-1", "commissioner")
                        .header("content-type", "application/yaml")
                        .body(text));
        digest = expect(
                        201,
                        third(write("POST" + lot + "/frame/publications"))
                                .as("commissioner-1", "commissioner")
                                .header("If-Match", "\"1\""))
                .json()
                .get("digest")
                .asText();

        Sent published = portal.sent("m-1", system.now, portal.tender("a1", 1, "2027-01-19T11:00:00Z", "3"));
        expect(202, published);
        assertThat(expect(409, published).problem()).isEqualTo("replayed");
        String unknown = portal.event("lot.renamed.v1", "tender/a1/lot/b7", 2, "{\"lot\":\"b7\"}");
        system.queueIsDown = true;
        assertThat(expect(503, portal.sent("m-2", system.now, unknown)).problem())
                .isEqualTo("cannot-be-queued");
        system.queueIsDown = false;
        expect(202, portal.sent("m-2", system.now, unknown));
        system.handleEvents();
        parkedEvents();

        JsonNode told = lotThree("opening-officer");
        assertThat(told.get("phase").asText()).isEqualTo("published");
        assertThat(told.at("/portals/0/source").asText()).isEqualTo(portal.source());
        assertThat(told.at("/portals/0/attention/0/code").asText()).isEqualTo("deadline-differs");
        assertThat(lotThree("portal").has("portals")).isFalse();

        system.now = Instant.parse("2027-01-19T12:01:01Z");
        expect(202, portal.sent("m-3", system.now, portal.opened("a1", 3, "3", 1)));
        system.handleEvents();
        assertThat(system.events).as("its return is still missing").hasSize(1);
        assertThat(lotThree("opening-officer").at("/portals/0/attention/1/code").asText())
                .isEqualTo("returns-missing");
        String document = document("example-care").replace("\"lot\": \"1\"", "\"lot\": \"3\"");
        expect(
                200,
                third(write("POST" + lot + "/held-returns"))
                        .as("portal-1", "portal")
                        .body("{\"supplier\":\"example-care\",\"receivedAt\":\"2027-01-19T11:00:00Z\",\"return\":"
                                + document + "}"));
        expect(200, third(write("POST" + lot + "/opening")).as("officer-1", "opening-officer"));
        system.handleEvents();
        assertThat(system.events).isEmpty();
        assertThat(lotThree("opening-officer").at("/openingWords/1/by").asText())
                .as("the portal's word is the second")
                .isEqualTo("portal");
        assertThat(system.work(60_000)).isEqualTo(1);
        JsonNode opened = lotThree("portal");
        assertThat(opened.get("phase").asText()).isEqualTo("opened");
        assertThat(opened.get("opened").asText()).isEqualTo("2027-01-19T12:01:01Z");
        assertThat(opened.has("scored")).isFalse();
        JsonNode first = expect(200, to("GET ~").as("portal-1", "portal")).json();
        assertThat(first.at("/scored/complete").asBoolean()).isTrue();
        assertThat(run(first.at("/scored/run").asText()).get("finishedAt").asText())
                .isEqualTo(first.at("/scored/at").asText());
    }

    private Sent signing(String more) {
        return write("POST ~/agreement")
                .as("contract-officer-1", "contract-officer")
                .body("{\"signed-on\":\"2027-01-15\",\"kind\":\"contract\"" + more + "}");
    }

    private void signature() {
        expect(403, signing("").as("finance-1", "finance"));
        assertThat(expect(422, signing(",\"reporting\":\"weekly\"")).json().get("findings"))
                .hasSize(1);
        String remedy = ",\"remedy\":\"Example: a service credit.\"";
        Sent.Received signed = expect(201, signing(remedy));
        assertThat(signed.header("location")).isEqualTo("/agreements/EXAMPLE-2026-017~1");
        assertThat(signed.json().at("/counterparty/id").asText()).isEqualTo("example-together");
        assertThat(signed.json().get("promises")).isNotEmpty();
        assertThat(expect(200, signing(remedy)).json()).isEqualTo(signed.json());
        assertThat(expect(409, signing("")).problem()).isEqualTo("signed-otherwise");
        expect(200, letter("example-care").asSupplier("example-care"));
        assertThat(expect(200, to("GET ~").as("portal-1", "portal"))
                        .json()
                        .get("phase")
                        .asText())
                .isEqualTo("signed");
    }

    private Sent agreement(String method, String id) {
        String route = method + " /agreements/{agreement}";
        return (method.equals("GET") ? to(route) : write(route))
                .path("agreement", id)
                .as("contract-officer-1", "contract-officer");
    }

    private void agreements() {
        String id = "EXAMPLE-2026-017~1";
        expect(404, agreement("GET", "example-none"));
        expect(403, agreement("GET", id).as("portal-1", "portal"));
        Sent.Received read = expect(200, agreement("GET", id).as("finance-1", "finance"));
        assertThat(read.header("etag")).isEqualTo("\"1\"");
        String sentBack = read.text().replace("\"title\":\"New volunteers\"", "\"title\":\"Volunteers\"");
        expect(428, agreement("PUT", id).body(sentBack));
        expect(200, agreement("PUT", id).header("If-Match", "\"1\"").body(sentBack));
        expect(412, agreement("PUT", id).header("If-Match", "\"1\"").body(sentBack));
        Sent without = agreement("PUT", id)
                .header("If-Match", "\"2\"")
                .body(sentBack.replace("\"id\":\"new-volunteers\"", "\"id\":\"others\""));
        assertThat(expect(200, without).json().get("version").asInt()).isEqualTo(3);
        JsonNode first = expect(200, agreement("GET", id).query("version", "1")).json();
        assertThat(first.get("version").asInt()).isEqualTo(1);
        expect(404, agreement("GET", id).query("version", "9"));
        expect(400, agreement("GET", id).query("version", "first"));

        String decisions = "POST /agreements/{agreement}/remedy-decisions";
        Sent waived = write(decisions)
                .path("agreement", id)
                .as("contract-officer-1", "contract-officer")
                .body("{\"choice\":\"waived\",\"reason\":\"Example.\"}");
        assertThat(expect(201, waived)).isEqualTo(expect(201, waived));
        expect(403, waived.as("auditor-1", "auditor"));
        JsonNode now = expect(200, agreement("GET", id)).json();
        assertThat(now.get("remedy-decisions")).hasSize(1);
        assertThat(now.get("versions")).hasSize(3);

        String hall = file(Path.of("src/test/resources/agreements/asset-transfer.json"))
                .replace("2027-04-01\",\n  \"term", "2027-01-10\",\n  \"term")
                .replaceFirst("\\{", "{\"reason\":\"Example.\",");
        expect(
                201,
                agreement("PUT", "example-hall").header("If-None-Match", "*").body(hall));
        expect(
                412,
                agreement("PUT", "example-hall").header("If-None-Match", "*").body(hall));
        // A shorter term leaves years of the portfolio without it
        expect(
                200,
                agreement("PUT", "example-hall")
                        .header("If-Match", "\"1\"")
                        .body(hall.replace("2032-03-31", "2031-03-31")));
        Sent list = to("GET /agreements").as("auditor-1", "auditor").query("limit", "1");
        JsonNode page = expect(200, list).json();
        assertThat(page.at("/agreements/0/id").asText()).isEqualTo(id);
        assertThat(expect(200, list.query("after", page.get("next").asText()))
                        .json()
                        .at("/agreements/0/kind")
                        .asText())
                .isEqualTo("asset-transfer");
        expect(400, list.query("after", "a~b~c"));
    }

    /** The third lot is brought to its letters; its contract is signed in the portal that held its returns. */
    private void signedInThePortal() {
        String lot = " /tenders/{tender}/lots/{lot}";
        String care = "example-care";
        expect(
                201,
                third(write("PUT" + lot + "/panel"))
                        .as("moderator-1", "moderator")
                        .header("If-None-Match", "*")
                        .body("{\"evaluators\":[\"evaluator-1\"],\"reason\":\"They know home care.\"}"));
        String marked = "independent-living-method";
        expect(
                200,
                third(write("PUT" + lot + "/marks/{criterion}/{supplier}"))
                        .path("criterion", marked)
                        .path("supplier", care)
                        .as("evaluator-1", "evaluator")
                        .body("{\"mark\":3,\"rationale\":\"Answered.\"}"));
        expect(
                201,
                third(write("PUT" + lot + "/agreed-marks/{criterion}/{supplier}"))
                        .path("criterion", marked)
                        .path("supplier", care)
                        .as("moderator-1", "moderator")
                        .body("{\"mark\":3,\"rationale\":\"As agreed.\",\"participants\":[\"evaluator-1\"]}"));
        expect(204, third(write("POST" + lot + "/marking/lock")).as("moderator-1", "moderator"));
        for (String criterion : List.of("price", "quality")) {
            expect(
                    200,
                    third(write("POST" + lot + "/imported-scores"))
                            .as("moderator-1", "moderator")
                            .body("{\"criterion\":\"" + criterion
                                    + "\",\"source\":\"Example panel\",\"source-digest\":\"sha256:00\",\"scores\":["
                                    + "{\"supplier\":\"example-care\",\"points\":20,\"tendered-price\":7500000}]}"));
        }
        expect(202, third(write("POST" + lot + "/scoring")).as("moderator-1", "moderator"));
        system.work(60_000);
        for (JsonNode flag : expect(200, third(to("GET" + lot + "/flags")).as("moderator-1", "moderator"))
                .json()
                .get("flags")) {
            expect(
                    201,
                    third(write("PUT" + lot + "/flags/{flag}/decision"))
                            .path("flag", flag.get("flag").asText())
                            .as("moderator-1", "moderator")
                            .header("If-None-Match", "*")
                            .body("{\"choice\":\"keep\",\"reason\":\"Example.\"}"));
        }
        expect(
                202,
                third(write("POST" + lot + "/summaries"))
                        .as("moderator-1", "moderator")
                        .body(
                                decision(
                                        care,
                                        ",\"suppliers\":[{\"supplier\":\"example-care\",\"postal-address\":\"1 Example Street\","
                                                + "\"email\":\"bids@example-care.example\",\"identifier\":\"GB-EXAMPLE-1\"}]")));
        system.work(60_000);
        assertThat(lotThree("portal").get("phase").asText()).isEqualTo("summaries-issued");

        ExamplePortal portal = ExamplePortal.named("example-portal", 7);
        expect(
                202,
                portal.sent(
                        "m-4",
                        system.now,
                        portal.event(
                                "contract.signed.v1", "contract/c1", 4, "{\"contract\":\"c1\",\"tender\":\"a1\"}")));
        system.handleEvents();
        assertThat(system.events).isEmpty();
        assertThat(lotThree("portal").get("phase").asText()).isEqualTo("signed");
        JsonNode agreement = expect(200, agreement("GET", "EXAMPLE-2026-017~3")).json();
        assertThat(agreement.get("recorded-by").asText()).isEqualTo("portal:" + portal.source());
        assertThat(agreement.get("signed-on").asText()).isEqualTo("2026-12-01");
    }

    private void audit() {
        Sent first = to("GET ~/audit").as("auditor-1", "auditor").query("limit", "5");
        JsonNode page = expect(200, first).json();
        assertThat(page.get("entries")).hasSize(5);
        assertThat(page.at("/entries/0/what").asText()).isEqualTo("frame-published");
        expect(200, first.query("after", page.get("next").asText()));
        expect(404, first.query("after", "nonsense"));
        expect(403, to("GET ~/audit").as("moderator-1", "moderator"));
        String next = "";
        do {
            Sent step = to("GET ~/audit/verification").as("auditor-1", "auditor");
            JsonNode verified = expect(200, next.isEmpty() ? step : step.query("after", next))
                    .json();
            assertThat(verified.get("holds").asBoolean())
                    .as(verified.toString())
                    .isTrue();
            assertThat(verified.get("complete").asBoolean()).isEqualTo(!verified.has("next"));
            next = verified.path("next").asText();
        } while (!next.isEmpty());
    }

    private void parkedEvents() {
        Sent list = parked(to("GET /portals/{portal}/{tenant}/parked-events")).as("commissioner-1", "commissioner");
        JsonNode events = expect(200, list).json().get("events");
        assertThat(events).hasSize(1);
        assertThat(events.at("/0/type").asText()).isEqualTo("socialvalue.lot.renamed.v1");
        assertThat(events.at("/0/reason").asText()).isEqualTo("unknown-type");
        Sent retry = parked(write("POST /portals/{portal}/{tenant}/parked-events/retry"))
                .as("commissioner-1", "commissioner");
        system.queueIsDown = true;
        expect(503, retry);
        system.queueIsDown = false;
        assertThat(expect(202, retry).json().get("events")).isEqualTo(events);
        expect(202, retry);
        assertThat(system.events).hasSize(1);
        system.handleEvents();
        assertThat(expect(200, list).json().get("events")).isEqualTo(events);
        expect(403, list.as("officer-1", "opening-officer"));
    }

    private static Sent parked(Sent sent) {
        return sent.path("portal", "example-portal").path("tenant", "exampleshire");
    }

    private JsonNode lotThree(String role) {
        return expect(200, third(to("GET /tenders/{tender}/lots/{lot}")).as(role + "-1", role))
                .json();
    }

    private static Sent third(Sent sent) {
        return sent.lot("EXAMPLE-2026-017", "3");
    }

    private Sent second(Sent sent) {
        sent.event.put("rawPath", sent.event.get("rawPath").asText().replace("/lots/1", "/lots/2"));
        return sent.lot("EXAMPLE-2026-017", "2");
    }

    private Sent held(String document, String receivedAt) {
        return second(write("POST /tenders/{tender}/lots/{lot}/held-returns"))
                .as("portal-1", "portal")
                .body("{\"supplier\":\"example-care\",\"receivedAt\":\"" + receivedAt + "\",\"return\":" + document
                        + "}");
    }

    private Sent ofService(String route) {
        String agreement = AgreementSamples.neighbourhood("North").id().value();
        return (route.startsWith("GET ") ? to(route) : write(route))
                .path("agreement", agreement)
                .as("contract-officer-1", "contract-officer");
    }

    private Sent delivery(String reference, String period, String more) {
        return ofService("PUT /agreements/{agreement}/deliveries/{delivery}")
                .path("delivery", reference)
                .body("{\"promise\":\"groups\",\"period\":\"" + period
                        + "\",\"quantity\":2,\"unit\":\"groups\",\"evidence\":\"example-" + reference + "\"" + more
                        + "}");
    }

    private Sent verdict(String reference, String verdict) {
        return ofService("PUT /agreements/{agreement}/deliveries/{delivery}/decision")
                .path("delivery", reference)
                .body("{\"verdict\":\"" + verdict + "\",\"reason\":\"Seen by example officer.\"}");
    }

    private void deliveries() {
        system.now = Instant.parse("2028-06-01T10:00:00Z");
        new DynamoAgreements(new Table(local.dynamoDbClient(), system.tableName))
                .record(AgreementSamples.first(AgreementSamples.neighbourhood("North")));
        expect(403, delivery("D-1", "2027/28-M1", "").as("finance-1", "finance"));
        assertThat(expect(422, delivery("D-1", "2027/28-Q1", ""))
                        .json()
                        .at("/findings/0/code")
                        .asText())
                .isEqualTo("period-not-as-agreed");
        expect(422, delivery("D-1", "2027/28-M1", ",\"verified\":true"));
        assertThat(expect(201, delivery("D-1", "2028/29-M1", ""))
                        .json()
                        .at("/findings/0/code")
                        .asText())
                .isEqualTo("outside-the-term");
        expect(200, delivery("D-1", "2028/29-M1", ""));
        expect(409, delivery("D-1", "2028/29-M2", ""));
        expect(201, delivery("D-2", "2027/28-M1", ",\"corrects\":\"D-1\""));

        assertThat(expect(200, verdict("D-2", "verified")).header("etag")).isEqualTo("\"1\"");
        expect(412, verdict("D-2", "rejected"));
        expect(409, verdict("D-1", "rejected"));

        Sent one = ofService("GET /agreements/{agreement}/deliveries/{delivery}");
        assertThat(expect(200, one.path("delivery", "D-1"))
                        .json()
                        .get("standing")
                        .asText())
                .isEqualTo("corrected");
        expect(404, one.path("delivery", "D-9"));
        Sent page = ofService("GET /agreements/{agreement}/deliveries").query("limit", "1");
        JsonNode first = expect(200, page).json();
        assertThat(expect(200, page.query("after", first.get("next").asText()).as("auditor-1", "auditor"))
                        .json()
                        .at("/deliveries/0/delivery")
                        .asText())
                .isEqualTo("D-2");
    }

    private Sent imported(String name, String file) {
        return ofService("PUT /agreements/{agreement}/imports/{import}")
                .path("import", name)
                .query("mode", "good-rows")
                .header("content-type", "application/csv; charset=windows-1252")
                .body(file.getBytes(Charset.forName("windows-1252")));
    }

    private void deliveryImports() {
        String file = """
                reference,promise,period,quantity,unit,note
                D-3,groups,2027/28-M2,1,groups,Example Caf\u00e9
                D-4,groups,2027/28-M2,"1,5",groups,
                """;
        expect(400, imported("I-1", file).query("mode", "any"));
        expect(415, imported("I-1", file).header("content-type", "application/json"));
        expect(415, imported("I-1", file).header("content-type", "text/csv; charset=shift_jis"));
        assertThat(expect(202, imported("I-1", file)).header("location"))
                .isEqualTo("/agreements/EXAMPLE-SERVICE-North/imports/I-1");

        String run = system.queue.remove();
        assertThat(system.call(ResumeRuns.class, "{}", new Logged())).isEqualTo("{\"resumed\":1}");
        assertThat(system.queue).containsExactly(run);
        leaveARowBehind("I-1");
        assertThat(system.work(60_000)).isEqualTo(1);

        JsonNode done = expect(
                        200,
                        ofService("GET /agreements/{agreement}/imports/{import}")
                                .path("import", "I-1"))
                .json();
        assertThat(done.get("state").asText()).isEqualTo("done");
        assertThat(done.get("accepted").asInt()).isEqualTo(1);
        assertThat(done.at("/findings/0/line").asInt()).isEqualTo(3);
        expect(200, imported("I-1", file));
        expect(409, imported("I-2", file));
        assertThat(expect(200, ofService("GET /agreements/{agreement}/imports"))
                        .json()
                        .get("imports"))
                .hasSize(1);
        Sent one = ofService("GET /agreements/{agreement}/deliveries/{delivery}");
        assertThat(expect(200, one.path("delivery", "D-3")).json().get("note").asText())
                .isEqualTo("Example Caf\u00e9");
        expect(404, one.path("delivery", "D-8"));
    }

    /** As a worker does whose import was refused a row after it had kept the row apart. */
    private void leaveARowBehind(String id) {
        DynamoDeliveryImports imports = new DynamoDeliveryImports(new Table(local.dynamoDbClient(), system.tableName));
        DeliveryImport run =
                imports.find(AgreementSamples.neighbourhood("North").id(), id).orElseThrow();
        Delivery row = AgreementSamples.imported(AgreementSamples.recorded("D-8", "groups", "2027/28-M2", "1"), id);
        assertThat(imports.stage(run, List.of(row), List.of())).isTrue();
    }

    private void figures() {
        String lot = "EXAMPLE-2026-017~1";
        Sent summary =
                to("GET /agreements/{agreement}/summary").path("agreement", lot).as("finance-1", "finance");
        for (String type : List.of(
                "application/json",
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/pdf",
                "text/plain")) {
            assertThat(expect(200, summary.header("accept", type)).header("content-type"))
                    .startsWith(type);
        }
        expect(404, summary.path("agreement", "example-none"));
        expect(403, summary.as("portal-1", "portal"));
        Sent portfolio = to("GET /portfolio").query("year", "2027-28").as("finance-1", "finance");
        assertThat(expect(200, portfolio).json().get("year").asText()).isEqualTo("2027/28");
        expect(400, portfolio.query("year", "2027-29"));
        assertThat(expect(
                                200,
                                to("GET /portfolio/agreements")
                                        .query("year", "2027-28")
                                        .query("by", "kind")
                                        .query("group", "service-performance")
                                        .as("auditor-1", "auditor"))
                        .text())
                .contains("EXAMPLE-SERVICE-North");
        expect(
                200,
                to("GET /benchmark")
                        .query("year", "2027-28")
                        .query("measure", "knowsley/2014/KNW-13")
                        .query("by", "agreement")
                        .as("finance-1", "finance"));
        expect(
                200,
                to("GET /agreements/{agreement}/ocds")
                        .path("agreement", lot)
                        .query("ocid", "ocds-exampl-1")
                        .as("finance-1", "finance"));
    }

    /**
     * A record that somebody took out of the table is found by its totals, and so is the year that stood for it only.
     */
    private void totals() {
        expect(404, ofService("POST /agreements/{agreement}/totals").path("agreement", "example-none"));
        expect(201, delivery("D-7", "2028/29-M2", ""));
        local.dynamoDbClient().deleteItem(item -> item.tableName(system.tableName)
                .key(Map.of(
                        "pk", AttributeValue.fromS("AGREEMENT#EXAMPLE-SERVICE-North#D"),
                        "sk", AttributeValue.fromS("D-7#-"))));
        assertThat(expect(200, ofService("GET /agreements/{agreement}/totals"))
                        .json()
                        .get("equal")
                        .asBoolean())
                .isFalse();
        assertThat(expect(200, ofService("POST /agreements/{agreement}/totals"))
                        .json()
                        .get("written")
                        .asBoolean())
                .isTrue();
        assertThat(expect(200, ofService("GET /agreements/{agreement}/totals"))
                        .json()
                        .get("equal")
                        .asBoolean())
                .isTrue();
    }

    private void whatIsUsedIsGrantedAndNothingElse() {
        List<String> faults = new ArrayList<>();
        system.clients.values().forEach(client -> {
            faults.addAll(client.refused);
            faults.addAll(client.unused());
        });
        assertThat(faults).isEmpty();
    }
}
