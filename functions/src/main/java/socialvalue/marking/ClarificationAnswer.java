package socialvalue.marking;

import java.time.Instant;
import java.util.Optional;

/**
 * What a supplier answered. It stands beside the return and changes nothing in it: not what it offers, nor what was
 * found in it. Another answer is another record.
 *
 * @param number from 1, for each question by itself
 * @param text the answer, never blank
 * @param elsewhere where it is kept, if it came another way and an officer recorded it; empty where the supplier gave
 *     it here
 * @param recordedBy who recorded it: somebody who speaks for the supplier, or an officer
 * @param recordedAt when
 * @param request what the request that recorded it was called, by which the same request again is known
 */
public record ClarificationAnswer(
        int number, String text, Optional<Elsewhere> elsewhere, String recordedBy, Instant recordedAt, String request) {
    public ClarificationAnswer {
        if (number < 1 || text.isBlank()) {
            throw new IllegalArgumentException("an answer has a number from 1 and words");
        }
    }

    /**
     * Where an answer is kept that came another way.
     *
     * @param reference such as the portal's number of a message; never blank
     * @param digest its SHA-256 as {@code sha256:} and 64 hexadecimal digits; empty where nobody made one
     */
    public record Elsewhere(String reference, Optional<String> digest) {
        public Elsewhere {
            if (reference.isBlank()) {
                throw new IllegalArgumentException("what is kept elsewhere is kept somewhere");
            }
        }
    }
}
