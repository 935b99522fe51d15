package socialvalue.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.finding.Finding;
import socialvalue.finding.Findings;
import socialvalue.finding.Severity;
import socialvalue.port.Conflict;
import socialvalue.port.FrameVersion;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.Pseudonyms;
import socialvalue.port.ReturnDocument;
import socialvalue.port.ReturnReading;
import socialvalue.port.Seal;
import socialvalue.port.SealedReturn;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.Custody;
import socialvalue.procurement.LotId;
import socialvalue.submission.Receipt;
import socialvalue.validation.ReturnRules;

/** Receives a supplier's own return, sealed from the first moment. */
public final class SubmitReturn {
    /**
     * How long after the deadline what was received in time may still be stored or withdrawn, and before which no lot
     * is opened: longer than the function that does so can run.
     */
    public static final Duration LONGEST_RUN = Duration.ofSeconds(60);

    private final Frames frames;
    private final SealedReturns returns;
    private final Seal seal;
    private final Pseudonyms pseudonyms;
    private final ReceivedReturn receivedReturn;
    private final InstantSource clock;

    public SubmitReturn(
            Frames frames,
            SealedReturns returns,
            Seal seal,
            Pseudonyms pseudonyms,
            ReturnReading reading,
            InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.seal = seal;
        this.pseudonyms = pseudonyms;
        this.receivedReturn = new ReceivedReturn(frames, reading);
        this.clock = clock;
    }

    /**
     * A request to receive a return.
     *
     * @param lot the lot
     * @param document the return exactly as received
     * @param receivedAt when the gateway received it
     * @param idempotencyKey the request's own key: the same again gives the same receipt
     * @param replaces the version it replaces; 0 where it must be the first; empty where the supplier did not say
     * @param findingsAccepted whether the supplier has seen the findings and submits all the same
     */
    public record Request(
            LotId lot,
            ReturnDocument document,
            Instant receivedAt,
            String idempotencyKey,
            Optional<Integer> replaces,
            boolean findingsAccepted) {}

    /**
     * A received return.
     *
     * @param receipt what the supplier is told
     * @param findings those still open
     * @param findingsNotShown how many more there are
     */
    public record Received(Receipt receipt, List<Finding> findings, int findingsNotShown) {}

    /**
     * Receives a return. A late one is kept sealed and apart, and the receipt says so.
     *
     * @throws Refusal if it cannot be received, has findings that were not accepted, or replaces another version
     */
    public Received submit(Caller caller, Request request) {
        String supplier = caller.requireSupplier();
        Lot lot = Lots.published(frames, request.lot());
        if (lot.custody() != Custody.SEALED_HERE) {
            throw Refusal.conflict("held-by-portal", "returns for this lot are submitted in the e-tendering portal");
        }
        FrameVersion frame = Lots.currentFrame(frames, lot);
        Findings findings = new Findings();
        receivedReturn.check(request.document(), frame, supplier, findings);
        if (findings.refuse()) {
            throw Refusal.unprocessable("cannot-be-received", "the return cannot be received", findings.inOrder());
        }
        Attempt attempt = Attempt.of(request, lot, frame, supplier, pseudonyms);
        Optional<SealedReturn> kept = returns.find(lot.id(), attempt.pseudonym());
        Optional<Receipt> before = receiptBefore(kept, attempt);
        if (before.isPresent()) {
            return received(before.get(), findings);
        }
        if (request.receivedAt().isAfter(lot.deadline())) {
            return late(attempt, findings);
        }
        refuseUnacceptedFindings(request, findings);
        return received(keep(attempt.making(nextVersion(request, kept)), kept), findings);
    }

    /** What the same request was answered before. */
    private static Optional<Receipt> receiptBefore(Optional<SealedReturn> kept, Attempt attempt) {
        return kept.stream()
                .flatMap(item -> item.submissions().stream())
                .filter(submission ->
                        submission.request().equals(attempt.submission().request()))
                .findFirst()
                .map(before -> receipt(attempt, before, Receipt.Standing.IN_TIME));
    }

