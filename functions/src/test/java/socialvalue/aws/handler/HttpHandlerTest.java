package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.access.Role;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;
import socialvalue.port.Conflict;
import socialvalue.usecase.Refusal;

class HttpHandlerTest {
    private static final String ROUTE = "PUT /tenders/{tender}/lots/{lot}/return";

    private final AtomicReference<HttpRequest> seen = new AtomicReference<>();

    private HttpHandler answering(Function<HttpRequest, HttpResponse> answer) {
        return new HttpHandler() {
            @Override
            HttpResponse answer(HttpRequest request) {
                seen.set(request);
                return answer.apply(request);
            }
        };
    }

    private final HttpHandler fine = answering(request -> HttpResponse.empty(204));

    @Test
    void everything_a_use_case_needs_is_read_from_the_event() {
        Sent.to(ROUTE)
                .lot("EX-2026-017", "1")
                .asSupplier("example-care")
                .header("If-Match", " \"3\" ")
                .query("limit", "7")
                .body("{\"é\":1}")
                .through(fine);

        HttpRequest request = seen.get();
        assertThat(request.route()).isEqualTo(ROUTE);
        assertThat(request.lot()).hasToString("EX-2026-017/1");
        assertThat(request.header("if-match")).contains("\"3\"");
        assertThat(request.header("IF-MATCH")).contains("\"3\"");
        assertThat(request.limit()).isEqualTo(7);
        assertThat(request.body()).isEqualTo("{\"é\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(request.receivedAt()).isEqualTo(Sent.RECEIVED);
        assertThat(request.requestId()).isEqualTo("request-1");
        assertThat(request.caller().requireSupplier()).isEqualTo("example-care");
        assertThat(request).hasToString(ROUTE + " (request request-1)");
    }

    @Test
    void a_body_that_came_as_bytes_is_the_same_bytes() {
        byte[] bytes = {0, (byte) 0xFF, 'x', (byte) 0xC3};

        Sent.to(ROUTE).body(bytes).through(fine);

        assertThat(seen.get().body()).isEqualTo(bytes);
    }

    @Test
    void the_answer_has_the_status_headers_and_body_the_gateway_reads_and_is_never_cached() {
        HttpHandler handler = answering(request ->
                HttpResponse.json(201, json -> json.text("né", "\"\u0001")).with("etag", "\"1\""));

        Sent.Received received = Sent.to(ROUTE).through(handler);

        assertThat(received.status()).isEqualTo(201);
        assertThat(received.header("etag")).isEqualTo("\"1\"");
        assertThat(received.header("content-type")).isEqualTo("application/json");
        assertThat(received.header("cache-control")).isEqualTo("no-store");
        assertThat(received.json().get("né").asText()).isEqualTo("\"\u0001");
    }

    @ParameterizedTest
    @CsvSource({
        "evaluator, EVALUATOR",
        "[evaluator moderator], EVALUATOR MODERATOR",
        "'[evaluator, moderator]', EVALUATOR MODERATOR",
        "[opening-officer], OPENING_OFFICER",
        "[contract-officer finance auditor], CONTRACT_OFFICER FINANCE AUDITOR",
        "[evaluator administrator EVALUATOR-2], EVALUATOR",
        "[], ''",
        "'', ''",
        "Evaluator, ''",
        "[portal], PORTAL",
        "[portal evaluator], ''"
    })
    void roles_are_read_from_the_claim_and_unknown_ones_passed_over(String claim, String expected) {
        Sent.to(ROUTE).claim("sub", "somebody").claim("role", claim).through(fine);

        List<String> roles =
                seen.get().caller().roles().stream().sorted().map(Role::name).toList();
        assertThat(String.join(" ", roles)).isEqualTo(expected);
    }

    @Test
    void a_supplier_without_a_usable_name_or_with_another_role_has_no_role_at_all() {
        Sent.to(ROUTE).as("somebody", "supplier").through(fine);
        assertThat(seen.get().caller().roles()).isEmpty();

        Sent.to(ROUTE).as("somebody", "supplier").claim("supplier", "a b").through(fine);
        assertThat(seen.get().caller().roles()).isEmpty();

        Sent.to(ROUTE)
                .as("somebody", "supplier", "moderator")
                .claim("supplier", "example-care")
                .through(fine);
        assertThat(seen.get().caller().roles()).isEmpty();
        assertThat(seen.get().caller().supplier()).isEmpty();
    }

    @Test
    void somebody_who_is_no_supplier_speaks_for_none_whatever_the_token_says() {
        Sent.to(ROUTE)
                .as("somebody", "moderator")
                .claim("supplier", "example-care")
                .through(fine);

        assertThat(seen.get().caller().supplier()).isEmpty();
        assertThat(seen.get().caller().is(Role.MODERATOR)).isTrue();
    }

    @Test
    void without_a_token_or_a_subject_nobody_is_signed_in() {
        HttpHandler handler =
                answering(request -> HttpResponse.text(request.caller().subject()));

        Sent.Received without = Sent.to(ROUTE).through(handler);
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.problem()).isEqualTo("unauthenticated");
        assertThat(Sent.to(ROUTE).claim("sub", " ").through(handler).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"routeKey\":\"GET /\"}",
                "{\"routeKey\":7,\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1}}",
                "{\"routeKey\":\"GET /\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":\"now\"}}",
                "{\"routeKey\":\"GET /\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1e99}}",
                "{\"routeKey\":\"GET /\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":99999999999999999999}}",
                "{\"routeKey\":\"GET /\",\"requestContext\":[[[]]],\"headers\":5}",
                "{\"routeKey\":\"GET /\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1},"
                        + "\"isBase64Encoded\":true,\"body\":\"***\"}"
            })
    void what_is_no_event_is_answered_as_malformed(String event) {
        Logged context = new Logged();

        Sent.Received received = Sent.raw(fine, event.getBytes(StandardCharsets.UTF_8), context);

        assertThat(received.status()).isEqualTo(400);
        assertThat(received.problem()).isEqualTo("malformed-request");
        assertThat(context.lines).isEmpty();
    }

    @Test
    void members_of_an_unexpected_kind_are_passed_over() {
        Sent sent = Sent.to(ROUTE).as("somebody", "moderator");
        sent.event.putArray("headers").addObject().put("a", 1);
        sent.event.putNull("pathParameters");
        sent.event.putObject("cookies").putArray("x");
        sent.event.withObject("/requestContext").put("more", 1.5);
        sent.event.withObject("/requestContext/authorizer/jwt").putNull("scopes");

        assertThat(sent.through(fine).status()).isEqualTo(204);
        assertThat(seen.get().headers()).isEmpty();
        assertThat(seen.get().caller().is(Role.MODERATOR)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "..", "ä", "#"})
    void a_path_that_can_name_nothing_is_not_found(String tender) {
        HttpHandler handler =
                answering(request -> HttpResponse.text(request.lot().toString()));

        assertThat(Sent.to(ROUTE).lot(tender, "1").through(handler).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.0", "99999999999", "01", ""})
    void a_version_that_is_no_whole_number_is_not_found_and_no_limit(String text) {
        HttpHandler version = answering(request -> HttpResponse.text("" + request.number("version")));
        HttpHandler limit = answering(request -> HttpResponse.text("" + request.limit()));

        assertThat(Sent.to(ROUTE).path("version", text).through(version).status())
                .isEqualTo(404);
        assertThat(Sent.to(ROUTE).query("limit", text).through(limit).status()).isEqualTo(400);
    }

    @Test
    void who_is_not_permitted_is_told_which_roles_are() {
        HttpHandler handler = answering(request -> {
            request.caller().require(Role.MODERATOR);
            return HttpResponse.empty(204);
        });

        Sent.Received received = Sent.to(ROUTE).as("somebody", "evaluator").through(handler);

        assertThat(received.status()).isEqualTo(403);
        assertThat(received.header("content-type")).isEqualTo("application/problem+json");
        assertThat(received.json().get("detail").asText()).contains("moderator");
    }

    @Test
    void a_refusal_is_a_problem_of_its_own_name_with_its_findings() {
        Finding finding = Finding.of(FindingCode.WRONG_UNIT, Location.at("/responses/0/unit"), "days", "hours");
        HttpHandler handler = answering(request -> {
            throw Refusal.unprocessable("cannot-be-received", "the return cannot be received", List.of(finding));
        });

        Sent.Received received = Sent.to(ROUTE).through(handler);

        assertThat(received.status()).isEqualTo(422);
        assertThat(received.problem()).isEqualTo("cannot-be-received");
        assertThat(received.json().get("status").asInt()).isEqualTo(422);
        assertThat(received.json().get("detail").asText()).isEqualTo("the return cannot be received");
        assertThat(received.json().at("/findings/0/code").asText()).isEqualTo("wrong-unit");
        assertThat(received.json().at("/findings/0/pointer").asText()).isEqualTo("/responses/0/unit");
    }

    @Test
    void each_kind_of_refusal_has_its_status() {
        assertThat(statusOf(Refusal.notFound("a", "b"))).isEqualTo(404);
        assertThat(statusOf(Refusal.conflict("a", "b"))).isEqualTo(409);
        assertThat(statusOf(Refusal.preconditionFailed("b"))).isEqualTo(412);
        assertThat(statusOf(Refusal.preconditionRequired("b"))).isEqualTo(428);
        assertThat(statusOf(Refusal.tooLarge("b"))).isEqualTo(413);
        assertThat(statusOf(new Conflict("somebody was first"))).isEqualTo(409);
    }

    private int statusOf(RuntimeException thrown) {
        return Sent.to(ROUTE)
                .through(answering(request -> {
                    throw thrown;
                }))
                .status();
    }

    @Test
    void a_fault_of_ours_says_nothing_and_is_logged_by_class_and_request_only() {
        Logged context = new Logged();
        HttpHandler handler = answering(request -> {
            throw new IllegalStateException("forty volunteers", new java.io.IOException("of Example Care"));
        });

        Sent.Received received = Sent.to(ROUTE).body("forty volunteers").through(handler, context);

        assertThat(received.status()).isEqualTo(500);
        assertThat(received.problem()).isEqualTo("fault");
        assertThat(received.text()).doesNotContain("volunteers").doesNotContain("IllegalState");
        assertThat(context.lines).hasSize(1);
        assertThat(context.lines.getFirst())
                .startsWith("fault in request request-1: java.lang.IllegalStateException at socialvalue.aws.handler")
                .contains("java.io.IOException")
                .doesNotContain("volunteers")
                .doesNotContain("Example Care");
    }

    @Test
    void a_refusal_is_not_logged() {
        Logged context = new Logged();

        Sent.to("GET /elsewhere")
                .through(
                        answering(request -> {
                            throw HttpHandler.noSuchRoute(request);
                        }),
                        context);

        assertThat(context.lines).isEmpty();
    }
}
