package socialvalue.marking;

import java.time.Instant;
import java.util.Optional;

/**
 * What a supplier was asked about its own return. It is never changed.
 *
 * @param supplier whose return it is about
 * @param number from 1, for each supplier by itself, so that it tells nothing of others
 * @param criterion under which criterion, and so about which commitment; empty where it is about the whole return
 * @param text the question, never blank
 * @param askedBy who asked
 * @param askedAt when
 * @param request what the request that asked it was called, by which the same request again is known
 */
public record ClarificationQuestion(
        String supplier,
        int number,
        Optional<String> criterion,
        String text,
        String askedBy,
        Instant askedAt,
        String request) {
    public ClarificationQuestion {
        if (number < 1 || text.isBlank()) {
            throw new IllegalArgumentException("a question has a number from 1 and words");
        }
    }
}
