package socialvalue.plugin.prozorro;

import static socialvalue.plugin.prozorro.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of a feed.
 *
 * @param items what is listed, in the platform's order
 * @param unreadable how many more are listed without anything that can be an identifier
 * @param next the offset of what follows: opaque, sent back as it is; empty where the platform gives none
 */
record FeedPage(List<Item> items, int unreadable, Optional<String> next) {
    /** Longer than any offset the platform makes, and short enough for a checkpoint to hold several. */
    private static final int LONGEST_OFFSET = 150;

    /**
     * Something listed.
     *
     * @param id the platform's identifier
     * @param version what tells this state of it from others, as far as the listing shows
     * @param buyer the authority; empty where the listing does not say
     */
    record Item(String id, String version, Optional<String> buyer) {}

    /** @param body a body with a list in {@code data} */
    static FeedPage of(JsonNode body) {
        List<Item> items = new ArrayList<>();
        int unreadable = 0;
        for (JsonNode each : Json.elements(body.path("data"))) {
            Optional<String> id = Json.id(each, "id");
            if (id.isPresent()) {
                items.add(new Item(id.get(), version(each), ProzorroMapper.buyer(each.path("procuringEntity"))));
            } else {
                unreadable++;
            }
        }
        // The addresses beside the offset are not followed: they could name any host.
        Optional<String> next = text(body.path("next_page"), "offset").filter(each -> each.length() <= LONGEST_OFFSET);
        return new FeedPage(List.copyOf(items), unreadable, next);
    }

    private static String version(JsonNode item) {
        return item.path("dateModified").asText() + " " + item.path("status").asText() + " "
                + item.path("public_modified").asText();
    }
}
