package socialvalue.plugin.prozorro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.plugin.outbox.Checkpoints;

/**
 * The offsets from which a feed can be read on, each with the time at which everything listed before it had been dealt
 * with.
 *
 * <p>The platform sorts by the time at which a change began and can list one late, behind an offset it has given out
 * already. So reading does not go on from the newest offset but from the newest that is older by the overlap: whatever
 * is listed late by less than that is still ahead. Older than the last reading, that is, not older than now: what came
 * late after it is ahead however long nothing was read. Offsets are opaque and never compared.
 */
final class Marks {
    /** Marks nearer to one another than this part of the overlap are thinned out. */
    private static final int MARKS_AN_OVERLAP = 8;

    /** Marks older than needed that are kept, should the platform refuse a newer one. */
    private static final int SPARE = 3;

    /** @param offset empty for the beginning of the feed */
    private record Mark(Optional<String> offset, Instant at) {}

    private final Checkpoints checkpoints;
    private final String name;
    private final Duration overlap;
    private final List<Mark> marks;

    /** @param name of the checkpoint */
    Marks(Checkpoints checkpoints, String name, Duration overlap) {
        this.checkpoints = checkpoints;
        this.name = name;
        this.overlap = overlap;
        this.marks = read();
    }

    private List<Mark> read() {
        List<Mark> read = new ArrayList<>();
        Optional<String> kept = checkpoints.read(name);
        if (kept.isPresent()) {
            try {
                for (JsonNode each : Json.parse(kept.get().getBytes(StandardCharsets.UTF_8))) {
                    read.add(new Mark(
                            Json.text(each, "offset"),
                            Instant.parse(each.path("at").asText())));
                }
            } catch (IOException e) {
                throw new IllegalStateException("the checkpoint " + name + " is not one of this adapter", e);
            }
        }
        return read;
    }

    /** Whether anything has been read yet. */
    boolean isEmpty() {
        return marks.isEmpty();
    }

    /** Where to read on; empty for the beginning of the feed. */
    Optional<String> start() {
        return marks.isEmpty() ? Optional.empty() : marks.get(old()).offset();
    }

    /** The newest that is old enough, or else the oldest of all. */
    private int old() {
        Instant last = marks.get(marks.size() - 1).at();
        int found = 0;
        for (int i = 0; i < marks.size(); i++) {
            if (!marks.get(i).at().isAfter(last.minus(overlap))) {
                found = i;
            }
        }
        return found;
    }

    /**
     * Everything before an offset has been dealt with.
     *
     * @param from where that was read from; while nothing is older than the overlap, reading starts there again
     */
    void passed(Optional<String> from, String offset, Instant now) {
        if (marks.isEmpty()) {
            marks.add(new Mark(from, now));
        }
        int last = marks.size() - 1;
        Duration apart = overlap.dividedBy(MARKS_AN_OVERLAP);
        if (last > 0 && Duration.between(marks.get(last - 1).at(), now).compareTo(apart) < 0) {
            marks.remove(last);
        }
        marks.add(new Mark(Optional.of(offset), now));
        int spare = old() - SPARE;
        if (spare > 0) {
            marks.subList(0, spare).clear();
        }
        write();
    }

    /** The platform refuses an offset; where to read from instead, empty for the beginning. */
    Optional<String> refused(String offset) {
        int at = marks.size() - 1;
        while (at >= 0 && !marks.get(at).offset().equals(Optional.of(offset))) {
            at--;
        }
        // What is newer was given out after the refused one, and is not tried.
        marks.subList(Math.max(at, 0), marks.size()).clear();
        write();
        return marks.isEmpty() ? Optional.empty() : marks.get(marks.size() - 1).offset();
    }

    private void write() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Mark mark : marks) {
            ObjectNode each = list.addObject().put("at", mark.at().toString());
            mark.offset().ifPresent(offset -> each.put("offset", offset));
        }
        checkpoints.write(name, list.toString());
    }
}
