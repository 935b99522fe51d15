package socialvalue.port;

import java.time.Instant;
import java.util.Optional;

/**
 * That somebody has said that a lot is to be opened; kept on the lot for ever.
 *
 * @param by in which capacity
 * @param subject who, as the identity provider names a person, or the source of a portal's signed events
 * @param at when
 * @param run the run that followed from it; empty while too few have said so
 */
public record OpeningWord(By by, String subject, Instant at, Optional<String> run) {
    /** In which capacity. */
    public enum By {
        /** An opening officer. */
        OFFICER,
        /** The portal that held the lot's returns, by an event whose signature was verified. */
        PORTAL
    }

    /** Whether both are the word of one and the same. */
    public boolean isOfTheSameAs(OpeningWord other) {
        return by == other.by && subject.equals(other.subject);
    }

    /** The word with the run that followed from it. */
    public OpeningWord followedBy(String started) {
        return new OpeningWord(by, subject, at, Optional.of(started));
    }
}
