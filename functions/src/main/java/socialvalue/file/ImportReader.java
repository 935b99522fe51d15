package socialvalue.file;

import java.util.Optional;
import socialvalue.usecase.ImportScores.Import;
import socialvalue.usecase.ImportScores.SupplierScore;

/** Reads scores of a criterion that was marked elsewhere. */
public final class ImportReader {
    private ImportReader() {}

    /** The scores of a document; empty where a finding refuses it. */
    public static Optional<Import> read(Fields in) {
        String criterion = in.text("criterion");
        String source = in.text("source");
        String digest = in.text("source-digest");
        var scores = in.list("scores", ImportReader::score);
        return in.done(() -> new Import(criterion, source, digest, scores));
    }

    private static Optional<SupplierScore> score(Fields in) {
        String supplier = in.text("supplier");
        var points = in.decimal("points");
        Optional<String> explanation = in.optionalText("explanation");
        var price = in.optionalDecimal("tendered-price");
        return in.done(() -> new SupplierScore(supplier, points, explanation, price));
    }
}
