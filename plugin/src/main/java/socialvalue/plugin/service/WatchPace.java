package socialvalue.plugin.service;

import java.time.Duration;

/**
 * How often a lot is asked about: at first after {@code least}, then after twice as long each time, up to {@code most};
 * from the beginning again once something has changed.
 *
 * @param least above nought
 * @param most not less
 */
public record WatchPace(Duration least, Duration most) {
    /** Enough for steps that take people days. */
    public static final WatchPace USUAL = new WatchPace(Duration.ofMinutes(1), Duration.ofMinutes(30));

    public WatchPace {
        if (least.isNegative() || least.isZero() || most.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "lots are asked about after some time, and the most is no less than the least");
        }
    }

    Duration after(Duration last) {
        Duration twice = last.multipliedBy(2);
        return twice.compareTo(most) > 0 ? most : twice;
    }
}
