package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.procurement.PortalId;

class WebhookSignatureTest {
    /**
     * The vector by which the reference libraries of Standard Webhooks test their signing
     * (github.com/standard-webhooks/standard-webhooks, libraries/javascript/src/webhook.test.ts, "sign function
     * works").
     */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIME = "1614265330";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String EXPECTED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    /** A signature of that same test which does not fit. */
    private static final String ANOTHER = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";

    private static final PortalId PORTAL = new PortalId("example-portal", "exampleshire");
    private static final List<PortalSecrets.Secret> SECRETS =
            new PortalSecrets(() -> "{\"example-portal/exampleshire\":[\"" + SECRET + "\"]}").of(Optional.of(PORTAL));

    private static Optional<WebhookSignature> read(String id, String time, String signatures) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", time);
        headers.put("webhook-signature", signatures);
        headers.values().removeIf(value -> value.equals("absent"));
        return WebhookSignature.of(new HttpRequest(
                "POST /", "/", Map.of(), Map.of(), headers, BODY, "r", Instant.EPOCH, Optional.empty()));
    }

    private static boolean accepted(String signatures, byte[] body) {
        return read(ID, TIME, signatures).orElseThrow().isMadeWith(SECRETS, body);
    }

    @Test
    void the_published_vector_is_accepted() {
        assertThat(accepted(EXPECTED, BODY)).isTrue();
    }

    @Test
    void any_of_several_signatures_may_fit_and_other_versions_are_passed_over() {
        assertThat(accepted(ANOTHER + " " + EXPECTED.replace("v1,", "v2,") + " " + EXPECTED + " " + ANOTHER, BODY))
                .isTrue();
        assertThat(accepted(ANOTHER, BODY)).isFalse();
        assertThat(accepted(EXPECTED.replace("v1,", "v1a,"), BODY)).isFalse();
        assertThat(accepted(EXPECTED.replace("v1,", "V1,"), BODY)).isFalse();
        assertThat(accepted(EXPECTED.replace("v1,", ""), BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1,", "v1,dawfeoifkpqwoekfpqoekf", "v1,g0hM9Ss", "v1, ", ",", "v1", "v1,====", "é"})
    void a_part_of_a_signature_is_none(String signature) {
        assertThat(accepted(signature, BODY)).isFalse();
    }

    @Test
    void a_signature_is_of_this_message_at_this_time_and_of_these_bytes() {
        assertThat(accepted(EXPECTED, "{\"test\":2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(accepted(EXPECTED, new byte[0])).isFalse();
        assertThat(read("msg_other", TIME, EXPECTED).orElseThrow().isMadeWith(SECRETS, BODY))
                .isFalse();
        assertThat(read(ID, "1614265331", EXPECTED).orElseThrow().isMadeWith(SECRETS, BODY))
                .isFalse();
    }

    @Test
    void the_secret_that_stands_in_for_a_missing_one_is_nobodys() {
        ExamplePortal nobody = new ExamplePortal("example-portal", "exampleshire", new byte[24]);
        String signature = nobody.signature(ID, TIME, BODY);

        assertThat(read(ID, TIME, signature).orElseThrow().isMadeWith(SECRETS, BODY))
                .isFalse();
        assertThat(read(ID, TIME, signature)
                        .orElseThrow()
                        .isMadeWith(new PortalSecrets(() -> "{}").of(Optional.of(PORTAL)), BODY))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "absent, 1614265330, 'v1,x'",
        "msg_1, absent, 'v1,x'",
        "msg_1, 1614265330, absent",
        "'', 1614265330, 'v1,x'",
        "msg_1, '', 'v1,x'",
        "msg_1, 1614265330, ''",
        "msg.1, 1614265330, 'v1,x'",
        "'msg,1', 1614265330, 'v1,x'",
        "msg 1, 1614265330, 'v1,x'",
        "msgé, 1614265330, 'v1,x'",
        "msg_1, hello, 'v1,x'",
        "msg_1, -1, 'v1,x'",
        "msg_1, +1614265330, 'v1,x'",
        "msg_1, 01614265330, 'v1,x'",
        "msg_1, 1614265330.5, 'v1,x'",
        "msg_1, 1614265330000, 'v1,x'",
        "msg_1, '1614265330,1614265330', 'v1,x'"
    })
    void without_its_three_headers_well_formed_nothing_is_signed(String id, String time, String signatures) {
        assertThat(read(id, time, signatures)).isEmpty();
    }

    @Test
    void an_identifier_has_at_most_256_characters_and_the_signatures_2000() {
        assertThat(read("m".repeat(256), TIME, EXPECTED)).isPresent();
        assertThat(read("m".repeat(257), TIME, EXPECTED)).isEmpty();
        assertThat(read(ID, TIME, "v".repeat(2_000))).isPresent();
        assertThat(read(ID, TIME, "v".repeat(2_001))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false"})
    void the_time_of_an_attempt_is_within_five_minutes_either_way(int seconds, boolean inTime) {
        Instant now = Instant.ofEpochSecond(Long.parseLong(TIME) - seconds);

        assertThat(read(ID, TIME, EXPECTED).orElseThrow().isInTime(now)).isEqualTo(inTime);
        assertThat(read(ID, TIME, EXPECTED).orElseThrow().isInTime(now.plusMillis(999)))
                .as("to the second")
                .isEqualTo(inTime);
    }

    @Test
    void secrets_never_show_themselves() {
        assertThat(SECRETS.getFirst()).hasToString("a secret");
        assertThat(SECRETS.getFirst().key()).isEqualTo(Base64.getDecoder().decode(SECRET.substring(6)));
    }
}
