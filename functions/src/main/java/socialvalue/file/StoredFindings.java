package socialvalue.file;

import java.util.List;
import socialvalue.finding.Finding;
import socialvalue.finding.Location;
import socialvalue.finding.Severity;

/** Findings as they are stored: as they were found, whatever becomes of the rules. */
public final class StoredFindings {
    private StoredFindings() {}

    /** Findings as text. */
    public static String write(List<Finding> findings) {
        return StoredWriter.array(all -> findings.forEach(finding -> all.nested(one -> finding(one, finding))));
    }

    /**
     * The findings that were written so.
     *
     * @throws java.io.UncheckedIOException if they were not written so
     */
    public static List<Finding> read(String text) {
        return StoredReader.array(text, all -> all.rest(each -> each.nested(StoredFindings::finding)));
    }

    static void finding(StoredWriter one, Finding finding) {
        one.code(finding.code())
                .choice(finding.severity())
                .text(finding.location().file())
                .whole(finding.location().line())
                .text(finding.location().pointer())
                .text(finding.found())
                .text(finding.expected())
                .text(finding.remedy())
                .text(finding.citation());
    }

    static Finding finding(StoredReader one) {
        return new Finding(
                one.code(),
                one.choice(Severity.class),
                new Location(one.text(), one.whole(), one.text()),
                one.text(),
                one.text(),
                one.text(),
                one.text());
    }
}
