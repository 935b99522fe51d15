package socialvalue.plugin.ocds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Binds percentages to the names beside them: "60% Price and 40% Quality" or "Quality: 90%, Price: 10%". Names and
 * percentages have to alternate, and no word may touch them that is not known to leave them as they are.
 */
final class WeightSplit {
    private static final int NUMBER_GROUP = 1;
    private static final int NAME_GROUP = 2;
    private static final int LINK_GROUP = 3;
    private static final int SIGN_GROUP = 4;
    private static final Pattern TOKEN = Pattern.compile(
            WeightWords.NUMBER + WeightWords.PERCENT + "|(?<![\\w-])(" + WeightWords.NAME + ")(?![\\w-])|(?<![\\w-])("
                    + WeightWords.LINK + ")(?![\\w-])|([^\\w\\s])|\\S+?(?=[\\s,;:.()/&|]|$)|\\S",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** In "10 - 20%" the number is the end of a range. */
    private static final Pattern RANGE_BEFORE = Pattern.compile("\\d\\s?%?\\s*(?:-|–|—|/|\\bto\\b)\\s*$");

    /** In "-60%" there is a percentage, and none of a weight. */
    private static final Pattern OTHER_PERCENTAGE = Pattern.compile("%|^(?:per)?cent$", Pattern.CASE_INSENSITIVE);

    private static final String SIGNS = ",;:.()[]/&|=–—-\"'“”";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private enum Kind {
        PERCENTAGE,
        NAME,
        LINK,
        SIGN,
        WORD
    }

    private record Token(Kind kind, String text, int start, int end) {}

    private final String text;
    private final List<Named> all = new ArrayList<>();
    private boolean doubtful;

    private record Named(Token number, Token name) {}

    private WeightSplit(String text) {
        this.text = text;
    }

    /** The weights of a passage; empty where one of its percentages is not bound to a name for certain. */
    static Optional<List<WeightProse.Named>> read(String passage) {
        WeightSplit split = new WeightSplit(passage);
        split.runs();
        if (split.doubtful) {
            return Optional.empty();
        }
        List<WeightProse.Named> weights = new ArrayList<>();
        for (Named each : split.all) {
            BigDecimal number = number(each.number());
            if (number.compareTo(HUNDRED) > 0) {
                return Optional.empty();
            }
            int from = Math.min(each.number().start(), each.name().start());
            int to = Math.max(each.number().end(), each.name().end());
            boolean bracket = passage.substring(from, to).contains("(") && passage.startsWith(")", to);
            weights.add(new WeightProse.Named(
                    each.name().text(),
                    Weight.Stated.of(
                            number, Weight.Basis.PERCENT_OF_WHOLE, passage.substring(from, bracket ? to + 1 : to)),
                    Optional.empty()));
        }
        return Optional.of(weights);
    }

    private static BigDecimal number(Token percentage) {
        Matcher digits = Pattern.compile("[\\d.]+").matcher(percentage.text());
        digits.find();
        return new BigDecimal(digits.group());
    }

    private void runs() {
        List<Token> run = new ArrayList<>();
        for (Token token : tokens()) {
            if (token.kind() == Kind.WORD) {
                doubtful |= OTHER_PERCENTAGE.matcher(token.text()).find();
                run(run);
                run.clear();
            } else {
                run.add(token);
            }
        }
        run(run);
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            Kind kind = Kind.WORD;
            if (matcher.group(NUMBER_GROUP) != null) {
                kind = Kind.PERCENTAGE;
            } else if (matcher.group(NAME_GROUP) != null) {
                kind = Kind.NAME;
            } else if (matcher.group(LINK_GROUP) != null) {
                kind = Kind.LINK;
            } else if (matcher.group(SIGN_GROUP) != null && SIGNS.contains(matcher.group(SIGN_GROUP))) {
                kind = Kind.SIGN;
            }
            tokens.add(new Token(kind, matcher.group(), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    /** Tokens between two words that say something of their own. */
    private void run(List<Token> run) {
        List<Token> items = new ArrayList<>();
        boolean percentages = false;
        for (Token token : run) {
            if (token.kind() == Kind.PERCENTAGE || token.kind() == Kind.NAME) {
                items.add(token);
            }
            if (token.kind() == Kind.PERCENTAGE) {
                percentages = true;
                doubtful |=
                        RANGE_BEFORE.matcher(text.substring(0, token.start())).find();
            }
        }
        if (!percentages) {
            return;
        }
        boolean nameFirst = items.get(0).kind() == Kind.NAME;
        doubtful |= items.size() % 2 != 0;
        for (int i = 0; i + 1 < items.size() && !doubtful; i += 2) {
            Token first = items.get(i);
            Token second = items.get(i + 1);
            doubtful = (first.kind() == Kind.NAME) != nameFirst
                    || first.kind() == second.kind()
                    || !nameFirst && ofBetween(run, first, second);
            all.add(nameFirst ? new Named(second, first) : new Named(first, second));
        }
        doubtful |= touchesAWord(run, items, nameFirst);
    }

    /** In "100% of the price" the price is what the share is of. */
    private static boolean ofBetween(List<Token> run, Token from, Token to) {
        return run.subList(run.indexOf(from), run.indexOf(to)).stream()
                .anyMatch(each -> each.text().equalsIgnoreCase("of"));
    }

    /** In "10% Price rise" and in "fuel price 10%" the name is not the whole of the name. */
    private boolean touchesAWord(List<Token> run, List<Token> items, boolean nameFirst) {
        Token last = items.get(items.size() - 1);
        if (run.get(run.size() - 1) == last && !text.substring(last.end()).isBlank()) {
            return true;
        }
        return nameFirst
                && run.get(0) == items.get(0)
                && !text.substring(0, items.get(0).start()).isBlank();
    }
}
