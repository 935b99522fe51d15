package socialvalue.marking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A score of a criterion marked elsewhere.
 *
 * @param criterion the criterion's identifier
 * @param supplier the supplier's identifier
 * @param points from 0 to the criterion's available points, as recorded elsewhere
 * @param explanation as recorded elsewhere, where it came with the score
 * @param tenderedPrice the supplier's price, where the criterion is price and a value criterion needs it
 * @param source the document or system it comes from
 * @param sourceDigest that document's SHA-256
 * @param recordedBy who imported it
 * @param recordedAt when; empty for one that was kept before times were
 */
public record ImportedScore(
        String criterion,
        String supplier,
        BigDecimal points,
        Optional<String> explanation,
        Optional<BigDecimal> tenderedPrice,
        String source,
        String sourceDigest,
        String recordedBy,
        Optional<Instant> recordedAt) {
    /** Whether another says the same, whenever either was recorded. */
    public boolean saysTheSameAs(ImportedScore other) {
        return withoutTime().equals(other.withoutTime());
    }

    private ImportedScore withoutTime() {
        return new ImportedScore(
                criterion,
                supplier,
                points,
                explanation,
                tenderedPrice,
                source,
                sourceDigest,
                recordedBy,
                Optional.empty());
    }
}
