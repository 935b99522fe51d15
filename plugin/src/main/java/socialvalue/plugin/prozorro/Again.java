package socialvalue.plugin.prozorro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import socialvalue.plugin.outbox.Checkpoints;
import socialvalue.plugin.outbox.OutboxFailure;

/**
 * What is listed and could not be read, kept over restarts until it could: so one thing that fails neither is lost nor
 * stops all others. The list is bounded: while it is full, a page that would add to it is not passed.
 */
final class Again {
    static final int MOST = 500;

    /** So many go into one checkpoint, which holds 4,000 characters. */
    private static final int IN_A_CHECKPOINT = 25;

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

    /** Each with its place, so that a change of one writes one checkpoint. */
    private final Entry[] entries = new Entry[MOST];

    private final Map<Thing, Integer> places = new HashMap<>();

    /** @param name of the checkpoints, before their numbers */
    Again(Checkpoints checkpoints, String name, Backoff backoff) {
        this.checkpoints = checkpoints;
        this.name = name;
        this.backoff = backoff;
        for (int first = 0; first < MOST; first += IN_A_CHECKPOINT) {
            read(first);
        }
    }

    private void read(int first) {
        Optional<String> kept = checkpoints.read(name(first));
        if (kept.isPresent()) {
            try {
                int place = first;
                for (JsonNode each : Json.parse(kept.get().getBytes(StandardCharsets.UTF_8))) {
                    Entry entry = new Entry(
                            Feed.valueOf(each.path("feed").asText()),
                            each.path("id").asText(),
                            each.path("failures").asInt(),
                            Instant.parse(each.path("after").asText()));
                    entries[place] = entry;
                    places.put(new Thing(entry.feed(), entry.id()), place);
                    place++;
                }
            } catch (IOException e) {
                throw new IllegalStateException("the checkpoint " + name(first) + " is not one of this adapter", e);
            }
        }
    }

    boolean holds(Feed feed, String id) {
        return places.containsKey(new Thing(feed, id));
    }

    /** Those whose time has come, the longest due first. */
    List<Entry> due(Instant now) {
        return Arrays.stream(entries)
                .filter(Objects::nonNull)
                .filter(entry -> !entry.after().isAfter(now))
                .sorted(Comparator.comparing(Entry::after))
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
        int place = places.getOrDefault(thing, free());
        if (place < 0) {
            return false;
        }
        Entry before = entries[place];
        int failures = before == null ? 1 : before.failures() + 1;
        Instant after = now.plus(backoff.after(failures)).truncatedTo(ChronoUnit.MILLIS);
        entries[place] = new Entry(feed, id, failures, after);
        try {
            write(place);
        } catch (OutboxFailure e) {
            // What is not kept durably must not be taken for kept by the next pass.
            entries[place] = before;
            throw e;
        }
        places.put(thing, place);
        return true;
    }

    private int free() {
        return Arrays.asList(entries).indexOf(null);
    }

    /** It could be read. */
    void done(Feed feed, String id) {
        Integer place = places.remove(new Thing(feed, id));
        if (place != null) {
            entries[place] = null;
            write(place);
        }
    }

    private void write(int place) {
        int first = place - place % IN_A_CHECKPOINT;
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = first; i < first + IN_A_CHECKPOINT; i++) {
            Entry entry = entries[i];
            if (entry != null) {
                list.addObject()
                        .put("feed", entry.feed().name())
                        .put("id", entry.id())
                        .put("failures", entry.failures())
                        .put("after", entry.after().toString());
            }
        }
        checkpoints.write(name(first), list.toString());
    }

    private String name(int place) {
        return name + "/" + place / IN_A_CHECKPOINT;
    }
}
