package socialvalue.usecase;

import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.frame.EvaluationFrame;
import socialvalue.port.Conflict;
import socialvalue.port.FrameDraft;
import socialvalue.port.Frames;
import socialvalue.procurement.LotId;

/** Keeps a commissioner's draft of a lot's frame. */
public final class DraftFrame {
    private final Frames frames;

    public DraftFrame(Frames frames) {
        this.frames = frames;
    }

    /**
     * Keeps a draft that has been read and checked.
     *
     * @param replaces the revision it replaces; empty for the first
     * @throws Refusal if another revision is kept
     */
    public FrameDraft save(Caller caller, LotId lot, EvaluationFrame frame, Optional<Integer> replaces) {
        caller.require(Role.COMMISSIONER);
        if (!frame.exercise().lot().equals(lot)) {
            throw Refusal.conflict(
                    "another-lot",
                    "the frame says that it is for lot " + frame.exercise().lot());
        }
        FrameDraft draft = new FrameDraft(replaces.orElse(0) + 1, frame);
        try {
            frames.saveDraft(draft);
        } catch (Conflict anotherRevision) {
            throw replaces.isEmpty()
                    ? Refusal.preconditionRequired("a draft is kept already; say which revision this one replaces")
                    : Refusal.preconditionFailed("the draft was changed since revision " + replaces.get());
        }
        return draft;
    }

    /**
     * The draft.
     *
     * @throws Refusal if there is none
     */
    public FrameDraft read(Caller caller, LotId lot) {
        caller.require(Role.COMMISSIONER);
        return frames.draft(lot).orElseThrow(() -> Refusal.notFound("no-draft", "no frame is drafted for lot " + lot));
    }
}
