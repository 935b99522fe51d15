package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    /** A minute before the time that RFC 9110 writes in its three forms. */
    private static final Instant NOW = Instant.parse("1994-11-06T08:48:37Z");

    @ParameterizedTest
    @ValueSource(
            strings = {"60", " 60 ", "060", "000000000060", "Sun, 06 Nov 1994 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"
            })
    void secondsAndTimesAreRead(String value) {
        assertThat(RetryAfter.read(value, NOW)).contains(Duration.ofMinutes(1));
    }

    @Test
    void theFormWithTwoDigitsOfAYearIsReadInThisCentury() {
        assertThat(RetryAfter.read("Friday, 15-Jan-27 12:01:00 GMT", Instant.parse("2027-01-15T12:00:00Z")))
                .contains(Duration.ofMinutes(1));
    }

    @Test
    void secondsAreReadToTheLastDigitThatIsCounted() {
        assertThat(RetryAfter.read("999999999", NOW)).contains(Duration.ofSeconds(999_999_999));
    }

    @Test
    void aTimeThatHasPassedIsNow() {
        assertThat(RetryAfter.read("Sun, 06 Nov 1994 08:48:00 GMT", NOW)).contains(Duration.ZERO);
        assertThat(RetryAfter.read("0", NOW)).contains(Duration.ZERO);
    }

    /** It says clearly not to come back soon, so it is not taken for a header that says nothing. */
    @ParameterizedTest
    @ValueSource(ints = {10, 19, 20, 400})
    void aNumberTooLongToCountIsVeryLong(int digits) {
        assertThat(RetryAfter.read("9".repeat(digits), NOW).orElseThrow()).isGreaterThan(Duration.ofDays(1_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-5",
                "1.5",
                "1e3",
                "Sun, 06 Nov 1994",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Fri, 32 Jan 2027 11:59:59 GMT",
                "\u0661"
            })
    void anythingElseIsNotRead(String value) {
        assertThat(RetryAfter.read(value, NOW)).isEmpty();
    }
}
