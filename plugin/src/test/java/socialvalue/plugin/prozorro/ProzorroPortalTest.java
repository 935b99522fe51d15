package socialvalue.plugin.prozorro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading side over HTTP on loopback. */
class ProzorroPortalTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2027-01-11T10:00:00Z"));
    private static final int LARGEST = 10_000;

    private HttpServer server;
    private final Deque<Handler> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Cookie"));
            answers.remove().handle(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/2.5/");
    }

    private ProzorroPortal portal(Optional<String> token, Duration longest) {
        return new ProzorroPortal(new HttpTransport(base(), token, longest, LARGEST), CLOCK);
    }

    private ProzorroPortal portal() {
        return portal(Optional.empty(), Duration.ofSeconds(5));
    }

    private void answer(int status, String body, String... headers) {
        answers.add(exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static PortalFailure failure(Throwing asking) {
        try {
            asking.ask();
        } catch (PortalFailure e) {
            return e;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("it did not fail");
    }

    private interface Throwing {
        void ask() throws PortalFailure, InterruptedException;
    }

    @Test
    void aPageIsAskedForWithItsOffsetAsItIs() throws Exception {
        answer(200, "{'data':[],'next_page':{'offset':''}}".replace('\'', '"'));

        FeedPage page = portal().page(Feed.TENDERS, Optional.of("1.5&x=2/é"));

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(asked)
                .containsExactly("/api/2.5/tenders?feed=changes&limit=100"
                        + "&opt_fields=status%2CprocuringEntity%2Cpublic_modified"
                        + "&offset=1.5%26x%3D2%2F%C3%A9 null null");
    }

    @Test
    void anAddressOnAnotherHostIsNotFollowed() throws Exception {
        answer(
                200,
                "{'data':[{'id':'a1'}],'next_page':{'offset':'7','path':'/evil','uri':'http://evil.example/api'}}"
                        .replace('\'', '"'));
        answer(200, "{\"data\":[]}");
        ProzorroPortal portal = portal();

        FeedPage page = portal.page(Feed.CONTRACTS, Optional.empty());
        portal.page(Feed.CONTRACTS, page.next());

        assertThat(asked.get(1)).startsWith("/api/2.5/contracts?").contains("&offset=7 ");
    }

    @Test
    void aRedirectionIsNotFollowed() {
        answer(302, "", "Location", "http://127.0.0.1:1/");

        assertThat(failure(() -> portal().tender("a1"))).hasMessage("302 /tenders/a1");
    }

    @Test
    void aTokenIsSentAsABearerTokenAndCookiesAreSentBack() throws Exception {
        answer(200, "{\"data\":{}}", "Set-Cookie", "SESSION=one; Path=/");
        answer(412, "", "Set-Cookie", "SESSION=two; Path=/");
        answer(200, "{\"data\":{}}");
        ProzorroPortal portal = portal(Optional.of("example-token"), Duration.ofSeconds(5));

        portal.tender("a1");
        assertThat(portal.tender("a1")).as("asked once more after 412").isPresent();

        assertThat(asked)
                .containsExactly(
                        "/api/2.5/tenders/a1 Bearer example-token null",
                        "/api/2.5/tenders/a1 Bearer example-token SESSION=one",
                        "/api/2.5/tenders/a1 Bearer example-token SESSION=two");
    }

    @ParameterizedTest
    @CsvSource({
        "401,TEMPORARY",
        "403,CLOSED",
        "409,TEMPORARY",
        "422,TEMPORARY",
        "429,BUSY",
        "500,TEMPORARY",
        "502,TEMPORARY",
        "503,TEMPORARY",
        "504,TEMPORARY"
    })
    void anErrorIsToldByItsKind(int status, PortalFailure.Kind kind) {
        answer(status, "{\"status\":\"error\"}");

        PortalFailure failure = failure(() -> portal().tender("a1"));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessage(status + " /tenders/a1");
        assertThat(failure.notBefore()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void whatIsGoneIsEmpty(int status) throws Exception {
        for (int i = 0; i < 4; i++) {
            answer(status, "{\"status\":\"error\"}");
        }
        ProzorroPortal portal = portal();

        assertThat(portal.tender("a1")).isEmpty();
        assertThat(portal.contract("a1")).isEmpty();
        assertThat(portal.bid("a1", "b1")).isEmpty();
        assertThat(portal.bids("a1")).isEmpty();
    }

    @Test
    void bidsAreEmptyWhileTheyAreClosedAndOneOfThemIsAFailure() throws Exception {
        Dialogue closed = Dialogue.example("05-bids-closed.http");
        answer(closed.status(), closed.body());
        answer(closed.status(), closed.body());
        answer(500, "");
        ProzorroPortal portal = portal();

        assertThat(portal.bids("a1")).isEmpty();
        assertThat(failure(() -> portal.bid("a1", "b1")).kind()).isEqualTo(PortalFailure.Kind.CLOSED);
        assertThat(failure(() -> portal.bids("a1")).kind()).isEqualTo(PortalFailure.Kind.TEMPORARY);
    }

    @Test
    void anOffsetIsRefusedWhereTheAnswerNamesItOrSaysThatItIsGone() {
        Dialogue refused = Dialogue.example("11-offset-refused.http");
        answer(404, refused.body());
        answer(410, "");
        answer(404, "no such page");
        answer(404, refused.body());
        ProzorroPortal portal = portal();

        assertThat(failure(() -> portal.page(Feed.TENDERS, Optional.of("0"))).kind())
                .isEqualTo(PortalFailure.Kind.OFFSET);
        assertThat(failure(() -> portal.page(Feed.TENDERS, Optional.of("0"))).kind())
                .isEqualTo(PortalFailure.Kind.OFFSET);
        assertThat(failure(() -> portal.page(Feed.TENDERS, Optional.of("0"))).kind())
                .as("a server in between, which says nothing of the offset")
                .isEqualTo(PortalFailure.Kind.TEMPORARY);
        assertThat(failure(() -> portal.page(Feed.TENDERS, Optional.empty())).kind())
                .isEqualTo(PortalFailure.Kind.TEMPORARY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120                           | PT2M
            0                             | PT0S
            Mon, 11 Jan 2027 10:05:00 GMT | PT5M
            Mon, 11 Jan 2027 09:00:00 GMT | PT0S
            999999999                     | PT24H
            9999999999999999999           | PT24H
            soon                          |
            -5                            |
            """)
    void howLongThePlatformWantsToBeLeftAloneIsUnderstood(String header, Duration wait) {
        answer(429, "", "Retry-After", header);

        assertThat(failure(() -> portal().tender("a1")).notBefore()).isEqualTo(Optional.ofNullable(wait));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{\"data\":{\"id\":\"a1\"", "{\"data\":{}} {}", "<html></html>", "{\"data\":7}"})
    void whatIsNotOneWholeAnswerFails(String body) {
        answer(200, body);
        answer(200, body);
        ProzorroPortal portal = portal();

        assertThat(failure(() -> portal.tender("a1")).kind()).isEqualTo(PortalFailure.Kind.TEMPORARY);
        assertThat(failure(() -> portal.page(Feed.TENDERS, Optional.empty())).kind())
                .isEqualTo(PortalFailure.Kind.TEMPORARY);
    }

    @Test
    void whatAParserComplainsOfIsNotRepeated() {
        answer(200, "{\"data\": secret-of-a-bidder }");

        PortalFailure failure = failure(() -> portal().bid("a1", "b1"));

        assertThat(failure).hasNoCause();
        assertThat(failure.getMessage()).doesNotContain("secret");
    }

    @Test
    void anAnswerThatIsCutOffFails() {
        answers.add(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"data\":[".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThat(failure(() -> portal().page(Feed.TENDERS, Optional.empty())).kind())
                .isEqualTo(PortalFailure.Kind.TEMPORARY);
    }

    @Test
    void anAnswerThatIsTooLongFails() {
        answer(200, "{\"data\":{\"title\":\"" + "x".repeat(LARGEST) + "\"}}");

        assertThat(failure(() -> portal().tender("a1"))).hasRootCauseMessage("an answer of more than 10000 bytes");
    }

    @Test
    void anAnswerThatTricklesFailsInTime() {
        answers.add(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        });

        assertThat(failure(
                        () -> portal(Optional.empty(), Duration.ofMillis(300)).tender("a1")))
                .hasRootCauseInstanceOf(java.util.concurrent.TimeoutException.class);
    }

    @Test
    void aPlatformThatIsNotThereFails() {
        server.stop(0);

        assertThat(failure(() -> portal().tender("a1")).kind()).isEqualTo(PortalFailure.Kind.TEMPORARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "a/b", "", "a1?x=1", "a1#", "%2e%2e", ".."})
    void nothingButAnIdentifierBecomesPartOfAPath(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> portal().tender(id));
        assertThatIllegalArgumentException().isThrownBy(() -> portal().bid("a1", id));
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portal.example/api/2.5",
                "ftp://portal.example",
                "https://portal.example/api?x=1",
                "https://user@portal.example/api",
                "/api/2.5"
            })
    void thePlatformIsReachedByHttpsUnlessItIsOnThisMachine(String base) {
        assertThatThrownBy(() -> new ProzorroPortal(URI.create(base), Optional.empty(), CLOCK))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new ProzorroPortal(URI.create("https://portal.example/api/2.5"), Optional.empty(), CLOCK))
                .isNotNull();
    }

    @Test
    void itemsWithoutAnythingThatCanBeAnIdentifierAreCounted() throws Exception {
        answer(200, "{'data':[{'id':'../../etc'},{'id':7},7,null,{'id':'a1'}]}".replace('\'', '"'));

        FeedPage page = portal().page(Feed.TENDERS, Optional.empty());

        assertThat(page.items()).extracting(FeedPage.Item::id).containsExactly("a1");
        assertThat(page.unreadable()).isEqualTo(4);
    }
}
