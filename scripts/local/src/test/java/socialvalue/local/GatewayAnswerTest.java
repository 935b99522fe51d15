package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayAnswerTest {
    @Test
    void reads_status_headers_cookies_and_body() throws GatewayAnswer.Unintelligible {
        GatewayAnswer answer = of("""
                {"statusCode": 201, "headers": {"Location": "/lots/1", "X-Count": 2}, "cookies": ["a=1", "b=2"],
                 "body": "é", "isBase64Encoded": false, "multiValueHeaders": {"x": ["y"]}}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers())
                .isEqualTo(Map.of(
                        "content-type", List.of("text/plain;charset=UTF-8"),
                        "location", List.of("/lots/1"),
                        "set-cookie", List.of("a=1", "b=2"),
                        "x-count", List.of("2")));
        assertThat(answer.body()).isEqualTo("é".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_base64_body_is_decoded() throws GatewayAnswer.Unintelligible {
        assertThat(of("{\"statusCode\": 200, \"body\": \"AAH/\", \"isBase64Encoded\": true}")
                        .body())
                .containsExactly(0, 1, 255);
    }

    @Test
    void headers_of_one_hop_are_not_the_functions_to_set() throws GatewayAnswer.Unintelligible {
        assertThat(of("{\"statusCode\": 200, \"headers\": {\"Content-Length\": \"5\", \"Connection\": \"close\"}}")
                        .headers())
                .containsOnlyKeys("content-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"total\": 1}", "[1, {\"statusCode\": 404}]", "\"text\"", "null", "{}"})
    void json_without_a_status_is_itself_the_body_of_a_success(String json) throws GatewayAnswer.Unintelligible {
        GatewayAnswer answer = of(json);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).isEqualTo(Map.of("content-type", List.of("application/json")));
        assertThat(answer.body()).isEqualTo(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "{\"statusCode\": 200",
                "{\"statusCode\": 200} {}",
                "{\"statusCode\": \"soon\"}",
                "{\"statusCode\": 99}",
                "{\"statusCode\": 600}",
                "{\"statusCode\": {}}",
                "{\"statusCode\": 200, \"headers\": []}",
                "{\"statusCode\": 200, \"headers\": {\"a b\": \"c\"}}",
                "{\"statusCode\": 200, \"headers\": {\"a\": \"b\\r\\nc: d\"}}",
                "{\"statusCode\": 200, \"headers\": {\"a\": [\"b\"]}}",
                "{\"statusCode\": 200, \"cookies\": [1]}",
                "{\"statusCode\": 200, \"body\": {\"a\": 1}}",
                "{\"statusCode\": 200, \"body\": \"%\", \"isBase64Encoded\": true}"
            })
    void anything_else_is_no_answer(String answer) {
        assertThatThrownBy(() -> of(answer)).isInstanceOf(GatewayAnswer.Unintelligible.class);
    }

    private static GatewayAnswer of(String answer) throws GatewayAnswer.Unintelligible {
        return GatewayAnswer.of(answer.getBytes(StandardCharsets.UTF_8));
    }
}
