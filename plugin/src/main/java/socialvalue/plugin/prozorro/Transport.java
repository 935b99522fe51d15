package socialvalue.plugin.prozorro;

import java.io.IOException;
import java.util.Optional;

/** One request and its answer. */
interface Transport {
    /**
     * An answer that arrived whole.
     *
     * @param status the HTTP status
     * @param retryAfter the header of that name
     * @param body the bytes
     */
    record Answer(int status, Optional<String> retryAfter, byte[] body) {}

    /**
     * Asks once, and follows no redirection.
     *
     * @param path below the platform's base address, with its query
     * @throws IOException if no whole answer came in time, or one that is too long
     */
    Answer get(String path) throws IOException, InterruptedException;
}
