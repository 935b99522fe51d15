package socialvalue.plugin.service;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * What Social Value tells back to a portal about a lot: how far it has come, never a score. A portal's JVM implements
 * it and has it found by {@link ServiceLoader}; what a section's findings are, the {@link Gate} tells.
 *
 * <p>Each step is told once; after a crash at the wrong moment once more. A method that throws is told again later.
 * Every method does nothing unless it is overridden.
 */
public interface SocialValueNotices {
    /** The lot's returns were opened. */
    default void lotOpened(LotOpened notice) {}

    /** All marks of the lot are agreed. */
    default void lotMarked(LotMarked notice) {}

    /** The lot was scored, or scored again. */
    default void lotScored(LotScored notice) {}

    /** The summaries that every supplier is owed were issued. */
    default void assessmentSummariesIssued(AssessmentSummariesIssued notice) {}

    /**
     * The lot's returns were opened.
     *
     * @param lot which lot
     * @param at when; empty where that is not said
     */
    record LotOpened(BoundLot lot, Optional<OffsetDateTime> at) {}

    /**
     * All marks of the lot are agreed.
     *
     * @param lot which lot
     */
    record LotMarked(BoundLot lot) {}

    /**
     * The lot was scored.
     *
     * @param lot which lot
     * @param run the run that scored it
     * @param at when; empty where that is not said
     * @param complete whether all criteria are in, those scored elsewhere too
     */
    record LotScored(BoundLot lot, String run, Optional<OffsetDateTime> at, boolean complete) {}

    /**
     * The summaries were issued.
     *
     * @param lot which lot
     */
    record AssessmentSummariesIssued(BoundLot lot) {}

    /** Those that a class loader finds, in the order in which it does. */
    static List<SocialValueNotices> found(ClassLoader loader) {
        return ServiceLoader.load(SocialValueNotices.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
