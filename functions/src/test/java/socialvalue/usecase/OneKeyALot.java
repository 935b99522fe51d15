package socialvalue.usecase;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import socialvalue.port.LotKey;
import socialvalue.port.Seal;
import socialvalue.procurement.LotId;

/**
 * A seal that makes the key pair of a lot once for all tests: making one takes longer than most of them.
 *
 * @param seal which seals
 */
record OneKeyALot(Seal seal) implements Seal {
    private static final Map<Bound, LotKey> KEYS = new ConcurrentHashMap<>();

    @Override
    public LotKey newKey(LotId lot, Instant deadline) {
        return KEYS.computeIfAbsent(new Bound(lot, deadline), wanted -> seal.newKey(lot, deadline));
    }

    @Override
    public byte[] close(LotKey key, Submitted submitted) {
        return seal.close(key, submitted);
    }

    @Override
    public LotKey rebind(LotId lot, LotKey key, Instant from, Instant to) {
        return seal.rebind(lot, key, from, to);
    }

    @Override
    public Opener opener(LotId lot, Instant deadline, LotKey key) {
        return seal.opener(lot, deadline, key);
    }

    private record Bound(LotId lot, Instant deadline) {}
}
