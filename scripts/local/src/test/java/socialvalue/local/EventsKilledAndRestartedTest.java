package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.access.Role;
import socialvalue.file.Node;

/** The system killed while events are being accepted and handled: what it has answered is handled, each event once. */
@Tag("slow")
@Timeout(300)
class EventsKilledAndRestartedTest {
    private static final int EVENTS = 120;
    private static final int SENDERS = 4;
    private static final int KILLS = 3;

    private final long seed =
            Long.getLong("socialvalue.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();

    @TempDir
    Path temporary;

    private SystemProcess system;
    private ExampleLot lot;
    private String secret;

    @Test
    void no_acknowledged_event_is_lost_and_each_is_handled_once() throws Exception {
        System.out.println("Killing with -Dsocialvalue.seed=" + seed);
        Path folder = temporary.resolve("folder");
        Path terminal = temporary.resolve("terminal");
        secret = new PortalSecretsFile(prepared(folder)).secretOf(SignedEvent.PORTAL);
        system = SystemProcess.start(folder, terminal);
        try {
            Instant deadline = SystemProcess.clock(folder).instant().plus(Duration.ofHours(2));
            lot = ExampleLot.publish(system.api(), "EXAMPLE-killed", Instant.ofEpochSecond(deadline.getEpochSecond()));
            for (int kill = 1; kill <= KILLS; kill++) {
                sendAndKill(EVENTS * kill / (KILLS + 1));
                system = system.restarted();
                System.out.println("Killed while accepting, after " + acknowledged.size() + " answers");
                awaitHandled(acknowledged);
            }
            send(EVENTS);
            Set<Integer> all = new TreeSet<>();
            for (int number = 0; number < EVENTS; number++) {
                all.add(number);
            }
            assertThat(acknowledged).isEqualTo(all);
            awaitHandled(all);
            assertThat(SystemProcess.printed(terminal)).doesNotContain("fault", "failed", "set aside");
        } finally {
            system.close();
        }
    }

    /** A folder of the system in which nothing has run yet. */
    private static Path prepared(Path folder) {
        LocalFolder.open(folder, false).close();
        return folder;
    }

    private void sendAndKill(int answers) throws Exception {
        try (ExecutorService killer = Executors.newSingleThreadExecutor()) {
            Future<?> killing = killer.submit(() -> {
                while (acknowledged.size() < answers) {
                    Thread.sleep(1);
                }
                TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
                system.kill();
                return null;
            });
            send(EVENTS);
            killing.get();
        }
    }

    /** Sends what has not been answered yet, several at a time, until all is or the system is gone. */
    private void send(int events) throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> sending = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                int first = sender;
                sending.add(senders.submit(() -> {
                    for (int number = first; number < events; number += SENDERS) {
                        if (!acknowledged.contains(number) && !isAccepted(number)) {
                            return;
                        }
                        acknowledged.add(number);
                    }
                }));
            }
            for (Future<?> each : sending) {
                each.get();
            }
        }
    }

    /** False where no answer came: the system is gone. */
    private boolean isAccepted(int number) {
        byte[] event = SignedEvent.tender(number, lot.tender());
        long now = system.clock().instant().getEpochSecond();
        String head = "POST " + SignedEvent.PORTAL.source() + "/events HTTP/1.1\r\nContent-Type: "
                + SignedEvent.MEDIA_TYPE + "\r\n" + SignedEvent.lines(secret, "msg_" + number, now, event);
        try {
            int status =
                    RawHttp.send(system.api().address().getPort(), head, event).status();
            assertThat(status).isIn(0, 202);
            return status == 202;
        } catch (IOException gone) {
            return false;
        }
    }

    private void awaitHandled(Set<Integer> numbers) throws InterruptedException {
        List<String> expected =
                numbers.stream().map(number -> "t" + number).sorted().toList();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        List<String> handled = handled();
        while (!handled.containsAll(expected) && System.nanoTime() < end) {
            Thread.sleep(100);
            handled = handled();
        }
        assertThat(handled).containsAll(expected).doesNotHaveDuplicates();
    }

    private List<String> handled() throws InterruptedException {
        Node told = system.api()
                .get(ExampleLot.officer(Role.COMMISSIONER), lot.path())
                .expecting(200)
                .json();
        Node portals = told.members().get("portals");
        return portals == null
                ? List.of()
                : portals.elements().stream()
                        .map(each -> each.members().get("tender").text())
                        .sorted()
                        .toList();
    }
}
