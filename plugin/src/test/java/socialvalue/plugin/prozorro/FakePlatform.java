package socialvalue.plugin.prozorro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The platform in memory: its feeds are sorted by the time of change, each thing once; whatever is put first to
 * {@link #faults} that answers is answered by it.
 */
final class FakePlatform implements Transport {
    /** Answers in the platform's stead, or not. */
    interface Fault {
        Optional<Answer> answer(String path) throws IOException;
    }

    private static final Pattern OFFSET = Pattern.compile("[?&]offset=([^&]*)");

    final List<Fault> faults = new ArrayList<>();
    final List<String> asked = new ArrayList<>();

    private final Map<String, NavigableMap<Long, JsonNode>> feeds =
            Map.of("tenders", new TreeMap<>(), "contracts", new TreeMap<>());
    private final Map<String, JsonNode> bids = new HashMap<>();
    private final int pageSize;

    /** Offsets that begin otherwise are not valid any more. */
    String offsets = "at-";

    private long now = 1_000;

    FakePlatform(int pageSize) {
        this.pageSize = pageSize;
    }

    static Answer error(int status) {
        return new Answer(status, Optional.empty(), "{\"status\":\"error\"}".getBytes(StandardCharsets.UTF_8));
    }

    /** Something is created or changed, and listed last. */
    long change(String feed, JsonNode thing) {
        now += 10;
        changeAt(feed, thing, now);
        return now;
    }

    /** Something is listed at a place of the feed, also behind what was read already. */
    void changeAt(String feed, JsonNode thing, long at) {
        feeds.get(feed).values().removeIf(each -> each.path("id").equals(thing.path("id")));
        long free = at;
        while (feeds.get(feed).containsKey(free)) {
            free--;
        }
        feeds.get(feed).put(free, thing.deepCopy());
    }

    /** A tender's bids as they are shown from now on; while there are none they are closed. */
    void open(String tender, JsonNode list) {
        bids.put(tender, list);
    }

    void remove(String feed, String id) {
        faults.add(path -> path.equals("/" + feed + "/" + id) ? Optional.of(error(404)) : Optional.empty());
    }

    @Override
    public Answer get(String path) throws IOException {
        asked.add(path);
        for (Fault fault : faults) {
            Optional<Answer> answer = fault.answer(path);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        String[] steps = path.substring(1).split("[/?]");
        if (path.contains("?")) {
            return page(steps[0], path);
        }
        if (steps.length == 2) {
            return find(steps[0], steps[1]);
        }
        JsonNode list = bids.get(steps[1]);
        if (list == null) {
            return error(403);
        }
        if (steps.length == 3) {
            return data(list);
        }
        for (JsonNode bid : list) {
            if (bid.path("id").asText().equals(steps[3])) {
                return data(bid);
            }
        }
        return error(404);
    }

    private Answer find(String feed, String id) {
        for (JsonNode each : feeds.get(feed).values()) {
            if (each.path("id").asText().equals(id)) {
                return data(each);
            }
        }
        return error(404);
    }

    private Answer page(String feed, String path) {
        Matcher given = OFFSET.matcher(path);
        String offset = given.find() ? given.group(1) : "";
        if (!offset.isEmpty() && !offset.startsWith(offsets)) {
            return Dialogue.example("11-offset-refused.http").answer();
        }
        long after = offset.isEmpty() ? 0 : Long.parseLong(offset.substring(offsets.length()));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode list = body.putArray("data");
        for (Map.Entry<Long, JsonNode> each :
                feeds.get(feed).tailMap(after, false).entrySet()) {
            if (list.size() == pageSize) {
                break;
            }
            list.addObject()
                    .put("id", each.getValue().path("id").asText())
                    .put("dateModified", each.getValue().path("dateModified").asText())
                    .put("status", each.getValue().path("status").asText())
                    .put("public_modified", each.getKey());
            offset = offsets + each.getKey();
        }
        body.putObject("next_page")
                .put("offset", offset)
                .put("path", "/evil?offset=0")
                .put("uri", "http://evil.example/api/2.5/" + feed + "?offset=0");
        return answer(body);
    }

    private static Answer data(JsonNode data) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("data", data);
        return answer(body);
    }

    static Answer answer(JsonNode body) {
        return new Answer(200, Optional.empty(), body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
