package socialvalue.summary;

import java.util.Optional;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementKind;
import socialvalue.procurement.KpiRating;
import socialvalue.procurement.Regime;

/** How delivery stands against what is due. Only {@link #MET} says that a target is reached. */
public enum Rating {
    MET("met", KpiRating.GOOD),
    SLIGHTLY_BELOW("slightly below", KpiRating.APPROACHING_TARGET),
    BELOW("below", KpiRating.REQUIRES_IMPROVEMENT),
    SIGNIFICANTLY_BELOW("significantly below", KpiRating.INADEQUATE),
    /** None of the others can be said; the reason is told beside it. */
    OTHER("other", KpiRating.OTHER);

    private final String words;
    private final KpiRating kpi;

    Rating(String words, KpiRating kpi) {
        this.words = words;
        this.kpi = kpi;
    }

    /** As it is printed. */
    public String words() {
        return words;
    }

    /** The rating of the regulations that says the same of a key performance indicator. */
    public KpiRating kpi() {
        return kpi;
    }

    /**
     * Whether an agreement's ratings are told in the words of the Procurement Act 2023's regulations too. Its section
     * 52 on key performance indicators leaves out light touch contracts, frameworks and concessions.
     */
    public static boolean inWordsOfTheAct(Agreement agreement) {
        return agreement.kind() == AgreementKind.CONTRACT
                && agreement.regime().equals(Optional.of(Regime.PROCUREMENT_ACT_2023));
    }
}
