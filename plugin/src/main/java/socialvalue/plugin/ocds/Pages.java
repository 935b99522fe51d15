package socialvalue.plugin.ocds;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Where the pages of a feed come from. */
public interface Pages {
    /**
     * The page at an address.
     *
     * @throws Later if it cannot be had now but may be had later
     * @throws IOException if it cannot be had at all
     */
    OcdsFile page(String address) throws IOException, InterruptedException;

    /**
     * The address that a page names as the next one, in full.
     *
     * @throws RefusedOcds if it leads out of the feed
     */
    String next(String address, String named) throws RefusedOcds;

    /** A page that cannot be had now. */
    final class Later extends IOException {
        private final Optional<Duration> wanted;

        Later(String reason, Optional<Duration> wanted) {
            super(reason);
            this.wanted = wanted;
        }

        /** How long the far side wants to be left alone; empty where it does not say. */
        public Optional<Duration> wanted() {
            return wanted;
        }
    }
}
