package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteppableClockTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final InstantSource STANDING_STILL = InstantSource.fixed(NOON);

    @TempDir
    Path folder;

    @Test
    void tells_the_real_time_until_it_is_moved() {
        assertThat(SteppableClock.of(folder, STANDING_STILL).instant()).isEqualTo(NOON);
    }

    @Test
    void moves_forward_and_stays_there_after_a_restart() {
        SteppableClock clock = SteppableClock.of(folder, STANDING_STILL);
        clock.moveForward(Duration.ofMinutes(5));
        clock.moveTo(NOON.plusSeconds(3_600));

        assertThat(clock.instant()).isEqualTo("2026-06-01T13:00:00Z");
        assertThat(SteppableClock.of(folder, STANDING_STILL).instant()).isEqualTo("2026-06-01T13:00:00Z");
    }

    @Test
    void never_goes_back() {
        SteppableClock clock = SteppableClock.of(folder, STANDING_STILL);
        clock.moveTo(NOON.minusSeconds(1));

        assertThat(clock.instant()).isEqualTo(NOON);
        assertThatThrownBy(() -> clock.moveForward(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_damaged_step_is_refused_in_one_sentence() throws IOException {
        Files.writeString(folder.resolve("clock"), "tomorrow");

        assertThatThrownBy(() -> SteppableClock.of(folder, STANDING_STILL))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("cannot be read");
    }
}
