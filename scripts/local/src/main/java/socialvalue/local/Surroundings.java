package socialvalue.local;

import java.net.URI;
import socialvalue.local.portal.ReplayPortal;
import socialvalue.local.portal.Stage;

/** What stands around a play of the example of a portal: nothing, but for those who watch or disturb it. */
interface Surroundings {
    /** Nobody. */
    Surroundings NONE = new Surroundings() {};

    /** Where the plugin is to find what answers at an address. */
    default URI instead(URI address) {
        return address;
    }

    /** Called once the portal stands, and before it goes on to a stage. */
    default void before(Stage stage, ReplayPortal portal) throws InterruptedException {}
}
