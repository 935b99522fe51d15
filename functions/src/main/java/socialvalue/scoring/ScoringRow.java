package socialvalue.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.submission.TenderReturn;

/**
 * What scoring needs of one return, and no more.
 *
 * @param checked without statements
 * @param marks agreed, by criterion
 * @param imported points, by criterion
 * @param tenderedPrice the supplier's price, above nought, where it was imported
 * @param mayBeDisregarded the codes of findings by which an officer may disregard it
 */
public record ScoringRow(
        TenderReturn checked,
        Map<String, BigDecimal> marks,
        Map<String, BigDecimal> imported,
        Optional<BigDecimal> tenderedPrice,
        List<FindingCode> mayBeDisregarded) {
    public ScoringRow {
        if (tenderedPrice.isPresent() && tenderedPrice.get().signum() <= 0) {
            throw new IllegalArgumentException("a tendered price above nought");
        }
        marks = Map.copyOf(marks);
        imported = Map.copyOf(imported);
        mayBeDisregarded = List.copyOf(mayBeDisregarded);
    }

    /** The same row, held to the frame of that digest, whichever version its return was made against. */
    public ScoringRow scoredBy(String frameDigest) {
        return checked.frameDigest().equals(frameDigest)
                ? this
                : new ScoringRow(
                        new TenderReturn(
                                checked.lot(),
                                checked.supplier(),
                                frameDigest,
                                checked.commitments(),
                                checked.statements()),
                        marks,
                        imported,
                        tenderedPrice,
                        mayBeDisregarded);
    }

    /** The same row without its marks. */
    public ScoringRow unmarked() {
        return new ScoringRow(checked, Map.of(), imported, tenderedPrice, mayBeDisregarded);
    }
}
