package socialvalue.usecase;

import java.util.Optional;
import socialvalue.finding.Findings;
import socialvalue.port.FrameVersion;
import socialvalue.port.Frames;
import socialvalue.port.ReturnDocument;
import socialvalue.port.ReturnReading;
import socialvalue.submission.DraftReturn;
import socialvalue.submission.TenderReturn;
import socialvalue.validation.FrameComparison;
import socialvalue.validation.ReturnRules;

/**
 * Checks a return as it was received against the lot's current frame: at submission, at delivery and at opening alike.
 */
final class ReceivedReturn {
    private final Frames frames;
    private final ReturnReading reading;

    ReceivedReturn(Frames frames, ReturnReading reading) {
        this.frames = frames;
        this.reading = reading;
    }

    /** The return, unless it cannot be received; everything found is added to the findings. */
    Optional<TenderReturn> check(ReturnDocument document, FrameVersion current, String supplier, Findings findings) {
        return reading.read(document, findings)
                .flatMap(draft -> ReturnRules.check(
                        draft, current.frame(), digestItMayState(draft, current), Optional.of(supplier), findings));
    }

    /** An earlier version's digest will do where nothing but the deadline was extended since. */
    private String digestItMayState(DraftReturn draft, FrameVersion current) {
        String stated = draft.frameDigest();
        if (stated == null || stated.equals(current.digest())) {
            return current.digest();
        }
        for (int version = current.version() - 1; version >= 1; version--) {
            Optional<FrameVersion> earlier =
                    frames.version(current.frame().exercise().lot(), version);
            if (earlier.isPresent() && earlier.get().digest().equals(stated)) {
                return FrameComparison.of(earlier.get().frame(), current.frame())
                                        .reconfirm()
                                == FrameComparison.Reconfirm.ALL_WHO_SUBMITTED
                        ? current.digest()
                        : stated;
            }
        }
        return current.digest();
    }
}
