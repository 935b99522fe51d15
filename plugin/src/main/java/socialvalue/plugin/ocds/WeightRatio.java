package socialvalue.plugin.ocds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a ratio of two criteria, such as "Price/Quality 60/40" or "70:30 quality:price", that comes to exactly 100. */
final class WeightRatio {
    /** A text without this holds no weight. */
    static final Pattern MAY_HOLD =
            Pattern.compile("\\d\\s?(?:%|per ?cent\\b|[/:])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String NAMES =
            "(" + WeightWords.NAME + ")\\s*(?:/|:|-|–|&|\\band\\b|\\bto\\b)\\s*(" + WeightWords.NAME + ")";
    private static final String NUMBERS =
            "(?<![\\w./:-])(\\d{1,2})\\s?(%?)\\s*(?:/|:|-|–)\\s*(\\d{1,2})\\s?(%?)(?![\\w/:-]|\\.\\d)";
    private static final String BETWEEN =
            "(?:\\s*[:(=]|\\s+(?:split|ratio|weightings?|basis|of|is|will be|at|on|a))*\\s*";
    private static final Pattern NAMES_FIRST = compiled("(?<![\\w-])" + NAMES + BETWEEN + NUMBERS);
    private static final Pattern NUMBERS_FIRST = compiled(NUMBERS
            + "(?:\\s*[:(=]|\\s+(?:split|ratio|weightings?|basis|of|between|for|on|a))*\\s*" + NAMES
            + "(?=\\s*(?:$|[,;.:)])|\\s+(?:split|ratio|weightings?|basis|and|with)\\b)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private WeightRatio() {}

    static List<WeightProse.Named> read(String sentence, boolean amongCriteria) {
        if (WeightWords.SOMETHING_ELSE.matcher(sentence).find()
                || !amongCriteria && !WeightWords.CONTEXT.matcher(sentence).find()) {
            return List.of();
        }
        Matcher names = NAMES_FIRST.matcher(sentence);
        if (names.find()) {
            return both(names, 1, 3);
        }
        Matcher numbers = NUMBERS_FIRST.matcher(sentence);
        return numbers.find() ? both(numbers, 5, 1) : List.of();
    }

    private static List<WeightProse.Named> both(Matcher matcher, int name, int number) {
        BigDecimal first = new BigDecimal(matcher.group(number));
        BigDecimal second = new BigDecimal(matcher.group(number + 2));
        boolean percent = !matcher.group(number + 3).isEmpty();
        boolean again = matcher.find(matcher.end());
        if (first.add(second).compareTo(HUNDRED) != 0 || again) {
            return List.of();
        }
        matcher.reset().find();
        Weight.Basis basis = percent ? Weight.Basis.PERCENT_OF_WHOLE : Weight.Basis.UNIT_NOT_STATED;
        return List.of(
                named(matcher.group(name), first, basis, matcher.group()),
                named(matcher.group(name + 1), second, basis, matcher.group()));
    }

    private static WeightProse.Named named(String name, BigDecimal number, Weight.Basis basis, String quoted) {
        return new WeightProse.Named(name, Weight.Stated.of(number, basis, quoted), Optional.empty());
    }

    private static Pattern compiled(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
