package socialvalue.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import socialvalue.example.ExampleFrames;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.submission.Commitment;
import socialvalue.submission.TenderReturn;
import socialvalue.validation.ReturnRules;

/**
 * A return read and checked as it is in production, for tests that say a response in JSON and expect findings.
 *
 * @param frame what it was checked against
 * @param findings what was found
 * @param checked the return
 */
public record CheckedExample(EvaluationFrame frame, Findings findings, Optional<TenderReturn> checked) {

    /** Responses, comma-separated, checked against the frame. */
    public static CheckedExample against(EvaluationFrame frame, String responses) {
        return ofDocument(frame, document(responses));
    }

    /** A whole document, checked against the frame. */
    public static CheckedExample ofDocument(EvaluationFrame frame, String document) {
        Findings findings = new Findings();
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        Optional<TenderReturn> checked = new ReturnReader()
                .read(bytes, 0, bytes.length, findings)
                .flatMap(draft -> ReturnRules.check(draft, frame, ExampleFrames.DIGEST, Optional.of("S-1"), findings));
        return new CheckedExample(frame, findings, checked);
    }

    /** A sound document with these responses. */
    public static String document(String responses) {
        return """
                {"schema": "socialvalue.return.v1", "tender": "EX-1", "lot": "1", "frame": "%s",
                 "supplier": {"id": "S-1", "name": "Example Supplier", "sector": "social"},
                 "responses": [%s]}
                """.formatted(ExampleFrames.DIGEST, responses);
    }

    /** The codes found, gravest first. */
    public List<FindingCode> codes() {
        return findings.inOrder().stream().map(Finding::code).toList();
    }

    /** The only finding of a code. */
    public Finding only(FindingCode code) {
        List<Finding> all = findings.inOrder().stream()
                .filter(finding -> finding.code() == code)
                .toList();
        if (all.size() != 1) {
            throw new AssertionError("expected one " + code.code() + ", found " + all.size());
        }
        return all.getFirst();
    }

    /** What the return offers under a criterion. */
    public Commitment commitment(String criterion) {
        return checked.orElseThrow().commitments().get(frame.position(criterion));
    }
}
