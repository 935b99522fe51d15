package socialvalue.plugin.prozorro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import socialvalue.plugin.outbox.OutboxFailure;

/**
 * Whatever goes wrong while a platform changes, in the end the same events are told.
 *
 * <p>The invariant: take the states of each tender that the platform ever showed to the follower, in the order in which
 * it showed them. One follower without any fault that reads exactly these, one after the other, tells the same set of
 * identifiers, and has the same returns delivered. It holds as long as states only grow: bids are not hidden again and
 * decisions are not revoked, which is how the platform behaves but for cancellations. And the last state of every
 * tender is among those shown: nothing stays unread.
 */
class FeedFollowerPropertyTest {
    private static final int TENDERS = 3;

    /** A state of a tender, and its bids where they are open. */
    private record State(JsonNode tender, Optional<JsonNode> bids) {}

    enum Move {
        AMEND,
        TOUCH,
        ADVANCE,
        LIST_LATE,
        PASS,
        PASS_WITH_FAULTS,
        PASS_WITH_A_FULL_STORE,
        RESTART,
        AN_HOUR
    }

    record Step(Move move, int tender, long chance) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Step> steps = net.jqwik.api.Combinators.combine(
                        Arbitraries.of(Move.class),
                        Arbitraries.integers().between(0, TENDERS - 1),
                        Arbitraries.longs().between(0, 1_000_000))
                .as(Step::new);
        return steps.list().ofMinSize(5).ofMaxSize(60);
    }

    /** A platform whose tenders go through their lives, and which remembers what it showed. */
    private static final class Living {
        private static final List<String> LIFE =
                List.of("active.enquiries", "active.tendering", "active.auction", "active.qualification", "complete");

        final FakePlatform platform = new FakePlatform(2);
        final List<State> shown = new ArrayList<>();
        final Map<String, ObjectNode> tenders = new HashMap<>();
        private long place;
        private Instant changed = Instant.EPOCH;
        private int clock;

        Living() {
            platform.faults.add(path -> {
                if (path.matches("/tenders/t[0-9]+")) {
                    ObjectNode tender = tenders.get(path.substring("/tenders/".length()));
                    shown.add(new State(tender.deepCopy(), bids(tender)));
                }
                return Optional.empty();
            });
        }

        private static Optional<JsonNode> bids(JsonNode tender) {
            String id = tender.path("id").asText();
            boolean open = LIFE.indexOf(tender.path("status").asText()) >= 3;
            return open
                    ? Optional.of(ProzorroMapperTest.json("[{'id':'" + id + "b1','status':'active'},{'id':'" + id
                            + "b2','status':'invalid'},{'id':'" + id + "b3','status':'active'}]"))
                    : Optional.empty();
        }

        void move(Move move, String id, Instant now) {
            ObjectNode tender =
                    tenders.computeIfAbsent(id, key -> Follow.tender(key).put("status", "active.enquiries"));
            clock++;
            tender.put("dateModified", "2027-01-12T10:%02d:%02d+02:00".formatted(clock / 60, clock % 60));
            int stage = LIFE.indexOf(tender.path("status").asText());
            if (move == Move.AMEND && stage < 2) {
                ((ObjectNode) tender.path("tenderPeriod"))
                        .put("endDate", "2027-02-01T12:%02d:%02d+02:00".formatted(clock / 60, clock % 60));
            } else if (move == Move.ADVANCE && stage + 1 < LIFE.size()) {
                tender.put("status", LIFE.get(stage + 1));
            }
            if (tender.path("status").asText().equals("complete")) {
                tender.putArray("awards").addObject().put("id", id + "a").put("status", "active");
            }
            bids(tender).ifPresent(list -> platform.open(id, list));
            if (move == Move.LIST_LATE && now.isBefore(changed.plus(Duration.ofMinutes(7)))) {
                platform.changeAt("tenders", tender, place - 5);
            } else {
                place = platform.change("tenders", tender);
                changed = now;
            }
        }
    }

    private static void pass(Follow follow) throws InterruptedException {
        try {
            follow.once();
        } catch (PortalFailure | OutboxFailure e) {
            follow.pass(Duration.ofMinutes(1));
        }
    }

    @Property(tries = 500)
    void theSameEventsAreToldAsIfNothingHadGoneWrong(@ForAll("histories") List<Step> history) throws Exception {
        Living living = new Living();
        Follow follow = new Follow(living.platform);
        follow.bindings.put("t0", Follow.FRAME);
        for (Step step : history) {
            Random chance = new Random(step.chance());
            switch (step.move()) {
                case AMEND, TOUCH, ADVANCE, LIST_LATE ->
                    living.move(step.move(), "t" + step.tender(), follow.instant());
                case PASS -> pass(follow);
                case PASS_WITH_FAULTS -> {
                    FakePlatform.Fault fault = path -> fault(chance);
                    living.platform.faults.add(0, fault);
                    pass(follow);
                    living.platform.faults.remove(fault);
                }
                case PASS_WITH_A_FULL_STORE -> {
                    follow.failsAfter = chance.nextInt(4);
                    pass(follow);
                    follow.failsAfter = -1;
                }
                case RESTART -> follow.start();
                case AN_HOUR -> follow.pass(Duration.ofHours(1));
            }
        }
        for (int i = 0; i < 10; i++) {
            follow.pass(Duration.ofHours(1));
            pass(follow);
        }

        Follow clean = new Follow(new FakePlatform(2));
        clean.bindings.put("t0", Follow.FRAME);
        for (State state : living.shown) {
            state.bids()
                    .ifPresent(bids ->
                            clean.platform.open(state.tender().path("id").asText(), bids));
            clean.platform.change("tenders", state.tender());
            clean.once();
        }
        assertThat(follow.ids()).isEqualTo(clean.ids());
        assertThat(follow.held).containsExactlyInAnyOrderElementsOf(clean.held);
        Set<String> last = new TreeSet<>();
        living.tenders.values().forEach(each -> last.add(each.toString()));
        assertThat(living.shown).extracting(each -> each.tender().toString()).containsAll(last);
    }

    private static Optional<Transport.Answer> fault(Random chance) throws IOException {
        return switch (chance.nextInt(8)) {
            case 0 -> Optional.of(FakePlatform.error(500));
            case 1 -> Optional.of(FakePlatform.error(429));
            case 2 -> Optional.of(new Transport.Answer(200, Optional.empty(), new byte[] {'{'}));
            case 3 -> throw new IOException("reset");
            default -> Optional.empty();
        };
    }
}
