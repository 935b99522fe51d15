package socialvalue.plugin;

import java.util.List;
import socialvalue.plugin.prozorro.Progress;
import socialvalue.plugin.service.HeldReturn;
import socialvalue.plugin.service.SocialValueNotices;

/** What a person at a terminal is shown of a running plugin: identifiers, counts and reasons only. */
interface Followed extends SocialValueNotices {
    /** Shows nothing; the platform's logging has what goes wrong. */
    Followed QUIETLY = new Followed() {};

    /** Something of a feed was read, or could not be. */
    default void read(Progress.Step step, String feed, String what) {
        if (step == Progress.Step.FAILED || step == Progress.Step.OFFSET_REFUSED) {
            System.getLogger("socialvalue.plugin").log(System.Logger.Level.WARNING, "{0} {1}: {2}", feed, step, what);
        }
    }

    /** A return that a portal had held was delivered. */
    default void delivered(HeldReturn held, int findings, List<String> unbound) {}
}
