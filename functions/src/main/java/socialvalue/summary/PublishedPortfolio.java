package socialvalue.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import socialvalue.model.Citation;
import socialvalue.quantity.Money;

/**
 * What an authority published of its contracts and asset transfers with social value, as its source states it. Never
 * changed, and never mixed with agreements that are kept here. What the source does not state is unknown, not nought.
 *
 * @param id whose and which
 * @param title as it is printed
 * @param owner the authority's name
 * @param example whether the authority is invented
 * @param status how complete the source says its figures are
 * @param contracts what it says of contracts
 * @param assetTransfers what it says of asset transfers, in its order
 * @param others what it says without counting it
 * @param notStated what it leaves open
 */
public record PublishedPortfolio(
        Id id,
        String title,
        String owner,
        boolean example,
        Statement status,
        Contracts contracts,
        List<AssetTransfers> assetTransfers,
        List<Statement> others,
        List<Statement> notStated) {
    public PublishedPortfolio {
        assetTransfers = List.copyOf(assetTransfers);
        others = List.copyOf(others);
        notStated = List.copyOf(notStated);
    }

    /**
     * Which portfolio of whose.
     *
     * @param authority the owner, such as {@code knowsley}; lower-case letters, digits and hyphens
     * @param portfolio which of its portfolios, of the same characters and full stops
     */
    public record Id(String authority, String portfolio) {
        private static final Pattern AUTHORITY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
        private static final Pattern PORTFOLIO = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}");

        public Id {
            if (!names(authority, portfolio)) {
                throw new IllegalArgumentException(
                        "a published portfolio is named authority/portfolio, as in knowsley/2013-14");
            }
        }

        /** Whether two texts name a portfolio. */
        public static boolean names(String authority, String portfolio) {
            return AUTHORITY.matcher(authority).matches()
                    && PORTFOLIO.matcher(portfolio).matches();
        }

        /**
         * Reads {@code authority/portfolio}.
         *
         * @throws IllegalArgumentException if it is not of that form
         */
        public static Id parse(String text) {
            String[] halves = text.split("/", 2);
            return new Id(halves[0], halves.length == 2 ? halves[1] : "");
        }

        @Override
        public String toString() {
            return authority + "/" + portfolio;
        }
    }

    /**
     * One thing the source says, or leaves open.
     *
     * @param text a short quotation, or a fact in plain words
     * @param citation where
     */
    public record Statement(String text, Citation citation) {}

    /**
     * The contracts the source counts.
     *
     * @param financialYear the year it counts them in; empty where it states none
     * @param count how many it counts
     * @param said its own words for them
     * @param named those it names, in its order
     * @param citation where the count stands
     */
    public record Contracts(
            Optional<String> financialYear, int count, String said, List<Contract> named, Citation citation) {
        public Contracts {
            named = List.copyOf(named);
            if (count < 1 || named.size() > count) {
                throw new IllegalArgumentException("no more contracts are named than are counted");
            }
        }

        /** How many are counted and not named. Their values are unknown. */
        public int unnamed() {
            return count - named.size();
        }

        /** The values of those that are named with one, added up. */
        public Money valueOfNamed() {
            return new Money(named.stream()
                    .flatMap(contract -> contract.value().stream())
                    .map(value -> value.amount().pounds())
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    /**
     * A contract the source names.
     *
     * @param name as it writes it
     * @param value empty where it states none
     * @param citation where
     */
    public record Contract(String name, Optional<Value> value, Citation citation) {}

    /**
     * A value as the source rounds it.
     *
     * @param amount in pounds
     * @param stated as it writes it, such as {@code £250k}
     */
    public record Value(Money amount, String stated) {}

    /**
     * Assets of one kind that were transferred.
     *
     * @param what they are, in the source's words
     * @param count how many
     * @param financialYear when; empty where the source states no year
     * @param condition on condition of what, in its words
     * @param citation where
     */
    public record AssetTransfers(
            String what, int count, Optional<String> financialYear, String condition, Citation citation) {}
}
