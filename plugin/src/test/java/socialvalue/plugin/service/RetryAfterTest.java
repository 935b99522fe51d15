package socialvalue.plugin.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2027-01-15T12:00:00Z"));

    @Test
    void secondsAndDatesAreWaitedFor() {
        assertThat(RetryAfter.read("120", CLOCK)).contains(Duration.ofSeconds(120));
        assertThat(RetryAfter.read("Fri, 15 Jan 2027 12:01:00 GMT", CLOCK)).contains(Duration.ofMinutes(1));
    }

    @Test
    void aDateThatHasPassedIsNoWaiting() {
        assertThat(RetryAfter.read("Fri, 15 Jan 2027 11:59:59 GMT", CLOCK)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "9999999999999999999", "Fri, 32 Jan 2027 11:59:59 GMT"})
    void whatCannotBeReadSaysNothing(String header) {
        assertThat(RetryAfter.read(header, CLOCK)).isEmpty();
    }
}
