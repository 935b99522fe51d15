package socialvalue.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.frame.EvaluationFrame;
import socialvalue.procurement.Regime;
import socialvalue.scoring.ScoreSheet;
import socialvalue.summary.AssessmentSummary.Kind;
import socialvalue.summary.AssessmentSummary.Lack;
import socialvalue.summary.AssessmentSummary.Of;
import socialvalue.summary.AssessmentSummary.Place;
import socialvalue.summary.AssessmentSummary.Standing;
import socialvalue.summary.AssessmentSummary.Successful;

/** Writes the letters of a lot: the same for the same frame, decision and tenders. */
public final class Letters {
    private final EvaluationFrame frame;
    private final About about;
    private final AwardDecision decision;
    private final Optional<AssessedTender> successful;
    private final Optional<Place> place;

    /**
     * The letters of a lot.
     *
     * @param frame the frame it was assessed by
     * @param version that frame's version
     * @param digest that version's digest
     * @param decision what people decided
     * @param successful the tender it awards the contract to
     * @param place that tender's place among those assessed; empty until everything is in
     */
    public Letters(
            EvaluationFrame frame,
            int version,
            String digest,
            AwardDecision decision,
            AssessedTender successful,
            Optional<Place> place) {
        this(frame, About.of(frame, version, digest), decision, Optional.of(successful), place);
        if (!successful.sheet().supplier().equals(decision.supplier())) {
            throw new IllegalArgumentException("the successful tender is that of the supplier decided on");
        }
    }

    private Letters(
            EvaluationFrame frame,
            About about,
            AwardDecision decision,
            Optional<AssessedTender> successful,
            Optional<Place> place) {
        this.frame = frame;
        this.about = about;
        this.decision = decision;
        this.successful = successful;
        this.place = place;
    }

    /** The summary of one tender as far as it can be written before anything is decided. */
    public static AssessmentSummary draft(EvaluationFrame frame, int version, String digest, AssessedTender tender) {
        Letters undecided =
                new Letters(frame, About.of(frame, version, digest), null, Optional.empty(), Optional.empty());
        return undecided.summary(
                named(tender.sheet(), Optional.empty()),
                Standing.UNDECIDED,
                tender,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * What a supplier receives whose tender was not assessed.
     *
     * @throws IllegalArgumentException if the decision does not say that it was not, and why
     */
    public NotAssessedLetter notAssessed(String supplier, String supplierName) {
        String reason = decision.notAssessed().get(supplier);
        if (reason == null) {
            throw new IllegalArgumentException("a tender is not assessed for a recorded reason");
        }
        return new NotAssessedLetter(
                about,
                new NamedSupplier(
                        supplier,
                        supplierName,
                        Optional.ofNullable(decision.contacts().get(supplier))),
                reason);
    }

    /**
     * What the supplier of a tender receives. One that was excluded after its assessment is an assessed one all the
     * same: its supplier receives its scores, and the reason of its disqualification as the further explanation
     * (Procurement Act 2023, s.50; Procurement Regulations 2024, reg.31).
     */
    public SupplierLetter to(AssessedTender tender) {
        ScoreSheet sheet = tender.sheet();
        if (decision.notAssessed().containsKey(sheet.supplier())) {
            return notAssessed(sheet.supplier(), sheet.supplierName());
        }
        NamedSupplier recipient =
                named(sheet, Optional.ofNullable(decision.contacts().get(sheet.supplier())));
        if (sheet.supplier().equals(decision.supplier())) {
            return summary(recipient, Standing.SUCCESSFUL, tender, Optional.empty(), Optional.empty());
        }
        return summary(
                recipient,
                Standing.NOT_SUCCESSFUL,
                tender,
                successful.map(this::successful),
                Optional.ofNullable(decision.furtherExplanations().get(sheet.supplier())));
    }

    private static NamedSupplier named(ScoreSheet sheet, Optional<NamedSupplier.Contact> contact) {
        return new NamedSupplier(sheet.supplier(), sheet.supplierName(), contact);
    }

    private Successful successful(AssessedTender tender) {
        String supplier = tender.sheet().supplier();
        List<AwardDecision.Withholding> withheld = decision.withholdings().stream()
                .filter(each -> each.of().equals(supplier))
                .toList();
        return new Successful(
                named(tender.sheet(), Optional.ofNullable(decision.contacts().get(supplier))),
                new AssessmentOf(frame, tender, withheld).assessment(),
                place);
    }

    private AssessmentSummary summary(
            NamedSupplier recipient,
            Standing standing,
            AssessedTender tender,
            Optional<Successful> other,
            Optional<String> further) {
        AssessmentOf own = new AssessmentOf(frame, tender, List.of());
        List<Lack> lacking = new ArrayList<>(own.lacking(Of.OWN));
        if (other.isPresent()) {
            lacking.addAll(new AssessmentOf(frame, successful.orElseThrow(), List.of()).lacking(Of.SUCCESSFUL));
        }
        Kind kind = !isUnderTheAct(about.regime())
                ? Kind.LETTER
                : lacking.isEmpty() ? Kind.ASSESSMENT_SUMMARY : Kind.SOCIAL_VALUE_PART;
        return new AssessmentSummary(
                kind,
                about,
                recipient,
                standing,
                PublishedCriteria.of(frame, Optional.ofNullable(decision).flatMap(AwardDecision::wholeAt)),
                own.assessment(),
                other,
                further,
                lacking);
    }

    /**
     * Whether a supplier with an assessed tender is owed an assessment summary: for a public contract awarded under
     * section 19, after a competitive tendering procedure (Procurement Act 2023, s.50(3)), light touch contracts and
     * concessions among them (s.50(6) takes out neither). A call-off is awarded under its framework.
     */
    public static boolean isUnderTheAct(Regime regime) {
        return switch (regime) {
            case PROCUREMENT_ACT_2023, PROCUREMENT_ACT_2023_LIGHT_TOUCH, PROCUREMENT_ACT_2023_CONCESSION -> true;
            case PROCUREMENT_ACT_2023_FRAMEWORK_CALL_OFF,
                    PUBLIC_CONTRACTS_REGULATIONS_2015,
                    PROVIDER_SELECTION_REGIME,
                    BELOW_THRESHOLD,
                    NOT_A_PROCUREMENT -> false;
        };
    }
}
