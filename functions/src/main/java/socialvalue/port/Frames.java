package socialvalue.port;

import java.util.Optional;
import socialvalue.audit.Act;
import socialvalue.procurement.LotId;

/** Lots and the versions of their frames. */
public interface Frames {
    /** The draft of a lot's frame. */
    Optional<FrameDraft> draft(LotId lot);

    /**
     * Keeps a draft.
     *
     * @param draft its revision is one more than that of the draft it replaces, 1 for the first
     * @throws Conflict if the kept draft is not of the revision before
     */
    void saveDraft(FrameDraft draft);

    /** A published lot. */
    Optional<Lot> lot(LotId lot);

    /** One version of a lot's frame. */
    Optional<FrameVersion> version(LotId lot, int version);

    /**
     * Publishes a version and points the lot at it, in one transaction.
     *
     * @param lot the lot as it is to stand; its version is one more than the one it replaces
     * @param act what the audit trail keeps of it, in the same transaction
     * @throws Conflict if the lot is not at the version before, or no longer {@code PUBLISHED}
     */
    void publish(Lot lot, FrameVersion version, Act act);

    /**
     * Moves a lot on.
     *
     * @param from the lot as it was read; nothing is done if its phase or runs have changed since
     * @param act what the audit trail keeps of it, in the same transaction
     * @return whether it was moved
     */
    boolean move(Lot from, Lot to, Act act);
}
