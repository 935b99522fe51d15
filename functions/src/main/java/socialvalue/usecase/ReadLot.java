package socialvalue.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpeningWord;
import socialvalue.port.PortalLedger;
import socialvalue.port.PortalStatement;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Sheets;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.LotOutcome;

/** Tells how a lot stands, and before it is opened nothing of its returns, not even whether there are any. */
public final class ReadLot {
    private final Frames frames;
    private final Runs runs;
    private final Sheets sheets;
    private final PortalLedger ledger;
    private final OpeningRule rule;
    private final InstantSource clock;

    public ReadLot(
            Frames frames, Runs runs, Sheets sheets, PortalLedger ledger, OpeningRule rule, InstantSource clock) {
        this.frames = frames;
        this.runs = runs;
        this.sheets = sheets;
        this.ledger = ledger;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * How a lot stands.
     *
     * @param lot as it is kept
     * @param phase at this time
     * @param opened when opening it ended; empty before
     * @param scored its current scores; empty before
     * @param words who has said that it is to be opened; empty for a portal
     * @param secondOfficer until when a second officer is awaited; empty where none is, and for a portal
     * @param portals what portals say of it; empty where there are none, and for a portal
     */
    public record Standing(
            Lot lot,
            LotPhase phase,
            Optional<Instant> opened,
            Optional<Scored> scored,
            List<OpeningWord> words,
            Optional<Instant> secondOfficer,
            List<Told> portals) {
        public Standing {
            words = List.copyOf(words);
            portals = List.copyOf(portals);
        }
    }

    /**
     * Current scores.
     *
     * @param run the scoring run
     * @param at when it ended
     * @param complete whether every criterion of every return is in
     */
    public record Scored(String run, Instant at, boolean complete) {}

    /**
     * What a portal says of the lot.
     *
     * @param statement what it said last
     * @param attention what an officer should look at
     */
    public record Told(PortalStatement statement, List<Attention> attention) {
        public Told {
            attention = List.copyOf(attention);
        }
    }

    /**
     * How the lot stands.
     *
     * @throws Refusal if it is not published here
     */
    public Standing read(Caller caller, LotId id) {
        caller.require(Role.PORTAL, Role.COMMISSIONER, Role.OPENING_OFFICER, Role.EVALUATOR, Role.MODERATOR);
        Lot lot = Lots.published(frames, id);
        boolean isOpened = lot.phase() != LotPhase.PUBLISHED;
        boolean portal = caller.is(Role.PORTAL);
        Instant now = clock.instant();
        return new Standing(
                lot,
                lot.phaseAt(now),
                lot.openingRun().filter(run -> isOpened).flatMap(runs::find).flatMap(Run::finishedAt),
                lot.scores().flatMap(this::scored),
                portal ? List.of() : lot.openingWords(),
                portal || isOpened ? Optional.empty() : secondOfficer(lot, now),
                portal ? List.of() : told(lot));
    }

    private Optional<Instant> secondOfficer(Lot lot, Instant now) {
        return rule.standing(lot, now).stream().map(rule::until).max(Comparator.naturalOrder());
    }

    private Optional<Scored> scored(String run) {
        boolean complete = sheets.outcome(run).map(LotOutcome::complete).orElse(false);
        return runs.find(run).flatMap(Run::finishedAt).map(at -> new Scored(run, at, complete));
    }

    private List<Told> told(Lot lot) {
        return ledger.about(lot.id()).stream()
                .map(said -> new Told(said, Attention.to(said, lot)))
                .toList();
    }
}
