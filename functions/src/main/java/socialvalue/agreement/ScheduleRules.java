package socialvalue.agreement;

import java.time.LocalDate;
import java.util.List;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.finding.Severity;

/** What holds of every schedule, whoever made it. */
final class ScheduleRules {
    /** A part for each month of the longest term. */
    private static final int MOST_PARTS = 12 * Agreement.LONGEST_TERM;

    private ScheduleRules() {}

    /** Parts are in order of their last days, and no more than there can be months. */
    static void check(List<Due> parts, Location place, Findings findings) {
        if (parts.size() > MOST_PARTS) {
            findings.add(
                    Finding.of(FindingCode.TOO_MANY, place, Integer.toString(parts.size()), "at most " + MOST_PARTS)
                            .as(Severity.REFUSED));
        }
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).to().isBefore(parts.get(i - 1).to())) {
                findings.add(
                        FindingCode.UNUSABLE_VALUE,
                        place.element(i).member("to"),
                        parts.get(i).to() + " after a part that ends "
                                + parts.get(i - 1).to(),
                        "parts in order of their last days");
            }
        }
    }

    /** Flags a part that is not within the term; it is due all the same. */
    static void flagOutside(
            LocalDate first, LocalDate last, LocalDate from, LocalDate to, Location place, Findings findings) {
        if (from.isBefore(first) || to.isAfter(last)) {
            findings.add(Finding.of(
                            FindingCode.PERIOD_OUTSIDE_CONTRACT,
                            place,
                            from + " to " + to,
                            "days within the term, " + first + " to " + last)
                    .as(Severity.WORTH_A_LOOK)
                    .remediedBy("Nothing is lost by it; correct it by a variation if it is not what was agreed."));
        }
    }
}
