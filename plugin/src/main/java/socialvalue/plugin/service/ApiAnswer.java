package socialvalue.plugin.service;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a call: an answer, a refusal or nothing usable. Texts of these tell statuses and codes only, never what
 * was sent or answered.
 *
 * @param <T> what is answered
 */
public sealed interface ApiAnswer<T> {
    /** The answer, if it is one. */
    Optional<T> value();

    /** What happened, as a status or a code that may be kept and logged. */
    String reason();

    /**
     * It was answered.
     *
     * @param <T> what is answered
     * @param answer what was
     */
    record Answered<T>(T answer) implements ApiAnswer<T> {
        public Answered {
            Objects.requireNonNull(answer);
        }

        @Override
        public Optional<T> value() {
            return Optional.of(answer);
        }

        @Override
        public String reason() {
            return "answered";
        }

        @Override
        public String toString() {
            return reason();
        }
    }

    /**
     * It was refused, by a problem document (RFC 9457) or without one.
     *
     * @param <T> what would have been answered
     * @param status the HTTP status
     * @param code the last part of the problem's type, such as {@code before-the-deadline}; empty where it has none of
     *     the API's
     * @param title the problem's title, for people; empty where there is none
     * @param detail why, for people; empty where that is not said
     * @param findings in what was sent; empty where there are none
     * @param retryAfter how long to leave the far side alone; empty where it does not say
     */
    record Refused<T>(
            int status, String code, String title, String detail, List<Finding> findings, Optional<Duration> retryAfter)
            implements ApiAnswer<T> {
        public Refused {
            Objects.requireNonNull(code);
            Objects.requireNonNull(title);
            Objects.requireNonNull(detail);
            Objects.requireNonNull(retryAfter);
            findings = List.copyOf(findings);
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public String reason() {
            return code.isEmpty() ? Integer.toString(status) : status + " " + code;
        }

        @Override
        public String toString() {
            return reason();
        }
    }

    /**
     * There was no answer that could be used.
     *
     * @param <T> what would have been answered
     * @param why what was the matter
     */
    record Unanswered<T>(Trouble why) implements ApiAnswer<T> {
        public Unanswered {
            Objects.requireNonNull(why);
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public String reason() {
            return why.words();
        }

        @Override
        public String toString() {
            return reason();
        }
    }

    /** Why there was no answer that could be used. */
    enum Trouble {
        /** The whole call took too long, however much of the answer had arrived. */
        TIMED_OUT("not answered in time"),
        /** No connection, or it broke before the answer was whole. */
        NOT_REACHED("not reached, or cut off"),
        /** The answer is longer than is read. */
        TOO_LONG("the answer is too long"),
        /** The answer is not what the API publishes. */
        NOT_UNDERSTOOD("the answer is not understood"),
        /** There is no usable token to call with. */
        NO_TOKEN("no access token");

        private final String words;

        Trouble(String words) {
            this.words = words;
        }

        /** As it is printed. */
        public String words() {
            return words;
        }
    }

    /** The same with the answer read on; what cannot be read is {@link Trouble#NOT_UNDERSTOOD}. */
    default <U> ApiAnswer<U> read(Function<? super T, Optional<U>> reading) {
        if (this instanceof Answered<T> answered) {
            return reading.apply(answered.answer())
                    .<ApiAnswer<U>>map(Answered::new)
                    .orElseGet(() -> new Unanswered<>(Trouble.NOT_UNDERSTOOD));
        }
        return other();
    }

    /** The same of another type where it is no answer. */
    @SuppressWarnings("unchecked")
    private <U> ApiAnswer<U> other() {
        // Neither a refusal nor its absence holds anything of the type
        return (ApiAnswer<U>) this;
    }
}
