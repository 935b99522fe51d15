package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecureAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTPS://EXAMPLE.ORG/path?a=b",
                "https://127.0.0.1.example.org",
                "http://localhost:1",
                "http://LOCALHOST/path",
                "http://127.0.0.1",
                "http://127.9.9.9",
                "http://[::1]:1",
                "http://[0:0:0:0:0:0:0:1]/"
            })
    void encryptedOrOnThisMachineItMayBeSent(String address) {
        assertThat(new SecureAddress(URI.create(address)).uri()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "http://127.0.0.1.example.org",
                "http://localhost.example.org",
                "http://example.org/localhost",
                "http://localhost@example.org",
                "http://128.0.0.1",
                "http://127.999.0.1",
                "http://127.1",
                "http://0.0.0.0",
                "http://[::2]",
                "ftp://localhost",
                "https://user@example.org",
                "https:///path",
                "https:example.org",
                "//example.org",
                "example.org",
                "/path",
                ""
            })
    void anythingElseMayNotAndIsNotQuoted(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecureAddress(URI.create(address)))
                .withMessage(
                        "an address to send to is like https://host/path, or http on this machine, and names no user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/stage", "https://example.org/stage/", "https://example.org/stage//"})
    void belowABaseThereAreOthers(String base) {
        assertThat(SecureAddress.base(URI.create(base)).at("/checks")).hasToString("https://example.org/stage/checks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org?a=b", "https://example.org/?", "https://example.org#a"})
    void aBaseHasNoQueryAndNoFragment(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecureAddress.base(URI.create(base)))
                .withMessage("an address below which there are others has no query and no fragment");
    }

    @Test
    void aBaseIsSecureToo() {
        assertThatIllegalArgumentException().isThrownBy(() -> SecureAddress.base(URI.create("http://example.org")));
    }
}
