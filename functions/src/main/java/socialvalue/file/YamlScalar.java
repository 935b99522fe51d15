package socialvalue.file;

import java.util.regex.Pattern;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;

/**
 * What a scalar means: YAML 1.2's core schema, narrowed to JSON's values. Other spellings of a number are findings,
 * since half of all readers take them for something else; everything that is not a number, a truth value or nothing is
 * text, dates and {@code no} among it.
 */
final class YamlScalar {
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern CORE_NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
            + "|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private YamlScalar() {}

    /** The node of a scalar without quotes. */
    static Node plain(Place place, String text, Findings findings) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Node.nothing(place);
            case "true", "True", "TRUE" -> Node.truth(place, true);
            case "false", "False", "FALSE" -> Node.truth(place, false);
            default -> mayBeNumber(text) ? number(place, text, findings) : text(place, text, findings);
        };
    }

    /** The node of a scalar that is text however it looks. */
    static Node text(Place place, String text, Findings findings) {
        if (text.length() > Limits.LONGEST_TEXT) {
            return unusable(
                    place,
                    "text of " + text.length() + " characters",
                    "text of at most " + Limits.LONGEST_TEXT + " characters",
                    findings);
        }
        if (!isWhole(text)) {
            return unusable(
                    place,
                    "a control character or half a character",
                    "whole characters, and no control characters but tab, line feed and carriage return",
                    findings);
        }
        return Node.text(place, text);
    }

    private static boolean mayBeNumber(String text) {
        char first = text.charAt(0);
        return first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.';
    }

    private static Node number(Place place, String text, Findings findings) {
        if (JSON_NUMBER.matcher(text).matches()) {
            return ExactNumber.of(text)
                    .map(number -> Node.number(place, number))
                    .orElseGet(() -> unusable(place, "the number " + text, ExactNumber.EXPECTED, findings));
        }
        if (CORE_NUMBER.matcher(text).matches()) {
            String expected = "a decimal number such as 7, -7 or 0.7, or text in quotes";
            return unusable(place, "the number " + text, expected, findings);
        }
        return text(place, text, findings);
    }

    /** An escape in quotes can write what the bytes of a document may not hold. */
    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static Node unusable(Place place, String found, String expected, Findings findings) {
        findings.add(FindingCode.UNUSABLE_VALUE, place.location(), found, expected);
        return Node.unusable(place);
    }
}
