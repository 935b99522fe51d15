package socialvalue.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.port.FrameVersion;
import socialvalue.port.Lot;
import socialvalue.port.Pseudonyms;
import socialvalue.port.Seal;
import socialvalue.port.SealedReturn;

/**
 * A request to receive a return, with what is derived from it.
 *
 * @param request as it came
 * @param lot the lot it is for
 * @param frame the lot's current frame
 * @param supplier who made it
 * @param pseudonym what that supplier is called in the store
 * @param submission what is to be remembered of it
 */
record Attempt(
        SubmitReturn.Request request,
        Lot lot,
        FrameVersion frame,
        String supplier,
        String pseudonym,
        SealedReturn.Submission submission) {

    /** One that makes a first version. */
    static Attempt of(
            SubmitReturn.Request request, Lot lot, FrameVersion frame, String supplier, Pseudonyms pseudonyms) {
        return new Attempt(
                request,
                lot,
                frame,
                supplier,
                pseudonyms.of(lot.id(), supplier),
                new SealedReturn.Submission(
                        pseudonyms.request(lot.id(), supplier, request.idempotencyKey()),
                        pseudonyms.digest(lot.id(), request.document()),
                        1,
                        request.receivedAt(),
                        frame.digest()));
    }

    /** The same, making that version. */
    Attempt making(int version) {
        return new Attempt(
                request,
                lot,
                frame,
                supplier,
                pseudonym,
                new SealedReturn.Submission(
                        submission.request(), submission.digest(), version, request.receivedAt(), frame.digest()));
    }

    /**
     * The return as it is to be kept.
     *
     * @param before what is kept already, whose submissions are remembered
     * @throws Refusal if it is too large to keep
     */
    SealedReturn sealed(Seal seal, Optional<SealedReturn> before) {
        List<SealedReturn.Submission> submissions = new ArrayList<>();
        submissions.add(submission);
        before.ifPresent(kept -> submissions.addAll(kept.submissions()));
        try {
            return new SealedReturn(
                    pseudonym,
                    submission.version(),
                    submission.receivedAt(),
                    submission.digest(),
                    submission.frameDigest(),
                    seal.close(
                            lot.key(),
                            new Seal.Submitted(
                                    supplier, submission.version(), submission.receivedAt(), request.document())),
                    submissions.subList(0, Math.min(submissions.size(), SealedReturn.REMEMBERED)));
        } catch (Seal.TooLargeToSeal tooLarge) {
            throw Refusal.tooLarge(tooLarge.getMessage());
        }
    }
}
