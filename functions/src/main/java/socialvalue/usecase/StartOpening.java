package socialvalue.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.port.Conflict;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpeningWord;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Work;
import socialvalue.procurement.Custody;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/** Starts the run that opens a lot's returns, once as many have said so as the authority's rule asks for. */
public final class StartOpening {
    /** How often it is tried while others say the same at once. */
    private static final int ATTEMPTS = 4;

    private final Frames frames;
    private final Runs runs;
    private final Work work;
    private final OpeningRule rule;
    private final InstantSource clock;

    public StartOpening(Frames frames, Runs runs, Work work, OpeningRule rule, InstantSource clock) {
        this.frames = frames;
        this.runs = runs;
        this.work = work;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * What came of somebody's word: a run, or that another has to say so too.
     *
     * @param run the run that opens the lot; empty while it waits for another officer
     * @param awaited until when another officer has to say so; empty once there is a run
     */
    public record Opening(Optional<Run> run, Optional<Instant> awaited) {}

    /**
     * Has a lot opened, or finds the run that does. Where the rule asks for two officers the first one's word is kept,
     * and counts for as long as the rule says. A run that failed is started again under the same rule.
     *
     * @throws Refusal before the deadline and the longest run of a submission have passed, or where the caller's own
     *     word is the one that still counts
     */
    public Opening start(Caller caller, LotId id) {
        caller.require(Role.OPENING_OFFICER);
        return start(Lots.published(frames, id), caller, OpeningWord.By.OFFICER);
    }

    /**
     * The same at the word of the portal that held the lot's returns: it has delivered all of them. Said again while it
     * counts, it changes nothing.
     *
     * @throws Refusal before the deadline and the longest run of a submission have passed, or where the lot's returns
     *     are not held by a portal
     */
    public Opening startHeld(Caller caller, LotId id) {
        caller.require(Role.PORTAL);
        Lot lot = Lots.published(frames, id);
        if (lot.custody() != Custody.HELD_BY_PORTAL) {
            throw Refusal.conflict("sealed-here", "suppliers submit to this lot themselves");
        }
        return start(lot, caller, OpeningWord.By.PORTAL);
    }

    private Opening start(Lot read, Caller caller, OpeningWord.By by) {
        Lot lot = read;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Opening> came = attempt(lot, caller, by);
            if (came.isPresent()) {
                return came.get();
            }
            lot = Lots.published(frames, lot.id());
        }
        throw Refusal.conflict("lot-changed", "the lot has changed meanwhile; try again");
    }

    /** Empty where the lot has changed since it was read. */
    private Optional<Opening> attempt(Lot lot, Caller caller, OpeningWord.By by) {
        Optional<Run> before = lot.openingRun().flatMap(runs::find);
        if (before.isPresent() && before.get().state() != Run.State.FAILED) {
            return Optional.of(requested(before.get()));
        }
        Instant now = clock.instant();
        if (!Lots.isSettled(lot, now)) {
            throw Refusal.conflict("too-early", "returns can be opened after " + Lots.settled(lot));
        }
        if (lot.phase() != LotPhase.PUBLISHED) {
            throw Refusal.conflict("already-opened", "the lot was opened before");
        }
        OpeningWord said = new OpeningWord(by, caller.subject(), now, Optional.empty());
        Set<OpeningWord> standing = new LinkedHashSet<>(rule.standing(lot, now));
        Optional<OpeningWord> same =
                standing.stream().filter(said::isOfTheSameAs).findFirst();
        if (same.isPresent()) {
            return Optional.of(repeated(same.get()));
        }
        standing.add(said);
        return rule.suffices(standing) ? started(lot, caller, said, standing) : awaiting(lot, caller, said);
    }

    private Opening repeated(OpeningWord same) {
        Instant until = rule.until(same);
        if (same.by() == OpeningWord.By.OFFICER) {
            throw Refusal.conflict(
                    "second-officer-needed", "you have had this lot opened; another officer has to until " + until);
        }
        return new Opening(Optional.empty(), Optional.of(until));
    }

    private Optional<Opening> awaiting(Lot lot, Caller caller, OpeningWord said) {
        return frames.move(lot, lot.after(said), act(caller, said, Event.OPENING_REQUESTED, List.of()))
                ? Optional.of(new Opening(Optional.empty(), Optional.of(rule.until(said))))
                : Optional.empty();
    }

    private Optional<Opening> started(Lot lot, Caller caller, OpeningWord said, Set<OpeningWord> words) {
        Run run = Run.started(
                UUID.randomUUID().toString(), Run.Kind.OPENING, lot.id(), said.subject(), said.at(), Optional.empty());
        Stream<String> counting = words.stream().map(word -> role(word).claim() + " " + word.subject());
        List<String> about = Stream.concat(Stream.of(run.id()), counting).toList();
        try {
            runs.start(run, lot, lot.opening(run.id(), words), act(caller, said, Event.OPENING_STARTED, about));
        } catch (Conflict changedMeanwhile) {
            return Optional.empty();
        }
        return Optional.of(requested(run));
    }

    private static Act act(Caller caller, OpeningWord said, Event what, List<String> about) {
        return Act.of(caller, role(said), said.at(), what, about.toArray(String[]::new));
    }

    private static Role role(OpeningWord word) {
        return word.by() == OpeningWord.By.OFFICER ? Role.OPENING_OFFICER : Role.PORTAL;
    }

    private Opening requested(Run run) {
        if (run.state() == Run.State.RUNNING) {
            work.request(run.id());
        }
        return new Opening(Optional.of(run), Optional.empty());
    }
}