    private static Receipt receipt(Attempt attempt, SealedReturn.Submission before, Receipt.Standing standing) {
        if (!before.digest().equals(attempt.submission().digest())) {
            throw Refusal.unprocessable(
                    "key-reused", "this idempotency key came with another return before", List.of());
        }
        return new Receipt(
                attempt.lot().id(),
                before.version(),
                before.receivedAt(),
                before.digest(),
                before.frameDigest(),
                standing);
    }

    private Received late(Attempt attempt, Findings findings) {
        SealedReturn kept = returns.quarantine(
                attempt.lot().id(), attempt.sealed(seal, Optional.empty()), act(attempt, Event.RETURN_RECEIVED_LATE));
        Receipt receipt = receipt(attempt, kept.submissions().getFirst(), Receipt.Standing.LATE);
        ReturnRules.receivedInTime(attempt.frame().frame(), receipt.receivedAt(), findings);
        return received(receipt, findings);
    }

    private static void refuseUnacceptedFindings(Request request, Findings findings) {
        boolean open = findings.inOrder().stream()
                .anyMatch(finding -> finding.severity().compareTo(Severity.EARNS_NO_POINTS) <= 0);
        if (open && !request.findingsAccepted()) {
            throw Refusal.conflict(
                    "findings-open",
                    "the return has findings; put them right, or submit again saying that they are accepted",
                    findings.inOrder());
        }
    }

    private static int nextVersion(Request request, Optional<SealedReturn> kept) {
        int last = kept.map(SealedReturn::version).orElse(0);
        int current = kept.filter(item -> !item.withdrawn()).isPresent() ? last : 0;
        if (request.replaces().isEmpty()) {
            if (current > 0) {
                throw Refusal.preconditionRequired("a return was received before; say which version this one replaces");
            }
        } else if (request.replaces().get() != current) {
            throw Refusal.preconditionFailed(
                    current == 0 ? "no return is kept" : "the return that is kept is version " + current);
        }
        return last + 1;
    }

    private Receipt keep(Attempt attempt, Optional<SealedReturn> kept) {
        SealedReturn item = attempt.sealed(seal, kept);
        if (Lots.isClosed(attempt.lot(), clock.instant())) {
            throw Refusal.conflict("not-received", "the return could not be stored in time and was not received");
        }
        try {
            returns.keep(attempt.lot().id(), item, act(attempt, Event.RETURN_SUBMITTED));
        } catch (Conflict somebodyWasFirst) {
            return receiptBefore(returns.find(attempt.lot().id(), attempt.pseudonym()), attempt)
                    .orElseThrow(
                            () -> Refusal.preconditionFailed("another version of this return was received meanwhile"));
        }
        return receipt(attempt, attempt.submission(), Receipt.Standing.IN_TIME);
    }

    private Act act(Attempt attempt, Event what) {
        return Act.ofPseudonym(attempt.pseudonym(), clock.instant(), what);
    }

    private static Received received(Receipt receipt, Findings findings) {
        return new Received(receipt, findings.inOrder(), findings.notShown());
    }

    /**
     * The receipt of the caller's own return.
     *
     * @throws Refusal if none is kept
     */
    public Receipt receipt(Caller caller, LotId lot) {
        String supplier = caller.requireSupplier();
        Lots.published(frames, lot);
        return returns.find(lot, pseudonyms.of(lot, supplier))
                .filter(item -> !item.withdrawn())
                .map(item -> new Receipt(
                        lot,
                        item.version(),
                        item.receivedAt(),
                        item.digest(),
                        item.frameDigest(),
                        Receipt.Standing.IN_TIME))
                .orElseThrow(() -> Refusal.notFound("no-return", "no return of yours is kept for lot " + lot));
    }
}
