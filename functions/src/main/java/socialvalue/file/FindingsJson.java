package socialvalue.file;

import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.finding.Findings;

/** Findings as members of a JSON answer. */
public final class FindingsJson {
    private FindingsJson() {}

    /** Writes {@code findings}, in order, and {@code findingsNotShown} where there were more than are kept. */
    public static void write(JsonText json, Findings findings) {
        json.list("findings", findings.inOrder(), FindingsJson::write);
        if (findings.notShown() > 0) {
            json.integer("findingsNotShown", findings.notShown());
        }
    }

    /** Writes the members of one finding; file, line and citation only where known. */
    public static void write(JsonText json, Finding finding) {
        json.text("code", finding.code().code())
                .text("severity", finding.severity().words())
                .optional("file", given(finding.location().file()), JsonText::text);
        if (finding.location().line() > 0) {
            json.integer("line", finding.location().line());
        }
        json.text("pointer", finding.location().pointer())
                .text("found", finding.found())
                .text("expected", finding.expected())
                .text("remedy", finding.remedy())
                .optional("citation", given(finding.citation()), JsonText::text);
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
