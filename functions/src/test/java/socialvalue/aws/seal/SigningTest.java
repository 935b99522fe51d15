package socialvalue.aws.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.audit.Digest;
import socialvalue.audit.Signature;
import socialvalue.port.Signing;

class SigningTest {
    private static final String ARN = "arn:aws:kms:eu-west-2:111122223333:key/example";
    private static final String DIGEST = new Digest().add("an entry").hex();

    static Stream<Signing> signings() {
        SigningKmsInMemory kms = new SigningKmsInMemory(ARN);
        return Stream.of(new KmsSigning(() -> kms, ARN), LocalSigning.random());
    }

    @ParameterizedTest
    @MethodSource("signings")
    void a_digest_is_verified_by_the_key_that_signed_it_and_no_other_digest_is(Signing signing) {
        Signature signature = signing.sign(DIGEST);

        assertThat(signing.verifies(DIGEST, signature)).isTrue();
        assertThat(signing.verifies(new Digest().add("another entry").hex(), signature))
                .isFalse();
        assertThat(signing.verifies(DIGEST, signing.sign("another digest"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("signings")
    void a_key_that_is_not_the_authoritys_never_verifies_whatever_it_calls_itself(Signing signing) {
        Signature signature = signing.sign(DIGEST);
        Signature forged = LocalSigning.random().sign(DIGEST);

        assertThat(signing.verifies(DIGEST, forged)).isFalse();
        assertThat(signing.verifies(DIGEST, new Signature(signature.key(), forged.value())))
                .isFalse();
        assertThat(signing.verifies(DIGEST, new Signature("another key", signature.value())))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("signings")
    void what_is_no_signature_at_all_verifies_nothing(Signing signing) {
        String key = signing.sign(DIGEST).key();
        for (String value :
                new String[] {"", "AAAA", "not base64", Base64.getEncoder().encodeToString(new byte[72])}) {
            assertThat(signing.verifies(DIGEST, new Signature(key, value)))
                    .as(value)
                    .isFalse();
        }
    }

    @Test
    void verifying_asks_kms_for_the_public_key_once_and_never_to_sign() {
        SigningKmsInMemory kms = new SigningKmsInMemory(ARN);
        Signature signature = new KmsSigning(() -> kms, ARN).sign(DIGEST);
        kms.asked.clear();
        KmsSigning verifying = new KmsSigning(() -> kms, ARN);

        assertThat(verifying.verifies(DIGEST, signature)).isTrue();
        assertThat(verifying.verifies(DIGEST, signature)).isTrue();
        assertThat(kms.asked).containsExactly("GetPublicKey");
        assertThat(verifying.verifies(DIGEST, new Signature("another key", signature.value())))
                .isFalse();
        assertThat(kms.asked).hasSize(1);
    }

    @Test
    void a_local_key_is_its_owners_alone_and_the_same_the_next_time(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("signing-key");
        Signature signature = LocalSigning.readOrCreate(file).sign(DIGEST);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(LocalSigning.readOrCreate(file).verifies(DIGEST, signature)).isTrue();
        assertThat(LocalSigning.readOrCreate(folder.resolve("another-key")).verifies(DIGEST, signature))
                .isFalse();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> LocalSigning.readOrCreate(file)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "c2VjcmV0", "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}"})
    void a_file_that_holds_no_such_key_is_refused_without_telling_what_it_holds(String text, @TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("signing-key");
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> LocalSigning.readOrCreate(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c2VjcmV0")
                .hasNoCause();
    }

    @Test
    void neither_tells_what_is_in_a_key() {
        assertThat(new KmsSigning(() -> null, ARN)).hasToString("the signing key " + ARN);
        assertThat(LocalSigning.random().toString()).matches("the signing key local:[A-Za-z0-9_-]{43}");
    }
}
