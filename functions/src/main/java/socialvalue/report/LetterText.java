package socialvalue.report;

import java.time.Instant;
import java.util.Optional;
import socialvalue.summary.SupplierLetter;

/** A letter as plain text: lines of at most 92 characters ending in line feeds. */
public final class LetterText {
    private LetterText() {}

    /**
     * The letter.
     *
     * @param issuedAt when it was issued; empty for a draft
     */
    public static String of(SupplierLetter letter, Optional<Instant> issuedAt) {
        return BlockText.of(LetterBlocks.of(letter, issuedAt));
    }
}
