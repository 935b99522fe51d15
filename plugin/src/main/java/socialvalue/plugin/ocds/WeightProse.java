package socialvalue.plugin.ocds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads weights in running text, such as "a 60% Price and 40% Quality split, with 20% of the Quality weighting
 * apportioned to Social Value". It would rather read nothing than read what is not said: a sentence counts only when it
 * binds every percentage in it to a criterion, speaks of evaluation, and holds no word by which the numbers could be
 * limits, conditions, examples or shares of anything else; and statements that contradict each other or come to more
 * than the whole are none.
 */
public final class WeightProse {
    /**
     * A weight with the criterion it is stated for.
     *
     * @param name the criterion, as the text names it
     * @param weight what is stated
     * @param parentShare what the same text states for the parent, in per cent of the whole; empty where it does not
     */
    public record Named(String name, Weight.Stated weight, Optional<BigDecimal> parentShare) {}

    private static final int LONGEST = 200_000;
    private static final int LONGEST_PASSAGE = 1_500;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=\\S)|[\\r\\n;•]+");
    /** Contracts Finder publishes many a line end as the letters "rn". */
    private static final Pattern LOST_LINE_END = Pattern.compile("(?<=[%\\d.,:;)\\s])(?:rn)+(?=[A-Z\\d\\s•-]|$)");

    private static final Pattern PERCENTAGE = Pattern.compile("\\d\\s?(?:%|per ?cent\\b)", IGNORE_CASE);

    private static final Pattern SHARE_GIVEN_TO = Pattern.compile(
            WeightWords.NUMBER + WeightWords.PERCENT + " of (?:" + WeightWords.PARENT_OR_NAME + "|(" + WeightWords.WHOLE
                    + "))" + WeightWords.GIVEN_TO + "(" + WeightWords.NAME + ")(?![\\w-])(?!\\s+\\w+ing\\b)",
            IGNORE_CASE);
    private static final Pattern NAME_HAS_SHARE = Pattern.compile(
            "(?<![\\w-])(" + WeightWords.NAME + ")" + WeightWords.MAKES_UP + WeightWords.NUMBER + WeightWords.PERCENT
                    + " of (?:" + WeightWords.PARENT + "|(" + WeightWords.WHOLE + "))(?![\\w-])",
            IGNORE_CASE);

    private final Set<String> contradicted = new HashSet<>();
    private final Map<String, Named> found = new LinkedHashMap<>();

    private WeightProse() {}

    /**
     * The weights a text states, in its order; none where there is any doubt.
     *
     * @param text as published
     * @param amongCriteria whether the text stands among criteria, so that it need not speak of evaluation itself
     */
    public static List<Named> read(String text, boolean amongCriteria) {
        if (text.length() > LONGEST || !WeightRatio.MAY_HOLD.matcher(text).find()) {
            return List.of();
        }
        WeightProse reading = new WeightProse();
        List<String> waiting = new ArrayList<>();
        for (String untidy : SENTENCE_END.split(LOST_LINE_END.matcher(text).replaceAll("\n"))) {
            String sentence = untidy.strip().replaceAll("[\\s\\u00A0]+", " ");
            boolean percentages = PERCENTAGE.matcher(sentence).find();
            if (percentages
                    && !waiting.isEmpty()
                    && !WeightWords.CONTEXT.matcher(sentence).find()) {
                waiting.add(sentence);
                continue;
            }
            reading.passage(waiting, amongCriteria);
            waiting.clear();
            if (percentages) {
                waiting.add(sentence);
            } else if (sentence.length() <= LONGEST_PASSAGE) {
                WeightRatio.read(sentence, amongCriteria).forEach(reading::add);
            }
        }
        reading.passage(waiting, amongCriteria);
        return reading.consistent();
    }

    /** Neighbouring sentences with percentages, of which only the first one speaks of evaluation. */
    private void passage(List<String> sentences, boolean amongCriteria) {
        if (sentences.isEmpty()) {
            return;
        }
        String passage = String.join(" ; ", sentences);
        if (passage.length() > LONGEST_PASSAGE
                || WeightWords.SOMETHING_ELSE.matcher(passage).find()) {
            return;
        }
        List<Named> ratio = WeightRatio.read(passage, amongCriteria);
        if (!ratio.isEmpty()) {
            ratio.forEach(this::add);
            return;
        }
        List<Named> shares = new ArrayList<>();
        String rest = shares(shares(passage, SHARE_GIVEN_TO, shares), NAME_HAS_SHARE, shares);
        WeightSplit.read(rest)
                .filter(split -> amongCriteria || speaksOfWeights(passage, split, shares))
                .ifPresent(split -> {
                    split.forEach(this::add);
                    shares.forEach(this::add);
                });
    }

    /** Only where weights are spoken of may a split come to less than the whole. */
    private static boolean speaksOfWeights(String passage, List<Named> split, List<Named> shares) {
        if (split.isEmpty()) {
            return !shares.isEmpty();
        }
        BigDecimal sum = split.stream().map(each -> each.weight().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = sum.compareTo(HUNDRED) == 0;
        return WeightWords.WEIGHTING.matcher(passage).find()
                || whole && (WeightWords.CONTEXT.matcher(passage).find() || priceAgainstQuality(split));
    }

    /** Takes the shares of a parent or of the whole out of a passage. */
    private static String shares(String passage, Pattern form, List<Named> stated) {
        Matcher matcher = form.matcher(passage);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            boolean givenTo = form == SHARE_GIVEN_TO;
            BigDecimal number = new BigDecimal(matcher.group(givenTo ? 1 : 2));
            String name = matcher.group(givenTo ? 4 : 1);
            String parent = matcher.group(givenTo ? 2 : 3);
            String quoted = matcher.group();
            if (number.compareTo(HUNDRED) <= 0) {
                stated.add(new Named(
                        name,
                        parent == null
                                ? Weight.Stated.of(number, Weight.Basis.PERCENT_OF_WHOLE, quoted)
                                : Weight.Stated.ofParent(number, parent, quoted),
                        Optional.empty()));
                matcher.appendReplacement(rest, ",");
            }
        }
        return matcher.appendTail(rest).toString();
    }

    private static boolean priceAgainstQuality(List<Named> split) {
        Set<String> names = new HashSet<>();
        split.forEach(each -> names.add(key(each.name())));
        return names.contains("quality") && (names.contains("price") || names.contains("cost"));
    }

    private void add(Named named) {
        Named before = found.putIfAbsent(key(named.name()), named);
        if (before != null && !sameWeight(before.weight(), named.weight())) {
            contradicted.add(key(named.name()));
        }
    }

    private static boolean sameWeight(Weight.Stated one, Weight.Stated other) {
        return one.basis() == other.basis()
                && one.number().compareTo(other.number()) == 0
                && one.parent().map(WeightProse::key).equals(other.parent().map(WeightProse::key));
    }

    private List<Named> consistent() {
        BigDecimal whole = BigDecimal.ZERO;
        Map<String, BigDecimal> ofWhole = new LinkedHashMap<>();
        for (Named each : found.values()) {
            if (each.weight().basis() == Weight.Basis.PERCENT_OF_WHOLE) {
                whole = whole.add(each.weight().number());
                ofWhole.put(key(each.name()), each.weight().number());
            }
        }
        if (!contradicted.isEmpty() || whole.compareTo(HUNDRED) > 0) {
            return List.of();
        }
        List<Named> all = new ArrayList<>();
        for (Named each : found.values()) {
            Optional<BigDecimal> parentShare = each.weight().parent().map(parent -> ofWhole.get(key(parent)));
            all.add(new Named(each.name(), each.weight(), parentShare));
        }
        return all;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
