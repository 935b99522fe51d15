package socialvalue.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Severity;
import socialvalue.submission.Commitment;
import socialvalue.submission.TenderReturn;

/**
 * What scoring needs of one return, and no more.
 *
 * @param checked without statements
 * @param marks agreed, by criterion
 * @param imported points, by criterion
 * @param tenderedPrice the supplier's price, above nought, where it was imported
 * @param mayBeDisregarded the codes of findings by which an officer may disregard it
 * @param outOfProportion the criteria, in the frame's order, under which what it offers is out of proportion
 */
public record ScoringRow(
        TenderReturn checked,
        Map<String, BigDecimal> marks,
        Map<String, BigDecimal> imported,
        Optional<BigDecimal> tenderedPrice,
        List<FindingCode> mayBeDisregarded,
        List<String> outOfProportion) {
    public ScoringRow {
        if (tenderedPrice.isPresent() && tenderedPrice.get().signum() <= 0) {
            throw new IllegalArgumentException("a tendered price above nought");
        }
        marks = Map.copyOf(marks);
        imported = Map.copyOf(imported);
        mayBeDisregarded = List.copyOf(mayBeDisregarded);
        outOfProportion = List.copyOf(outOfProportion);
    }

    /** A return of which everything is in proportion. */
    public ScoringRow(
            TenderReturn checked,
            Map<String, BigDecimal> marks,
            Map<String, BigDecimal> imported,
            Optional<BigDecimal> tenderedPrice,
            List<FindingCode> mayBeDisregarded) {
        this(checked, marks, imported, tenderedPrice, mayBeDisregarded, List.of());
    }

    /** The codes among a check's findings by which an officer may disregard a return, each once. */
    public static List<FindingCode> mayBeDisregarded(Collection<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.MAY_BE_DISREGARDED)
                .map(Finding::code)
                .distinct()
                .toList();
    }

    /** The criteria under which a check found an offer out of proportion, in the frame's order. */
    public static List<String> outOfProportion(TenderReturn checked, Collection<Finding> findings) {
        List<String> places = findings.stream()
                .filter(finding -> finding.code() == FindingCode.OUT_OF_PROPORTION)
                .map(finding -> finding.location().pointer() + "/")
                .toList();
        return checked.commitments().stream()
                .filter(commitment -> places.stream()
                        .anyMatch(place -> place.startsWith("/responses/" + commitment.response() + "/")))
                .map(Commitment::criterion)
                .toList();
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
                        mayBeDisregarded,
                        outOfProportion);
    }

    /** The same row without its marks. */
    public ScoringRow unmarked() {
        return new ScoringRow(checked, Map.of(), imported, tenderedPrice, mayBeDisregarded, outOfProportion);
    }
}
