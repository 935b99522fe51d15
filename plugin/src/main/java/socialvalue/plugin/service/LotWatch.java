package socialvalue.plugin.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import socialvalue.plugin.outbox.Checkpoints;
import socialvalue.plugin.outbox.OutboxFailure;
import socialvalue.plugin.portal.LotNotice;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.ReturnsOpened;
import socialvalue.plugin.portal.TenderAmended;
import socialvalue.plugin.portal.TenderPortalListener;
import socialvalue.plugin.portal.TenderPublished;

/**
 * Asks how far bound lots have come and tells a portal each step once. It hears of lots as a listener, keeps them over
 * restarts, and is called to go round by whoever has a thread to spare. Safe for use by several threads.
 */
public final class LotWatch implements TenderPortalListener {
    private static final Duration LONGEST_REST = Duration.ofDays(1);

    private final SocialValueApi api;
    private final WatchedLots lots;
    private final List<SocialValueNotices> notices;
    private final WatchPace pace;
    private final InstantSource clock;
    /** When each lot is asked about next, by its number, and after how long that is; guarded by {@link #round}. */
    private final Map<Integer, Due> due = new HashMap<>();

    private final Object round = new Object();
    private Due rest;

    private record Due(Instant at, Duration interval) {}

    /**
     * What came of going round.
     *
     * @param next when to go round again; empty where there is nothing to ask about
     * @param troubles what did not work, by identifiers and codes; it is tried again
     */
    public record Round(Optional<Instant> next, List<String> troubles) {
        public Round {
            Objects.requireNonNull(next);
            troubles = List.copyOf(troubles);
        }
    }

    /** @throws OutboxFailure if what was kept cannot be read */
    public LotWatch(
            SocialValueApi api,
            Checkpoints checkpoints,
            List<SocialValueNotices> notices,
            WatchPace pace,
            InstantSource clock) {
        this.api = Objects.requireNonNull(api);
        this.lots = new WatchedLots(checkpoints);
        this.notices = List.copyOf(notices);
        this.pace = Objects.requireNonNull(pace);
        this.clock = Objects.requireNonNull(clock);
        this.rest = new Due(Instant.MIN, pace.least());
    }

    /** Watches a lot from now on. */
    public void watch(BoundLot lot) {
        lots.add(lot);
    }

    @Override
    public void tenderPublished(TenderPublished event) {
        watch(event.occurrence().portal(), event.tender(), event.lots());
    }

    @Override
    public void tenderAmended(TenderAmended event) {
        watch(event.occurrence().portal(), event.tender(), event.lots());
    }

    @Override
    public void returnsOpened(ReturnsOpened event) {
        Portal portal = event.occurrence().portal();
        event.frame().ifPresent(frame -> watch(new BoundLot(portal, event.tender(), event.lot(), frame)));
    }

    private void watch(Portal portal, String tender, List<LotNotice> told) {
        for (LotNotice each : told) {
            each.frame().ifPresent(frame -> watch(new BoundLot(portal, tender, each.lot(), frame)));
        }
    }

    /** Asks about each lot whose time has come, and tells what is new. */
    public Round goRound() throws InterruptedException {
        synchronized (round) {
            List<String> troubles = new ArrayList<>();
            for (WatchedLots.Watched each : lots.all()) {
                if (clock.instant().isBefore(rest.at())) {
                    break;
                }
                if (!isDone(each) && !clock.instant().isBefore(due(each).at())) {
                    ask(each, troubles);
                }
            }
            return new Round(next(), troubles);
        }
    }

    private static boolean isDone(WatchedLots.Watched watched) {
        return watched.told().contains(LotSteps.LAST);
    }

    private Due due(WatchedLots.Watched watched) {
        return due.getOrDefault(watched.number(), new Due(Instant.MIN, pace.least()));
    }

    private Optional<Instant> next() {
        return lots.all().stream()
                .filter(each -> !isDone(each))
                .map(each -> due(each).at().isBefore(rest.at())
                        ? rest.at()
                        : due(each).at())
                .map(at -> at.isBefore(clock.instant()) ? clock.instant() : at)
                .min(Instant::compareTo);
    }

    private void ask(WatchedLots.Watched watched, List<String> troubles) throws InterruptedException {
        ApiAnswer<LotState> answer = api.lot(watched.lot().frame());
        Optional<LotState> state = answer.value();
        if (state.isPresent()) {
            rest = new Due(Instant.MIN, pace.least());
            boolean changed = tell(watched, state.get(), troubles);
            later(watched, changed ? pace.least() : due(watched).interval());
            return;
        }
        troubles.add("lot " + watched.lot().frame() + ": " + answer.reason());
        later(watched, due(watched).interval());
        if (!isOfTheLot(answer)) {
            restAll(answer);
        }
    }

    /** Tells what is new; true where something was. */
    private boolean tell(WatchedLots.Watched watched, LotState state, List<String> troubles) {
        boolean changed = false;
        for (Map.Entry<String, Consumer<SocialValueNotices>> step :
                LotSteps.taken(watched.lot(), state).entrySet()) {
            if (watched.told().contains(step.getKey())) {
                continue;
            }
            try {
                notices.forEach(step.getValue());
                lots.told(watched, step.getKey());
                changed = true;
            } catch (RuntimeException e) {
                // A portal's own code or the store failed; later steps wait for this one, and it is told again
                troubles.add("lot " + watched.lot().frame() + ": " + step.getKey() + " could not be told: "
                        + e.getClass().getName());
                return changed;
            }
        }
        return changed;
    }

    private void later(WatchedLots.Watched watched, Duration interval) {
        due.put(watched.number(), new Due(clock.instant().plus(interval), pace.after(interval)));
    }

    /** Whether an answer is about this lot alone, so that others may be asked about. */
    private static boolean isOfTheLot(ApiAnswer<LotState> answer) {
        return answer instanceof ApiAnswer.Refused<LotState> refused && refused.status() == 404;
    }

    private void restAll(ApiAnswer<LotState> answer) {
        Duration asked = answer instanceof ApiAnswer.Refused<LotState> refused
                ? refused.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
        Duration bearable = asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked;
        Duration wait = bearable.compareTo(rest.interval()) > 0 ? bearable : rest.interval();
        rest = new Due(clock.instant().plus(wait), pace.after(rest.interval()));
    }
}
