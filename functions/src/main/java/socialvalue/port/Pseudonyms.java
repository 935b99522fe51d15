package socialvalue.port;

import socialvalue.procurement.LotId;

/** Keyed digests: the same each time, and nothing to anybody without the key. */
public interface Pseudonyms {
    /** What a supplier is called in a lot's store before opening. */
    String of(LotId lot, String supplier);

    /** A digest of a return's document. */
    String digest(LotId lot, ReturnDocument document);

    /** A digest of a request's idempotency key. */
    String request(LotId lot, String supplier, String idempotencyKey);
}
