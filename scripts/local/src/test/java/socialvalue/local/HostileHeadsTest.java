package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.local.Stage.assertAnswered;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.access.Role;
import socialvalue.file.JsonText;
import socialvalue.local.RawHttp.Reply;

/** Whatever stands in the head of a request, every route answers it, with a refusal at worst, and prints nothing. */
@Tag("slow")
@Timeout(240)
class HostileHeadsTest {
    private static final byte[] NOTHING = {};
    private static final String LONG = "zqhostile".repeat(900);

    @TempDir
    static Path folder;

    private static Stage stage;
    private static List<Target> targets;

    @BeforeAll
    static void start() throws InterruptedException {
        stage = new Stage(folder);
        targets = Target.all(stage);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @AfterEach
    void nothing_was_printed() {
        assertThat(stage.printed()).isEmpty();
    }

    @Test
    void parameters_of_paths_that_name_nothing_are_not_found() throws IOException {
        for (Target target : targets) {
            for (String name : List.of(
                    "..",
                    "%2e%2e",
                    "..%2f..%2fetc%2fpasswd",
                    "%2F",
                    "a%2Fb",
                    "a%23b",
                    "%00",
                    "a%00b",
                    "%0d%0aX-A:%20b",
                    "%20",
                    "+",
                    "%C3%A9",
                    "%F0%9F%92%A9",
                    "'%22%3E%3Cscript%3E",
                    "zq.hostile-_",
                    "-",
                    ".",
                    "%252e%252e",
                    "a;b=c",
                    "a".repeat(64),
                    LONG.substring(0, 2000),
                    "0",
                    "-1",
                    "999999999",
                    "9999999999",
                    "1.0",
                    "%E2%80%AE",
                    "LOT%23x",
                    "__proto__")) {
                for (String path : withEachParameter(target, name)) {
                    Reply reply = stage.send(target.head(stage, "").replace(target.path(), path), NOTHING);
                    assertAnswered(target.method() + " " + path, reply);
                }
            }
        }
    }

    /** The path with one parameter after the other replaced. */
    private static List<String> withEachParameter(Target target, String name) {
        String[] template =
                target.route().substring(target.route().indexOf(' ') + 1).split("/");
        String[] parts = target.path().replaceFirst("\\?.*", "").split("/");
        return IntStream.range(0, template.length)
                .filter(i -> template[i].startsWith("{"))
                .mapToObj(i -> {
                    String[] changed = parts.clone();
                    changed[i] = name;
                    return String.join("/", changed);
                })
                .toList();
    }

    @Test
    void requests_that_take_no_route_are_refused() throws IOException {
        for (String line : List.of(
                "GET / HTTP/1.1",
                "GET //checks HTTP/1.1",
                "GET /checks/ HTTP/1.1",
                "GET /checks HTTP/1.1",
                "POST /CHECKS HTTP/1.1",
                "BREW /checks HTTP/1.1",
                "PATCH /checks HTTP/1.1",
                "TRACE /checks HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "HEAD /runs/x HTTP/1.1",
                "CONNECT localhost:80 HTTP/1.1",
                "GET /tenders/a/lots/b/return HTTP/1.1",
                "GET /../table.db HTTP/1.1",
                "GET /%2e%2e/lock HTTP/1.1",
                "GET /runs/%zz HTTP/1.1",
                "GET /runs/%ff%fe HTTP/1.1",
                "GET /runs/x?%zz=1 HTTP/1.1",
                "GET /runs/" + "x".repeat(9000) + " HTTP/1.1",
                "GET /runs/x HTTP/9.9",
                "GET http://example.com/checks HTTP/1.1",
                "zqhostile",
                "GET  HTTP/1.1",
                "GET /runs/x\u0001 HTTP/1.1")) {
            Reply reply =
                    stage.send(line + "\r\nAuthorization: Bearer " + stage.token(Role.MODERATOR) + "\r\n", NOTHING);
            assertThat(reply.status())
                    .as(line)
                    .isLessThan(500)
                    .satisfiesAnyOf(status -> assertThat(status).isZero(), status -> assertThat(status)
                            .isGreaterThanOrEqualTo(400));
        }
    }

    @Test
    void queries_that_mean_nothing_are_refused_or_passed_over() throws IOException {
        for (Target target : targets) {
            for (String query : List.of(
                    "after=",
                    "after=x",
                    "after=/",
                    "after=-1/x",
                    "after=8/x",
                    "after=99999999999999/x",
                    "after=%00",
                    "after=1/%23",
                    "after=%F0%9F%92%A9",
                    "after=" + LONG.substring(0, 3000),
                    "after=a&after=b",
                    "after=000001%23zz",
                    "limit=0",
                    "limit=101",
                    "limit=-1",
                    "limit=1e9",
                    "limit=9999999999",
                    "limit=1&limit=2",
                    "limit=",
                    "limit=%D9%A1",
                    "findings=zqhostile",
                    "findings=accepted&findings=accepted",
                    "=",
                    "&&&",
                    "a".repeat(2000) + "=1",
                    "after=1/" + "x".repeat(1500))) {
                String path = target.path().replaceFirst("\\?.*", "") + "?" + query;
                Reply reply = stage.send(target.head(stage, "").replace(target.path(), path), NOTHING);
                assertAnswered(target.method() + " " + path, reply);
                if (target.route().endsWith("/returns") || target.route().endsWith("/scores")) {
                    boolean unusable = query.startsWith("limit") || query.matches("after=(/|.*/x|%00|.*%23|%F0.*)");
                    assertThat(reply.status()).as(path).isIn(unusable ? List.of(400) : List.of(200, 400));
                }
            }
        }
    }

    @Test
    void preconditions_and_keys_that_cannot_be_understood_are_refused() throws IOException {
        for (Target target : targets) {
            for (String value : List.of(
                    "",
                    "*",
                    "1",
                    "\"\"",
                    "\"1",
                    "\"1\",",
                    "W/\"1\"",
                    "\"1\", \"2\"",
                    "\"0\"",
                    "\"-1\"",
                    "\"99999999999\"",
                    "\"zqhostile\"",
                    "\"\u00e9\"",
                    LONG.substring(0, 1200),
                    "\"1\"x",
                    "\"a\"".repeat(200))) {
                for (String header : List.of("If-Match", "If-None-Match")) {
                    String head = target.head(stage, "").replaceFirst("If-(None-)?Match: .*\r\n", "");
                    assertAnswered(
                            target.route() + " " + header + ": " + value,
                            stage.send(head + header + ": " + value + "\r\n", NOTHING));
                }
            }
        }
    }

    @Test
    void a_write_needs_an_idempotency_key() throws IOException {
        for (Target target : targets) {
            if (!target.writes() || target.route().equals("POST /checks") || target.isSigned()) {
                continue;
            }
            for (String key : List.of(
                    "",
                    "Idempotency-Key: \r\n",
                    "Idempotency-Key: " + "k".repeat(129) + "\r\n",
                    "Idempotency-Key: a b\r\n",
                    "Idempotency-Key: \u00e9\r\n",
                    "Idempotency-Key: a\r\nIdempotency-Key: " + "b".repeat(128) + "\r\n")) {
                String head = target.head(stage, "").replaceFirst("Idempotency-Key: .*\r\n", key);
                Reply reply = stage.send(head, NOTHING);
                assertAnswered(target.route() + " " + key, reply);
                assertThat(reply.status()).as(target.route() + " " + key).isEqualTo(400);
            }
        }
    }

    @Test
    void a_key_that_belongs_to_another_request_is_refused_or_the_request_itself_is() throws IOException {
        for (Target target : targets) {
            if (!target.writes() || target.route().equals("POST /checks") || target.isSigned()) {
                continue;
            }
            String head = target.head(stage, "Content-Type: application/json\r\n");
            for (String body : List.of("{}", "{\"reason\":\"zqhostile\"}", "{}", "[]")) {
                assertAnswered(target.route(), stage.send(head, body.getBytes(StandardCharsets.UTF_8)));
            }
        }
        Target scoring = targets.stream()
                .filter(each -> each.route().endsWith("/scoring"))
                .findFirst()
                .orElseThrow();
        String head = scoring.head(stage, "Content-Type: application/json\r\n");
        assertThat(stage.send(head, reason("one")).status()).isEqualTo(202);
        assertThat(stage.send(head, reason("one")).status()).isEqualTo(202);
        assertThat(stage.send(head, reason("two")).text()).contains("idempotency key");
    }

    private static byte[] reason(String text) {
        return JsonText.object(json -> json.text("reason", text));
    }

    @Test
    void tokens_of_anybody_else_open_nothing() throws Exception {
        for (var token : foreignTokens().entrySet()) {
            for (Target target : targets) {
                String head = target.head(stage, "")
                        .replaceFirst("Authorization: .*\r\n", "Authorization: " + token.getValue() + "\r\n");
                Reply reply = stage.send(head, NOTHING);
                assertAnswered(target.route() + " by a token " + token.getKey(), reply);
                // Without a signature that a token could not make up for, it has no media type here
                assertThat(reply.status())
                        .as(target.route() + " by a token " + token.getKey())
                        .isEqualTo(target.isSigned() ? 415 : 401);
            }
        }
    }

    private static Map<String, String> foreignTokens() throws JOSEException, IOException, ParseException {
        RSAKey ours = RSAKey.parse(Files.readString(folder.resolve("token-key.json")));
        RSAKey foreign = new RSAKeyGenerator(2048).keyID(ours.getKeyID()).generate();
        JWTClaimsSet sound = claims().build();
        String genuine = stage.token(Role.MODERATOR);
        String[] parts = genuine.split("\\.");
        Instant now = stage.system.clock().instant();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("that is empty", "");
        tokens.put("that is no token", "Bearer zqhostile");
        tokens.put("of another scheme", "Basic " + genuine);
        tokens.put("without signature", "Bearer " + parts[0] + "." + parts[1] + ".");
        tokens.put("of algorithm none", "Bearer " + new PlainJWT(sound).serialize());
        tokens.put(
                "with other claims",
                "Bearer " + parts[0] + "." + new PlainJWT(sound).serialize().split("\\.")[1] + "." + parts[2]);
        tokens.put("of another key", "Bearer " + signed(foreign, sound));
        tokens.put("signed by our public key as a secret", "Bearer " + signedBySecret(ours, sound));
        tokens.put(
                "that has expired",
                "Bearer "
                        + signed(
                                ours,
                                claims().expirationTime(Date.from(now.minus(Duration.ofSeconds(2))))
                                        .build()));
        tokens.put(
                "that never expires",
                "Bearer " + signed(ours, claims().expirationTime(null).build()));
        tokens.put(
                "of another issuer",
                "Bearer "
                        + signed(
                                ours,
                                claims().issuer("https://identity.example.org/").build()));
        tokens.put(
                "for somebody else",
                "Bearer " + signed(ours, claims().audience("another").build()));
        tokens.put("for nobody", "Bearer " + signed(ours, claims().subject(null).build()));
        tokens.put(
                "that begins later",
                "Bearer "
                        + signed(
                                ours,
                                claims().notBeforeTime(Date.from(now.plus(Duration.ofHours(1))))
                                        .build()));
        tokens.put("too long", "Bearer " + "a".repeat(9_000));
        tokens.put("twice", "Bearer " + genuine + " " + genuine);
        return tokens;
    }

    @Test
    void claims_of_odd_shapes_give_no_role() throws Exception {
        RSAKey ours = RSAKey.parse(Files.readString(folder.resolve("token-key.json")));
        for (Object role : new Object[] {
            "",
            " ",
            "[]",
            "Moderator",
            "MODERATOR",
            "moderator\u0000",
            "moderators",
            "supplier",
            "supplier moderator",
            "portal,moderator",
            7,
            true,
            Map.of("moderator", true),
            List.of(List.of()),
            List.of("supplier", "moderator"),
            List.of(Map.of()),
            "[supplier",
            "role=moderator",
            "zqhostile".repeat(100)
        }) {
            String token = signed(ours, claims().claim("role", role).build());
            for (Target target : targets) {
                String head = target.head(stage, "")
                        .replaceFirst("Authorization: .*\r\n", "Authorization: Bearer " + token + "\r\n");
                Reply reply = stage.send(head, NOTHING);
                assertAnswered(target.route() + " by role " + role, reply);
                boolean open = target.method().equals("GET")
                        && target.route().matches("GET (/editions/.*|.*/frame(/\\{version})?)");
                if (!open) {
                    assertThat(reply.status())
                            .as(target.route() + " by role " + role)
                            .isGreaterThanOrEqualTo(400);
                }
            }
        }
    }

    @Test
    void suppliers_of_odd_names_are_nobody() throws Exception {
        RSAKey ours = RSAKey.parse(Files.readString(folder.resolve("token-key.json")));
        for (Object supplier :
                new Object[] {"", " ", "a#b", "../x", 7, List.of("example-x"), Map.of(), "x".repeat(64)}) {
            String token = signed(
                    ours,
                    claims().claim("role", "supplier")
                            .claim("supplier", supplier)
                            .build());
            Reply reply = stage.send(
                    "GET " + stage.published.path() + "/return/receipt HTTP/1.1\r\nAuthorization: Bearer " + token
                            + "\r\n",
                    NOTHING);
            assertAnswered("a receipt for " + supplier, reply);
            assertThat(reply.status()).as("a receipt for " + supplier).isIn(403, 404);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = stage.system.clock().instant();
        return new JWTClaimsSet.Builder()
                .issuer(Tokens.ISSUER)
                .audience(Tokens.AUDIENCE)
                .subject("example-zqhostile")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("role", "moderator");
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String signedBySecret(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }
}
