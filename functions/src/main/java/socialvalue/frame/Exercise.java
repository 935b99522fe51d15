package socialvalue.frame;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import socialvalue.procurement.ContractNature;
import socialvalue.procurement.Custody;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Regime;
import socialvalue.quantity.Money;

/**
 * What a lot buys, under which law, until when.
 *
 * @param lot which lot of which tender
 * @param title as it is printed
 * @param buyer the authority's name
 * @param example whether it is invented; then everything made from it says "Example"
 * @param nature what is bought
 * @param estimatedValue of the lot over its whole term; empty where nothing is bought
 * @param vat whether that value includes VAT
 * @param term when the contract runs, and its periods
 * @param act whether the Public Services (Social Value) Act 2012 applies, and why
 * @param regime the law it runs under
 * @param custody who keeps returns closed until opening
 * @param deadline the last moment a return is in time, with its offset
 * @param localArea where benefit is to fall
 */
public record Exercise(
        LotId lot,
        String title,
        String buyer,
        boolean example,
        ContractNature nature,
        Optional<Money> estimatedValue,
        Vat vat,
        Term term,
        SocialValueAct act,
        Regime regime,
        Custody custody,
        OffsetDateTime deadline,
        LocalArea localArea) {

    /** Whether a value includes VAT. */
    public enum Vat {
        EXCLUDED,
        INCLUDED
    }

    /**
     * When a contract runs.
     *
     * @param from its first day
     * @param to its last day
     * @param periods the names of its parts, in order, as bidders give them; empty where quantities are not asked by
     *     period
     */
    public record Term(LocalDate from, LocalDate to, List<String> periods) {
        public Term {
            periods = List.copyOf(periods);
        }
    }

    /**
     * Whether the Public Services (Social Value) Act 2012 applies.
     *
     * @param applies whether it does
     * @param because why, as recorded by the buyer
     */
    public record SocialValueAct(boolean applies, String because) {}

    /**
     * Where benefit is to fall.
     *
     * @param name as it is printed
     * @param places the names by which a bidder may call it or a part of it
     * @param outside what happens to an offer whose benefit falls elsewhere
     */
    public record LocalArea(String name, List<String> places, Outside outside) {
        public LocalArea {
            places = List.copyOf(places);
        }

        /** Whether a place is within the area, ignoring case and surrounding space. */
        public boolean holds(String place) {
            String stripped = place.strip();
            if (name.equalsIgnoreCase(stripped)) {
                return true;
            }
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i).equalsIgnoreCase(stripped)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What happens to an offer whose benefit falls outside the local area. */
    public enum Outside {
        WORTH_A_LOOK,
        EARNS_NO_POINTS
    }
}
