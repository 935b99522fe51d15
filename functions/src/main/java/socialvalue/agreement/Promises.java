package socialvalue.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.finding.Severity;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.Settings.ActivityPair;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.Measure;
import socialvalue.model.Outcome;
import socialvalue.submission.Commitment;
import socialvalue.submission.Offer;
import socialvalue.submission.TenderReturn;

/**
 * What a return promises, in the frame's order. What earned no points was offered all the same; nothing is cut to what
 * counted, and nothing is taken off what was offered.
 *
 * @param promises what can be counted
 * @param undertakings what cannot
 * @param pairs promises under which one piece of evidence may stand twice
 */
public record Promises(List<Promise> promises, List<Undertaking> undertakings, List<ActivityPair> pairs) {
    public Promises {
        pairs = List.copyOf(pairs);
        promises = List.copyOf(promises);
        undertakings = List.copyOf(undertakings);
    }

    /**
     * What a return promises.
     *
     * @param frame the frame it was scored by
     * @param checked as it was opened
     * @param schedule when it is due
     * @param cashable which unit values are cashable
     * @param findings where everything is added that is wrong with the schedule, and each offer that is no promise as
     *     its quantity is of another unit than the frame's, or below nought; places are those of {@link SigningDetails}
     */
    public static Promises of(
            EvaluationFrame frame,
            TenderReturn checked,
            Schedule schedule,
            List<SigningDetails.CashableValue> cashable,
            Findings findings) {
        Scheduling scheduling = Scheduling.of(frame.exercise().term(), schedule, findings);
        ValuesPromised values = new ValuesPromised(cashable);
        List<Promise> promises = new ArrayList<>();
        List<Undertaking> undertakings = new ArrayList<>();
        Map<String, String> criteria = new LinkedHashMap<>();
        for (Commitment commitment : checked.commitments()) {
            Optional<SocialValueCriterion> applying = frame.leaf(commitment.criterion())
                    .filter(SocialValueCriterion.class::isInstance)
                    .map(SocialValueCriterion.class::cast)
                    .filter(SocialValueCriterion::applies);
            if (applying.isEmpty()) {
                continue;
            }
            SocialValueCriterion criterion = applying.get();
            undertaking(criterion, commitment.offer()).ifPresent(undertakings::add);
            for (Offered offered : Offered.under(frame, criterion, commitment.offer())) {
                if (isNone(offered, commitment, findings)) {
                    continue;
                }
                String id = free(offered.id(), criteria.keySet());
                criteria.put(id, criterion.id());
                promises.add(new Promise(
                        id,
                        offered.title(),
                        offered.measure().map(measure -> measured(frame, measure)),
                        criterion.kind(),
                        offered.unit(),
                        offered.direction(),
                        offered.aggregation(),
                        offered.contribution(),
                        scheduling.of(id, offered),
                        values.of(offered.values()),
                        offered.faceValue(),
                        offered.unit().isOfPeople() ? criterion.counting().countedMonths() : Optional.empty(),
                        Optional.empty()));
            }
        }
        scheduling.reportUnused();
        values.reportUnused(findings);
        return new Promises(promises, undertakings, pairs(frame.settings().activityPairs(), criteria));
    }

    private static Optional<Undertaking> undertaking(SocialValueCriterion criterion, Offer offer) {
        Optional<Undertaking.Form> form =
                switch (offer) {
                    case Offer.Answer(boolean yes) -> yes ? Optional.of(Undertaking.Form.YES) : Optional.empty();
                    case Offer.StatementOnly() -> Optional.of(Undertaking.Form.STATEMENT);
                    case Offer.NotOffered() -> Optional.empty();
                    case Offer.SingleFigure figure -> Optional.empty();
                    case Offer.PerPeriod periods -> Optional.empty();
                    case Offer.HeadsAndYears heads -> Optional.empty();
                    case Offer.OfOptions options -> Optional.empty();
                };
        return form.map(what -> new Undertaking(criterion.id(), criterion.title(), criterion.kind(), what));
    }

    /**
     * A number in another unit, or below nought, cannot be held against deliveries; a variation can say what was meant.
     */
    private static boolean isNone(Offered offered, Commitment commitment, Findings findings) {
        boolean negative = offered.amounts().stream().anyMatch(amount -> amount.signum() < 0);
        boolean otherUnit = commitment.forfeits().contains(FindingCode.WRONG_UNIT);
        if (negative || otherUnit) {
            findings.add(Finding.of(
                            negative ? FindingCode.NEGATIVE_QUANTITY : FindingCode.WRONG_UNIT,
                            Location.ROOT.member("promises").member(offered.id()),
                            negative ? "an offer below nought" : "an offer in another unit than the frame's",
                            "nought or more, in " + offered.unit())
                    .as(Severity.WORTH_A_LOOK)
                    .remediedBy("It is no promise of the agreement; record what was agreed by a variation."));
        }
        return negative || otherUnit;
    }

    private static Promise.Measured measured(EvaluationFrame frame, String id) {
        Measure measure = frame.measure(id).orElseThrow();
        String outcome = measure.outcome().orElseThrow();
        return new Promise.Measured(
                id,
                measure.wording().orElseThrow(),
                outcome,
                frame.model().outcomes().stream()
                        .filter(each -> each.id().equals(outcome))
                        .findFirst()
                        .map(Outcome::wording)
                        .orElseThrow());
    }

    /** Pairs of promises in place of pairs of criteria, some of which hold several promises. */
    private static List<ActivityPair> pairs(List<ActivityPair> ofCriteria, Map<String, String> criteria) {
        List<ActivityPair> pairs = new ArrayList<>();
        for (ActivityPair pair : ofCriteria) {
            criteria.forEach((first, under) -> {
                if (under.equals(pair.first())) {
                    criteria.forEach((second, other) -> {
                        if (other.equals(pair.second())) {
                            pairs.add(new ActivityPair(first, second));
                        }
                    });
                }
            });
        }
        return pairs;
    }

    /** The name itself where it is free, else the first that is free with a number behind it. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
