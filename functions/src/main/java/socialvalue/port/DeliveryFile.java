package socialvalue.port;

import java.util.List;
import java.util.Optional;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.finding.Finding;

/**
 * A file of deliveries as it was read, before anything is held against an agreement.
 *
 * @param rows in the file's order
 * @param findings about the file as a whole; where one of them refuses, no row of it is to be recorded
 */
public record DeliveryFile(List<Row> rows, List<Finding> findings) {
    public DeliveryFile {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /**
     * A row.
     *
     * @param line the line it begins on, from 1
     * @param reported what it reports; empty where a finding refuses it
     * @param findings about the row, each with its line and column
     */
    public record Row(int line, Optional<ReportedDelivery> reported, List<Finding> findings) {
        public Row {
            findings = List.copyOf(findings);
        }
    }

    /** Whether no row of it is to be recorded. */
    public boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.severity().refuses());
    }
}
