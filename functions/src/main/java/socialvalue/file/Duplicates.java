package socialvalue.file;

import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;

/** A key given twice: which of the two was meant is not for a reader to guess, so neither is taken. */
final class Duplicates {
    private Duplicates() {}

    static Finding finding(String key, Location again, int earlierLine) {
        String found = "the key “" + key + "” again" + (earlierLine > 0 ? ", first given on line " + earlierLine : "");
        return Finding.of(FindingCode.DUPLICATE_KEY, again, found, "each key once");
    }
}
