package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.access.Caller;
import socialvalue.access.Role;

@Timeout(30)
class HttpFrontTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-06-01T12:00:00.250Z"));
    private static final Duration LONGEST_CALL = Duration.ofMillis(300);
    private static final Duration LONGEST_BODY = Duration.ofMillis(500);
    private static final ByteArrayOutputStream FAULTS = new ByteArrayOutputStream();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path folder;

    private static HttpFront front;
    private static Tokens tokens;

    @BeforeAll
    static void start() {
        PrintStream faults = new PrintStream(FAULTS, true, StandardCharsets.UTF_8);
        tokens = Tokens.of(folder, CLOCK);
        Map<String, RequestStreamHandler> handlers = Map.of(
                "echo", new EchoHandler(),
                "created", (event, answer, context) -> answer.write("""
                        {"statusCode": 201, "headers": {"Location": "/lots/1", "content-type": "application/json"},
                         "cookies": ["a=1", "b=2"], "body": "{}"}""".getBytes(StandardCharsets.UTF_8)),
                "none",
                        (event, answer, context) ->
                                answer.write("{\"statusCode\": 204}".getBytes(StandardCharsets.UTF_8)),
                "throws",
                        (event, answer, context) -> {
                            throw new IllegalStateException("secret", new IOException("secret"));
                        },
                "overflows",
                        (event, answer, context) -> {
                            throw new StackOverflowError("secret");
                        },
                "nonsense", (event, answer, context) -> answer.write('?'),
                "slow",
                        (event, answer, context) -> {
                            try {
                                Thread.sleep(Duration.ofSeconds(20));
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                "context",
                        (event, answer, context) -> answer.write(
                                ("[\"" + context.getFunctionName() + "\"," + context.getRemainingTimeInMillis() + "]")
                                        .getBytes(StandardCharsets.UTF_8)));
        List<Route> routes = List.of(
                new Route("Echo", "echo", "POST", "/echo", false),
                new Route("Echo", "echo", "GET", "/lots/{lot}/returns/{return}", false),
                new Route("Echo", "echo", "GET", "/closed", true),
                new Route("Created", "created", "ANY", "/created", false),
                new Route("None", "none", "DELETE", "/none", false),
                new Route("Throws", "throws", "POST", "/throws", false),
                new Route("Overflows", "overflows", "GET", "/overflows", false),
                new Route("Nonsense", "nonsense", "GET", "/nonsense", false),
                new Route("Slow", "slow", "GET", "/slow", false),
                new Route("Asks", "context", "GET", "/context", false));
        front = HttpFront.bind(0, LONGEST_BODY);
        front.serve(new Gateway(routes, handlers::get, tokens, LONGEST_CALL, faults), CLOCK, faults);
    }

    @AfterAll
    static void stop() {
        front.close();
    }

    @Test
    void a_request_becomes_an_event_of_payload_format_2() throws Exception {
        HttpResponse<String> answer = send(request("/lots/a%2Fb%20c+d/returns/%C3%A9?x=1&x=2&y=%26+z&empty")
                .header("X-Several", "one")
                .header("X-Several", "two")
                .header("Cookie", "a=1; b=2")
                .header("User-Agent", "example"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.body())
                .startsWith("{\"version\":\"2.0\",\"routeKey\":\"GET /lots/{lot}/returns/{return}\","
                        + "\"rawPath\":\"/lots/a%2Fb%20c+d/returns/%C3%A9\","
                        + "\"rawQueryString\":\"x=1&x=2&y=%26+z&empty\",\"cookies\":[\"a=1\",\"b=2\"],\"headers\":{")
                .contains("\"x-several\":\"one,two\"")
                .contains("\"queryStringParameters\":{\"empty\":\"\",\"x\":\"1,2\",\"y\":\"& z\"}")
                .contains("\"pathParameters\":{\"lot\":\"a/b c+d\",\"return\":\"é\"}")
                .contains("\"http\":{\"method\":\"GET\",\"path\":\"/lots/a%2Fb%20c+d/returns/%C3%A9\","
                        + "\"protocol\":\"HTTP/1.1\",\"sourceIp\":\"127.0.0.1\",\"userAgent\":\"example\"}")
                .contains("\"requestId\":\""
                        + answer.headers().firstValue("apigw-requestid").orElseThrow() + "\"")
                .contains("\"stage\":\"$default\",\"time\":\"01/Jun/2026:12:00:00 +0000\",\"timeEpoch\":1780315200250}")
                .endsWith("\"isBase64Encoded\":false}")
                .doesNotContain("authorizer", "\"cookie\"", "\"body\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "Application/JSON; charset=utf-8"})
    void a_body_of_text_arrives_as_text(String type) throws Exception {
        assertThat(post("/echo", type, "{\"é\": 1}".getBytes(StandardCharsets.UTF_8))
                        .body())
                .endsWith("\"body\":\"{\\\"é\\\": 1}\",\"isBase64Encoded\":false}");
    }

    @Test
    void any_other_body_arrives_as_base64_and_no_byte_is_changed() throws Exception {
        byte[] notText = {0, 1, (byte) 0xff};
        String expected = "\"body\":\"" + Base64.getEncoder().encodeToString(notText) + "\",\"isBase64Encoded\":true}";

        assertThat(post("/echo", "application/octet-stream", notText).body()).endsWith(expected);
        assertThat(post("/echo", "application/json", notText).body()).endsWith(expected);
    }

    @Test
    void the_answer_goes_back_with_its_status_headers_and_cookies() throws Exception {
        HttpResponse<String> answer = send(request("/created"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("location")).hasValue("/lots/1");
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(send(request("/created").method("HEAD", BodyPublishers.noBody()))
                        .body())
                .isEmpty();
        assertThat(send(request("/none").DELETE()).statusCode()).isEqualTo(204);
    }

    @Test
    void a_function_learns_its_name_and_the_time_it_has() throws Exception {
        assertThat(send(request("/context")).body()).matches("\\[\"Asks\",([12]?[0-9]{1,2}|300)]");
    }

    @Test
    void an_unknown_route_or_method_is_not_found() throws Exception {
        assertAnswer(send(request("/unknown")), 404, "Not Found");
        assertAnswer(send(request("/echo")), 404, "Not Found");
        assertAnswer(send(request("/echo/")), 404, "Not Found");
        assertAnswer(send(request("/")), 404, "Not Found");
    }

    @Test
    void without_a_valid_token_a_closed_route_stays_closed() throws Exception {
        assertAnswer(send(request("/closed")), 401, "Unauthorized");
        assertAnswer(send(request("/closed").header("Authorization", "")), 401, "Unauthorized");
        assertAnswer(send(request("/closed").header("Authorization", "Bearer a.b.c")), 401, "Unauthorized");
        assertAnswer(send(request("/closed").header("Authorization", "Basic eDp5")), 401, "Unauthorized");
    }

    @Test
    void claims_are_handed_on_as_strings() throws Exception {
        String token = tokens.issue(
                new Caller("example-officer", Set.of(Role.OPENING_OFFICER, Role.EVALUATOR), Optional.empty()));

        assertThat(send(request("/closed").header("Authorization", "Bearer " + token))
                        .body())
                .contains("\"authorizer\":{\"jwt\":{\"claims\":{\"aud\":\"social-value\",\"exp\":\"1780344000\"")
                .contains("\"role\":\"[opening-officer evaluator]\",\"sub\":\"example-officer\"},\"scopes\":null}}");
        assertThat(send(request("/closed").header("Authorization", token)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_fault_is_answered_for_and_reported_by_class_only() throws Exception {
        assertAnswer(
                post("/throws", "text/plain", "private".getBytes(StandardCharsets.UTF_8)),
                500,
                "Internal Server Error");
        assertAnswer(send(request("/overflows")), 500, "Internal Server Error");
        assertAnswer(send(request("/nonsense")), 500, "Internal Server Error");
        assertAnswer(send(request("/slow")), 503, "Service Unavailable");

        assertThat(FAULTS.toString(StandardCharsets.UTF_8))
                .contains("Throws failed: java.lang.IllegalStateException at ")
                .contains(", caused by java.io.IOException (request ")
                .contains("Overflows failed: java.lang.StackOverflowError")
                .contains("Slow took longer than 300 ms")
                .doesNotContain("secret", "private");
    }

    @Test
    void what_is_too_large_is_refused() throws Exception {
        assertAnswer(post("/echo", "text/plain", new byte[RequestBody.LARGEST + 1]), 413, "Request Entity Too Large");
        assertAnswer(post("/echo", "image/png", new byte[5 << 20]), 413, "Request Entity Too Large");
        assertThat(post("/echo", "image/png", new byte[4 << 20]).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /lots/%zz/returns/1 HTTP/1.1",
                "GET /lots/%/returns/1 HTTP/1.1",
                "GET /lots/%ff/returns/1 HTTP/1.1",
                "GET /lots/1/returns/1?x=%e9 HTTP/1.1",
                "GET /lots/1/returns/1?x=%0 HTTP/1.1",
                "GET /a b HTTP/1.1",
                "GET /{lot} HTTP/1.1",
                "GET",
                "GET /closed",
                "nonsense"
            })
    void a_malformed_request_is_a_bad_request(String line) throws IOException {
        assertThat(raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n")).matches("(?s)HTTP/1.1 40[04] .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET mailto:x HTTP/1.1", "GET * HTTP/1.1", "OPTIONS * HTTP/1.1", "GET //x/created HTTP/1.1"})
    void an_odd_target_is_refused_or_the_connection_closed(String line) throws IOException {
        assertThat(raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n")).doesNotContain("HTTP/1.1 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: x\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\nab",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void malformed_framing_is_a_bad_request(String rest) throws IOException {
        assertThat(raw("POST /echo HTTP/1.1\r\nHost: x\r\n" + rest)).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void a_body_shorter_than_declared_is_a_bad_request() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", front.port())) {
            write(socket, "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nab");
            socket.shutdownOutput();

            assertThat(read(socket)).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void a_body_that_never_ends_is_timed_out() throws IOException {
        assertThat(raw("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nab"))
                .startsWith("HTTP/1.1 408 ")
                .endsWith("{\"message\":\"Request Timeout\"}");
    }

    @Test
    void a_head_that_never_ends_is_cut_off() throws IOException {
        assertThat(raw("POST /echo HTTP/1.1\r\nHost: x\r\n")).isEmpty();
    }

    @Test
    void a_head_without_measure_is_cut_off() throws IOException {
        assertThat(raw("GET /created HTTP/1.1\r\nX: " + "x".repeat(200_000) + "\r\n\r\n"))
                .doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
    }

    @Test
    void slow_clients_do_not_hold_up_others() throws Exception {
        try (Socket slow = new Socket("127.0.0.1", front.port())) {
            write(slow, "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n");

            assertThat(send(request("/created")).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void a_taken_port_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> HttpFront.bind(front.port()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("Port " + front.port() + " cannot be used")
                .hasMessageContaining("--port");
    }

    private static void assertAnswer(HttpResponse<String> answer, int status, String message) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo("{\"message\":\"" + message + "\"}");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String type, byte[] body)
            throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", front.port())) {
            writeAsFarAsItIsRead(socket, request);
            return read(socket);
        }
    }

    /** A server that cuts a client off may do so before the client has written everything. */
    private static void writeAsFarAsItIsRead(Socket socket, String request) throws IOException {
        try {
            write(socket, request);
        } catch (SocketException cutOff) {
            assertThat(cutOff).hasMessageMatching("Connection reset.*|Broken pipe.*");
        }
    }

    private static void write(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
        } catch (SocketException reset) {
            // A server that closes before it has read everything resets the connection: what came before counts
            assertThat(reset).hasMessageContaining("reset");
        }
        return read.toString(StandardCharsets.UTF_8);
    }
}
