package socialvalue.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import socialvalue.finding.Finding;
import socialvalue.finding.Findings;

/** Findings as lines for a terminal. */
public final class FindingsText {
    /** What could move a cursor, break a line or turn the reading direction. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private FindingsText() {}

    /** One line a finding, in order, and a last one where there were more than are kept. */
    public static List<String> lines(Findings findings) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings.inOrder()) {
            lines.add(line(finding));
        }
        if (findings.notShown() > 0) {
            lines.add("and " + findings.notShown() + " more");
        }
        return lines;
    }

    /** {@code file:line pointer: severity: found; expected ...; remedy}, then code and citation in brackets. */
    public static String line(Finding finding) {
        String source = finding.citation().isEmpty() ? "" : "; " + finding.citation();
        String line = "%s: %s: found %s; expected %s; %s [%s%s]"
                .formatted(
                        finding.location(),
                        finding.severity().words(),
                        finding.found(),
                        finding.expected(),
                        finding.remedy(),
                        finding.code().code(),
                        source);
        return UNPRINTABLE.matcher(line).replaceAll(" ");
    }
}
