package socialvalue.report;

import socialvalue.marking.Decided;
import socialvalue.marking.Decision;
import socialvalue.marking.Flagged;
import socialvalue.scoring.LeftOut;

/** Decisions about flags as text. */
final class DecisionText {
    private DecisionText() {}

    /** The decision that stands about a flag, on lines of its own below it; nothing where there is none. */
    static void below(Flagged about, Decided decided, Paragraphs text) {
        decided.standing(about).ifPresent(decision -> text.paragraph("  ", inWords(decision)));
    }

    /** What was decided, why, by whom and when. */
    static String inWords(Decision decision) {
        return Words.capital(decision.choice().words()) + " by decision of " + decision.decidedBy() + ", "
                + Words.moment(decision.decidedAt()) + ": " + decision.reason();
    }

    /** A return that is left out, with each decision by which it is. */
    static void leftOut(LeftOut leftOut, Paragraphs text) {
        text.paragraph("- ", leftOut.supplierName() + ": " + leftOut.choice().words() + ".");
        leftOut.decisions().forEach(decision -> {
            String criterion = decision.about().criterion().isEmpty()
                    ? ""
                    : " (" + decision.about().criterion() + ")";
            text.paragraph("  ", Words.capital(decision.about().kind().words()) + criterion + ". " + inWords(decision));
        });
    }
}
