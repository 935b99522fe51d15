package socialvalue.agreement;

import java.time.Instant;
import java.util.Optional;

/**
 * A file of deliveries that is imported. Its rows are kept apart under its name until all of them are, and then count
 * together from one moment.
 *
 * @param agreement for which agreement
 * @param id its name, given by who imports: the same name with the same file changes nothing
 * @param mode what becomes of it where rows have findings
 * @param digest the file's SHA-256, in hexadecimal
 * @param state how it stands
 * @param revision one more for each step kept, from 1
 * @param rows how many rows it has; empty while that is not known
 * @param staged how many rows are kept apart so far
 * @param accepted how many rows can be recorded; empty while that is not known
 * @param refused how many rows cannot be
 * @param startedBy who started it
 * @param startedAt when
 * @param finishedAt when it ended
 * @param reason why it was refused or failed
 */
public record DeliveryImport(
        AgreementId agreement,
        String id,
        Mode mode,
        String digest,
        State state,
        int revision,
        Optional<Integer> rows,
        int staged,
        Optional<Integer> accepted,
        int refused,
        String startedBy,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<String> reason) {
    /** What becomes of a file where rows have findings. */
    public enum Mode {
        /** Nothing is recorded. */
        ALL_OR_NOTHING,
        /** The rows without are. */
        GOOD_ROWS
    }

    /** How an import stands. */
    public enum State {
        RUNNING,
        /** Its rows count. */
        DONE,
        /** None of its rows counts, as the findings say. */
        REFUSED,
        /** None of its rows counts; {@link DeliveryImport#reason} says why. */
        FAILED
    }

    /** One that has not begun. */
    public static DeliveryImport started(
            AgreementId agreement, String id, Mode mode, String digest, String by, Instant at) {
        return new DeliveryImport(
                agreement,
                id,
                mode,
                digest,
                State.RUNNING,
                1,
                Optional.empty(),
                0,
                Optional.empty(),
                0,
                by,
                at,
                Optional.empty(),
                Optional.empty());
    }

    /** The same in other hands: whoever had it before can keep nothing more. */
    public DeliveryImport takenOver() {
        return next(state, rows, staged, accepted, refused, finishedAt, reason);
    }

    /** The same once its rows are checked. */
    public DeliveryImport checked(int ofRows, int canBe, int cannotBe) {
        return next(state, Optional.of(ofRows), 0, Optional.of(canBe), cannotBe, finishedAt, reason);
    }

    /** The same once so many rows are kept apart. */
    public DeliveryImport staged(int soFar) {
        return next(state, rows, soFar, accepted, refused, finishedAt, reason);
    }

    /** The same once it has ended. */
    public DeliveryImport ended(State how, Instant at, Optional<String> why) {
        return next(how, rows, staged, accepted, refused, Optional.of(at), why);
    }

    private DeliveryImport next(
            State how,
            Optional<Integer> ofRows,
            int soFar,
            Optional<Integer> canBe,
            int cannotBe,
            Optional<Instant> at,
            Optional<String> why) {
        return new DeliveryImport(
                agreement,
                id,
                mode,
                digest,
                how,
                revision + 1,
                ofRows,
                soFar,
                canBe,
                cannotBe,
                startedBy,
                startedAt,
                at,
                why);
    }
}
