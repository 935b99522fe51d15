package socialvalue.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.ServiceLoader;
import socialvalue.plugin.outbox.State;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalEvent;
import socialvalue.plugin.portal.TenderPortalListener;
import socialvalue.plugin.service.GateAnswer;

/**
 * A portal's process: knows the listener, tells it one event of each kind, asks the gate, and ends as a program does
 * whose main method is done.
 */
public final class HostedPortal {
    private HostedPortal() {}

    /** @param args how many milliseconds the deliveries may take */
    public static void main(String[] args) throws InterruptedException, IOException {
        for (TenderPortalListener listener : ServiceLoader.load(TenderPortalListener.class)) {
            for (PortalEvent event : EachKind.of(new Portal("example-portal", "exampleshire"))) {
                event.tell(listener);
            }
            System.out.println("told");
            if (listener instanceof SocialValuePlugin plugin) {
                Optional<GateAnswer> answer = plugin.check(
                        new FrameReference("EX-2027-001", "1"), "{\"example\":true}".getBytes(StandardCharsets.UTF_8));
                System.out.println(answer.map(given -> given.accepted() + " " + given.notChecked())
                        .orElse("no gate"));
                long end = System.currentTimeMillis() + Long.parseLong(args[0]);
                while (plugin.waiting(0).count(State.PENDING) > 0 && System.currentTimeMillis() < end) {
                    Thread.sleep(20);
                }
                System.out.println(plugin.waiting(0).counts() + ", failures " + plugin.failures());
            }
        }
        System.out.println("end of " + Runtime.version().feature());
    }
}
