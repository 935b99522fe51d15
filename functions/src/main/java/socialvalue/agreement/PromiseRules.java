package socialvalue.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.model.UnitValue;

/** What holds of every promise of an agreement. */
final class PromiseRules {
    private final Agreement agreement;
    private final Location place;
    private final Findings findings;

    PromiseRules(Agreement agreement, Location place, Findings findings) {
        this.agreement = agreement;
        this.place = place;
        this.findings = findings;
    }

    void check(Promise promise) {
        schedule(promise);
        values(promise);
        if (promise.countedMonths().isPresent() && !promise.unit().isOfPeople()) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    place.member("counted-for-months"),
                    "a number of months where no people are counted",
                    "no such key, or a unit of the kind headcount or full-time-equivalent-years");
        }
    }

    private void schedule(Promise promise) {
        Location schedule = place.member("schedule");
        List<Due> parts = promise.schedule();
        if (parts.isEmpty() && agreement.kind() != AgreementKind.SERVICE_PERFORMANCE) {
            findings.add(Finding.of(
                            FindingCode.MISSING_KEY,
                            schedule,
                            "an empty schedule",
                            "at least one part: only a service of the council's own may promise no quantity")
                    .remediedBy("Say what is due, and when."));
        }
        ScheduleRules.check(parts, schedule, findings);
        for (int i = 0; i < parts.size(); i++) {
            Due due = parts.get(i);
            ScheduleRules.flagOutside(
                    agreement.from(), agreement.last(), due.from(), due.to(), schedule.element(i), findings);
        }
    }

    private void values(Promise promise) {
        Set<String> seen = new HashSet<>();
        boolean economic = promise.values().stream().anyMatch(value -> value.kind() == UnitValue.Kind.ECONOMIC);
        for (int i = 0; i < promise.values().size(); i++) {
            PromisedValue value = promise.values().get(i);
            Location at = place.member("values").element(i);
            if (!seen.add(value.kind() + " " + value.id())) {
                findings.add(FindingCode.REPEATED_IDENTIFIER, at.member("id"), value.id(), "each value once");
            }
            if (value.kind() != UnitValue.Kind.POINTS && value.priceYear().isEmpty()) {
                findings.add(Finding.of(
                                FindingCode.MISSING_KEY,
                                at.member("price-year"),
                                "no price year",
                                "the year of the prices")
                        .remediedBy("Add it; amounts of different years are never added up."));
            }
            if (economic && value.transfer()) {
                findings.add(Finding.of(
                                FindingCode.BENEFIT_SAVING_ADDED_TO_ECONOMIC_VALUE,
                                at,
                                value.id() + ", a transfer, beside an economic value",
                                "the economic value without the transfer")
                        .citing(value.source()));
            }
        }
    }
}
