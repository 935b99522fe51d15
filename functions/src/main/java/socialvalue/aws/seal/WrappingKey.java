package socialvalue.aws.seal;

import java.time.Instant;
import socialvalue.port.Seal.BrokenSeal;
import socialvalue.procurement.LotId;

/**
 * Closes the private keys of lots. Whoever can use it to open can read returns, so a function that neither publishes
 * nor opens is given {@link #NONE}.
 */
public interface WrappingKey {
    /** Refuses everything: for functions that need no private key. */
    WrappingKey NONE = new WrappingKey() {
        @Override
        public String wrap(LotId lot, Instant deadline, byte[] privateKey) {
            throw new IllegalStateException("no wrapping key was given to what wants to make a lot's key");
        }

        @Override
        public String rewrap(LotId lot, Instant from, Instant to, String wrapped) {
            throw new IllegalStateException("no wrapping key was given to what wants to change a deadline");
        }

        @Override
        public byte[] unwrap(LotId lot, Instant deadline, String wrapped) {
            throw new IllegalStateException("no wrapping key was given to what wants to open a lot");
        }
    };

    /**
     * Closes a lot's private key, bound to the lot and to the deadline it was published with.
     *
     * @param privateKey in PKCS #8
     */
    String wrap(LotId lot, Instant deadline, byte[] privateKey);

    /**
     * Closes with another deadline what is closed; who may do this need not be able to open it.
     *
     * @param from the deadline it is closed with
     * @throws BrokenSeal as {@link #unwrap}
     */
    String rewrap(LotId lot, Instant from, Instant to, String wrapped);

    /**
     * Opens what {@link #wrap} closed.
     *
     * @throws BrokenSeal if it was closed for another lot, with another deadline or by another key, or was changed
     *     since
     */
    byte[] unwrap(LotId lot, Instant deadline, String wrapped);
}
