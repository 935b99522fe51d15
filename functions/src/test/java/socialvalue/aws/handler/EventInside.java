package socialvalue.aws.handler;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import socialvalue.aws.Wiring;

/** An event of a portal that is received, made by a class loader of its own. */
public final class EventInside implements Callable<Integer> {
    /** Receives it; the status of the answer. */
    @Override
    public Integer call() {
        ExamplePortal portal = ExamplePortal.named("example-portal", 1);
        Wiring wiring = new Wiring(
                new TableInMemory(),
                "table",
                null,
                null,
                null,
                run -> {},
                new Wiring.Portals(event -> {}, portal::secrets),
                null,
                null,
                InstantSource.fixed(Sent.RECEIVED));
        String event = portal.tender("a1", 1, "2027-01-15T12:00:00Z", "1");
        return portal.sent("m-1", Sent.RECEIVED, event)
                .through(new ReceivePortalEventHandler(wiring))
                .status();
    }
}
