package socialvalue.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import socialvalue.port.Lot;
import socialvalue.port.OpeningWord;

/**
 * How many have to say that a lot is to be opened: an authority's own setting for all its lots, so that nobody who
 * writes a frame can ask for less.
 *
 * @param officers 1, or 2 different ones; a portal's verified word may stand for one of them
 * @param window how long the first of two counts
 */
public record OpeningRule(int officers, Duration window) {
    public OpeningRule {
        if (officers != 1 && officers != 2) {
            throw new IllegalArgumentException("a lot is opened by 1 officer or by 2, not " + officers);
        }
        if (!window.isPositive()) {
            throw new IllegalArgumentException("the second officer is given some time, not " + window);
        }
    }

    /**
     * The rule as settings say it.
     *
     * @param officers {@code 1} or {@code 2}
     * @param window an ISO 8601 duration such as {@code PT30M}
     * @throws IllegalArgumentException if they say no rule
     */
    public static OpeningRule of(String officers, String window) {
        try {
            return new OpeningRule(Integer.parseInt(officers), Duration.parse(window));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "opening takes a number of officers and a duration such as PT30M, not " + officers + " and "
                            + window,
                    e);
        }
    }

    /** The last moment at which a word counts. */
    Instant until(OpeningWord word) {
        return word.at().plus(window);
    }

    /** The words that count at a time: no run has followed from them, and they are neither too old nor yet to come. */
    List<OpeningWord> standing(Lot lot, Instant now) {
        return lot.openingWords().stream()
                .filter(word -> word.run().isEmpty())
                .filter(word -> !now.isBefore(word.at()) && !now.isAfter(until(word)))
                .toList();
    }

    /** Whether words that count are enough; portals together stand for one officer at most. */
    boolean suffices(Collection<OpeningWord> words) {
        long people = words.stream()
                .filter(word -> word.by() == OpeningWord.By.OFFICER)
                .map(OpeningWord::subject)
                .distinct()
                .count();
        boolean portal = words.stream().anyMatch(word -> word.by() == OpeningWord.By.PORTAL);
        return people + (portal ? 1 : 0) >= officers;
    }
}
