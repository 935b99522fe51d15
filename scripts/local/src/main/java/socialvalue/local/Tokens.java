package socialvalue.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import socialvalue.access.Caller;
import socialvalue.access.Role;

/**
 * The identity provider of this machine and the gateway's JWT authorizer: issues tokens and verifies them.
 *
 * <p>RS256, because the authorizer of an HTTP API accepts RSA only. The key is made at the first start and stays in the
 * folder, readable by its owner alone. No interface of the system issues a token.
 */
public final class Tokens {
    static final String ISSUER = "https://identity.example/";
    static final String AUDIENCE = "social-value";

    private static final Duration VALIDITY = Duration.ofHours(8);
    private static final int KEY_BITS = 2048;
    private static final String FILE = "token-key.json";

    private final RSAKey key;
    private final InstantSource clock;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    private Tokens(RSAKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()))));
        processor.setJWTClaimsSetVerifier(new ClaimsAtTheClock(clock));
    }

    /**
     * The tokens of a folder; makes its key where there is none.
     *
     * @throws CannotRun if the key cannot be read or written
     */
    public static Tokens of(Path folder, InstantSource clock) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                RSAKey made = new RSAKeyGenerator(KEY_BITS)
                        .keyUse(KeyUse.SIGNATURE)
                        .keyIDFromThumbprint(true)
                        .generate();
                OwnerOnly.write(file, made.toJSONString().getBytes(StandardCharsets.UTF_8));
            }
            return new Tokens(RSAKey.parse(Files.readString(file)), clock);
        } catch (IOException | ParseException | JOSEException e) {
            throw CannotRun.because("The key " + file + " cannot be read or written; start with --fresh.", e);
        }
    }

    /** Whether a folder has a key yet. */
    static boolean exist(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** A token for somebody, valid for eight hours by the clock. */
    public String issue(Caller caller) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(caller.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALIDITY)))
                .claim("role", caller.roles().stream().sorted().map(Role::claim).toList());
        caller.supplier().ifPresent(supplier -> claims.claim("supplier", supplier));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /**
     * Verifies a token as the authorizer does.
     *
     * @return its claims as the gateway hands them on, every one a string (a list as {@code [a b]}); empty if the token
     *     is not one of ours, is damaged, is for somebody else or has expired
     */
    public Optional<Map<String, String>> verify(String token) {
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            processor.process(parsed, null);
            Map<String, String> claims = new TreeMap<>();
            parsed.getPayload().toJSONObject().forEach((name, value) -> claims.put(name, asTheGatewaySpells(value)));
            return Optional.of(claims);
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            return Optional.empty();
        }
    }

    private static String asTheGatewaySpells(Object claim) {
        return claim instanceof List<?> list
                ? list.stream().map(Tokens::asTheGatewaySpells).collect(Collectors.joining(" ", "[", "]"))
                : String.valueOf(claim);
    }

    private static final class ClaimsAtTheClock extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final InstantSource clock;

        ClaimsAtTheClock(InstantSource clock) {
            super(AUDIENCE, new JWTClaimsSet.Builder().issuer(ISSUER).build(), Set.of("sub", "iat", "exp"));
            this.clock = clock;
            setMaxClockSkew(0);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
