package socialvalue.usecase;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import socialvalue.frame.EvaluationFrame;
import socialvalue.port.FrameVersion;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/** Finds what a request is about, or refuses it. */
final class Lots {
    private Lots() {}

    /** The first moment of which it is certain that nothing received in time is still being stored. */
    static Instant settled(Lot lot) {
        return lot.deadline().plus(SubmitReturn.LONGEST_RUN);
    }

    /** Whether that moment has passed: what is received now, whenever the gateway received it, may miss the opening. */
    static boolean isSettled(Lot lot, Instant now) {
        return now.isAfter(settled(lot));
    }

    /**
     * Whether a lot takes and gives back no returns any more: that moment has passed, or it had once before and opening
     * has started, whatever a clock that was set back says since.
     */
    static boolean isClosed(Lot lot, Instant now) {
        return isSettled(lot, now) || lot.openingRun().isPresent();
    }

    static Lot published(Frames frames, LotId id) {
        return frames.lot(id).orElseThrow(() -> Refusal.notFound("no-such-lot", "no lot " + id + " is published here"));
    }

    static Lot inPhase(Frames frames, LotId id, LotPhase... anyOf) {
        Lot lot = published(frames, id);
        if (!Arrays.asList(anyOf).contains(lot.phase())) {
            throw Refusal.conflict(
                    "not-in-this-phase",
                    "lot " + id + " is " + lot.phase().words() + "; this needs it "
                            + Arrays.stream(anyOf).map(LotPhase::words).collect(Collectors.joining(" or ")));
        }
        return lot;
    }

    static FrameVersion currentFrame(Frames frames, Lot lot) {
        return frames.version(lot.id(), lot.frameVersion())
                .orElseThrow(() -> new IllegalStateException("lot " + lot.id() + " points at no frame"));
    }

    static EvaluationFrame frame(Frames frames, Lot lot) {
        return currentFrame(frames, lot).frame();
    }
}
