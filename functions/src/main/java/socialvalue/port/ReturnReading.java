package socialvalue.port;

import java.util.Optional;
import socialvalue.finding.Findings;
import socialvalue.submission.DraftReturn;

/** Reads a return's document. */
@FunctionalInterface
public interface ReturnReading {
    /** The return as read, with findings of form; empty where nothing could be read. Never fails on any input. */
    Optional<DraftReturn> read(ReturnDocument document, Findings findings);
}
