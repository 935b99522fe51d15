package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.access.Caller;
import socialvalue.access.Role;

/** Deliveries of a service and an import of them, through gateway, queue and worker. */
class DeliveriesOverHttpTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Caller OFFICER = ExampleLot.officer(Role.CONTRACT_OFFICER);
    private static final String AGREEMENT = "/agreements/" + AskedService.AGREEMENT;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private LocalSystem system;
    private Api api;
    private AskedService service;

    @BeforeEach
    void start() {
        system = LocalSystem.start(
                HOME.resolve("template.yaml"),
                folder,
                0,
                false,
                new Deployment(HOME),
                new PrintStream(OutputStream.nullOutputStream()));
        api = new Api(system.address(), system.tokens());
        service = new AskedService(system);
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void a_delivery_is_recorded_and_decided_about() throws InterruptedException {
        service.prepare("decideDelivery", api);
        String delivery = AGREEMENT + "/deliveries/" + service.name();
        assertThat(api.write(OFFICER, "PUT", delivery + "/decision", AskedService.decision())
                        .expecting(200)
                        .member("standing"))
                .isEqualTo("queried");
        api.write(OFFICER, "PUT", delivery, service.delivery()).expecting(200);
    }

    @Test
    void a_file_is_imported_by_the_queues_worker() throws InterruptedException {
        service.prepare("importDeliveries", api);
        String path = AGREEMENT + "/imports/" + service.name();
        api.write(OFFICER, "PUT", path + "?mode=all-or-nothing", service.file(), AskedService.CSV)
                .expecting(202);
        Instant deadline = Instant.now().plus(LONGEST);
        String state = "running";
        while (state.equals("running") && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
            state = api.get(OFFICER, path).expecting(200).member("state");
        }
        assertThat(state).isEqualTo("done");
        assertThat(api.get(OFFICER, AGREEMENT + "/deliveries/" + service.name() + "-row")
                        .expecting(200)
                        .member("import"))
                .isEqualTo(service.name());
    }
}
