package socialvalue.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.plugin.outbox.State;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalEvent;
import socialvalue.plugin.portal.PortalEventJson;
import socialvalue.plugin.portal.TenderPortalListener;

class SocialValuePluginTest {
    private static final Portal PORTAL = new Portal("example-portal", "exampleshire");
    private static final String SECRET = PortalFolder.secret(PORTAL);

    @TempDir
    private Path folder;

    private final ExampleService service = new ExampleService(PortalFolder.secrets(PORTAL), InstantSource.system());

    @AfterEach
    void close() {
        System.clearProperty(SettingsFile.SYSTEM_PROPERTY);
        service.close();
    }

    private PortalFolder settings() {
        return new PortalFolder(folder, PORTAL, service.address());
    }

    private static List<TenderPortalListener> found() {
        return ServiceLoader.load(TenderPortalListener.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @Test
    void howeverOftenItIsLoadedOnePluginRunsUntilItIsClosedAndThenItCanRunAgain() throws Exception {
        System.setProperty(SettingsFile.SYSTEM_PROPERTY, settings().file().toString());
        for (int times = 1; times <= 2; times++) {
            TenderPortalListener first = found().get(0);
            TenderPortalListener second = found().get(0);
            EachKind.of(PORTAL).forEach(event -> event.tell(first));
            EachKind.of(PORTAL).forEach(event -> event.tell(second));

            SocialValuePlugin plugin = (SocialValuePlugin) second;
            Awaited.until(() -> plugin.waiting(0).count(State.PENDING) == 0);
            assertThat(threads()).hasSize(2);
            plugin.close();
            assertThat(threads()).isEmpty();
        }
        assertThat(service.requestsTo("/events")).hasSize(8);
    }

    @Test
    void settingsThatCannotBeUsedAreToldWhenThePortalStartsAndNothingIsLeftRunning() throws IOException {
        System.setProperty(
                SettingsFile.SYSTEM_PROPERTY,
                settings().with("gate.timeout", "soon").file().toString());

        assertThatThrownBy(SocialValuePluginTest::found)
                .isInstanceOf(ServiceConfigurationError.class)
                .hasRootCauseInstanceOf(SettingsFault.class)
                .rootCause()
                .hasMessageContaining("gate.timeout is a duration");
        assertThat(threads()).isEmpty();
    }

    @Test
    void aPluginThatCannotListenEndsWhatItHadBegunAndGivesItsStoreBack() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Path settings = settings()
                    .with("webhook.listen", "127.0.0.1:" + taken.getLocalPort())
                    .withFile("webhook.secret-file", "webhook-secret", SECRET)
                    .file();

            assertThatThrownBy(() -> SocialValuePlugin.start(settings)).hasMessageContaining("webhook.listen");
        }
        assertThat(threads()).isEmpty();
        SocialValuePlugin.start(settings().file()).close();
    }

    @Test
    void anEventToldWhileTheDatabaseIsAwayIsKeptAndItsLotIsWatchedOnceThatIsBack() throws Exception {
        String database = FailingDriver.database();
        Path settings = settings().with("outbox.jdbc-url", database).file();
        Steps told = new Steps();
        service.stands(EachKind.FRAME.toString(), "opened");
        FakeClock clock = new FakeClock(Instant.parse("2027-01-11T10:00:00Z"));
        PluginSettings read = PluginSettings.of(settings);
        Wiring wiring = new Wiring(read, told, clock);
        read.refuseFaults();
        var watch = wiring.watch(wiring.store());

        FailingDriver.away(database, true);
        assertThatThrownBy(() -> EachKind.of(PORTAL).get(0).tell(watch)).hasMessageContaining("checkpoint");
        assertThat(watch.goRound().troubles()).isNotEmpty();
        FailingDriver.away(database, false);
        clock.forward(Duration.ofHours(1));
        assertThat(watch.goRound().troubles()).isEmpty();

        assertThat(told.steps).contains("opened").doesNotContain("marked");

        told.steps.clear();
        service.stands(EachKind.FRAME.toString(), "marked");
        clock.forward(Duration.ofHours(1));
        wiring.watch(wiring.store()).goRound();
        assertThat(told.steps).containsExactly("marked");
    }

    private static final class Steps implements Followed {
        private final List<String> steps = new ArrayList<>();

        @Override
        public void lotOpened(LotOpened notice) {
            steps.add("opened");
        }

        @Override
        public void lotMarked(LotMarked notice) {
            steps.add("marked");
        }
    }

    @Test
    void theLotsOfAPostedEventAreWatchedAndWhatBecomesOfThemIsPostedBack() throws Exception {
        int port = freePort();
        String own = PORTAL.source() + "/events";
        try (ExampleService back = new ExampleService(PortalFolder.secrets(PORTAL), InstantSource.system())) {
            Path settings = settings()
                    .with("webhook.listen", "127.0.0.1:" + port)
                    .withFile("webhook.secret-file", "webhook-secret", SECRET)
                    .with("notices.url", back.address() + own)
                    .withFile("notices.secret-file", "notices-secret", SECRET)
                    .file();
            try (SocialValuePlugin plugin = SocialValuePlugin.start(settings)) {
                assertThat(post(port, EachKind.of(PORTAL).get(0))).isEqualTo(202);
                Awaited.until(() -> plugin.waiting(0).count(State.DELIVERED) == 1);
            }
            assertThat(back.handled()).isEmpty();

            service.stands(EachKind.FRAME.toString(), "marked");
            try (SocialValuePlugin plugin = SocialValuePlugin.start(settings)) {
                Awaited.until(() -> back.handled().size() == 2);
                assertThat(plugin.failures()).isZero();
            }
            assertThat(back.handled())
                    .extracting(ExampleService.Event::type)
                    .containsExactly("socialvalue.lot.opened.v1", "socialvalue.lot.marked.v1");
            assertThat(back.handled().get(0).data())
                    .hasToString(
                            "{\"tender\":\"a1\",\"lot\":\"b7\",\"frame\":{\"tender\":\"EX-2027-001\",\"lot\":\"1\"}}");
        }
        assertThat(service.handled())
                .extracting(ExampleService.Event::type)
                .containsExactly("socialvalue.tender.published.v1");
    }

    private static int post(int port, PortalEvent event) throws IOException, InterruptedException {
        byte[] body = PortalEventJson.write(event);
        String time = Long.toString(Instant.now().getEpochSecond());
        byte[] key = Base64.getDecoder().decode(SECRET.substring("whsec_".length()));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/events"))
                .header("Content-Type", "application/cloudevents+json")
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", time)
                .header("webhook-signature", ExampleService.signature(key, "msg_1." + time + ".", body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Those of the plugin's own that are alive. */
    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("social-value"))
                .toList();
    }
}
