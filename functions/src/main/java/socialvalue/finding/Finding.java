package socialvalue.finding;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One fault in the data, said so that the person who wrote it can put it right.
 *
 * @param code what kind of fault, from the public list
 * @param severity what it means for the document
 * @param location where it stands
 * @param found what was found there; a short quotation or description, never a whole document; control characters in
 *     it, but ends of lines and tabulators, become spaces
 * @param expected what was expected instead
 * @param remedy how to put it right, in plain English
 * @param citation the published rule it rests on; empty where it is a matter of form
 */
public record Finding(
        FindingCode code,
        Severity severity,
        Location location,
        String found,
        String expected,
        String remedy,
        String citation)
        implements Comparable<Finding> {
    private static final int LONGEST_QUOTATION = 120;
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}&&[^\t\r\n]]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::location)
            .thenComparing(Finding::code)
            .thenComparing(Finding::found);

    public Finding {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(location);
        Objects.requireNonNull(citation);
        found = shortened(UNPRINTABLE.matcher(found).replaceAll(" "));
        if (expected.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("a finding says what was expected and how to put it right");
        }
    }

    /** A finding of the code's own severity and remedy, resting on no published rule. */
    public static Finding of(FindingCode code, Location location, String found, String expected) {
        return new Finding(code, code.severity(), location, found, expected, code.remedy(), "");
    }

    /** The same finding with another severity, where the frame declares one. */
    public Finding as(Severity declared) {
        return new Finding(code, declared, location, found, expected, remedy, citation);
    }

    /** The same finding at another place, where what it was found in stands within something else. */
    public Finding at(Location place) {
        return new Finding(code, severity, place, found, expected, remedy, citation);
    }

    /** The same finding resting on a published rule. */
    public Finding citing(String source) {
        return new Finding(code, severity, location, found, expected, remedy, source);
    }

    /** The same finding with a remedy that fits the case better than the code's general one. */
    public Finding remediedBy(String howToPutItRight) {
        return new Finding(code, severity, location, found, expected, howToPutItRight, citation);
    }

    /** Gravest first, then by place. */
    @Override
    public int compareTo(Finding that) {
        return ORDER.compare(this, that);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_QUOTATION) {
            return text;
        }
        int end = LONGEST_QUOTATION - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
