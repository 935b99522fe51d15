package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import socialvalue.access.Role;
import socialvalue.local.Api.Answer;
import socialvalue.procurement.LotPhase;

/** As many lots in each phase as a walk needs, made all together: the clock goes on only once. */
final class WalkedLots {
    private static final Duration LONG = Duration.ofDays(20);
    private static final Duration SOON = Duration.ofHours(1);

    private final Api api;
    private final SteppableClock clock;
    private final Map<LotPhase, Deque<WalkedLot>> lots = new EnumMap<>(LotPhase.class);
    private final Map<LotPhase, WalkedLot> held = new EnumMap<>(LotPhase.class);
    private String run = "";
    private int made;

    WalkedLots(LocalSystem system) {
        this.api = new Api(system.address(), system.tokens());
        this.clock = system.clock();
    }

    /** Makes so many of each phase. */
    void make(Map<LotPhase, Integer> wanted) throws InterruptedException {
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        held.put(LotPhase.PUBLISHED, published(now.plus(LONG), ExampleLot.HELD_BY_PORTAL));
        held.put(LotPhase.CLOSED, published(now.plus(SOON), ExampleLot.HELD_BY_PORTAL));
        for (LotPhase phase : LotPhase.values()) {
            Instant deadline = now.plus(phase.compareTo(LotPhase.CLOSED) < 0 ? LONG : SOON);
            Deque<WalkedLot> some = new ArrayDeque<>();
            for (int i = 0; i < wanted.getOrDefault(phase, 0); i++) {
                some.add(phase == LotPhase.DRAFTING ? drafted(deadline) : submitted(deadline));
            }
            lots.put(phase, some);
        }
        clock.moveTo(now.plus(SOON).plus(Duration.ofMinutes(2)));
        for (LotPhase phase : LotPhase.values()) {
            if (phase.compareTo(LotPhase.CLOSED) >= 0) {
                for (WalkedLot lot : lots.get(phase)) {
                    lot.submitLate();
                    bringTo(phase, lot);
                }
            }
        }
    }

    private WalkedLot drafted(Instant deadline) throws InterruptedException {
        String tender = name();
        api.write(
                        ExampleLot.officer(Role.COMMISSIONER),
                        "PUT",
                        ExampleLot.path(tender) + "/frame/draft",
                        frame(tender, deadline, ""),
                        "Content-Type",
                        "application/yaml",
                        "If-None-Match",
                        "*")
                .expecting(201);
        return new WalkedLot(
                api,
                new ExampleLot(tender, deadline, held.get(LotPhase.CLOSED).lot().frame()));
    }

    private WalkedLot published(Instant deadline, UnaryOperator<String> change) throws InterruptedException {
        return new WalkedLot(
                api,
                ExampleLot.publish(api, name(), deadline, text -> change.apply(WalkedLot.WITH_A_MINIMUM.apply(text))));
    }

    private WalkedLot submitted(Instant deadline) throws InterruptedException {
        WalkedLot lot = published(deadline, UnaryOperator.identity());
        lot.submitAll();
        lot.namePanel();
        return lot;
    }

    private String name() {
        made++;
        return "EXAMPLE-walked-%03d".formatted(made);
    }

    /** A frame as authored, with something added to its title. */
    static byte[] frame(String tender, Instant deadline, String more) {
        return WalkedLot.WITH_A_MINIMUM
                .apply(ExampleLot.frameText(tender, deadline))
                .replace("that tests fill\"", "that tests fill" + more + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void bringTo(LotPhase phase, WalkedLot lot) throws InterruptedException {
        Officers officers = new Officers(api, lot.lot());
        if (phase.compareTo(LotPhase.OPENED) >= 0) {
            run = officers.open();
            end(officers, run);
        }
        if (phase.compareTo(LotPhase.MARKED) >= 0) {
            lot.agree();
            officers.lockMarks();
        }
        if (phase.compareTo(LotPhase.SCORED) >= 0) {
            lot.write(ExampleLot.officer(Role.MODERATOR), "POST", "/imported-scores", WalkedLot.prices(), false)
                    .expecting(200);
            end(officers, officers.score("Example."));
        }
        if (phase.isIssued()) {
            lot.ask(Role.EVALUATOR);
            lot.decide();
            Answer issued =
                    lot.write(ExampleLot.officer(Role.MODERATOR), "POST", "/summaries", WalkedLot.award(), false);
            end(officers, issued.expecting(202).member("run"));
        }
        if (phase == LotPhase.SIGNED) {
            lot.write(ExampleLot.officer(Role.CONTRACT_OFFICER), "POST", "/agreement", lot.signature(), false)
                    .expecting(201);
        }
        assertThat(api.get(ExampleLot.officer(Role.MODERATOR), lot.path())
                        .expecting(200)
                        .member("phase"))
                .isEqualTo(phase.words().replace(' ', '-'));
    }

    private static void end(Officers officers, String run) throws InterruptedException {
        assertThat(officers.awaitEnd(run).state()).isEqualTo("done");
    }

    /** One lot in a phase that stays there for everybody to ask about. */
    WalkedLot shared(LotPhase phase) {
        return lots.get(phase).getLast();
    }

    /** A lot in a phase that nobody else asks about. */
    WalkedLot own(LotPhase phase) {
        assertThat(lots.get(phase))
                .as("lots " + phase.words() + " that are left")
                .hasSizeGreaterThan(1);
        return lots.get(phase).removeFirst();
    }

    /** A lot in a phase whose returns a portal holds; there are some only until they are opened. */
    WalkedLot held(LotPhase phase) {
        return held.getOrDefault(phase, shared(phase));
    }

    /** A run that has ended. */
    String run() {
        return run;
    }
}
