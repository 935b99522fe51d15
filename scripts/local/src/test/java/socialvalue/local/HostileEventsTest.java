package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Functions answer whatever calls them in the gateway's name, even what no gateway would send. */
@Tag("slow")
@Timeout(240)
class HostileEventsTest {
    private static final String CLAIMS =
            "\"authorizer\":{\"jwt\":{\"claims\":{\"sub\":\"example-x\",\"role\":\"%s\",\"supplier\":\"example-x\"}}}";
    private static final List<String> EVENTS = List.of(
            "",
            "null",
            "[]",
            "{",
            "{}",
            "{\"requestContext\":[]}",
            "{\"routeKey\":7,\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1}}",
            "{\"routeKey\":\"GET /elsewhere\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1,CLAIMS}}",
            "{\"routeKey\":\"ROUTE\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1}}",
            "{\"routeKey\":\"ROUTE\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":\"1\",CLAIMS}}",
            "{\"routeKey\":\"ROUTE\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1e99,CLAIMS}}",
            "{\"routeKey\":\"ROUTE\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":99999999999999999999,CLAIMS}}",
            "{\"routeKey\":\"ROUTE\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":9223372036854775807,CLAIMS}}",
            "{\"routeKey\":\"ROUTE\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":-9223372036854775807,CLAIMS}}",
            "{\"routeKey\":\"ROUTE\",\"pathParameters\":[],\"headers\":7,\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1,CLAIMS}}",
            "{\"routeKey\":\"ROUTE\",\"isBase64Encoded\":true,\"body\":\"zqhostile!\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1,CLAIMS}}",
            "{\"routeKey\":\"ROUTE\",\"isBase64Encoded\":true,\"body\":\"e30\\n=\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1,CLAIMS}}",
            "{\"routeKey\":\"ROUTE\",\"isBase64Encoded\":true,\"body\":{},\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1,CLAIMS}}",
            "{\"routeKey\":\"ROUTE\",\"isBase64Encoded\":\"true\",\"body\":\"e30=\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1,CLAIMS}}",
            "{\"routeKey\":\"ROUTE\",\"headers\":{\"idempotency-key\":\"k\"},\"isBase64Encoded\":true,\"body\":\"//79\","
                    + "\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1,CLAIMS}}",
            "{\"routeKey\":\"ROUTE\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1,\"authorizer\":{\"jwt\":{\"claims\":[]}}}}",
            "{\"routeKey\":\"ROUTE\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1,\"authorizer\":{\"jwt\":\"moderator\"}}}",
            "{\"routeKey\":\"ROUTE\",\"requestContext\":{\"requestId\":\"r\",\"timeEpoch\":1,\"authorizer\":{\"claims\":{\"role\":\"moderator\"}}}}",
            "[".repeat(2_000),
            "{\"a\":".repeat(100_000));

    @TempDir
    Path folder;

    @Test
    void every_function_behind_the_gateway_refuses_events_that_are_none() throws Exception {
        try (Stage stage = new Stage(folder)) {
            for (Route route : stage.system.template().routes()) {
                for (String role : List.of("supplier", "portal", "moderator", "commissioner", "evaluator")) {
                    for (String event : EVENTS) {
                        byte[] bytes = event.replace("ROUTE", route.key())
                                .replace("CLAIMS", CLAIMS.formatted(role))
                                .getBytes(StandardCharsets.UTF_8);
                        ByteArrayOutputStream answer = new ByteArrayOutputStream();
                        stage.handler(route)
                                .handleRequest(
                                        new ByteArrayInputStream(bytes),
                                        answer,
                                        new LocalContext(route.function(), "r", Duration.ofSeconds(20)));
                        assertThat(GatewayAnswer.of(answer.toByteArray()).status())
                                .as(route.key() + ": " + event.substring(0, Math.min(event.length(), 200)))
                                .isBetween(isList(route) ? 200 : 400, 499);
                    }
                }
            }
            assertThat(stage.printed()).isEmpty();
        }
    }

    /** A list asks for nothing that such an event might lack; whoever may read it is answered. */
    private static boolean isList(Route route) {
        return route.key().startsWith("GET ") && !route.key().contains("{");
    }
}
