package socialvalue.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.finding.Severity;
import socialvalue.frame.Exercise.Term;
import socialvalue.quantity.Ratio;

/** Puts what is offered into parts that are due, and finds what of a schedule does not go with it. */
final class Scheduling {
    private static final Location SCHEDULES = Location.at("/schedules");
    private static final Location PERIODS = Location.at("/periods");

    private final Term term;
    private final Schedule schedule;
    private final Findings findings;
    private final Set<String> used = new HashSet<>();
    /** In the term's order; empty where their days are not said, or not usable. */
    private final List<Schedule.NamedPeriod> periods;

    private Scheduling(Term term, Schedule schedule, Findings findings) {
        this.term = term;
        this.schedule = schedule;
        this.findings = findings;
        this.periods = periods();
    }

    static Scheduling of(Term term, Schedule schedule, Findings findings) {
        Scheduling scheduling = new Scheduling(term, schedule, findings);
        scheduling.checkParts();
        return scheduling;
    }

    private List<Schedule.NamedPeriod> periods() {
        List<Schedule.NamedPeriod> given = schedule.periods();
        List<String> names =
                given.stream().map(Schedule.NamedPeriod::name).distinct().toList();
        for (int i = 0; i < given.size(); i++) {
            Location place = PERIODS.element(i);
            if (!term.periods().contains(given.get(i).name())) {
                refuse(
                        FindingCode.UNKNOWN_REFERENCE,
                        place.member("name"),
                        given.get(i).name(),
                        term.periods().isEmpty()
                                ? "no periods: the frame names none"
                                : "one of the frame's periods " + String.join(", ", term.periods()));
            }
            flagOutside(place, given.get(i).from(), given.get(i).to());
        }
        if (names.size() < given.size()) {
            refuse(FindingCode.REPEATED_IDENTIFIER, PERIODS, "a period twice", "each period once");
        }
        if (given.isEmpty()) {
            return List.of();
        }
        List<Schedule.NamedPeriod> ordered = term.periods().stream()
                .flatMap(name ->
                        given.stream().filter(each -> each.name().equals(name)).limit(1))
                .toList();
        if (ordered.size() < term.periods().size()) {
            refuse(
                    FindingCode.PERIODS_MISSING,
                    PERIODS,
                    "the days of " + ordered.size() + " periods",
                    "those of each of " + String.join(", ", term.periods()));
            return List.of();
        }
        boolean inOrder = IntStream.range(1, ordered.size())
                .allMatch(i -> ordered.get(i).from().isAfter(ordered.get(i - 1).to()));
        if (!inOrder) {
            refuse(
                    FindingCode.UNUSABLE_VALUE,
                    PERIODS,
                    "periods that overlap or are out of order",
                    "each period to begin after the one before");
        }
        return ordered;
    }

    private void checkParts() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < schedule.parts().size(); i++) {
            Schedule.Parts parts = schedule.parts().get(i);
            Location place = SCHEDULES.element(i);
            if (!seen.add(parts.promise())) {
                refuse(FindingCode.REPEATED_IDENTIFIER, place.member("promise"), parts.promise(), "each promise once");
            }
            ScheduleRules.check(parts.due(), place.member("parts"), findings);
            for (int k = 0; k < parts.due().size(); k++) {
                Due due = parts.due().get(k);
                flagOutside(place.member("parts").element(k), due.from(), due.to());
            }
        }
    }

    /** What is due of it, and when. */
    List<Due> of(String promise, Offered offered) {
        Optional<List<Due>> own = schedule.of(promise);
        if (own.isPresent()) {
            used.add(promise);
            checkAddsUp(promise, offered, own.get());
            return own.get();
        }
        if (offered.byPeriod() && !periods.isEmpty()) {
            return IntStream.range(0, periods.size())
                    .mapToObj(i -> due(
                            periods.get(i).from(),
                            periods.get(i).to(),
                            decimal(offered.amounts().get(i))))
                    .toList();
        }
        // A mean that no decimal equals stays the mean of its periods, all of them due by the last day
        return offered.whole()
                .asDecimal()
                .map(whole -> List.of(due(term.from(), term.to(), whole)))
                .orElseGet(() -> offered.amounts().stream()
                        .map(amount -> due(term.from(), term.to(), decimal(amount)))
                        .toList());
    }

    private void checkAddsUp(String promise, Offered offered, List<Due> own) {
        List<Ratio> parts = own.stream().map(Due::quantity).map(Ratio::of).toList();
        Optional<Ratio> together = Aggregated.of(offered.aggregation(), parts);
        if (together.isPresent() && !together.get().equals(offered.whole())) {
            String how =
                    switch (offered.aggregation()) {
                        case SUM -> "parts that add up to ";
                        case LATEST -> "parts the last of which is ";
                        case MEAN -> "parts whose mean is ";
                    };
            refuse(
                    FindingCode.PARTS_DO_NOT_ADD_UP,
                    SCHEDULES.element(index(promise)).member("parts"),
                    together.get().toString(),
                    how + offered.whole() + " " + offered.unit() + ", as it was offered");
        }
    }

    /** Finds parts of what is not promised. */
    void reportUnused() {
        for (Schedule.Parts parts : schedule.parts()) {
            if (!used.contains(parts.promise())) {
                refuse(
                        FindingCode.UNKNOWN_REFERENCE,
                        SCHEDULES.element(index(parts.promise())).member("promise"),
                        parts.promise(),
                        "the identifier of a promise of this return");
            }
        }
    }

    private int index(String promise) {
        return IntStream.range(0, schedule.parts().size())
                .filter(i -> schedule.parts().get(i).promise().equals(promise))
                .findFirst()
                .orElseThrow();
    }

    private static Due due(LocalDate from, LocalDate to, BigDecimal quantity) {
        return new Due(from, to, quantity);
    }

    private static BigDecimal decimal(Ratio offered) {
        return offered.asDecimal().orElseThrow();
    }

    private void flagOutside(Location place, LocalDate from, LocalDate to) {
        ScheduleRules.flagOutside(term.from(), term.to(), from, to, place, findings);
    }

    private void refuse(FindingCode code, Location place, String found, String expected) {
        findings.add(Finding.of(code, place, found, expected).as(Severity.REFUSED));
    }
}
