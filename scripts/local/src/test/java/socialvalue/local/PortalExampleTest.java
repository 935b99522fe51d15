package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.finding.Findings;
import socialvalue.local.portal.ReplayPortal;
import socialvalue.local.portal.Stage;

/** The example of a portal, with every byte recorded that the plugin sends to the portal and to the API. */
@Tag("slow")
@Timeout(300)
class PortalExampleTest {
    private static final String TENDER = "638d845425c3e263700cbd5452ec485f";
    private static final Pattern YEAR = Pattern.compile("EX-UA-(\\d{4})-001");

    @TempDir
    static Path temporary;

    private static PlayedPortal played;
    private static List<byte[]> sentBeforeOpening = List.of();
    private static List<Recorder.Request> requests;
    private static BidContents contents;

    @BeforeAll
    static void play() {
        try (Recorder recorder = new Recorder()) {
            played = PlayedPortal.in(temporary.resolve("folder"), new PortalExample.Surroundings() {
                @Override
                public URI instead(URI address) {
                    return recorder.leadingTo(address);
                }

                @Override
                public void before(Stage stage, ReplayPortal portal) {
                    if (stage == Stage.OPENED) {
                        sentBeforeOpening = recorder.sent();
                    } else if (stage == Stage.AWARDED) {
                        contents = BidContents.of(bids(portal));
                    }
                }
            });
            requests = recorder.requests();
        }
    }

    private static byte[] bids(ReplayPortal portal) {
        URI bids = portal.address().resolve(ReplayPortal.BASE + "/tenders/" + TENDER + "/bids");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(bids).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void it_ends_well_and_says_each_step() {
        assertThat(played.exitCode()).as(played.faults()).isZero();
        assertThat(played.faults()).isEmpty();
        assertThat(played.printed())
                .contains("tender.published  tender/638d8454", "tender.published  tender/78291108")
                .contains("tender.amended", "The portal's deadline is not the one of the published frame.")
                .contains("4 are told as submitted and 1 as withdrawn")
                .contains("return 89d3583b: 2 findings; bound to no criterion: requirement 335ac4ad")
                .contains("award.decided", "contract.signed")
                .contains("11 events and 4 returns have been delivered, each once");
    }

    @Test
    void the_table_is_that_of_the_scenario() {
        String expected = new ScenarioText(Scenario.play(PlayedPortal.SCENARIO, Optional.empty()))
                .table()
                .orElseThrow();

        assertThat(expected).contains("6.39", "6.15", "4.25", "4.23");
        assertThat(played.end().table()).isEqualTo(ExampleFiles.later(expected, yearsLater()));
        assertThat(played.printed()).contains(played.end().table());
    }

    @Test
    void the_returns_as_delivered_are_those_of_the_scenario() throws IOException {
        String digest = digestOfFrame();
        Map<String, String> expected = new TreeMap<>();
        try (Stream<Path> files = Files.list(PlayedPortal.SCENARIO.resolve("returns"))) {
            for (Path file : files.toList()) {
                Node asWritten = tree(Files.readString(file));
                String text = ExampleFiles.text(file, yearsLater())
                        .replace(asWritten.members().get("frame").text(), digest);
                Node tree = tree(text);
                expected.put(tree.members().get("supplier").members().get("id").text(), PlayedPortal.text(tree));
            }
        }

        assertThat(expected).hasSize(4);
        assertThat(played.end().returns()).isEqualTo(expected);
    }

    @Test
    void each_event_is_handled_once_and_none_is_parked() {
        List<String> told = eventBodies()
                .map(body -> tree(body).members().get("id").text())
                .sorted()
                .toList();

        assertThat(told).hasSize(11).doesNotHaveDuplicates();
        assertThat(played.end().events().keySet()).containsExactlyElementsOf(told);
        assertThat(played.end().parked()).isZero();
    }

    @Test
    void before_the_portal_opens_its_bids_not_a_byte_of_them_is_sent() {
        assertThat(contents.texts()).contains("Example Linden LLC", "99000001", "bids@linden.example", "proposal.p7s");
        assertThat(contents.numbers()).extracting(Object::toString).contains("24", "187.5", "96.25", "5892500.5");
        assertThat(sentBeforeOpening).isNotEmpty();
        for (byte[] each : sentBeforeOpening) {
            assertThat(contents.in(each)).isEmpty();
        }
    }

    @Test
    void afterwards_only_the_delivery_of_returns_carries_what_they_say() {
        Set<String> delivered = new TreeSet<>();
        int deliveries = 0;
        for (Recorder.Request request : requests) {
            assertThat(contents.in(request.head().getBytes(StandardCharsets.ISO_8859_1)))
                    .as(request.line())
                    .isEmpty();
            if (request.line().matches("POST /tenders/EX-UA-\\d{4}-001/lots/1/held-returns HTTP/1.1")) {
                delivered.addAll(contents.in(request.body()));
                deliveries++;
            } else {
                assertThat(contents.in(request.body())).as(request.line()).isEmpty();
            }
        }

        assertThat(deliveries).isEqualTo(4);
        assertThat(delivered)
                .contains("Example Linden LLC", "99000001", "24", "2.5", "187.5", "0.75", "320")
                .doesNotContain("5640000", "bids@linden.example", "proposal.p7s", "1 Example Street");
    }

    @Test
    void contents_are_found_in_whatever_form_they_are_sent() {
        String text = "Example Linden LLC";
        for (String before : List.of("", "x", "xy")) {
            String encoded = java.util.Base64.getEncoder()
                    .encodeToString((before + text + " and more").getBytes(StandardCharsets.UTF_8));
            assertThat(contents.in(encoded.getBytes(StandardCharsets.US_ASCII))).contains(text);
        }
        assertThat(found("{\"a\":\"Example%20Linden+LLC\"}")).isEmpty();
        assertThat(found("/x?a=Example+Linden+LLC")).contains(text);
        assertThat(found("{\"amount\": 24.0}")).containsExactly("24");
        assertThat(found("{\"amount\":\"187.50\"}")).containsExactly("187.5");
        assertThat(found("{\"amount\":124}")).isEmpty();
        assertThat(found("GET /x?quantity=24 HTTP/1.1")).containsExactly("24");
    }

    private static Set<String> found(String sent) {
        return contents.in(sent.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<String> eventBodies() {
        return requests.stream()
                .filter(request -> request.line().contains("/portals/prozorro/example-city/events"))
                .map(request -> new String(request.body(), StandardCharsets.UTF_8));
    }

    private static int yearsLater() {
        Matcher year = YEAR.matcher(played.printed());
        assertThat(year.find()).isTrue();
        return Integer.parseInt(year.group(1)) - 2027;
    }

    /** As the second version was published. */
    private static String digestOfFrame() {
        Matcher digest = Pattern.compile("sha256:[0-9a-f]{64}").matcher(played.printed());
        String last = "";
        while (digest.find()) {
            last = digest.group();
        }
        return last;
    }

    private static Node tree(String document) {
        return JsonDocument.read(document.getBytes(StandardCharsets.UTF_8), new Findings())
                .orElseThrow();
    }
}
