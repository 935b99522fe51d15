package socialvalue.port;

import java.time.Instant;
import socialvalue.procurement.LotId;

/** Closes returns to a lot's key, and opens them. */
public interface Seal {
    /** Makes a lot's key pair; the private part leaves closed. */
    LotKey newKey(LotId lot, Instant deadline);

    /**
     * Compresses, pads and encrypts a submission to the lot's public key; needs no secret.
     *
     * @throws TooLargeToSeal if it would not fit the store
     */
    byte[] close(LotKey key, Submitted submitted);

    /**
     * The same key pair, its private part closed with another deadline; nothing that was closed to it is lost.
     *
     * @param from the deadline it is closed with
     * @throws BrokenSeal if it was closed for another lot, with another deadline or by another key
     */
    LotKey rebind(LotId lot, LotKey key, Instant from, Instant to);

    /**
     * Takes the lot's private key for a while; only the opening function has what this needs.
     *
     * @param deadline the lot's deadline, with which its key is closed
     * @throws BrokenSeal if it was closed for another lot, with another deadline or by another key
     */
    Opener opener(LotId lot, Instant deadline, LotKey key);

    /** Holds a lot's private key. */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens what {@link Seal#close} closed.
         *
         * @throws BrokenSeal if it was not closed to this lot's key, or was changed since
         */
        Submitted open(byte[] contents);
    }

    /**
     * A submission as it is sealed.
     *
     * @param supplier the supplier's identifier, as the portal knows it
     * @param version its version
     * @param receivedAt when the gateway, or the portal that held it, received it
     * @param document exactly as received
     */
    record Submitted(String supplier, int version, Instant receivedAt, ReturnDocument document) {}

    /** It would not fit the store. */
    final class TooLargeToSeal extends RuntimeException {
        public TooLargeToSeal(String message) {
            super(message);
        }
    }

    /** It was not closed to this lot's key, or was changed since. */
    final class BrokenSeal extends RuntimeException {
        public BrokenSeal(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
