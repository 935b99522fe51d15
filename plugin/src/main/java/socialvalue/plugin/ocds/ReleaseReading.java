package socialvalue.plugin.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be read of a release, as it is stated there; what is not stated is empty, and nothing is inferred.
 *
 * @param ocid the identifier of the contracting process
 * @param id the identifier of the release
 * @param date when it was published, as written
 * @param tags what it is about, in the order of the alphabet
 * @param merged of how many releases it is made up; 0 where that is not stated
 * @param buyer who buys
 * @param title what is bought
 * @param award how bids are compared, in the code of the standard, such as {@code ratedCriteria}
 * @param reference by which it is known in its portal
 * @param amounts what it is worth, wherever that is stated
 * @param criteria by which bids are compared
 * @param suitability for whom it is suitable: of the tender, and of lots where they say
 * @param suppliers to whom it was awarded
 * @param classifications what is bought, by CPV or another scheme
 * @param dates what happens when, wherever that is stated
 * @param lots its lots
 */
public record ReleaseReading(
        Optional<String> ocid,
        Optional<String> id,
        Optional<String> date,
        List<String> tags,
        int merged,
        Optional<String> buyer,
        Optional<String> title,
        Optional<String> award,
        Optional<PortalReference> reference,
        List<Amount> amounts,
        List<CriterionReading> criteria,
        List<Suitability> suitability,
        List<SupplierReading> suppliers,
        List<Classification> classifications,
        List<Dated> dates,
        List<Lot> lots) {
    /**
     * An amount of money.
     *
     * @param place where it is stated
     * @param amount as stated; empty where only another is
     * @param gross with all taxes, where that is stated beside it: then {@code amount} is without them
     * @param currency its code
     */
    public record Amount(
            String place, Optional<BigDecimal> amount, Optional<BigDecimal> gross, Optional<String> currency) {}

    /**
     * For whom something is suitable.
     *
     * @param place where it is stated
     * @param sme for small and medium-sized enterprises
     * @param vcse for voluntary, community and social enterprises
     */
    public record Suitability(String place, Optional<Boolean> sme, Optional<Boolean> vcse) {}

    /**
     * What is bought, by a scheme.
     *
     * @param scheme such as {@code CPV}
     * @param id its code there
     * @param description in words
     */
    public record Classification(Optional<String> scheme, String id, Optional<String> description) {}

    /**
     * A time or a period.
     *
     * @param what it is about: published, closing, contract, awarded or signed
     * @param place where it is stated
     * @param from the time, or the start of the period, as written
     * @param to the end of the period, as written
     */
    public record Dated(String what, String place, Optional<String> from, Optional<String> to) {}

    /**
     * A lot.
     *
     * @param id its identifier
     * @param title what it is called
     */
    public record Lot(Optional<String> id, Optional<String> title) {}

    /** Reads a release. */
    public static ReleaseReading of(Published published) {
        JsonNode release = published.release();
        JsonNode tender = Fields.at(release, "tender");
        Places places = new Places(release);
        List<Lot> lots = new ArrayList<>();
        for (JsonNode lot : Fields.list(tender, "lots")) {
            lots.add(new Lot(Fields.id(lot, "id"), Fields.text(lot, "title")));
        }
        return new ReleaseReading(
                Fields.text(release, "ocid"),
                Fields.id(release, "id"),
                Fields.text(release, "date"),
                List.copyOf(published.sortedTags()),
                published.merged(),
                buyer(release),
                title(release),
                Fields.text(tender, "awardCriteria"),
                PortalReference.of(release),
                places.amounts(),
                CriteriaReader.read(release),
                places.suitability(),
                SupplierReading.of(release),
                classifications(release),
                places.dates(),
                lots);
    }

    private static Optional<String> buyer(JsonNode release) {
        Optional<String> named = Fields.text(release, "buyer", "name");
        for (JsonNode party : Fields.list(release, "parties")) {
            if (named.isEmpty() && Fields.texts(party, "roles").contains("buyer")) {
                named = Fields.text(party, "name");
            }
        }
        return named.or(() -> Fields.text(release, "tender", "procuringEntity", "name"));
    }

    private static Optional<String> title(JsonNode release) {
        Optional<String> title = Fields.text(release, "tender", "title").or(() -> Fields.text(release, "title"));
        for (String name : new String[] {"contracts", "awards"}) {
            for (JsonNode each : Fields.list(release, name)) {
                title = title.or(() -> Fields.text(each, "title"));
            }
        }
        return title;
    }

    private static List<Classification> classifications(JsonNode release) {
        Set<Classification> found = new LinkedHashSet<>();
        JsonNode tender = Fields.at(release, "tender");
        classifications(tender, found);
        List<JsonNode> items = new ArrayList<>(Fields.list(tender, "items"));
        Fields.list(tender, "lots").forEach(lot -> classifications(lot, found));
        for (String name : new String[] {"awards", "contracts"}) {
            Fields.list(release, name).forEach(each -> items.addAll(Fields.list(each, "items")));
        }
        items.forEach(item -> classifications(item, found));
        return List.copyOf(found);
    }

    private static void classifications(JsonNode object, Set<Classification> found) {
        List<JsonNode> all = new ArrayList<>(List.of(Fields.at(object, "classification")));
        all.addAll(Fields.list(object, "additionalClassifications"));
        for (JsonNode each : all) {
            Fields.id(each, "id")
                    .ifPresent(id -> found.add(
                            new Classification(Fields.text(each, "scheme"), id, Fields.text(each, "description"))));
        }
    }
}
