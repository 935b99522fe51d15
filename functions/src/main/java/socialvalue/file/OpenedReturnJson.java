package socialvalue.file;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import socialvalue.finding.FindingCode;
import socialvalue.port.OpenedReturn;
import socialvalue.procurement.Supplier;
import socialvalue.scoring.ScoringRow;
import socialvalue.submission.Commitment;

/** Returns after opening, as they are sent. */
public final class OpenedReturnJson {
    private OpenedReturnJson() {}

    /** Writes a return whole: what was received, exactly, and what its check found. */
    public static void write(JsonText json, OpenedReturn opened) {
        supplier(json, opened.checked().supplier());
        json.integer("version", opened.version())
                .text("receivedAt", opened.receivedAt().toString())
                .text("frame", opened.checked().frameDigest())
                .list("findings", opened.findings(), FindingsJson::write)
                .json("return", opened.document().bytes());
    }

    /** Writes a line of the list of returns: no statements, no offers. */
    public static void write(JsonText json, ScoringRow row) {
        supplier(json, row.checked().supplier());
        json.texts(
                "mayBeDisregarded",
                row.mayBeDisregarded().stream().map(FindingCode::code).toList());
        json.list(
                "forfeited",
                row.checked().commitments().stream()
                        .filter(commitment -> !commitment.forfeits().isEmpty())
                        .toList(),
                OpenedReturnJson::forfeited);
        json.object("marks", marks -> decimals(marks, row.marks()));
        json.object("imported", imported -> decimals(imported, row.imported()));
        json.optional("tenderedPrice", row.tenderedPrice(), JsonText::decimal);
    }

    private static void supplier(JsonText json, Supplier supplier) {
        json.text("supplier", supplier.id())
                .text("supplierName", supplier.name())
                .optional("sector", supplier.sector(), JsonText::choice);
    }

    private static void forfeited(JsonText json, Commitment commitment) {
        json.text("criterion", commitment.criterion())
                .texts(
                        "reasons",
                        commitment.forfeits().stream().map(FindingCode::code).toList());
    }

    private static void decimals(JsonText json, Map<String, BigDecimal> byCriterion) {
        new TreeMap<>(byCriterion).forEach(json::decimal);
    }
}
