package socialvalue.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.procurement.Supplier;
import socialvalue.submission.Commitment;
import socialvalue.submission.DraftResponse;
import socialvalue.submission.DraftReturn;
import socialvalue.submission.DraftReturn.DraftMember;
import socialvalue.submission.DraftReturn.DraftSupplier;
import socialvalue.submission.MethodStatement;
import socialvalue.submission.TenderReturn;

/**
 * Holds a draft return to its frame: every rule, all findings at once.
 *
 * <p>A return that can be read and is for this lot becomes a {@link TenderReturn} whatever else is found: what was
 * found of a commitment stands in its forfeits. To add a rule: write one {@link ReplyRule}, name it here, give its code
 * to {@link FindingCode} and a scenario to the tests.
 */
public final class ReturnRules {
    private static final ReplyRule NIL = new NilOffers();

    /** In the order in which findings of one place are to be met. */
    private static final List<ReplyRule> RULES = List.of(
            new OnlyWhatIsAsked(),
            new QuantityIsGiven(),
            new OptionsOffered(),
            new UnitsAreTheFrames(),
            new NothingNegative(),
            new WholeHeadcounts(),
            new PercentagesWithinOneHundred(),
            new PeriodsOfTheContract(),
            new PartsAddUp(),
            new StatementLength(),
            new EvidenceIsReferredTo(),
            new BenefitFallsInTheArea(),
            new NetOfWhatIsDeclared(),
            new MeasuresArePublished(),
            new GainOrRetainIsSaid(),
            new InProportion(),
            new DeliverySharesAddUp());

    private ReturnRules() {}

    /**
     * Checks a return.
     *
     * @param draft as it was read
     * @param frame the frame of the lot it is to be received for
     * @param frameDigest that frame's digest
     * @param entitledSupplier whose return it must be; empty where anybody's may be checked
     * @param findings where everything found is added
     * @return the return, with one commitment for each social value criterion; empty only if it cannot be received,
     *     because it is another lot's or another supplier's. Its supplier's identifier is the entitled one, else the
     *     one it states, else blank
     */
    public static Optional<TenderReturn> check(
            DraftReturn draft,
            EvaluationFrame frame,
            String frameDigest,
            Optional<String> entitledSupplier,
            Findings findings) {
        boolean here = AddressedHere.check(draft, frame, frameDigest, entitledSupplier, findings);
        OneAnswerEach answers = new OneAnswerEach(frame, draft.responses(), findings);
        Commitment[] commitments = new Commitment[frame.socialValueCriteria().size()];
        List<MethodStatement> statements = new ArrayList<>();
        ActivitiesCountOnce activities = new ActivitiesCountOnce();
        for (DraftResponse response : draft.responses()) {
            int position = response.criterion() == null ? -1 : frame.position(response.criterion());
            if (position >= 0 && answers.answer(position) == response) {
                SocialValueCriterion criterion = frame.socialValueCriteria().get(position);
                Reply reply = new Reply(frame, criterion, response, findings);
                commitments[position] =
                        response.isEmpty() && criterion.response().required()
                                ? unanswered(frame, criterion, response.location(), findings)
                                : commitment(reply, answers, activities);
                StatementMade.of(reply).ifPresent(statements::add);
            }
        }
        for (int i = 0; i < commitments.length; i++) {
            if (commitments[i] == null) {
                SocialValueCriterion criterion = frame.socialValueCriteria().get(i);
                commitments[i] = unanswered(frame, criterion, DraftReturn.RESPONSES, findings);
            }
        }
        if (!here) {
            return Optional.empty();
        }
        return Optional.of(new TenderReturn(
                frame.exercise().lot(),
                supplier(draft.supplier(), entitledSupplier),
                draft.frameDigest() == null ? frameDigest : draft.frameDigest(),
                List.of(commitments),
                statements));
    }

    /**
     * Whether a return received at this time is in time: up to and at the frame's deadline. A late one is found
     * {@link FindingCode#AFTER_THE_DEADLINE}.
     */
    public static boolean receivedInTime(EvaluationFrame frame, Instant receivedAt, Findings findings) {
        if (!receivedAt.isAfter(frame.exercise().deadline().toInstant())) {
            return true;
        }
        findings.add(Finding.of(
                        FindingCode.AFTER_THE_DEADLINE,
                        Location.ROOT,
                        "received at " + receivedAt,
                        "by " + frame.exercise().deadline())
                .citing("frame, exercise, deadline"));
        return false;
    }

    private static Commitment commitment(Reply reply, OneAnswerEach answers, ActivitiesCountOnce activities) {
        if (answers.isRepeated(reply.frame().position(reply.criterion().id()))) {
            reply.forfeits().whole(FindingCode.REPEATED_CRITERION);
        }
        if (reply.response().isNil()) {
            NIL.check(reply);
        } else {
            for (int i = 0; i < RULES.size(); i++) {
                RULES.get(i).check(reply);
            }
            activities.check(reply);
        }
        return OfferMade.commitment(reply);
    }

    private static Commitment unanswered(
            EvaluationFrame frame, SocialValueCriterion criterion, Location where, Findings findings) {
        List<FindingCode> forfeits = RequiredIsAnswered.check(frame, criterion, where, findings);
        Commitment unanswered = Commitment.unanswered(criterion.id());
        return forfeits.isEmpty()
                ? unanswered
                : new Commitment(
                        criterion.id(),
                        unanswered.response(),
                        unanswered.offer(),
                        unanswered.deadweight(),
                        unanswered.attribution(),
                        forfeits);
    }

    private static Supplier supplier(DraftSupplier draft, Optional<String> entitled) {
        String stated = draft == null || draft.id() == null ? "" : draft.id();
        String id = entitled.orElse(stated);
        if (draft == null) {
            return new Supplier(id, id, Optional.empty(), List.of());
        }
        List<Supplier.Member> members = new ArrayList<>(draft.members().size());
        for (DraftMember member : draft.members()) {
            if (member.name() != null && member.capacity() != null) {
                members.add(
                        new Supplier.Member(member.name(), member.capacity(), Optional.ofNullable(member.sector())));
            }
        }
        return new Supplier(id, draft.name() == null ? id : draft.name(), Optional.ofNullable(draft.sector()), members);
    }
}
