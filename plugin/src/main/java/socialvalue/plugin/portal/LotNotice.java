package socialvalue.plugin.portal;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What a published tender says of one of its lots.
 *
 * @param lot the portal's identifier; a tender without lots is one lot with the tender's own identifier
 * @param deadline when returns have to be in, in the portal's offset; empty where the portal has not set it
 * @param frame the frame it is bound to; empty where nothing binds it
 */
public record LotNotice(String lot, Optional<OffsetDateTime> deadline, Optional<FrameReference> frame) {
    public LotNotice {
        Objects.requireNonNull(lot);
        Objects.requireNonNull(deadline);
        Objects.requireNonNull(frame);
    }
}
