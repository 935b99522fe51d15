package socialvalue.port;

import java.time.Instant;
import java.util.List;
import socialvalue.finding.Finding;
import socialvalue.submission.TenderReturn;

/**
 * A return once opened.
 *
 * @param checked the return as checked against the frame in force at the deadline
 * @param document exactly as received
 * @param version its version
 * @param receivedAt when it was received
 * @param findings of that check
 */
public record OpenedReturn(
        TenderReturn checked, ReturnDocument document, int version, Instant receivedAt, List<Finding> findings) {
    public OpenedReturn {
        findings = List.copyOf(findings);
    }
}
