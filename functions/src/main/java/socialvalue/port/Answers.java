package socialvalue.port;

import java.time.Instant;
import java.util.Optional;

/** Remembers what a request was answered, so that the same request again gives the same answer and changes nothing. */
public interface Answers {
    /**
     * Claims a request before it is carried out.
     *
     * @param key who asks, and the request's idempotency key
     * @param digest of the whole request
     * @return empty where it may be carried out; else what was answered before
     * @throws KeyReused if the same key came with another request
     * @throws Conflict if the same request is still being carried out
     */
    Optional<String> claim(String key, String digest, Instant now);

    /** Keeps the answer of a claimed request. */
    void keep(String key, String answer, Instant now);

    /** Gives a claim back: the request was refused or failed, and may be tried again. */
    void release(String key);

    /** The same key came with another request. */
    final class KeyReused extends RuntimeException {
        public KeyReused() {
            super("the idempotency key belongs to another request");
        }
    }
}
