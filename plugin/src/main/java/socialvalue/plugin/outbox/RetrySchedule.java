package socialvalue.plugin.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a message that failed is tried again. A little chance is added to each delay, up to a tenth of it, so that what
 * failed together is not tried again together; nothing is ever tried earlier than the schedule says.
 */
public final class RetrySchedule {
    /** The longest that a far side's wish to be left alone is followed: 24 hours. */
    public static final Duration LONGEST_WISH = Duration.ofHours(24);

    /**
     * The delays before each attempt that the specification of Standard Webhooks shows, 1.0.0: just over three days.
     */
    private static final List<Duration> STANDARD = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final int SHARE_OF_CHANCE = 10;

    private final List<Duration> delays;
    private final RandomGenerator random;

    /**
     * A schedule of one's own.
     *
     * @param delays before each attempt, each from the failure of the one before; the first attempt is made at once, so
     *     the first is zero
     * @param random where chance comes from
     */
    public RetrySchedule(List<Duration> delays, RandomGenerator random) {
        if (delays.isEmpty() || !delays.get(0).isZero() || delays.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("a schedule begins at once and never goes back");
        }
        this.delays = List.copyOf(delays);
        this.random = random;
    }

    /** The one that Standard Webhooks recommends: ten attempts in just over three days. */
    public static RetrySchedule standard(RandomGenerator random) {
        return new RetrySchedule(STANDARD, random);
    }

    /**
     * How long to wait from now.
     *
     * @param failed how many attempts have failed, the last one just now; at least 1
     * @param wish how long the far side wants to be left alone; the longer of the two counts, but no wish beyond
     *     {@link #LONGEST_WISH}
     * @return empty where there is no further attempt
     */
    public Optional<Duration> after(int failed, Optional<Duration> wish) {
        if (failed >= delays.size()) {
            return Optional.empty();
        }
        Duration delay = delays.get(failed);
        Duration withChance = delay.plusMillis(random.nextLong(delay.toMillis() / SHARE_OF_CHANCE + 1));
        Duration wished = followed(wish.orElse(Duration.ZERO));
        return Optional.of(withChance.compareTo(wished) >= 0 ? withChance : wished);
    }

    /** As much of a far side's wish to be left alone as is followed. */
    public static Duration followed(Duration wish) {
        return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
    }
}
