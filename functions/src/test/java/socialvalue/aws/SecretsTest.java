package socialvalue.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.aws.seal.KeyFile;
import socialvalue.aws.seal.KeyedPseudonyms;
import socialvalue.aws.seal.SecretKey256;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

class SecretsTest {
    private static final LotId LOT = new LotId("EXAMPLE-2026-017", "1");

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private String secret = "0123456789abcdefghijABCDEFGHIJ0123456789abc";

    private final SecretsManagerClient client = new SecretsManagerClient() {
        @Override
        public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
            asked.add(request.secretId());
            return GetSecretValueResponse.builder().secretString(secret).build();
        }

        @Override
        public String serviceName() {
            return "secretsmanager";
        }

        @Override
        public void close() {}
    };

    private static String pseudonym(Supplier<SecretKey256> key) {
        return new KeyedPseudonyms(key).of(LOT, "example-care");
    }

    @Test
    void a_secret_is_fetched_when_it_is_first_needed_and_only_then() {
        Supplier<SecretKey256> key = Secrets.key("secret:arn:aws:secretsmanager:x:y:secret:z", () -> client);
        assertThat(asked).isEmpty();

        assertThat(pseudonym(key)).isEqualTo(pseudonym(key));
        assertThat(asked).containsExactly("arn:aws:secretsmanager:x:y:secret:z");
    }

    @Test
    void what_the_template_has_generated_is_a_key() {
        int length = Integer.parseInt(Yaml.text(
                Yaml.at(new Template().properties("PseudonymKey"), "GenerateSecretString", "PasswordLength")));

        assertThat(secret).hasSize(length);
        assertThat(pseudonym(Secrets.key("secret:name", () -> client))).hasSize(43);
    }

    @Test
    void a_secret_that_is_no_key_is_refused_and_not_shown() {
        secret = "correct horse battery staple";

        assertThatThrownBy(() -> Secrets.key("secret:name", () -> client).get())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the secret name holds no key of 32 bytes in base64url");
    }

    @Test
    void a_file_needs_no_client() {
        Path file = folder.resolve("pseudonym.key");
        KeyFile.readOrCreate(file);

        Supplier<SecretKey256> key = Secrets.key("file:" + file, () -> {
            throw new AssertionError("not needed");
        });

        assertThat(pseudonym(key)).hasSize(43);
    }

    @Test
    void anything_else_names_no_key() {
        assertThatThrownBy(() -> Secrets.key("0123456789abcdefghijABCDEFGHIJ0123456789abc", () -> client))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key is named by file: or secret:");
        assertThatThrownBy(() -> new Wiring(variable -> null).pseudonyms())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the environment does not set PSEUDONYM_KEY");
    }
}
