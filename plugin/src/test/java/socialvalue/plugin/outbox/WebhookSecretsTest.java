package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretsTest {
    private static final String FIRST = secret("an example of a secret, 32 bytes".getBytes(StandardCharsets.US_ASCII));
    private static final String NEXT = secret("another example secret, 32 bytes".getBytes(StandardCharsets.US_ASCII));
    private static final String OTHER = secret("an example nobody here has heard".getBytes(StandardCharsets.US_ASCII));

    private static String secret(byte[] key) {
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    static Stream<List<String>> unusable() {
        return Stream.of(
                List.of(),
                List.of(FIRST, FIRST, FIRST),
                List.of(""),
                List.of("whsec_"),
                List.of("whsec_?"),
                List.of(secret(new byte[23])),
                List.of(secret(new byte[65])));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void secretsAreOneOrTwoOf24To64Bytes(List<String> secrets) {
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecrets.of(secrets));
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 64})
    void aSecretMayHave24Or64Bytes(int length) {
        String secret = Base64.getEncoder().encodeToString(new byte[length]);

        assertThat(WebhookSecrets.of(List.of(secret))).hasToString("secrets: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_c2hvcnQ=", "whsec_not base 64 at all, and quite long", "c2hvcnQ"})
    void aSecretThatIsNotOneIsRefusedWithoutRepeatingIt(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookSecrets.of(List.of(secret)))
                .withMessageNotContaining("c2hvcnQ")
                .withMessageNotContaining("not base 64")
                .withNoCause();
    }

    @Test
    void whatIsSignedWithEitherSecretIsSigned() {
        WebhookSecrets both = WebhookSecrets.of(List.of(FIRST, NEXT));
        for (String one : List.of(FIRST, NEXT)) {
            String signature = WebhookSecrets.of(List.of(one)).sign("msg_1", 7, "body");

            assertThat(both.signed("msg_1", 7, "body", signature)).isTrue();
            assertThat(both.sign("msg_1", 7, "body").split(" ")).hasSize(2).contains(signature);
        }
    }

    @Test
    void whatIsSignedWithAnotherSecretOrForAnotherMessageIsNot() {
        WebhookSecrets both = WebhookSecrets.of(List.of(FIRST, NEXT));
        String own = both.sign("msg_1", 7, "body");

        assertThat(both.signed(
                        "msg_1", 7, "body", WebhookSecrets.of(List.of(OTHER)).sign("msg_1", 7, "body")))
                .isFalse();
        assertThat(both.signed("msg_2", 7, "body", own)).isFalse();
        assertThat(both.signed("msg_1", 8, "body", own)).isFalse();
        assertThat(both.signed("msg_1", 7, "body ", own)).isFalse();
        assertThat(both.signed("msg_1", 7, "body", "")).isFalse();
    }
}
