package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** Whatever is sent is answered, as the API is described, and is never a fault of ours. */
@Tag("slow")
class MalformedRequestsTest {
    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "7",
            "\"text\"",
            "[]",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            "{",
            "{}",
            "{\"a\":1}",
            "{\"a\":1,\"a\":2}",
            "{\"mark\":1e999999999,\"rationale\":\"x\"}",
            "{\"mark\":\"3\",\"rationale\":7}",
            "{\"mark\":3,\"rationale\":\" \"}",
            "{\"criterion\":\"price\",\"source\":\"x\",\"source-digest\":\"y\",\"scores\":{}}",
            "{\"criterion\":\"price\",\"source\":\"x\",\"source-digest\":\"y\",\"scores\":[null,{},7]}",
            "{\"supplier\":\"a b\",\"receivedAt\":\"now\",\"return\":{}}",
            "{\"supplier\":[],\"receivedAt\":{},\"return\":7}",
            "{\"frame\":7,\"return\":7}",
            "{\"frame\":{\"format\":1},\"return\":{\"schema\":\"socialvalue.return.v1\"}}",
            "{\"reason\":[]}",
            "{\"question\":\"\\u0007\"}",
            "{\"question\":\"" + "q".repeat(4001) + "\"}",
            "{\"question\":\"q\",\"criterion\":\"#\"}",
            "{\"answer\":\"" + "\uD83D\uDE00".repeat(8001) + "\"}",
            "{\"answer\":\"a\",\"reference\":\"r\",\"digest\":\"sha256:\"}",
            "format: 1\nexercise: &a [*a]",
            "\uFEFF{}",
            "{\"x\":\"\\ud800\"}",
            "{\"x\":\"\\u0000\"}",
            "{} {}");
    private static final List<String> NAMES = List.of(
            "supplier",
            "criterion",
            "run",
            "authority",
            "edition",
            "portfolio",
            "indicator",
            "agreement",
            "delivery",
            "import",
            "period",
            "portal",
            "tenant");
    private static final List<String> PUBLISHED =
            List.of("GET /tenders/{tender}/lots/{lot}/frame", "GET /tenders/{tender}/lots/{lot}/frame/{version}");
    private static final List<String> AUTHORED =
            List.of("PUT /tenders/{tender}/lots/{lot}/frame/draft", "PUT /editions/{authority}/{edition}");
    private static final byte[] NOT_UTF_8 = {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};

    @TempDir
    private static Path keys;

    private static AmazonDynamoDBLocal local;
    private static Deployed system;

    @BeforeAll
    static void start() throws IOException {
        local = DynamoDBEmbedded.create();
        system = new Deployed(local.dynamoDbClient(), keys, Instant.parse("2026-12-01T09:00:00Z"));
        String frame = Files.readString(Path.of("../scripts/scenarios/home-care/frame.yaml"));
        Sent draft = request("PUT /tenders/{tender}/lots/{lot}/frame/draft", 1).as("officer-1", "commissioner");
        system.send(draft.header("content-type", "application/yaml").body(frame));
        Sent publication = request("POST /tenders/{tender}/lots/{lot}/frame/publications", 2);
        assertThat(system.send(publication.as("officer-1", "commissioner").header("If-Match", "\"1\""))
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        local.shutdown();
    }

    static Stream<String> routes() {
        return OpenApi.PUBLISHED.operations().keySet().stream();
    }

    private static Sent request(String route, int number) {
        Sent sent = Sent.to(route).key("key-" + number);
        if (route.contains("{tender}")) {
            sent.lot("EXAMPLE-2026-017", "1");
        }
        for (String name : NAMES) {
            if (route.contains("{" + name + "}")) {
                sent.path(name, "example-1");
            }
        }
        if (route.contains("{number}")) {
            sent.path("number", "1");
        }
        if (route.equals(ExamplePortal.ROUTE)) {
            sent.header("content-type", "application/cloudevents+json");
        }
        return route.contains("{version}") ? sent.path("version", "1") : sent;
    }

    /** A caller of the role that gets furthest. */
    private static Sent signedIn(Sent sent, String route) {
        if (route.contains("/return") && !route.contains("/returns") || route.contains("/checks")) {
            return route.contains("held-returns") ? sent.as("portal-1", "portal") : sent.asSupplier("example-care");
        }
        return sent.as(
                "officer-1",
                "commissioner",
                "opening-officer",
                "evaluator",
                "moderator",
                "contract-officer",
                "auditor");
    }

    private static void answeredWithARefusal(Sent sent) {
        Sent.Received received = system.send(sent);
        assertThat(received.status()).as(received.text()).isBetween(200, 499);
        if (received.status() >= 400) {
            assertThat(received.header("content-type")).isEqualTo("application/problem+json");
            assertThat(received.json().get("status").asInt()).isEqualTo(received.status());
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void any_body_at_all_is_answered(String route) {
        int number = 0;
        for (String body : BODIES) {
            answeredWithARefusal(signedIn(request(route, number++), route).body(body));
            if (AUTHORED.contains(route)) {
                answeredWithARefusal(signedIn(request(route, number++), route)
                        .header("content-type", "application/yaml")
                        .body(body));
            }
        }
        answeredWithARefusal(signedIn(request(route, number), route).body(NOT_UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /checks",
                "PUT /editions/{authority}/{edition}",
                "PUT /tenders/{tender}/lots/{lot}/frame/draft",
                "PUT /tenders/{tender}/lots/{lot}/return"
            })
    void a_body_beyond_every_limit_is_answered(String route) {
        int number = 500;
        for (String body : List.of("x".repeat(3_000_000), "[".repeat(1_000_000), "{\"a\":\"" + "b".repeat(2_000_000))) {
            answeredWithARefusal(signedIn(request(route, number++), route).body(body));
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void any_header_or_parameter_is_answered(String route) {
        int number = 1000;
        for (String value : List.of("", "*", "\"1\"", "W/\"1\"", "\"999999999999\"", "a".repeat(9000))) {
            for (String header : List.of("if-match", "if-none-match", "accept", "idempotency-key")) {
                Sent sent = signedIn(request(route, number++), route).body("{}");
                answeredWithARefusal(sent.header(header, value));
            }
            for (String parameter : List.of("limit", "after", "findings")) {
                answeredWithARefusal(signedIn(request(route, number++), route).query(parameter, value));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_path_that_can_name_nothing_is_not_found_or_refused_before(String route) {
        int number = 2000;
        for (String value : List.of("", "..", "a#b", "LOT#x", "é", "a".repeat(64), "%00", "a/b")) {
            for (String name : Stream.concat(Stream.of("tender", "lot", "number"), NAMES.stream())
                    .toList()) {
                if (route.contains("{" + name + "}")) {
                    Sent sent = signedIn(request(route, number++), route);
                    sent.event.withObject("/pathParameters").put(name, value);
                    answeredWithARefusal(sent.body("{\"mark\":3,\"rationale\":\"x\"}"));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void who_is_not_signed_in_is_told_so(String route) {
        assertThat(system.send(request(route, 3000).body("{}".getBytes(StandardCharsets.UTF_8)))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void who_holds_no_role_may_do_nothing_but_read_what_is_published(String route) {
        Sent.Received received = system.send(request(route, 4000).as("somebody").body("{}"));

        if (PUBLISHED.contains(route)) {
            assertThat(received.status()).isEqualTo(200);
        } else if (route.equals(ExamplePortal.ROUTE)) {
            assertThat(received.status())
                    .as("no token makes up for a signature")
                    .isEqualTo(401);
        } else {
            assertThat(received.status()).isIn(403, 404, 422, 428);
        }
    }
}
