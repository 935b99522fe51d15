package socialvalue.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import socialvalue.plugin.outbox.Waiting;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.TenderPortalListener;
import socialvalue.plugin.service.GateAnswer;

/**
 * The plugin in a portal's JVM. {@link java.util.ServiceLoader} finds it as a {@link TenderPortalListener}; its
 * settings are in {@code social-value.properties} on the class path, or in the file that the system property
 * {@code socialvalue.plugin.settings} names. However many are made that way, one plugin runs.
 *
 * <p>Settings that cannot be used are told when it is made, which is when the portal starts. From then on no method for
 * an event throws: what cannot be kept in the outbox is kept in a file beside it, and what cannot be kept at all is
 * counted and logged by identifier.
 */
public final class SocialValuePlugin extends EachListener implements AutoCloseable {
    private static RunningPlugin ofThisJvm;

    private final RunningPlugin running;

    /**
     * The plugin of this JVM, started by the first call.
     *
     * @throws SettingsFault if its settings cannot be used
     */
    public SocialValuePlugin() {
        this(ofThisJvm());
    }

    private SocialValuePlugin(RunningPlugin running) {
        super(List.of(running.hooked()));
        this.running = running;
    }

    /**
     * A plugin of its own by the settings in a file.
     *
     * @throws SettingsFault if they cannot be used
     */
    public static SocialValuePlugin start(Path settings) {
        return new SocialValuePlugin(RunningPlugin.start(PluginSettings.of(settings), Followed.QUIETLY));
    }

    private static synchronized RunningPlugin ofThisJvm() {
        if (ofThisJvm == null) {
            RunningPlugin started = RunningPlugin.start(PluginSettings.ofThisJvm(), Followed.QUIETLY);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "social-value-end"));
            ofThisJvm = started;
        }
        return ofThisJvm;
    }

    /**
     * Checks a section before the portal accepts it, at the bidder's own request: nothing of it is kept or logged, and
     * the answer comes within the time-out that the settings state.
     *
     * @param lot where the lot's frame is published
     * @param section the section as {@code socialvalue.return.v1}
     * @return empty where the settings ask for no gate
     */
    public Optional<GateAnswer> check(FrameReference lot, byte[] section) {
        return running.gate().map(gate -> gate.check(lot, section));
    }

    /** What the outbox holds and what of it waits for a person; shows at most so many. */
    public Waiting waiting(int most) {
        return running.outbox().waiting(most);
    }

    /** How many events could not be kept at all since the start. */
    public long failures() {
        return running.failures();
    }

    /** Stops it, if it was started by {@link #start}; what waits is delivered after the next start. */
    @Override
    public void close() {
        running.closeUnless(ofThisJvm);
    }
}
