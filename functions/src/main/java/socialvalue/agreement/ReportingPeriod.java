package socialvalue.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a financial year for which deliveries are reported.
 *
 * @param year the financial year
 * @param reporting into how many parts it is divided
 * @param number which part, from 1 (beginning with April)
 */
public record ReportingPeriod(FinancialYear year, Reporting reporting, int number)
        implements Comparable<ReportingPeriod> {
    private static final int MONTHS = 12;
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4}[/-][0-9]{2})-([MQHY])([0-9]{1,2})");
    /** By their last days; of two that end together the longer is the later. */
    private static final Comparator<ReportingPeriod> ORDER = Comparator.comparing(ReportingPeriod::last)
            .thenComparing(ReportingPeriod::first, Comparator.reverseOrder());

    public ReportingPeriod {
        if (number < 1 || number > reporting.periods()) {
            throw new IllegalArgumentException("a period from 1 to " + reporting.periods());
        }
    }

    /** The one a day lies in. */
    public static ReportingPeriod of(LocalDate day, Reporting reporting) {
        FinancialYear year = FinancialYear.of(day);
        int month = (day.getMonthValue() + MONTHS - 4) % MONTHS;
        return new ReportingPeriod(year, reporting, month / (MONTHS / reporting.periods()) + 1);
    }

    /**
     * Reads {@code 2027/28-Q1}, {@code 2027-28-M12}, {@code 2027/28-H2} or {@code 2027/28-Y1}; empty where it is none.
     */
    public static Optional<ReportingPeriod> parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(parts.group(3));
        for (Reporting reporting : Reporting.values()) {
            if (reporting.letter().equals(parts.group(2)) && number >= 1 && number <= reporting.periods()) {
                return FinancialYear.parse(parts.group(1)).map(year -> new ReportingPeriod(year, reporting, number));
            }
        }
        return Optional.empty();
    }

    /** Its first day. */
    public LocalDate first() {
        return year.first().plusMonths((long) (number - 1) * (MONTHS / reporting.periods()));
    }

    /** Its last day. */
    public LocalDate last() {
        return first().plusMonths(MONTHS / reporting.periods()).minusDays(1);
    }

    @Override
    public int compareTo(ReportingPeriod that) {
        return ORDER.compare(this, that);
    }

    /** Such as {@code 2027/28-Q1}. */
    @Override
    public String toString() {
        return year + "-" + reporting.letter() + number;
    }
}
