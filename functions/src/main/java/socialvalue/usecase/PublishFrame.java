package socialvalue.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.frame.EvaluationFrame;
import socialvalue.port.CanonicalForm;
import socialvalue.port.Conflict;
import socialvalue.port.FrameDraft;
import socialvalue.port.FrameVersion;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.Seal;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.validation.FrameComparison;

/** Publishes a lot's frame, or a change of it before the deadline. */
public final class PublishFrame {
    private final Frames frames;
    private final Seal seal;
    private final CanonicalForm canonicalForm;
    private final InstantSource clock;

    public PublishFrame(Frames frames, Seal seal, CanonicalForm canonicalForm, InstantSource clock) {
        this.frames = frames;
        this.seal = seal;
        this.canonicalForm = canonicalForm;
        this.clock = clock;
    }

    /**
     * A published version.
     *
     * @param version as published
     * @param change how it differs from the one before; empty for the first
     */
    public record Published(FrameVersion version, Optional<FrameComparison> change) {}

    /**
     * Publishes the draft. A draft that says what is published already changes nothing. Returns are neither rewritten
     * nor lost by a change; who must reconfirm follows from the comparison.
     *
     * @param revision of the draft, so that nobody publishes what another has just changed
     * @throws Refusal if there is no such draft, its deadline or the published one has passed, or the lot was opened
     */
    public Published publish(Caller caller, LotId id, int revision) {
        caller.require(Role.COMMISSIONER);
        FrameDraft draft =
                frames.draft(id).orElseThrow(() -> Refusal.notFound("no-draft", "no frame is drafted for lot " + id));
        if (draft.revision() != revision) {
            throw Refusal.preconditionFailed("the draft is at revision " + draft.revision());
        }
        EvaluationFrame frame = draft.frame();
        String digest = canonicalForm.digestOf(frame);
        Optional<Lot> before = frames.lot(id);
        if (before.isPresent() && before.get().frameDigest().equals(digest)) {
            return new Published(Lots.currentFrame(frames, before.get()), Optional.empty());
        }
        Instant now = clock.instant();
        Instant deadline = frame.exercise().deadline().toInstant();
        Optional<FrameVersion> earlier = before.map(lot -> changeable(lot, frame, now));
        if (!deadline.isAfter(now)) {
            throw Refusal.conflict("deadline-passed", "the deadline of the draft has passed");
        }
        FrameVersion version = new FrameVersion(
                earlier.map(FrameVersion::version).orElse(0) + 1, digest, frame, now, caller.subject());
        try {
            frames.publish(
                    lot(before, version, deadline),
                    version,
                    Act.of(caller, Role.COMMISSIONER, now, Event.FRAME_PUBLISHED, Integer.toString(version.version())));
        } catch (Conflict changedMeanwhile) {
            throw Refusal.conflict("lot-changed", "another version was published meanwhile");
        }
        return new Published(version, earlier.map(old -> FrameComparison.of(old.frame(), frame)));
    }

    private FrameVersion changeable(Lot lot, EvaluationFrame after, Instant now) {
        if (lot.phase() != LotPhase.PUBLISHED || lot.openingRun().isPresent()) {
            throw Refusal.conflict("already-opened", "the lot is opened; its frame cannot change");
        }
        FrameVersion current = Lots.currentFrame(frames, lot);
        FrameComparison.afterDeadline(current.frame(), now).ifPresent(finding -> {
            throw Refusal.conflict(
                    "deadline-passed", "a frame cannot change once its deadline has passed", List.of(finding));
        });
        if (lot.custody() != after.exercise().custody()) {
            throw Refusal.conflict(
                    "custody-changed", "who keeps returns closed cannot change once a frame is published");
        }
        return current;
    }

    private Lot lot(Optional<Lot> before, FrameVersion version, Instant deadline) {
        return before.map(lot -> changed(lot, version, deadline)).orElseGet(() -> {
            LotId id = version.frame().exercise().lot();
            return new Lot(
                    id,
                    LotPhase.PUBLISHED,
                    version.version(),
                    version.digest(),
                    deadline,
                    version.frame().exercise().custody(),
                    seal.newKey(id, deadline),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        });
    }

    /** Returns stay sealed to the same key pair; its private part is closed with the deadline that now holds. */
    private Lot changed(Lot lot, FrameVersion version, Instant deadline) {
        Lot changed = lot.under(version.version(), version.digest(), deadline);
        return deadline.equals(lot.deadline())
                ? changed
                : changed.closedWith(seal.rebind(lot.id(), lot.key(), lot.deadline(), deadline));
    }

    /** The current version of a lot's frame; anybody who may call may read it. */
    public FrameVersion current(LotId id) {
        return Lots.currentFrame(frames, Lots.published(frames, id));
    }

    /**
     * One version of a lot's frame.
     *
     * @throws Refusal if there is no such version
     */
    public FrameVersion version(LotId id, int version) {
        return frames.version(id, version)
                .orElseThrow(
                        () -> Refusal.notFound("no-such-version", "lot " + id + " has no frame version " + version));
    }
}
