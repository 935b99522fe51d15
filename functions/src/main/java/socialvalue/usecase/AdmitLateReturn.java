package socialvalue.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.port.Conflict;
import socialvalue.port.Frames;
import socialvalue.port.LateReturn;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.LotId;

/**
 * Lists the late returns of a lot, and admits one by an officer's recorded decision. Neither tells anything of returns
 * that came in time.
 */
public final class AdmitLateReturn {
    /** The longest authority or reason, in characters. */
    public static final int LONGEST_WORDS = 2000;

    private final Frames frames;
    private final SealedReturns returns;
    private final InstantSource clock;

    public AdmitLateReturn(Frames frames, SealedReturns returns, InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.clock = clock;
    }

    /** The late returns of a lot by the time they came: what they are called, when they came, whether admitted. */
    public List<LateReturn> list(Caller caller, LotId id) {
        caller.require(Role.OPENING_OFFICER);
        Lots.published(frames, id);
        return returns.late(id);
    }

    /**
     * Admits a late return: it is opened with the others, in place of what its supplier had submitted before. The same
     * decision again changes nothing.
     *
     * @param late as the list calls it
     * @param authority by what authority, in the officer's words
     * @param reason why
     * @throws Refusal if there is no such return, opening has started, another decision was taken, or authority or
     *     reason is missing or too long
     */
    public void admit(Caller caller, LotId id, String late, String authority, String reason) {
        caller.require(Role.OPENING_OFFICER);
        Lots.published(frames, id);
        for (String words : List.of(authority, reason)) {
            if (words.isBlank() || words.length() > LONGEST_WORDS) {
                throw Refusal.unprocessable(
                        "admission-not-accepted",
                        "authority and reason have from 1 to " + LONGEST_WORDS + " characters each",
                        List.of());
            }
        }
        if (returns.late(id).stream().noneMatch(each -> each.id().equals(late))) {
            throw Refusal.notFound("no-such-late-return", "lot " + id + " has no late return of that name");
        }
        try {
            Instant now = clock.instant();
            var admission = new LateReturn.Admission(caller.subject(), now, authority, reason);
            Act act = Act.of(caller, Role.OPENING_OFFICER, now, Event.LATE_RETURN_ADMITTED, late);
            if (!returns.admit(id, late, admission, act)) {
                throw Refusal.conflict("already-opening", "the lot is being opened, or was opened");
            }
        } catch (Conflict admittedBefore) {
            throw Refusal.conflict("admitted-before", "that return was admitted by another decision");
        }
    }
}
