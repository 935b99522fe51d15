package socialvalue.plugin.service;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import socialvalue.plugin.portal.FrameReference;

/**
 * How far a lot has come, as Social Value tells portals: nothing about returns.
 *
 * @param lot which lot
 * @param phase such as {@code published} or {@code scored}
 * @param custody {@code sealed-here} or {@code held-by-portal}
 * @param deadline the last moment a return is in time; empty where that is not said
 * @param opened when it was opened; empty before
 * @param scored the scoring that stands; empty before
 */
public record LotState(
        FrameReference lot,
        String phase,
        String custody,
        Optional<OffsetDateTime> deadline,
        Optional<OffsetDateTime> opened,
        Optional<Scoring> scored) {
    public LotState {
        Objects.requireNonNull(lot);
        Objects.requireNonNull(phase);
        Objects.requireNonNull(custody);
        Objects.requireNonNull(deadline);
        Objects.requireNonNull(opened);
        Objects.requireNonNull(scored);
    }

    /**
     * A scoring, without its scores.
     *
     * @param run which run
     * @param at when it was done; empty where that is not said
     * @param complete whether all criteria are in, those scored elsewhere too
     */
    public record Scoring(String run, Optional<OffsetDateTime> at, boolean complete) {
        public Scoring {
            Objects.requireNonNull(run);
            Objects.requireNonNull(at);
        }
    }
}
