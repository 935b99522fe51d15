package socialvalue.local.portal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import socialvalue.file.JsonText;
import socialvalue.file.Node;

/** Pages of what has changed, the oldest change first; a thing stands where its last change belongs. */
final class ChangeFeed {
    private static final int USUAL_LIMIT = 100;

    private final String path;
    private final List<Change> changes;

    /**
     * @param path the feed's path
     * @param changes in order
     */
    ChangeFeed(String path, List<Change> changes) {
        this.path = path;
        this.changes = List.copyOf(changes);
    }

    /**
     * A page. The page after the last is empty, and its next page is itself.
     *
     * @param portal the portal's address
     * @param query {@code offset}, {@code limit} and {@code opt_fields} are understood, and all but the offset are
     *     asked for again in the address of the next page
     */
    Answer page(URI portal, Map<String, String> query) {
        String offset = query.getOrDefault("offset", "");
        if (!offset.isEmpty() && !Change.isOffset(offset)) {
            return Answer.unknownOffset();
        }
        List<Change> page = changes.stream()
                .filter(change -> offset.isEmpty() || change.isAfter(offset))
                .limit(limit(query))
                .toList();
        String next = page.isEmpty() ? offset : page.getLast().offset();
        String nextPath = path(query, next);
        List<String> fields = Arrays.stream(query.getOrDefault("opt_fields", "").split(","))
                .filter(field -> !field.isBlank() && !field.equals("id") && !field.equals("dateModified"))
                .distinct()
                .toList();
        return new Answer(Answer.OK, JsonText.object(json -> json.list(
                        "data", page, (each, change) -> write(each, change, fields))
                .object("next_page", there -> there.text("offset", next)
                        .text("path", nextPath)
                        .text("uri", portal.resolve(nextPath).toString()))));
    }

    private static int limit(Map<String, String> query) {
        String given = query.getOrDefault("limit", "");
        return given.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(given) : USUAL_LIMIT;
    }

    private static void write(JsonText json, Change change, List<String> fields) {
        json.text("dateModified", change.dateModified());
        Map<String, Node> members = change.thing().members();
        for (String field : fields) {
            if (members.containsKey(field)) {
                json.node(field, members.get(field));
            }
        }
        json.text("id", change.id());
    }

    private String path(Map<String, String> query, String offset) {
        Map<String, String> again = new LinkedHashMap<>(query);
        again.remove("offset");
        if (!offset.isEmpty()) {
            again.put("offset", offset);
        }
        StringBuilder text = new StringBuilder(path);
        again.forEach((name, value) -> text.append(text.length() == path.length() ? '?' : '&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
