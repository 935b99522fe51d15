package socialvalue.plugin.prozorro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.plugin.outbox.Checkpoints;

/**
 * The offsets from which a feed can be read on, each with the time at which everything listed before it had been dealt
 * with.
 *
 * <p>The platform sorts by the time at which a change began and can list one late, behind an offset it has given out
 * already. So a reading does not begin at the newest offset but at the newest that is older by the overlap than the end
 * of the last whole reading: whatever is listed late by less than half of the overlap is still ahead then, however long
 * nothing was read in between. A reading that broke off goes on where it did, so that a platform that fails now and
 * then is got through all the same; but only for the other half of the overlap, since meanwhile things are listed late
 * behind it. Offsets are opaque and never compared.
 */
final class Marks {
    /** Of the marks within such a part of the overlap the last one stays. */
    private static final int SLOTS = 8;

    /** Marks older than needed that are kept, should the platform refuse a newer one. */
    private static final int SPARE = 3;

    /**
     * More than an overlap takes, and few enough for one checkpoint, which holds 4,000 characters. Of more, as during a
     * reading that is long in coming to its end, some in between are left out.
     */
    private static final int MOST = 16;

    /** @param offset empty for the beginning of the feed */
    private record Mark(Optional<String> offset, Instant at) {}

    private final Checkpoints checkpoints;
    private final String name;
    private final Duration overlap;
    private final Optional<String> first;
    /** In the order of their times. */
    private final List<Mark> marks = new ArrayList<>();

    /** When the last whole reading came to its end. */
    private Optional<Instant> ended = Optional.empty();

    private Instant begun = Instant.MIN;
    private boolean unfinished;

    /** The end of what an unfinished reading has dealt with. */
    private Optional<String> place = Optional.empty();

    /**
     * @param name of the checkpoint
     * @param first the offset to begin with where nothing was read yet; empty for the beginning of the feed
     */
    Marks(Checkpoints checkpoints, String name, Duration overlap, Optional<String> first) {
        this.checkpoints = checkpoints;
        this.name = name;
        this.overlap = overlap;
        this.first = first;
        read();
    }

    private void read() {
        Optional<String> kept = checkpoints.read(name);
        if (kept.isPresent()) {
            try {
                JsonNode node = Json.parse(kept.get().getBytes(StandardCharsets.UTF_8));
                ended = Json.text(node, "ended").map(Instant::parse);
                for (JsonNode each : node.path("marks")) {
                    marks.add(new Mark(
                            Json.text(each, "offset"),
                            Instant.parse(each.path("at").asText())));
                }
            } catch (IOException e) {
                throw new IllegalStateException("the checkpoint " + name + " is not one of this adapter", e);
            }
        }
    }

    /** Where to read on; empty for the beginning of the feed. */
    Optional<String> begin(Instant now) {
        if (unfinished && !now.isAfter(begun.plus(overlap.dividedBy(2)))) {
            return place;
        }
        begun = now;
        unfinished = false;
        return marks.isEmpty() ? first : marks.get(old()).offset();
    }

    /** The end of the feed was reached. */
    void finished() {
        if (unfinished) {
            unfinished = false;
            ended = Optional.of(marks.get(marks.size() - 1).at());
            write();
        }
    }

    /** The newest that is old enough, or else the oldest of all. */
    private int old() {
        Instant last = ended.orElse(marks.get(marks.size() - 1).at());
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
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        if (marks.isEmpty()) {
            marks.add(new Mark(from, at));
        }
        int last = marks.size() - 1;
        if (last > 0 && slot(marks.get(last).at()) == slot(at)) {
            marks.remove(last);
        }
        marks.add(new Mark(Optional.of(offset), at));
        place = Optional.of(offset);
        unfinished = true;
        int spare = old() - SPARE;
        if (spare > 0) {
            marks.subList(0, spare).clear();
        }
        if (marks.size() > MOST) {
            marks.remove(old() + 1);
        }
        write();
    }

    private long slot(Instant at) {
        return at.toEpochMilli() / overlap.dividedBy(SLOTS).toMillis();
    }

    /** The platform refuses an offset; where to read from instead, empty for the beginning. */
    Optional<String> refused(String offset) {
        int at = marks.size() - 1;
        while (at >= 0 && !marks.get(at).offset().equals(Optional.of(offset))) {
            at--;
        }
        // What is newer was given out after the refused one, and is not tried.
        marks.subList(Math.max(at, 0), marks.size()).clear();
        ended = Optional.empty();
        unfinished = false;
        write();
        place = marks.isEmpty() ? Optional.empty() : marks.get(marks.size() - 1).offset();
        return place;
    }

    private void write() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ended.ifPresent(each -> node.put("ended", each.toString()));
        ArrayNode list = node.putArray("marks");
        for (Mark mark : marks) {
            ObjectNode each = list.addObject().put("at", mark.at().toString());
            mark.offset().ifPresent(offset -> each.put("offset", offset));
        }
        checkpoints.write(name, node.toString());
    }
}
