package socialvalue.plugin.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitTest {
    @ParameterizedTest
    @CsvSource({"0, 1000", "999, 1", "1000, 0", "1001, 0"})
    void whatIsLeftEndsWithTheTimeAllowedWhereverTheClockStands(long passed, long left) {
        for (long start : new long[] {0, -500, Long.MAX_VALUE - 500}) {
            AtomicLong clock = new AtomicLong(start);
            TimeLimit limit = TimeLimit.of(Duration.ofNanos(1000), clock::get);

            clock.addAndGet(passed);

            assertThat(limit.left()).isEqualTo(left);
        }
    }

    @Test
    void aTimeThatCouldNotBeCountedIsADay() {
        assertThat(TimeLimit.of(Duration.ofSeconds(Long.MAX_VALUE), () -> 7).left())
                .isEqualTo(Duration.ofDays(1).toNanos());
    }
}
