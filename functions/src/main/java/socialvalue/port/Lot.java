package socialvalue.port;

import java.time.Instant;
import java.util.Optional;
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
        Optional<String> issuingRun) {

    /** A lot whose letters to suppliers nobody has begun to write. */
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
                Optional.empty());
    }

    /** The phase at a time: a published lot whose deadline has passed is closed. */
    public LotPhase phaseAt(Instant now) {
        return phase == LotPhase.PUBLISHED && now.isAfter(deadline) ? LotPhase.CLOSED : phase;
    }

    /** The lot under another version of its frame. */
    public Lot under(int version, String digest, Instant newDeadline) {
        return new Lot(
                id, phase, version, digest, newDeadline, custody, key, openingRun, scoringRun, scores, issuingRun);
    }

    /** The lot with a run that opens it. */
    public Lot opening(String run) {
        return new Lot(
                id,
                phase,
                frameVersion,
                frameDigest,
                deadline,
                custody,
                key,
                Optional.of(run),
                scoringRun,
                scores,
                issuingRun);
    }

    /** The lot with a run that scores it. */
    public Lot scoring(String run) {
        return new Lot(
                id,
                phase,
                frameVersion,
                frameDigest,
                deadline,
                custody,
                key,
                openingRun,
                Optional.of(run),
                scores,
                issuingRun);
    }

    /** The lot in a later phase. */
    public Lot in(LotPhase later) {
        return new Lot(
                id,
                later,
                frameVersion,
                frameDigest,
                deadline,
                custody,
                key,
                openingRun,
                scoringRun,
                scores,
                issuingRun);
    }

    /** The lot with its current scores. */
    public Lot scored(String run) {
        return new Lot(
                id,
                LotPhase.SCORED,
                frameVersion,
                frameDigest,
                deadline,
                custody,
                key,
                openingRun,
                scoringRun,
                Optional.of(run),
                issuingRun);
    }

    /** The lot with a run that writes the letters to suppliers. */
    public Lot issuing(String run) {
        return new Lot(
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
                Optional.of(run));
    }
}
