package socialvalue.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import socialvalue.procurement.Custody;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/**
 * A published lot as it stands.
 *
 * @param id which
 * @param phase stored phase, never {@link LotPhase#DRAFTING} or {@link LotPhase#CLOSED}
 * @param frameVersion the current version of its frame, from 1
 * @param frameDigest that version's digest
 * @param deadline the last moment a return is in time
 * @param custody who keeps returns closed until opening
 * @param key the key returns are sealed to
 * @param openingRun the run that opens it, once started
 * @param scoringRun the latest scoring run, once started
 * @param scores the scoring run whose sheets are current, once one is done
 * @param issuingRun the latest run that writes the letters to suppliers, once started
 * @param openingWords who has said that it is to be opened, in the order they said it
 */
public record Lot(
        LotId id,
        LotPhase phase,
        int frameVersion,
        String frameDigest,
        Instant deadline,
        Custody custody,
        LotKey key,
        Optional<String> openingRun,
        Optional<String> scoringRun,
        Optional<String> scores,
        Optional<String> issuingRun,
        List<OpeningWord> openingWords) {

    public Lot {
        openingWords = List.copyOf(openingWords);
    }

    /** A lot that nobody has asked to be opened, and whose letters to suppliers nobody has begun to write. */
    public Lot(
            LotId id,
            LotPhase phase,
            int frameVersion,
            String frameDigest,
            Instant deadline,
            Custody custody,
            LotKey key,
            Optional<String> openingRun,
            Optional<String> scoringRun,
            Optional<String> scores) {
        this(
                id,
                phase,
                frameVersion,
                frameDigest,
                deadline,
                custody,
                key,
                openingRun,
                scoringRun,
                scores,
                Optional.empty(),
                List.of());
    }

    /** The phase at a time: a published lot whose deadline has passed is closed. */
    public LotPhase phaseAt(Instant now) {
        return phase == LotPhase.PUBLISHED && now.isAfter(deadline) ? LotPhase.CLOSED : phase;
    }

    /** The lot under another version of its frame. */
    public Lot under(int version, String digest, Instant newDeadline) {
        return with(copy -> {
            copy.frameVersion = version;
            copy.frameDigest = digest;
            copy.deadline = newDeadline;
        });
    }

    /** The lot with its key pair closed anew. */
    public Lot closedWith(LotKey closed) {
        return with(copy -> copy.key = closed);
    }

    /** The lot with a run that opens it, at these words among its own or after them. */
    public Lot opening(String run, Set<OpeningWord> at) {
        return with(copy -> {
            copy.openingRun = Optional.of(run);
            copy.openingWords = Stream.concat(openingWords.stream(), at.stream())
                    .distinct()
                    .map(word -> at.contains(word) ? word.followedBy(run) : word)
                    .toList();
        });
    }

    /** The lot after one more has said that it is to be opened. */
    public Lot after(OpeningWord word) {
        return with(copy -> copy.openingWords =
                Stream.concat(openingWords.stream(), Stream.of(word)).toList());
    }

    /** The lot with a run that scores it. */
    public Lot scoring(String run) {
        return with(copy -> copy.scoringRun = Optional.of(run));
    }

    /** The lot in a later phase. */
    public Lot in(LotPhase later) {
        return with(copy -> copy.phase = later);
    }

    /** The lot with its current scores. */
    public Lot scored(String run) {
        return with(copy -> {
            copy.phase = LotPhase.SCORED;
            copy.scores = Optional.of(run);
        });
    }

    /** The lot with a run that writes the letters to suppliers. */
    public Lot issuing(String run) {
        return with(copy -> copy.issuingRun = Optional.of(run));
    }

    private Lot with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.lot();
    }

    /** What may change of a lot, on its way from one to the next; its id and custody never do. */
    private static final class Copy {
        private final Lot from;
        private LotPhase phase;
        private int frameVersion;
        private String frameDigest;
        private Instant deadline;
        private LotKey key;
        private Optional<String> openingRun;
        private Optional<String> scoringRun;
        private Optional<String> scores;
        private Optional<String> issuingRun;
        private List<OpeningWord> openingWords;

        Copy(Lot from) {
            this.from = from;
            phase = from.phase;
            frameVersion = from.frameVersion;
            frameDigest = from.frameDigest;
            deadline = from.deadline;
            key = from.key;
            openingRun = from.openingRun;
            scoringRun = from.scoringRun;
            scores = from.scores;
            issuingRun = from.issuingRun;
            openingWords = from.openingWords;
        }

        Lot lot() {
            return new Lot(
                    from.id,
                    phase,
                    frameVersion,
                    frameDigest,
                    deadline,
                    from.custody,
                    key,
                    openingRun,
                    scoringRun,
                    scores,
                    issuingRun,
                    openingWords);
        }
    }
}
