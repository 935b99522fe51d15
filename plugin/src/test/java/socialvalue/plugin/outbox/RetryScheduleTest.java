package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final List<Duration> RECOMMENDED = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    @Test
    void theDelaysAreTheRecommendedOnes() {
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(failed -> Stage.withoutChance()
                        .after(failed, Optional.empty())
                        .orElseThrow()))
                .containsExactlyElementsOf(RECOMMENDED);
        assertThat(Stage.withoutChance().after(10, Optional.empty())).isEmpty();
        assertThat(Stage.withoutChance().after(10, Optional.of(Duration.ofHours(1))))
                .isEmpty();
    }

    @Property(tries = 200)
    void chanceAddsUpToATenthAndNeverTakesAway(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int failed) {
        Duration delay = RECOMMENDED.get(failed - 1);

        assertThat(Stage.withChance(seed).after(failed, Optional.empty()).orElseThrow())
                .isBetween(delay, delay.plus(delay.dividedBy(10)));
    }

    @Property(tries = 200)
    void aWishIsFollowedWhereItIsLongerAndNoLongerThanADay(
            @ForAll @IntRange(min = 1, max = 9) int failed,
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long seconds) {
        Duration wish = Duration.ofSeconds(seconds);
        Duration followed = wish.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : wish;
        Duration delay = RECOMMENDED.get(failed - 1);

        assertThat(Stage.withoutChance().after(failed, Optional.of(wish)))
                .contains(followed.compareTo(delay) > 0 ? followed : delay);
    }

    @Test
    void chanceDiffersFromOneMessageToTheNext() {
        RetrySchedule schedule = Stage.withChance(1);
        assertThat(IntStream.range(0, 20)
                        .mapToObj(each -> schedule.after(3, Optional.empty()).orElseThrow())
                        .distinct()
                        .count())
                .isGreaterThan(10);
    }

    @Test
    void aScheduleThatDoesNotBeginAtOnceIsRefused() {
        assertThatThrownBy(() -> new RetrySchedule(List.of(), () -> 0L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetrySchedule(List.of(Duration.ofSeconds(1)), () -> 0L))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
