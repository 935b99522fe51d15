package socialvalue.usecase;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.finding.Findings;
import socialvalue.port.FrameVersion;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturn;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Page;
import socialvalue.port.Pseudonyms;
import socialvalue.port.ReturnReading;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Seal;
import socialvalue.port.SealedReturn;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.LotPhase;
import socialvalue.submission.TenderReturn;

/**
 * Opens a lot's returns page by page, those of a page at once; every page can be done again, and the lot is opened in
 * one step at the end. Nothing is unwrapped before the deadline by this function's own clock, whoever started the run.
 */
final class OpenLot implements RunSteps {
    private static final int PAGE = 25;

    private final Frames frames;
    private final SealedReturns sealedReturns;
    private final OpenedReturns openedReturns;
    private final Seal seal;
    private final Pseudonyms pseudonyms;
    private final ReceivedReturn receivedReturn;
    private final Runs runs;
    private final InstantSource clock;

    OpenLot(
            Frames frames,
            SealedReturns sealedReturns,
            OpenedReturns openedReturns,
            Seal seal,
            Pseudonyms pseudonyms,
            ReturnReading reading,
            Runs runs,
            InstantSource clock) {
        this.frames = frames;
        this.sealedReturns = sealedReturns;
        this.openedReturns = openedReturns;
        this.seal = seal;
        this.pseudonyms = pseudonyms;
        this.receivedReturn = new ReceivedReturn(frames, reading);
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public boolean proceed(Run started, BooleanSupplier timeLeft) {
        Lot lot = Lots.published(frames, started.lot());
        if (!Lots.isSettled(lot, clock.instant())) {
            throw new IllegalStateException("lot " + lot.id() + " is not to be opened before " + Lots.settled(lot));
        }
        FrameVersion frame = Lots.currentFrame(frames, lot);
        Seal.Opener opener = seal.opener(lot.id(), lot.deadline(), lot.key());
        Map<String, SealedReturn> admitted = admitted(lot);
        int parts = admitted.isEmpty() ? SealedReturns.PARTS : SealedReturns.PARTS + 1;
        Run run = started;
        while (run.part() < parts) {
            if (!timeLeft.getAsBoolean()) {
                return false;
            }
            Page<SealedReturn> page = run.part() < SealedReturns.PARTS
                    ? inTime(run, admitted.keySet())
                    : new Page<>(List.copyOf(admitted.values()), Optional.empty());
            boolean late = run.part() == SealedReturns.PARTS;
            AtOnce.forEach(page.items(), item -> keep(started, item, late, opened(lot, frame, opener, item)));
            Run next = run.advanced(
                    run.done() + page.items().size(),
                    Optional.empty(),
                    page.next().isPresent() ? run.part() : run.part() + 1,
                    page.next());
            if (!runs.advance(next)) {
                return true;
            }
            run = next;
        }
        RunEnd.done(
                runs,
                run,
                lot,
                lot.in(LotPhase.OPENED),
                clock.instant(),
                Event.LOT_OPENED,
                sealedReturns.heads(lot.id()));
        return true;
    }

    private void keep(Run run, SealedReturn item, boolean late, OpenedReturn opened) {
        String supplier = opened.checked().supplier().id();
        Act act = Act.ofRun(run.id(), clock.instant(), Event.RETURN_OPENED, supplier);
        openedReturns.keep(run.lot(), item, late, opened, act);
    }

    /**
     * The late returns that were admitted, by pseudonym; of one supplier's the last. None is admitted once a run has
     * started, so that every step finds the same.
     */
    private Map<String, SealedReturn> admitted(Lot lot) {
        return sealedReturns.admitted(lot.id()).stream()
                .collect(Collectors.toMap(
                        SealedReturn::pseudonym, late -> late, (earlier, later) -> later, LinkedHashMap::new));
    }

    /** Without those in whose place a late one was admitted. */
    private Page<SealedReturn> inTime(Run run, Set<String> replaced) {
        Page<SealedReturn> page = sealedReturns.page(run.lot(), run.part(), run.cursor(), PAGE);
        return new Page<>(
                page.items().stream()
                        .filter(item -> !replaced.contains(item.pseudonym()))
                        .toList(),
                page.next());
    }

    private OpenedReturn opened(Lot lot, FrameVersion frame, Seal.Opener opener, SealedReturn item) {
        Seal.Submitted submitted = opener.open(item.contents());
        if (!pseudonyms.of(lot.id(), submitted.supplier()).equals(item.pseudonym())
                || submitted.version() != item.version()) {
            throw new Seal.BrokenSeal("a return was moved from where it was kept: " + item.pseudonym(), null);
        }
        Findings findings = new Findings();
        TenderReturn checked = receivedReturn
                .check(submitted.document(), frame, submitted.supplier(), findings)
                .orElseThrow(() -> new IllegalStateException("a return that was received cannot be read"));
        return new OpenedReturn(
                checked, submitted.document(), submitted.version(), submitted.receivedAt(), findings.inOrder());
    }
}
