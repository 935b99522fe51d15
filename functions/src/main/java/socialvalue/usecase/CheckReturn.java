package socialvalue.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.port.ReturnDocument;
import socialvalue.port.ReturnReading;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.Scorer;
import socialvalue.submission.Commitment;
import socialvalue.submission.DraftReturn;
import socialvalue.submission.Offer;
import socialvalue.submission.TenderReturn;
import socialvalue.usecase.ReturnCheck.CriterionAnswer;
import socialvalue.usecase.ReturnCheck.Outlook;
import socialvalue.usecase.ReturnCheck.State;
import socialvalue.validation.ReturnRules;

/**
 * Tells a bidder what is found of its return, how complete it is, and what its own figures would earn. Uses the return
 * and the frame and nothing else, keeps nothing, and needs no store.
 */
public final class CheckReturn {
    private final ReturnReading reading;

    public CheckReturn(ReturnReading reading) {
        this.reading = reading;
    }

    /**
     * Checks a return for a supplier, or for a portal that checks on a supplier's behalf.
     *
     * @param frameDigest the digest of the frame
     */
    public ReturnCheck check(Caller caller, ReturnDocument document, EvaluationFrame frame, String frameDigest) {
        caller.require(Role.SUPPLIER, Role.PORTAL);
        Findings findings = new Findings();
        Optional<DraftReturn> draft = reading.read(document, findings);
        return draft.map(read -> check(read, frame, frameDigest, caller.supplier(), findings))
                .orElseGet(() -> new ReturnCheck(frameDigest, findings, Optional.empty()));
    }

    /**
     * Checks a return that has been read.
     *
     * @param entitledSupplier whose return it must be; empty where anybody's may be checked
     * @param findings what was found in reading, to which the rules add
     */
    public static ReturnCheck check(
            DraftReturn draft,
            EvaluationFrame frame,
            String frameDigest,
            Optional<String> entitledSupplier,
            Findings findings) {
        Optional<TenderReturn> checked = ReturnRules.check(draft, frame, frameDigest, entitledSupplier, findings);
        return new ReturnCheck(frameDigest, findings, checked.map(sound -> answer(frame, sound.commitments())));
    }

    private static ReturnCheck.Answer answer(EvaluationFrame frame, List<Commitment> commitments) {
        Scorer scorer = new Scorer(frame);
        List<CriterionAnswer> criteria = new ArrayList<>(commitments.size());
        int required = 0;
        int requiredAnswered = 0;
        int optional = 0;
        int optionalAnswered = 0;
        for (int i = 0; i < commitments.size(); i++) {
            SocialValueCriterion criterion = frame.socialValueCriteria().get(i);
            Commitment commitment = commitments.get(i);
            State state = state(criterion, commitment);
            boolean must = criterion.response().required();
            if (criterion.applies()) {
                int answered = state == State.UNANSWERED ? 0 : 1;
                required += must ? 1 : 0;
                requiredAnswered += must ? answered : 0;
                optional += must ? 0 : 1;
                optionalAnswered += must ? 0 : answered;
            }
            criteria.add(new CriterionAnswer(
                    criterion.id(),
                    criterion.title(),
                    must,
                    state,
                    frame.availablePoints(criterion.id()),
                    outlook(scorer, criterion, commitment, state)));
        }
        return new ReturnCheck.Answer(
                new ReturnCheck.Completeness(required, requiredAnswered, optional, optionalAnswered), criteria);
    }

    private static State state(SocialValueCriterion criterion, Commitment commitment) {
        if (!criterion.applies()) {
            return State.NOT_APPLICABLE;
        }
        if (commitment.response() < 0) {
            return State.UNANSWERED;
        }
        if (!commitment.forfeits().isEmpty()) {
            return State.FORFEITED;
        }
        return commitment.offer() instanceof Offer.NotOffered ? State.NIL : State.OFFERED;
    }

    private static Outlook outlook(Scorer scorer, SocialValueCriterion criterion, Commitment commitment, State state) {
        return switch (state) {
            case NOT_APPLICABLE ->
                new ReturnCheck.DoesNotApply(criterion.notApplicable().orElseThrow());
            case UNANSWERED, NIL -> new ReturnCheck.NothingToScore();
            case FORFEITED -> new ReturnCheck.EarnsNothing(commitment.forfeits());
            case OFFERED ->
                scorer.ownFigures(criterion, commitment)
                        .map(CheckReturn::ownFigures)
                        .orElseGet(() -> decidedElsewhere(criterion));
        };
    }

    private static Outlook ownFigures(CriterionScore score) {
        return score instanceof CriterionScore.Scored scored
                ? new ReturnCheck.OwnFigures(scored.points(), scored.step())
                : new ReturnCheck.NothingToScore();
    }

    private static Outlook decidedElsewhere(SocialValueCriterion criterion) {
        Optional<String> formula = Scorer.formula(criterion);
        if (formula.isEmpty()) {
            return new ReturnCheck.MarkedByEvaluators();
        }
        boolean withPrices = criterion.method() instanceof ScoringMethod.Value value && value.needsTenderedPrice();
        return withPrices
                ? new ReturnCheck.DecidedWithPrices(formula.get())
                : new ReturnCheck.DecidedAtOpening(formula.get());
    }
}
