package socialvalue.plugin.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A supplier a contract was awarded to.
 *
 * @param name as published
 * @param scale such as {@code sme} or {@code large}; empty where it is not stated
 * @param vcse whether it is a voluntary, community or social enterprise; empty where it is not stated
 */
public record SupplierReading(Optional<String> name, Optional<String> scale, Optional<Boolean> vcse) {
    /** Parties with that role first, then those whom only an award names. */
    static List<SupplierReading> of(JsonNode release) {
        Map<String, SupplierReading> suppliers = new LinkedHashMap<>();
        for (JsonNode party : Fields.list(release, "parties")) {
            if (Fields.texts(party, "roles").contains("supplier")) {
                suppliers.putIfAbsent(
                        key(party),
                        new SupplierReading(
                                Fields.text(party, "name"),
                                Fields.text(party, "details", "scale"),
                                Fields.yesOrNo(party, "details", "vcse")));
            }
        }
        for (JsonNode award : Fields.list(release, "awards")) {
            for (JsonNode named : Fields.list(award, "suppliers")) {
                suppliers.putIfAbsent(
                        key(named),
                        new SupplierReading(Fields.text(named, "name"), Optional.empty(), Optional.empty()));
            }
        }
        return new ArrayList<>(suppliers.values());
    }

    private static String key(JsonNode organisation) {
        return Fields.id(organisation, "id").map(id -> "id " + id).orElse("name " + Fields.text(organisation, "name"));
    }
}
