package socialvalue.plugin.file;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Optional;
import socialvalue.plugin.portal.FrameReference;

/** Takes returns to where they are scored. */
public interface Delivery {
    /**
     * The frame that is published for a lot.
     *
     * @param digest as it is published with it
     */
    record FrameOfLot(String digest) {}

    /**
     * What came of a delivery.
     *
     * @param taken whether the return is there, now or before
     * @param reason why not, as a status or a code; empty where it was taken
     * @param findings how many findings its check has; they do not keep it out
     */
    record Answer(boolean taken, String reason, int findings) {
        /** It was taken, now or before. */
        public static Answer taken(int findings) {
            return new Answer(true, "", findings);
        }

        /** It will not be taken as it is. */
        public static Answer refused(String reason) {
            return new Answer(false, reason, 0);
        }
    }

    /**
     * The current frame of a lot; empty where none is published.
     *
     * @throws IOException if the service cannot be reached, or does not say
     */
    Optional<FrameOfLot> frame(FrameReference lot) throws IOException, InterruptedException;

    /**
     * Delivers a return that the portal held closed; the same again changes nothing.
     *
     * @param supplier the supplier's identifier
     * @param receivedAt when the portal received it
     * @param document {@code socialvalue.return.v1}
     * @throws IOException if the service cannot be reached, or is at fault: the same can be tried again
     */
    Answer deliver(FrameReference lot, String supplier, OffsetDateTime receivedAt, byte[] document)
            throws IOException, InterruptedException;
}
