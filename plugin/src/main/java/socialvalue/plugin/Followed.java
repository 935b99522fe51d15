package socialvalue.plugin;

import java.util.List;
import socialvalue.plugin.outbox.Message;
import socialvalue.plugin.prozorro.Progress;
import socialvalue.plugin.service.HeldReturn;
import socialvalue.plugin.service.SocialValueNotices;

/**
 * What can be shown of a running plugin: identifiers, counts and reasons only. Its methods are called by the plugin's
 * own threads and return soon; what is told of something that was delivered is told before that is recorded, and again
 * after a crash between the two.
 */
public interface Followed extends SocialValueNotices {
    /** Shows nothing; the platform's logging has what goes wrong. */
    Followed QUIETLY = new Followed() {};

    /** Something of a feed was read, or could not be. */
    default void read(Progress.Step step, String feed, String what) {
        System.Logger.Level level =
                switch (step) {
                    case PAGE, PASSED_OVER, NO_PROGRESS -> System.Logger.Level.DEBUG;
                    case KEPT_FOR_LATER, UNREADABLE, OFFSET_REFUSED, LOT_NOT_SAID, FAILED ->
                        System.Logger.Level.WARNING;
                };
        System.getLogger("socialvalue.plugin").log(level, "{0}, {1}: {2}", feed, step, what);
    }

    /**
     * Something was put into the outbox.
     *
     * @param isNew false for what was put before, of which nothing comes
     */
    default void kept(Message message, boolean isNew) {}

    /** Social Value has accepted an event. */
    default void accepted(Message event) {}

    /** A return that a portal had held was delivered. */
    default void delivered(HeldReturn held, int findings, List<String> unbound) {}
}
