package socialvalue.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    @Test
    void itEndsAlsoWhereWhatItDoesSaysInItsOwnWayThatItWasInterrupted() {
        CountDownLatch begun = new CountDownLatch(1);
        try (Printed printed = new Printed()) {
            Background background = Background.start("example", () -> {
                begun.countDown();
                try {
                    Thread.sleep(Duration.ofMinutes(5).toMillis());
                } catch (InterruptedException e) {
                    throw new IllegalStateException("a driver's own words");
                }
                return Duration.ZERO;
            });
            Awaited.latch(begun);

            background.close();

            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain("social-value-example");
            assertThat(printed.text()).doesNotContain("goes on").doesNotContain("does not end");
        }
    }

    @Test
    void aFailureIsToldByItsClassAndNotByItsWords() throws InterruptedException {
        try (Printed printed = new Printed();
                Background background = Background.start("example", () -> {
                    throw new IllegalStateException("words that may repeat what it was given");
                })) {
            Awaited.until(() -> printed.text().contains("goes on"));

            assertThat(background).isNotNull();
            assertThat(printed.text())
                    .contains("example failed and goes on: java.lang.IllegalStateException")
                    .doesNotContain("words that may repeat");
        }
    }
}
