package socialvalue.plugin.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socialvalue.plugin.outbox.Checkpoints;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.Portal;

/**
 * Which lots are watched and what was told of each, kept over restarts as numbered checkpoints: the number of them is
 * written after a new one, so that one cut short is put again.
 */
final class WatchedLots {
    private static final String COUNT = "lot-watch:count";
    private static final String LOT = "lot-watch:";

    private final Checkpoints checkpoints;
    private final List<Watched> lots = new ArrayList<>();

    /**
     * A watched lot.
     *
     * @param number its place among them
     * @param told the steps that were told
     */
    record Watched(int number, BoundLot lot, Set<String> told) {
        Watched {
            told = Set.copyOf(told);
        }
    }

    WatchedLots(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
        int count = checkpoints.read(COUNT).map(Integer::parseInt).orElse(0);
        for (int number = 0; number < count; number++) {
            String name = LOT + number;
            lots.add(checkpoints
                    .read(name)
                    .flatMap(WatchedLots::read)
                    .orElseThrow(() -> new IllegalStateException("checkpoint " + name + " holds no lot")));
        }
    }

    /** All of them, as they stand. */
    synchronized List<Watched> all() {
        return List.copyOf(lots);
    }

    /** Adds a lot; bound to another frame than before, nothing was told of it yet. */
    synchronized void add(BoundLot lot) {
        Optional<Watched> known =
                lots.stream().filter(each -> each.lot().isTheSameLotAs(lot)).findFirst();
        if (known.isEmpty()) {
            Watched added = new Watched(lots.size(), lot, Set.of());
            write(added);
            checkpoints.write(COUNT, Integer.toString(lots.size() + 1));
            lots.add(added);
        } else if (!known.get().lot().equals(lot)) {
            replace(new Watched(known.get().number(), lot, Set.of()));
        }
    }

    /** Keeps that a step was told, unless the lot was bound to another frame meanwhile. */
    synchronized void told(Watched watched, String step) {
        Watched now = lots.get(watched.number());
        if (now.lot().equals(watched.lot())) {
            Set<String> told = new LinkedHashSet<>(now.told());
            told.removeIf(earlier -> LotSteps.replaces(step, earlier));
            told.add(step);
            replace(new Watched(now.number(), now.lot(), told));
        }
    }

    private void replace(Watched watched) {
        write(watched);
        lots.set(watched.number(), watched);
    }

    private void write(Watched watched) {
        ObjectNode json = Json.MAPPER.createObjectNode().put("number", watched.number());
        json.putObject("portal")
                .put("name", watched.lot().portal().name())
                .put("tenant", watched.lot().portal().tenant());
        json.put("tender", watched.lot().tender())
                .put("lot", watched.lot().lot())
                .put("frame", watched.lot().frame().toString());
        watched.told().stream().sorted().forEach(json.putArray("told")::add);
        try {
            checkpoints.write(LOT + watched.number(), Json.MAPPER.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is JSON", e);
        }
    }

    private static Optional<Watched> read(String text) {
        return Json.object(text.getBytes(StandardCharsets.UTF_8)).map(json -> {
            JsonNode portal = json.path("portal");
            Set<String> told = new LinkedHashSet<>();
            json.path("told").forEach(step -> told.add(step.asText()));
            return new Watched(
                    json.path("number").asInt(),
                    new BoundLot(
                            new Portal(
                                    portal.path("name").asText(),
                                    portal.path("tenant").asText()),
                            json.path("tender").asText(),
                            json.path("lot").asText(),
                            FrameReference.parse(json.path("frame").asText())),
                    told);
        });
    }
}
