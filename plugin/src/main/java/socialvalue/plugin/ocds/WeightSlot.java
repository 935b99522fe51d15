package socialvalue.plugin.ocds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the weight of one criterion from a text that stands for it alone: a description such as "70", "12%", "30 points
 * out of 100" or "20% of the Quality weighting", or a name such as "Quality (60%)". A text that says anything else
 * besides states no weight here.
 */
final class WeightSlot {
    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,4})?)";
    private static final String PERCENT = "\\s?(?:%|per ?cent)";
    private static final String WEIGHTING = "(?:weight(?:ing)?|weighted(?: at)?)\\s*[:=]?\\s*";
    private static final String POINTS = "(?:points|marks)";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Form(Pattern pattern, Weight.Basis basis) {}

    private static final List<Form> FORMS = List.of(
            form("(?:" + WEIGHTING + ")?" + NUMBER + PERCENT + "(?: weight(?:ing)?)?", Weight.Basis.PERCENT_OF_WHOLE),
            form(NUMBER + PERCENT + " of " + WeightWords.WHOLE, Weight.Basis.PERCENT_OF_WHOLE),
            form("(?:" + WEIGHTING + ")?" + NUMBER + "(?: weight(?:ing)?)?", Weight.Basis.UNIT_NOT_STATED),
            form(NUMBER + " " + POINTS + " out of (?:a (?:total|maximum) of )?" + NUMBER, Weight.Basis.POINTS),
            form(
                    NUMBER + "(?: ?/ ?| out of (?:a (?:total|maximum) of )?)" + NUMBER + " " + POINTS,
                    Weight.Basis.POINTS),
            form(
                    "(?:max(?:imum)?(?: of)? )?" + NUMBER + " " + POINTS + "(?: available| maximum)?",
                    Weight.Basis.POINTS),
            form(NUMBER + PERCENT + " of " + WeightWords.PARENT_OR_NAME, Weight.Basis.PERCENT_OF_PARENT));
    /** A known name may stand right before the percentage; from any other it has to be set off. */
    private static final Pattern NAME =
            compiled("(?:" + WeightWords.NAME + "\\s*|[^\\d%]{2,80}?(?:\\s*[:(\\[]|\\s+[–—-])\\s*)" + NUMBER + PERCENT
                    + "(?: weight(?:ing)?)?\\s*[)\\]]?");

    private WeightSlot() {}

    /** What a description that stands for one criterion states. */
    static Weight ofDescription(String description) {
        String text = tidy(description);
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                return weight(form.basis(), matcher, text);
            }
        }
        return Weight.NOT_STATED;
    }

    /** What the name of one criterion states, where it ends with a percentage. */
    static Weight ofName(String name) {
        String text = tidy(name);
        Matcher matcher = NAME.matcher(text);
        return matcher.matches() && !WeightWords.SOMETHING_ELSE.matcher(text).find()
                ? share(new BigDecimal(matcher.group(1)), Weight.Basis.PERCENT_OF_WHOLE, text)
                : Weight.NOT_STATED;
    }

    private static Weight weight(Weight.Basis basis, Matcher matcher, String text) {
        BigDecimal number = new BigDecimal(matcher.group(1));
        if (basis == Weight.Basis.PERCENT_OF_PARENT) {
            return number.compareTo(HUNDRED) <= 0
                    ? Weight.Stated.ofParent(number, matcher.group(2), text)
                    : Weight.NOT_STATED;
        }
        if (basis == Weight.Basis.POINTS) {
            Optional<BigDecimal> outOf =
                    matcher.groupCount() > 1 ? Optional.of(new BigDecimal(matcher.group(2))) : Optional.empty();
            return outOf.isPresent() && number.compareTo(outOf.get()) > 0
                    ? Weight.NOT_STATED
                    : new Weight.Stated(number, basis, Optional.empty(), outOf, text);
        }
        return share(number, basis, text);
    }

    private static Weight share(BigDecimal number, Weight.Basis basis, String text) {
        return number.compareTo(HUNDRED) <= 0 ? Weight.Stated.of(number, basis, text) : Weight.NOT_STATED;
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("[\\s\\u00A0]+", " ");
    }

    private static Form form(String expression, Weight.Basis basis) {
        return new Form(compiled(expression), basis);
    }

    private static Pattern compiled(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
