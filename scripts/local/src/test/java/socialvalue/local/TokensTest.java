package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.access.Caller;
import socialvalue.access.Role;

class TokensTest {
    private static final Caller EVALUATOR =
            new Caller("example-evaluator", Set.of(Role.EVALUATOR, Role.MODERATOR), Optional.empty());
    private static final Caller SUPPLIER =
            new Caller("example-bidder", Set.of(Role.SUPPLIER), Optional.of("example-care"));

    // Making a key is slow: one serves all tests
    @TempDir
    static Path folder;

    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private Tokens tokens;

    @BeforeEach
    void open_the_key() {
        tokens = Tokens.of(folder, (InstantSource) () -> now);
    }

    @Test
    void claims_arrive_as_strings_and_a_list_in_square_brackets() {
        assertThat(tokens.verify(tokens.issue(EVALUATOR))).hasValueSatisfying(claims -> assertThat(claims)
                .containsEntry("sub", "example-evaluator")
                .containsEntry("role", "[evaluator moderator]")
                .containsEntry("iss", Tokens.ISSUER)
                .containsEntry("aud", Tokens.AUDIENCE)
                .containsEntry("iat", "1780315200")
                .containsEntry("exp", "1780344000")
                .doesNotContainKey("supplier"));
    }

    @Test
    void a_supplier_token_names_the_supplier() {
        assertThat(tokens.verify(tokens.issue(SUPPLIER))).hasValueSatisfying(claims -> assertThat(claims)
                .containsEntry("role", "[supplier]")
                .containsEntry("supplier", "example-care"));
    }

    @Test
    void a_token_is_valid_for_eight_hours_by_the_clock() {
        String token = tokens.issue(SUPPLIER);

        now = now.plus(Duration.ofHours(8)).minusMillis(1);
        assertThat(tokens.verify(token)).isPresent();

        now = now.plusMillis(1);
        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void the_key_outlives_a_restart_and_only_its_owner_can_read_it() throws IOException {
        String token = tokens.issue(SUPPLIER);

        assertThat(Tokens.of(folder, () -> now).verify(token)).isPresent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("token-key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_token_of_another_key_is_refused(@TempDir Path elsewhere) {
        assertThat(tokens.verify(Tokens.of(elsewhere, () -> now).issue(SUPPLIER)))
                .isEmpty();
    }

    @Test
    void a_changed_token_is_refused() {
        String[] parts = tokens.issue(SUPPLIER).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String raised = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("supplier\"]", "moderator\"]").getBytes(StandardCharsets.UTF_8));

        assertThat(tokens.verify(parts[0] + "." + raised + "." + parts[2])).isEmpty();
    }

    @Test
    void an_unsigned_token_is_refused() throws ParseException {
        String claims = SignedJWT.parse(tokens.issue(SUPPLIER))
                .getPayload()
                .toBase64URL()
                .toString();
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(tokens.verify(none + "." + claims + ".")).isEmpty();
    }

    @Test
    void what_is_no_token_is_refused() {
        assertThat(tokens.verify("")).isEmpty();
        assertThat(tokens.verify("a.b.c")).isEmpty();
        assertThat(tokens.verify("é")).isEmpty();
    }
}
