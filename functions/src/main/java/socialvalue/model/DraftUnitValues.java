package socialvalue.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import socialvalue.finding.Location;

/**
 * An edition of unit values as it was read: nothing in it has been checked but the form of each value, and every
 * component but locations and lists is null where the document does not have it.
 *
 * @param id whose and which
 * @param title as it is printed
 * @param owner who published the values
 * @param example whether the owner and the values are invented
 * @param published when they were published
 * @param licence under which they may be used
 * @param attribution what must be printed where they are used
 * @param sources what the values refer to
 * @param upliftFactors factors the source applies to bring a price year to one it does not name
 * @param entries in the document's order
 */
public record DraftUnitValues(
        Located<EditionId> id,
        Located<String> title,
        Located<String> owner,
        Located<Boolean> example,
        Located<String> published,
        Located<String> licence,
        Located<String> attribution,
        DraftSources sources,
        List<DraftUpliftFactor> upliftFactors,
        List<DraftEntry> entries) {

    /**
     * A factor as read.
     *
     * @param priceYear whose values it multiplies
     * @param factor above 0
     */
    public record DraftUpliftFactor(Located<String> priceYear, Located<BigDecimal> factor) {}

    /**
     * An entry as read.
     *
     * @param location its place
     * @param code its identifier
     * @param description in the source's words
     * @param per what one unit is
     * @param agencies who saves, where the source names them
     * @param rating how reliable the source calls it
     * @param source where it stands
     * @param amounts its values
     */
    public record DraftEntry(
            Location location,
            Located<String> code,
            Located<String> description,
            Located<String> per,
            List<String> agencies,
            Located<UnitValueEdition.Rating> rating,
            DraftSources.Reference source,
            List<DraftAmount> amounts) {}

    /**
     * An amount as read.
     *
     * @param location its place
     * @param given the keys it has, whether or not their values could be used
     * @param kind whose gain it counts
     * @param amount pounds, or points
     * @param priceYear of pounds
     * @param transfer whether it is or holds a transfer
     */
    public record DraftAmount(
            Location location,
            Set<String> given,
            UnitValue.Kind kind,
            Located<BigDecimal> amount,
            Located<String> priceYear,
            boolean transfer) {}

    /** What every value that must have a source says of it. */
    public List<DraftSources.Reference> references() {
        return entries.stream().map(DraftEntry::source).filter(Objects::nonNull).toList();
    }
}
