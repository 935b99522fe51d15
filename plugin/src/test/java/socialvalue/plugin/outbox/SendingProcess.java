package socialvalue.plugin.outbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A portal's process: puts some messages, and sends if it is told to. */
public final class SendingProcess {
    static final String SECRET = "whsec_ZXhhbXBsZS1zZWNyZXQtb2YtMjQtYnl0ZXMtb3ItbW9yZQ==";

    private SendingProcess() {}

    /** @param args the folder, the address, how many messages are put, and {@code send} or {@code wait} */
    public static void main(String[] args) throws InterruptedException {
        EmbeddedStore store = EmbeddedStore.open(Path.of(args[0]));
        Clock clock = Clock.systemUTC();
        JdbcOutbox outbox = store.outbox(clock);
        for (int each = 0; each < Integer.parseInt(args[2]); each++) {
            outbox.put(Stage.event("m" + each, "s" + each % 4));
        }
        if (args[3].equals("send")) {
            WebhookCourier courier = new WebhookCourier(
                    URI.create(args[1]),
                    Map.of(Stage.SOURCE, WebhookSecrets.of(List.of(SECRET))),
                    clock,
                    Duration.ofSeconds(20));
            Sender sender = new Sender(
                    outbox,
                    Map.of(Message.Kind.EVENT, courier),
                    clock,
                    RetrySchedule.standard(new SplittableRandom()),
                    Sender.Settings.USUAL);
            new SendingThread(outbox, sender, () -> {}, clock).start();
        }
        System.out.println("committed");
        Thread.sleep(Duration.ofMinutes(5).toMillis());
    }
}
