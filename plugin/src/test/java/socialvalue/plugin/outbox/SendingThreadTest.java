package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingThreadTest {
    private static final long PATIENCE_SECONDS = 30;

    private final FailingDataSource database = new FailingDataSource(Stage.database(""));
    private final JdbcOutbox outbox = new JdbcOutbox(database, Clock.systemUTC());
    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();

    private SendingThread thread(Courier courier, Runnable first) {
        Sender sender = new Sender(
                outbox,
                Map.of(Message.Kind.EVENT, courier),
                Clock.systemUTC(),
                new RetrySchedule(List.of(Duration.ZERO, Duration.ofMillis(20)), () -> 0L),
                Sender.Settings.USUAL);
        return new SendingThread(outbox, sender, first, Clock.systemUTC());
    }

    private Receipt arrives(Message message) {
        arrived.add(message.id());
        return Receipt.delivered();
    }

    private void assertNext(String id) throws InterruptedException {
        assertThat(arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(id);
    }

    @Test
    void whatIsPutAndWhatBecomesDueIsDelivered() throws InterruptedException {
        outbox.put(Stage.event("before", "s"));
        CountDownLatch once = new CountDownLatch(1);
        try (SendingThread thread = thread(
                message -> {
                    if (message.id().equals("fails once") && once.getCount() > 0) {
                        once.countDown();
                        return Receipt.failed("HTTP 500");
                    }
                    return arrives(message);
                },
                () -> {})) {
            thread.start();
            assertNext("before");
            outbox.put(Stage.event("after", "s"));
            assertNext("after");
            outbox.put(Stage.event("fails once", "s"));
            assertNext("fails once");
        }
    }

    @Test
    void aStoreThatFailsDoesNotEndItAndWhatWasSpooledIsTakenUp(@TempDir Path folder) throws InterruptedException {
        SpooledOutbox spooled = new SpooledOutbox(outbox, folder.resolve("spool"));
        database.fails(true);
        CountDownLatch triedInVain = new CountDownLatch(1);
        try (SendingThread thread = thread(this::arrives, () -> {
            triedInVain.countDown();
            spooled.takeUp();
        })) {
            spooled.put(Stage.event("spooled", "s"));
            thread.start();
            assertThat(triedInVain.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            database.fails(false);
            thread.wake();
            assertNext("spooled");
        }
    }

    @Test
    void closingBreaksOffWhatIsUnderWayAndItIsDeliveredLater() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        outbox.put(Stage.event("a", "s"));
        SendingThread first = thread(
                message -> {
                    underWay.countDown();
                    new CountDownLatch(1).await();
                    return Receipt.delivered();
                },
                () -> {});
        first.start();
        assertThat(underWay.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        first.close();
        assertThat(outbox.waiting(0).count(State.PENDING)).isOne();

        try (SendingThread second = thread(this::arrives, () -> {})) {
            second.start();
            assertNext("a");
        }
        outbox.put(Stage.event("b", "s"));
        assertThat(arrived.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }
}
