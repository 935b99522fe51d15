package socialvalue.local;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import socialvalue.procurement.LotId;

/** Has a running system verify a lot's audit trail, a step at a time. */
record AskedAudit(AskedSystem system, LotId lot) {
    /** The answer's JSON. */
    byte[] step(Optional<String> after) {
        String query = after.map(next -> "?after=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                .orElse("");
        return system.get(
                "/tenders/" + lot.tender() + "/lots/" + lot.lot() + "/audit/verification" + query, "lot " + lot);
    }
}
