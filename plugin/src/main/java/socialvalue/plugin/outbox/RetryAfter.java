package socialvalue.plugin.outbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code Retry-After} of HTTP: seconds, or a time in one of the three forms a recipient has to read (RFC
 * 9110, sections 10.2.3 and 5.6.7).
 */
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("0*([0-9]+)");
    /** Longer than anything that is followed, shorter than what overflows. */
    private static final int MOST_DIGITS = 9;

    private static final int TWO_DIGITS_FROM = 2000;

    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, TWO_DIGITS_FROM)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    private RetryAfter() {}

    /**
     * How long to wait from now.
     *
     * @param value of the header
     * @return zero for a time that has passed, decades for a number too long to count; empty for what is neither
     *     seconds nor a time
     */
    public static Optional<Duration> read(String value, Instant now) {
        String text = value.strip();
        Matcher number = SECONDS.matcher(text);
        if (number.matches()) {
            String digits = number.group(1);
            return Optional.of(
                    Duration.ofSeconds(digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Long.parseLong(digits)));
        }
        return TIMES.stream()
                .map(form -> time(form, text))
                .flatMap(Optional::stream)
                .findFirst()
                .map(time -> time.isAfter(now) ? Duration.between(now, time) : Duration.ZERO);
    }

    private static Optional<Instant> time(DateTimeFormatter form, String text) {
        try {
            return Optional.of(form.parse(text, Instant::from));
        } catch (DateTimeException e) {
            // Another form, or no time at all, which is no fault of ours.
            return Optional.empty();
        }
    }
}
