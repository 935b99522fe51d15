package socialvalue.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RefreshedTest {
    private Instant now = Instant.parse("2026-12-01T09:00:00Z");
    private final AtomicInteger fetched = new AtomicInteger();
    private final Refreshed<Integer> part = new Refreshed<>(fetched::incrementAndGet, Duration.ofMinutes(5), () -> now);

    @Test
    void it_is_fetched_when_it_is_first_needed_and_again_when_it_has_grown_old() {
        assertThat(fetched).hasValue(0);
        assertThat(part.get()).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(5));
        assertThat(part.get()).isEqualTo(1);
        now = now.plusMillis(1);
        assertThat(part.get()).isEqualTo(2);
        assertThat(part.get()).isEqualTo(2);
    }
}
