package socialvalue.marking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question put to a supplier about its own return, with everything that followed. Entries are only ever added.
 *
 * @param question the question
 * @param answers in the order they were recorded; none overwrites another
 * @param withdrawal that it was taken back; it stays readable, and is not answered any more
 */
public record Clarification(
        ClarificationQuestion question, List<ClarificationAnswer> answers, Optional<Withdrawal> withdrawal) {
    public Clarification {
        answers = List.copyOf(answers);
    }

    /** A question that nothing has followed. */
    public Clarification(ClarificationQuestion question) {
        this(question, List.of(), Optional.empty());
    }

    /**
     * The decision to take a question back.
     *
     * @param reason why, never blank
     * @param by who decided
     * @param at when
     */
    public record Withdrawal(String reason, String by, Instant at) {
        public Withdrawal {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a question is withdrawn for a reason");
            }
        }
    }
}
