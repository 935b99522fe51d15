package socialvalue.usecase;

import java.time.Instant;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.port.FrameVersion;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Sheets;
import socialvalue.port.SupplierLetters;
import socialvalue.procurement.LotId;
import socialvalue.summary.AssessedTender;
import socialvalue.summary.Letters;
import socialvalue.summary.SupplierLetter;

/** Reads the letter to one supplier: the supplier its own once issued, a moderator every one, before as a draft. */
public final class ReadLetter {
    private final Frames frames;
    private final OpenedReturns returns;
    private final Sheets sheets;
    private final SupplierLetters letters;
    private final Runs runs;

    public ReadLetter(Frames frames, OpenedReturns returns, Sheets sheets, SupplierLetters letters, Runs runs) {
        this.frames = frames;
        this.returns = returns;
        this.sheets = sheets;
        this.letters = letters;
        this.runs = runs;
    }

    /**
     * A letter.
     *
     * @param letter its contents
     * @param issuedAt when all letters of the lot were issued; empty for a draft
     */
    public record Read(SupplierLetter letter, Optional<Instant> issuedAt) {}

    /**
     * The letter to a supplier. What a supplier is answered before the issue is the same for every lot and name, and
     * another's letter is to it as one that there is not.
     *
     * @throws Refusal if there is none, or none yet
     */
    public Read read(Caller caller, LotId id, String supplier) {
        caller.require(Role.SUPPLIER, Role.MODERATOR);
        if (caller.is(Role.MODERATOR)) {
            Lot lot = Lots.published(frames, id);
            return lot.phase().isIssued() ? issued(lot, supplier) : draft(lot, supplier);
        }
        Lot lot = frames.lot(id)
                .filter(found -> found.phase().isIssued())
                .filter(found -> caller.requireSupplier().equals(supplier))
                .orElseThrow(ReadLetter::none);
        return issued(lot, supplier);
    }

    private static Refusal none() {
        return Refusal.notFound("no-letter", "there is no letter to you here, or none yet");
    }

    private Read issued(Lot lot, String supplier) {
        String run = lot.issuingRun().orElseThrow();
        SupplierLetter letter = letters.find(run, supplier).orElseThrow(ReadLetter::none);
        return new Read(letter, runs.find(run).flatMap(Run::finishedAt));
    }

    private Read draft(Lot lot, String supplier) {
        String scores =
                lot.scores().orElseThrow(() -> Refusal.conflict("not-scored", "the lot has not been scored yet"));
        AssessedTender tender = sheets.sheet(scores, supplier)
                .map(sheet -> new AssessedTender(
                        sheet, SheetReasons.ofCurrent(returns, runs, lot).of(sheet)))
                .orElseThrow(() -> Refusal.notFound("no-such-supplier", "no return of that supplier was scored"));
        FrameVersion frame = Lots.currentFrame(frames, lot);
        return new Read(Letters.draft(frame.frame(), frame.version(), frame.digest(), tender), Optional.empty());
    }
}
