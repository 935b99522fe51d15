package socialvalue.plugin.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.plugin.outbox.Checkpoints;
import socialvalue.plugin.outbox.OutboxFailure;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.TenderPortalListener;
import socialvalue.plugin.portal.TenderPublished;

class OcdsFeedTest {
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

    private final Map<String, String> kept = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private boolean outboxIsDown;
    private HttpServer server;

    private record Answer(int status, String retryAfter, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer = answers.remove();
        asked.add(exchange.getRequestURI().toString());
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if (!answer.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void pagesAreReadOneAfterAnotherAndTheLastOneAgainUntilItNamesAnother() throws Exception {
        OcdsFeed feed = feed();
        answers.add(new Answer(200, "", page("/feed?cursor=2", "1")));
        answers.add(new Answer(200, "", page("", "2")));
        answers.add(new Answer(200, "", page("/feed?cursor=3", "2", "3")));
        answers.add(new Answer(200, "", page("", "4")));
        assertThat(feed.step().pause()).isZero();
        assertThat(feed.step().pause()).isEqualTo(PAUSE);
        assertThat(feed.step().pause()).isZero();
        assertThat(feed.step().pause()).isEqualTo(PAUSE);
        assertThat(asked).containsExactly("/feed", "/feed?cursor=2", "/feed?cursor=2", "/feed?cursor=3");
        assertThat(told).containsExactly("1", "2", "2", "3", "4");
    }

    @Test
    void afterAStopReadingGoesOnWhereItStood() throws Exception {
        answers.add(new Answer(200, "", page("/feed?cursor=2", "1")));
        answers.add(new Answer(200, "", page("", "2")));
        feed().step();
        feed().step();
        assertThat(told).containsExactly("1", "2");
    }

    @Test
    void aBusyPortalIsLeftAloneForAsLongAsItWants() throws Exception {
        OcdsFeed feed = feed();
        answers.add(new Answer(429, "120", ""));
        answers.add(new Answer(503, "Mon, 01 Mar 2027 09:03:00 GMT", ""));
        answers.add(new Answer(503, "1", ""));
        answers.add(new Answer(200, "", page("", "1")));
        OcdsFeed.Step busy = feed.step();
        assertThat(busy.pause()).isEqualTo(Duration.ofSeconds(120));
        assertThat(busy.trouble()).contains("the portal answers 429");
        assertThat(feed.step().pause()).isEqualTo(Duration.ofMinutes(3));
        assertThat(feed.step().pause()).isEqualTo(Duration.ofSeconds(20));
        assertThat(feed.step().trouble()).isEmpty();
        assertThat(told).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void nobodyIsLeftAloneForLongerThanADay(String wanted) throws Exception {
        answers.add(new Answer(429, wanted, ""));
        assertThat(feed().step().pause()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void aPortalThatFailsForHoursIsAskedAtMostHourly() throws Exception {
        OcdsFeed feed = feed();
        Duration last = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            answers.add(new Answer(502, "", ""));
            Duration pause = feed.step().pause();
            assertThat(pause).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(Duration.ofHours(1));
            last = pause;
        }
        assertThat(last).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void halfAPageTellsNothingAndIsReadAgain() throws Exception {
        OcdsFeed feed = feed();
        String whole = page("/feed?cursor=2", "1", "2");
        answers.add(new Answer(200, "", whole.substring(0, whole.length() - 20)));
        answers.add(new Answer(200, "", whole));
        assertThat(feed.step().trouble().orElseThrow()).endsWith("this is not JSON");
        assertThat(told).isEmpty();
        assertThat(feed.step().trouble()).isEmpty();
        assertThat(told).containsExactly("1", "2");
    }

    @Test
    void aPageThatNeverEndsIsGivenUp() throws Exception {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"releases\": [".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });
        String address = "http://localhost:" + server.getAddress().getPort() + "/endless";
        Pages hasty = new HttpPages(URI.create(address), InstantSource.fixed(NOW), Duration.ofMillis(300));
        assertThat(feed(address, hasty).step().trouble()).contains("the answer broke off");
    }

    @Test
    void aPortalThatIsNotThereIsAskedLater() throws Exception {
        int port = server.getAddress().getPort();
        server.stop(0);
        OcdsFeed.Step step = feed().step();
        assertThat(step.trouble()).as("port " + port).contains("the portal cannot be reached");
        assertThat(step.pause()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whatTheOutboxCouldNotKeepIsReadAgain() throws Exception {
        OcdsFeed feed = feed();
        answers.add(new Answer(200, "", page("/feed?cursor=2", "1")));
        answers.add(new Answer(200, "", page("/feed?cursor=2", "1")));
        outboxIsDown = true;
        assertThat(feed.step().trouble()).contains("the outbox cannot be used");
        assertThat(kept).isEmpty();
        outboxIsDown = false;
        assertThat(feed.step().trouble()).isEmpty();
        assertThat(told).containsExactly("1");
    }

    @Test
    void aPageOfAnotherServerIsNeverFollowed() throws Exception {
        OcdsFeed feed = feed();
        answers.add(new Answer(200, "", page("http://elsewhere.example.org/feed", "1")));
        answers.add(new Answer(200, "", page("file:///example", "1")));
        answers.add(new Answer(302, "", ""));
        assertThat(feed.step().trouble().orElseThrow()).endsWith("links.next leads to another server");
        assertThat(feed.step().trouble().orElseThrow()).endsWith("links.next leads to another server");
        assertThat(feed.step().trouble().orElseThrow()).endsWith("the portal answers 302");
        assertThat(kept).isEmpty();
    }

    @Test
    void releasesThatTellNothingAreCounted() throws Exception {
        answers.add(new Answer(200, "", "{\"releases\": [{\"id\": \"1\"}, {\"ocid\": \"a\"}]}"));
        OcdsFeed.Step step = feed().step();
        assertThat(step.releases()).isEqualTo(2);
        assertThat(step.untold()).isEqualTo(2);
    }

    @Test
    void pagesInAFolderNameEachOtherAndNothingOutsideOfIt(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("page-1.json"), page("page-2.json", "1"));
        Files.writeString(folder.resolve("page-2.json"), page("../secret.json", "2"));
        OcdsFeed feed = feed("page-1.json", new FilePages(folder));
        assertThat(feed.step().trouble()).isEmpty();
        assertThat(feed.step().trouble().orElseThrow()).contains("named by its plain file name");
        assertThat(told).containsExactly("1", "2");
    }

    private OcdsFeed feed() {
        String address = "http://localhost:" + server.getAddress().getPort() + "/feed";
        return feed(address, new HttpPages(URI.create(address), InstantSource.fixed(NOW)));
    }

    private OcdsFeed feed(String first, Pages pages) {
        return new OcdsFeed(
                "ocds",
                first,
                pages,
                new OcdsEvents(new Portal("example-portal", "exampleshire"), (tender, lot) -> Optional.empty()),
                new Checkpoints() {
                    @Override
                    public Optional<String> read(String name) {
                        return Optional.ofNullable(kept.get(name));
                    }

                    @Override
                    public void write(String name, String value) {
                        kept.put(name, value);
                    }
                },
                new TenderPortalListener() {
                    @Override
                    public void tenderPublished(TenderPublished event) {
                        if (outboxIsDown) {
                            throw new OutboxFailure("down", null);
                        }
                        told.add(event.tender());
                    }
                },
                PAUSE);
    }

    private static String page(String next, String... ocids) {
        List<String> releases = new ArrayList<>();
        for (String ocid : ocids) {
            releases.add("{\"ocid\": \"" + ocid + "\", \"id\": \"r\", \"date\": \"2027-03-01T09:00:00Z\","
                    + " \"tag\": [\"tender\"], \"tender\": {\"id\": \"t\"}}");
        }
        String links = next.isEmpty() ? "" : ", \"links\": {\"next\": \"" + next + "\"}";
        return "{\"releases\": [" + String.join(",", releases) + "]" + links + "}";
    }
}
