package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.procurement.PortalId;

class PortalSecretsTest {
    private static final Optional<PortalId> PORTAL = Optional.of(new PortalId("example-portal", "exampleshire"));
    private static final String GOOD = secret(32);

    private String document = "{}";
    private final PortalSecrets secrets = new PortalSecrets(() -> document);

    private static String secret(int bytes) {
        return "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    private List<Boolean> live() {
        return secrets.of(PORTAL).stream().map(PortalSecrets.Secret::isLive).toList();
    }

    @Test
    void two_are_tried_whether_a_portal_has_two_or_one_or_none_or_is_not_known() {
        assertThat(live()).containsExactly(false, false);
        document = "{\"example-portal/exampleshire\":[]}";
        assertThat(live()).containsExactly(false, false);
        document = "{\"example-portal/exampleshire\":[\"" + GOOD + "\"]}";
        assertThat(live()).containsExactly(true, false);
        document = "{\"example-portal/exampleshire\":[\"" + GOOD + "\",\"" + GOOD + "\"]}";
        assertThat(live()).containsExactly(true, true);
        assertThat(secrets.of(Optional.empty()))
                .extracting(PortalSecrets.Secret::isLive)
                .containsExactly(false, false);
    }

    @Test
    void portals_and_tenants_have_secrets_of_their_own() {
        document = "{\"example-portal/elsewhere\":[\"" + GOOD + "\"],\"other/exampleshire\":[\"" + GOOD + "\"]}";

        assertThat(live()).containsExactly(false, false);
    }

    @ParameterizedTest
    @CsvSource({"23, false", "24, true", "64, true", "65, false"})
    void a_secret_has_24_to_64_bytes(int bytes, boolean sound) {
        document = "{\"example-portal/exampleshire\":[\"" + secret(bytes) + "\"]}";

        if (sound) {
            assertThat(live()).containsExactly(true, false);
        } else {
            assertThatThrownBy(this::live).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}{}",
                "{\"example-portal\":[]}",
                "{\"Example/x\":[]}",
                "{\"a/b\":\"GOOD\"}",
                "{\"a/b\":[\"GOOD\"}",
                "{\"a/b\":[\"GOOD\",\"GOOD\",\"GOOD\"]}",
                "{\"a/b\":[1]}",
                "{\"a/b\":[],\"a/b\":[]}",
                "{\"a/b\":[\"swordfish\"]}",
                "{\"a/b\":[\"whsec_!!!!\"]}"
            })
    void a_document_that_is_not_as_it_should_be_is_our_fault_and_not_shown(String text) {
        document = text.replace("GOOD", GOOD);

        assertThatThrownBy(this::live)
                .isInstanceOfAny(IllegalStateException.class)
                .hasMessage("the secrets of portals are not written as they should be")
                .hasNoCause();
    }
}
