package socialvalue.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.access.Caller;
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
     * How long after the deadline a return received in time may still be stored, and before which no lot is opened:
     * longer than the submitting function can run.
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
        check(request.document(), frame, supplier, findings);

        String pseudonym = pseudonyms.of(lot.id(), supplier);
        String digest = pseudonyms.digest(lot.id(), request.document());
        String key = pseudonyms.request(lot.id(), supplier, request.idempotencyKey());
        Optional<SealedReturn> kept = returns.find(lot.id(), pseudonym);
        Optional<SealedReturn.Submission> before = submission(kept, key);
        if (before.isPresent()) {
            return again(lot.id(), before.get(), digest, findings);
        }
        if (request.receivedAt().isAfter(lot.deadline())) {
            return late(lot, frame, supplier, pseudonym, digest, key, request, findings);
        }
        refuseUnacceptedFindings(request, findings);
        int version = nextVersion(request, kept);
        SealedReturn item = closedReturn(lot, frame, supplier, pseudonym, digest, key, version, request, kept);
        if (clock.instant().isAfter(lot.deadline().plus(LONGEST_RUN))) {
            throw Refusal.conflict("not-received", "the return could not be stored in time and was not received");
        }
        try {
            returns.keep(lot.id(), item);
        } catch (Conflict keptMeanwhile) {
            // Perhaps by this very request, sent again before it was answered
            return submission(returns.find(lot.id(), pseudonym), key)
                    .map(submission -> again(lot.id(), submission, digest, findings))
                    .orElseThrow(
                            () -> Refusal.preconditionFailed("another version of this return was received meanwhile"));
        }
        return received(receipt(lot.id(), item, Receipt.Standing.IN_TIME), findings);
    }

    private void check(ReturnDocument document, FrameVersion frame, String supplier, Findings findings) {
        receivedReturn.check(document, frame, supplier, findings);
        if (findings.refuse()) {
            throw Refusal.unprocessable("cannot-be-received", "the return cannot be received", findings.inOrder());
        }
    }

    private static Optional<SealedReturn.Submission> submission(Optional<SealedReturn> kept, String request) {
        return kept.stream()
                .flatMap(item -> item.submissions().stream())
                .filter(submission -> submission.request().equals(request))
                .findFirst();
    }

    private static Received again(LotId lot, SealedReturn.Submission before, String digest, Findings findings) {
        if (!before.digest().equals(digest)) {
            throw Refusal.unprocessable(
                    "key-reused", "this idempotency key came with another return before", List.of());
        }
        return received(
                new Receipt(
                        lot,
                        before.version(),
                        before.receivedAt(),
                        before.digest(),
                        before.frameDigest(),
                        Receipt.Standing.IN_TIME),
                findings);
    }

    private Received late(
            Lot lot,
            FrameVersion frame,
            String supplier,
            String pseudonym,
            String digest,
            String key,
            Request request,
            Findings findings) {
        SealedReturn item = closedReturn(lot, frame, supplier, pseudonym, digest, key, 1, request, Optional.empty());
        returns.quarantine(lot.id(), item);
        ReturnRules.receivedInTime(frame.frame(), request.receivedAt(), findings);
        return received(receipt(lot.id(), item, Receipt.Standing.LATE), findings);
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
        int current = kept.map(SealedReturn::version).orElse(0);
        if (request.replaces().isEmpty()) {
            if (current > 0) {
                throw Refusal.preconditionRequired("a return was received before; say which version this one replaces");
            }
        } else if (request.replaces().get() != current) {
            throw Refusal.preconditionFailed(
                    current == 0 ? "no return is kept" : "the return that is kept is version " + current);
        }
        return current + 1;
    }

    private SealedReturn closedReturn(
            Lot lot,
            FrameVersion frame,
            String supplier,
            String pseudonym,
            String digest,
            String key,
            int version,
            Request request,
            Optional<SealedReturn> kept) {
        List<SealedReturn.Submission> submissions = new ArrayList<>();
        submissions.add(new SealedReturn.Submission(key, digest, version, request.receivedAt(), frame.digest()));
        kept.ifPresent(before -> submissions.addAll(before.submissions()));
        return new SealedReturn(
                pseudonym,
                version,
                request.receivedAt(),
                digest,
                frame.digest(),
                closed(lot, new Seal.Submitted(supplier, version, request.receivedAt(), request.document())),
                submissions.subList(0, Math.min(submissions.size(), SealedReturn.REMEMBERED)));
    }

    private byte[] closed(Lot lot, Seal.Submitted submitted) {
        try {
            return seal.close(lot.key(), submitted);
        } catch (Seal.TooLargeToSeal tooLarge) {
            throw Refusal.tooLarge(tooLarge.getMessage());
        }
    }

    private static Receipt receipt(LotId lot, SealedReturn item, Receipt.Standing standing) {
        return new Receipt(lot, item.version(), item.receivedAt(), item.digest(), item.frameDigest(), standing);
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
                .map(item -> receipt(lot, item, Receipt.Standing.IN_TIME))
                .orElseThrow(() -> Refusal.notFound("no-return", "no return of yours is kept for lot " + lot));
    }

    /**
     * Withdraws the caller's own return before the deadline; the same again changes nothing.
     *
     * @param receivedAt when the gateway received the request
     * @param version the version to withdraw
     * @throws Refusal after the deadline, or if another version is kept
     */
    public void withdraw(Caller caller, LotId id, Instant receivedAt, int version) {
        String supplier = caller.requireSupplier();
        Lot lot = Lots.published(frames, id);
        if (receivedAt.isAfter(lot.deadline())) {
            throw Refusal.conflict("after-the-deadline", "a return cannot be withdrawn after the deadline");
        }
        String pseudonym = pseudonyms.of(id, supplier);
        if (returns.find(id, pseudonym).isEmpty()) {
            return;
        }
        try {
            returns.withdraw(id, pseudonym, version);
        } catch (Conflict anotherVersion) {
            throw Refusal.preconditionFailed("another version of this return is kept");
        }
    }
}
