package socialvalue.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import socialvalue.procurement.LotId;

/**
 * Work that grows with a lot, done in resumable steps.
 *
 * @param id unique
 * @param kind what is done
 * @param lot for which lot
 * @param state how it stands
 * @param revision one more for each step kept; two workers never both keep the same one
 * @param done how many returns are done
 * @param total how many there are; empty while that is not known
 * @param part which part of the lot is being worked on
 * @param cursor where in it the next step begins; empty for the beginning. A scoring run, which goes by the number
 *     done, keeps here what it scored: a fingerprint
 * @param startedBy who started it
 * @param startedAt when
 * @param finishedAt when it ended
 * @param reason why it was refused, or why it was started again
 * @param without the decisions by which a scoring run leaves returns out, as they stood when it was started; so that it
 *     gives the same whenever it is taken up again, whatever is decided meanwhile
 */
public record Run(
        String id,
        Kind kind,
        LotId lot,
        State state,
        int revision,
        int done,
        Optional<Integer> total,
        int part,
        Optional<String> cursor,
        String startedBy,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<String> reason,
        List<Without> without) {
    public Run {
        without = List.copyOf(without);
    }

    /**
     * A revision of the decision by which a return is left out.
     *
     * @param supplier whose return
     * @param flag what it is about, as {@link socialvalue.marking.Flagged#id()}
     * @param revision of the decision
     */
    public record Without(String supplier, String flag, int revision) {}

    /** What a run does. */
    public enum Kind {
        OPENING,
        SCORING,
        /** Writes the letters to suppliers and issues all of them. */
        ISSUING
    }

    /** How a run stands. */
    public enum State {
        RUNNING,
        DONE,
        /** It could not be completed; {@link Run#reason} says why. */
        FAILED
    }

    /** A run that has not begun. */
    public static Run started(String id, Kind kind, LotId lot, String by, Instant at, Optional<String> reason) {
        return started(id, kind, lot, by, at, reason, List.of());
    }

    /** A scoring run that has not begun, with the decisions by which it leaves returns out, in order of supplier. */
    public static Run scoring(
            String id, LotId lot, String by, Instant at, Optional<String> reason, List<Without> without) {
        return started(id, Kind.SCORING, lot, by, at, reason, without);
    }

    private static Run started(
            String id, Kind kind, LotId lot, String by, Instant at, Optional<String> reason, List<Without> without) {
        return new Run(
                id,
                kind,
                lot,
                State.RUNNING,
                1,
                0,
                Optional.empty(),
                0,
                Optional.empty(),
                by,
                at,
                Optional.empty(),
                reason,
                without);
    }

    /** The run after a step. */
    public Run advanced(int nowDone, Optional<Integer> ofTotal, int atPart, Optional<String> atCursor) {
        return new Run(
                id,
                kind,
                lot,
                state,
                revision + 1,
                nowDone,
                ofTotal,
                atPart,
                atCursor,
                startedBy,
                startedAt,
                finishedAt,
                reason,
                without);
    }

    /** The run once it has ended. */
    public Run ended(State how, Instant at, Optional<String> why) {
        return new Run(
                id,
                kind,
                lot,
                how,
                revision + 1,
                done,
                how == State.DONE ? Optional.of(done) : total,
                part,
                cursor,
                startedBy,
                startedAt,
                Optional.of(at),
                why.or(() -> reason),
                without);
    }
}
