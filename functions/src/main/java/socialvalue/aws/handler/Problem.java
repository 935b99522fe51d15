package socialvalue.aws.handler;

import java.util.List;
import socialvalue.file.FindingsJson;
import socialvalue.file.JsonText;
import socialvalue.finding.Finding;
import socialvalue.finding.Findings;
import socialvalue.usecase.Refusal;

/**
 * A problem document (RFC 9457).
 *
 * @param type of which kind it is
 * @param slug its public name
 * @param detail why, in words for the caller
 * @param findings in what was sent; empty where there are none
 * @param notShown how many findings there are beyond those
 */
record Problem(ProblemType type, String slug, String detail, List<Finding> findings, int notShown) {
    private static final String NAMES = "urn:socialvalue:problem:";

    Problem {
        findings = List.copyOf(findings);
    }

    static Problem of(ProblemType type, String detail) {
        return new Problem(type, type.slug(), detail, List.of(), 0);
    }

    static Problem of(ProblemType type, String detail, Findings findings) {
        return new Problem(type, type.slug(), detail, findings.inOrder(), findings.notShown());
    }

    static Problem of(Refusal refusal) {
        return new Problem(ProblemType.of(refusal.kind()), refusal.slug(), refusal.getMessage(), refusal.findings(), 0);
    }

    byte[] document() {
        return JsonText.object(json -> {
            json.text("type", NAMES + slug).text("title", type.title()).integer("status", type.status());
            json.text("detail", detail);
            if (!findings.isEmpty()) {
                json.list("findings", findings, FindingsJson::write);
            }
            if (notShown > 0) {
                json.integer("findingsNotShown", notShown);
            }
        });
    }
}
