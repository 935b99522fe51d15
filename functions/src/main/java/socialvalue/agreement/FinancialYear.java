package socialvalue.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A local authority's financial year, from 1 April to 31 March.
 *
 * @param start the calendar year it begins in, 1900 to 2999
 */
public record FinancialYear(int start) implements Comparable<FinancialYear> {
    private static final int FIRST_MONTH = 4;
    private static final int HUNDRED = 100;
    private static final Pattern WRITTEN = Pattern.compile("([12][0-9]{3})[/-]([0-9]{2})");

    public FinancialYear {
        if (start < 1900 || start > 2999) {
            throw new IllegalArgumentException("a financial year from 1900/01 to 2999/00");
        }
    }

    /** The one a day lies in. */
    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonthValue() < FIRST_MONTH ? day.getYear() - 1 : day.getYear());
    }

    /** Reads {@code 2027/28}, or {@code 2027-28} as addresses have it; empty where it is neither. */
    public static Optional<FinancialYear> parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts.group(1));
        boolean following = Integer.parseInt(parts.group(2)) == (first + 1) % HUNDRED;
        return following && first >= 1900 ? Optional.of(new FinancialYear(first)) : Optional.empty();
    }

    /** Its 1 April. */
    public LocalDate first() {
        return LocalDate.of(start, FIRST_MONTH, 1);
    }

    /** Its 31 March. */
    public LocalDate last() {
        return LocalDate.of(start + 1, FIRST_MONTH - 1, 31);
    }

    /** The one after it. */
    public FinancialYear next() {
        return new FinancialYear(start + 1);
    }

    @Override
    public int compareTo(FinancialYear that) {
        return Integer.compare(start, that.start);
    }

    /** Such as {@code 2027/28}. */
    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%d/%02d", start, (start + 1) % HUNDRED);
    }
}
