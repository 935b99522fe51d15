package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bounded number of functions runs at once; everybody else waits for a turn. */
@Timeout(60)
class GatewayTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final GatewayRequest REQUEST =
            new GatewayRequest("GET", "HTTP/1.1", "/held", "", new TreeMap<>(), new byte[0], "127.0.0.1", NOW);

    @TempDir
    Path folder;

    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch full = new CountDownLatch(Gateway.MOST_AT_ONCE);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private Gateway gateway() {
        return new Gateway(
                List.of(new Route("Held", "held", "GET", "/held", false)),
                name -> (event, answer, context) -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    full.countDown();
                    try {
                        released.await();
                    } catch (InterruptedException tooSlow) {
                        Thread.currentThread().interrupt();
                    } finally {
                        atOnce.decrementAndGet();
                    }
                    answer.write("{\"statusCode\": 204}".getBytes(StandardCharsets.UTF_8));
                },
                Tokens.of(folder, InstantSource.fixed(NOW)),
                Duration.ofSeconds(50),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    @Test
    void those_who_find_all_places_taken_wait_for_their_turn() throws Exception {
        Gateway gateway = gateway();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<GatewayAnswer>> all = IntStream.range(0, 3 * Gateway.MOST_AT_ONCE)
                    .mapToObj(_ -> clients.submit(() -> gateway.answer(REQUEST)))
                    .toList();
            assertThat(full.await(30, TimeUnit.SECONDS)).isTrue();
            released.countDown();
            for (Future<GatewayAnswer> each : all) {
                assertThat(each.get().status()).isEqualTo(204);
            }
        }
        assertThat(most).hasValue(Gateway.MOST_AT_ONCE);
    }
}
