package socialvalue.validation;

import java.util.stream.Stream;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.SocialValue;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.quantity.Unit;

/** For how long somebody is counted can be said only where people, or the years they work, are counted. */
final class PeopleAreCountedForATime implements CriterionRule {
    @Override
    public void check(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        if (part.counting() == null || part.counting().countedMonths().isEmpty() || part.unit() == null) {
            return;
        }
        Stream<Unit> counted = part.method() instanceof Value value
                ? value.options().stream().map(Option::unit)
                : part.unit().stream();
        if (counted.noneMatch(Unit::isOfPeople)) {
            findings.add(
                    FindingCode.METHOD_DOES_NOT_FIT,
                    frame.place(criterion.at("counting/counted-for-months")),
                    "the key counted-for-months where no people are counted",
                    "a unit of the kind headcount or full-time-equivalent-years, or no such key");
        }
    }
}
