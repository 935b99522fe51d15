package socialvalue.plugin.prozorro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.plugin.outbox.Checkpoints;
import socialvalue.plugin.outbox.OutboxFailure;

/**
 * What is listed and could not be read, kept over restarts until it could: so one thing that fails neither is lost nor
 * stops all others. The list is bounded: while it is full, a page that would add to it is not passed.
 */
final class Again {
    static final int MOST = 500;

    private record Thing(Feed feed, String id) {}

    /**
     * Something to be read again.
     *
     * @param feed where it is listed
     * @param id the platform's identifier
     * @param failures how often it failed
     * @param after not to be tried before
     */
    record Entry(Feed feed, String id, int failures, Instant after) {}

    private final Checkpoints checkpoints;
    private final String name;
    private final Backoff backoff;
    private final Map<Thing, Entry> entries = new LinkedHashMap<>();

    Again(Checkpoints checkpoints, String name, Backoff backoff) {
        this.checkpoints = checkpoints;
        this.name = name;
        this.backoff = backoff;
        Optional<String> kept = checkpoints.read(name);
        if (kept.isPresent()) {
            try {
                for (JsonNode each : Json.parse(kept.get().getBytes(StandardCharsets.UTF_8))) {
                    Entry entry = new Entry(
                            Feed.valueOf(each.path("feed").asText()),
                            each.path("id").asText(),
                            each.path("failures").asInt(),
                            Instant.parse(each.path("after").asText()));
                    entries.put(new Thing(entry.feed(), entry.id()), entry);
                }
            } catch (IOException e) {
                throw new IllegalStateException("the checkpoint " + name + " is not one of this adapter", e);
            }
        }
    }

    boolean holds(Feed feed, String id) {
        return entries.containsKey(new Thing(feed, id));
    }

    /** Those whose time has come, the earliest kept first. */
    List<Entry> due(Instant now) {
        return entries.values().stream()
                .filter(entry -> !entry.after().isAfter(now))
                .toList();
    }

    /**
     * Keeps something durably, or puts it off once more.
     *
     * @return false where there is no room
     * @throws OutboxFailure if it cannot be kept; nothing has happened then
     */
    boolean put(Feed feed, String id, Instant now) {
        Thing thing = new Thing(feed, id);
        Entry before = entries.get(thing);
        if (before == null && entries.size() >= MOST) {
            return false;
        }
        int failures = before == null ? 1 : before.failures() + 1;
        entries.put(thing, new Entry(feed, id, failures, now.plus(backoff.after(failures))));
        try {
            write();
        } catch (OutboxFailure e) {
            // What is not kept durably must not be taken for kept by the next pass.
            if (before == null) {
                entries.remove(thing);
            } else {
                entries.put(thing, before);
            }
            throw e;
        }
        return true;
    }

    /** It could be read. */
    void done(Feed feed, String id) {
        if (entries.remove(new Thing(feed, id)) != null) {
            write();
        }
    }

    private void write() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Entry entry : entries.values()) {
            list.addObject()
                    .put("feed", entry.feed().name())
                    .put("id", entry.id())
                    .put("failures", entry.failures())
                    .put("after", entry.after().toString());
        }
        checkpoints.write(name, list.toString());
    }
}
