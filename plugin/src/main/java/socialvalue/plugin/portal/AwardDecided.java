package socialvalue.plugin.portal;

import java.util.Optional;

/**
 * The authority decided about a return: awarded, unsuccessful, or the decision cancelled.
 *
 * @param occurrence where and when, and which version of it
 * @param tender the portal's identifier of the tender
 * @param lot the portal's identifier of the lot; empty where the portal does not say
 * @param award the portal's identifier of the decision
 * @param submitted the portal's identifier of the return; empty where the portal does not say
 * @param outcome what was decided
 */
public record AwardDecided(
        Occurrence occurrence,
        String tender,
        Optional<String> lot,
        String award,
        Optional<String> submitted,
        Outcome outcome)
        implements PortalEvent {
    /** What was decided. */
    public enum Outcome {
        AWARDED,
        UNSUCCESSFUL,
        CANCELLED
    }

    @Override
    public EventType type() {
        return EventType.AWARD_DECIDED;
    }

    @Override
    public Subject subject() {
        return Subject.award(tender, award);
    }

    @Override
    public void tell(TenderPortalListener listener) {
        listener.awardDecided(this);
    }
}
