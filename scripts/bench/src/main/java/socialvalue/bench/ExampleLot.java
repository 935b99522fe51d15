package socialvalue.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.file.EditionSource;
import socialvalue.file.FindingsText;
import socialvalue.file.FrameJson;
import socialvalue.file.FrameReader;
import socialvalue.file.JsonDocument;
import socialvalue.file.ReturnReader;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.scoring.ScoringRow;
import socialvalue.submission.TenderReturn;
import socialvalue.validation.ReturnRules;

/**
 * The lot everything here is measured on: an invented tender with 29 social value criteria, every scoring method in
 * turn, and the returns of invented suppliers, about 17 KB each. The same number always makes the same return.
 */
final class ExampleLot {
    private static final int IMPORTED_POINTS = 79;

    private final EvaluationFrame frame;
    private final byte[] published;
    private final String digest;

    private ExampleLot(EvaluationFrame frame) {
        this.frame = frame;
        this.published = FrameJson.write(frame);
        this.digest = FrameJson.digest(frame);
    }

    /** Makes the lot. */
    static ExampleLot make() {
        return make(ExampleFrame.DEADLINE);
    }

    /** Makes the lot with another deadline, as the frame writes it: with its offset. */
    static ExampleLot make(String deadline) {
        Findings findings = new Findings();
        EvaluationFrame frame = JsonDocument.read(ExampleFrame.authored(deadline), findings)
                .flatMap(root -> FrameReader.read(root, EditionSource.SHIPPED, findings))
                .orElseThrow(() -> refused(findings));
        return new ExampleLot(frame);
    }

    EvaluationFrame frame() {
        return frame;
    }

    /** The frame as it is published. */
    byte[] published() {
        return published;
    }

    String digest() {
        return digest;
    }

    /** The return of a supplier, in UTF-8, without anything to find. */
    byte[] returnOf(int supplier) {
        return new ExampleReturn(digest, supplier, 0, true).json().getBytes(StandardCharsets.UTF_8);
    }

    /** The same return with six findings: units, a negative figure, a missing place, an unknown field and so on. */
    byte[] returnWithFindings(int supplier) {
        String sound = new ExampleReturn(digest, supplier, 0, true).json();
        return ExampleReturn.spoilt(sound).getBytes(StandardCharsets.UTF_8);
    }

    /** What scoring needs of the returns of suppliers 0 up to a number: read and checked, marks and points added. */
    List<ScoringRow> rows(int returns) {
        List<ScoringRow> rows = new ArrayList<>(returns);
        for (int supplier = 0; supplier < returns; supplier++) {
            byte[] values = new ExampleReturn(digest, supplier, 0, false).json().getBytes(StandardCharsets.UTF_8);
            rows.add(row(supplier, checked(values)));
        }
        return rows;
    }

    private TenderReturn checked(byte[] document) {
        Findings findings = new Findings();
        return check(document, findings).filter(checked -> findings.isEmpty()).orElseThrow(() -> refused(findings));
    }

    /** From text to findings: what is measured. */
    Optional<TenderReturn> check(byte[] document, Findings findings) {
        return new ReturnReader()
                .read(document, 0, document.length, findings)
                .flatMap(draft -> ReturnRules.check(draft, frame, digest, Optional.empty(), findings));
    }

    private ScoringRow row(int supplier, TenderReturn checked) {
        Map<String, BigDecimal> marks = new HashMap<>();
        for (int i = 0; i < ExampleFrame.CRITERIA; i++) {
            if (ExampleFrame.kind(i) == ExampleFrame.Kind.MARKS) {
                marks.put(ExampleFrame.id(i), BigDecimal.valueOf(1 + (supplier + i) % 5));
            }
        }
        // Points with two decimals, below what the criterion can give
        Map<String, BigDecimal> imported = Map.of(
                "quality", BigDecimal.valueOf(1 + supplier * 37L % (50 * IMPORTED_POINTS), 2),
                "price", BigDecimal.valueOf(1 + supplier * 53L % (30 * IMPORTED_POINTS), 2));
        return new ScoringRow(checked, marks, imported, Optional.empty(), List.of());
    }

    private static IllegalStateException refused(Findings findings) {
        return new IllegalStateException(
                "what is to be measured has findings:\n" + String.join("\n", FindingsText.lines(findings)));
    }
}
