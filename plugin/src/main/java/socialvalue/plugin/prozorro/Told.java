package socialvalue.plugin.prozorro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.plugin.outbox.Checkpoints;

/**
 * Which versions of one tender were seen, so that a later one is told as amended only if it differs in what matters.
 *
 * <p>It is written before anything is told. So a follower that is killed in between tells afterwards exactly what it
 * would have told: the first version's event under the first version's identifier, and each later one's under its own.
 *
 * @param modified when the tender was last changed, as far as seen; empty where the platform does not say
 * @param versions those seen, oldest first; the first one always stays
 * @param told the newest one that has been told; empty where none has
 */
record Told(Optional<OffsetDateTime> modified, List<String> versions, Optional<String> told) {
    /** More amendments than tenders have; of more, the oldest but the first are forgotten. */
    private static final int MOST = 32;

    Told {
        versions = List.copyOf(versions);
    }

    static Told read(Checkpoints checkpoints, String name) {
        Optional<String> kept = checkpoints.read(name);
        if (kept.isEmpty()) {
            return new Told(Optional.empty(), List.of(), Optional.empty());
        }
        try {
            JsonNode node = Json.parse(kept.get().getBytes(StandardCharsets.UTF_8));
            List<String> versions = Json.elements(node.path("versions")).stream()
                    .map(JsonNode::asText)
                    .toList();
            return new Told(Json.time(node, "modified"), versions, Json.text(node, "told"));
        } catch (IOException e) {
            throw new IllegalStateException("the checkpoint " + name + " is not one of this adapter", e);
        }
    }

    void write(Checkpoints checkpoints, String name) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        modified.ifPresent(each -> node.put("modified", each.toString()));
        ArrayNode list = node.putArray("versions");
        versions.forEach(list::add);
        told.ifPresent(each -> node.put("told", each));
        checkpoints.write(name, node.toString());
    }

    /** Whether what was read is older than what was seen already, as a slower server of the platform can show it. */
    boolean isPast(Optional<OffsetDateTime> read) {
        return read.isPresent()
                && modified.isPresent()
                && read.get().toInstant().isBefore(modified.get().toInstant());
    }

    /**
     * With a version that is seen now.
     *
     * @param digest of what matters; a tender changed back to what it was before gets a version of its own, from the
     *     time of that change
     */
    Told seen(String digest, Optional<OffsetDateTime> at) {
        Optional<OffsetDateTime> newest = at.or(() -> modified);
        if (!versions.isEmpty() && digest(newest()).equals(digest)) {
            return new Told(newest, versions, told);
        }
        boolean known = versions.stream().anyMatch(each -> digest(each).equals(digest));
        List<String> all = new ArrayList<>(versions);
        all.add(known && at.isPresent() ? digest + "." + at.get().toInstant() : digest);
        if (all.size() > MOST) {
            all.remove(1);
        }
        return new Told(newest, all, told);
    }

    private static String digest(String version) {
        int end = version.indexOf('.');
        return end < 0 ? version : version.substring(0, end);
    }

    String first() {
        return versions.get(0);
    }

    private String newest() {
        return versions.get(versions.size() - 1);
    }

    /** Those that have not been told, oldest first. */
    List<String> untold() {
        return versions.subList(told.map(versions::indexOf).orElse(-1) + 1, versions.size());
    }

    Told allTold() {
        return new Told(modified, versions, Optional.of(newest()));
    }
}
