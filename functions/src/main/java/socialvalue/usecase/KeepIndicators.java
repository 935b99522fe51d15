package socialvalue.usecase;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.Indicator;
import socialvalue.agreement.IndicatorObservation;
import socialvalue.agreement.ObservedIndicator;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.port.Conflict;
import socialvalue.port.Indicators;
import socialvalue.port.Page;

/** Keeps corporate indicators and what was observed of them. Nothing is summed over them. */
public final class KeepIndicators {
    private final Indicators indicators;
    private final InstantSource clock;

    public KeepIndicators(Indicators indicators, InstantSource clock) {
        this.indicators = indicators;
        this.clock = clock;
    }

    /**
     * What a person says of an indicator.
     *
     * @param definition read and checked against its edition
     * @param reason why it is kept, or changed
     */
    public record Defined(Indicator.Definition definition, String reason) {}

    /**
     * What a person says of a period.
     *
     * @param value in the unit of the indicator's measure
     * @param source where it stands
     * @param reason why it is corrected; may be empty for the first observation of a period
     */
    public record Observed(BigDecimal value, String source, Optional<String> reason) {}

    /**
     * Keeps an indicator's definition.
     *
     * @param replaces the revision it replaces; 0 where there is none
     * @throws Refusal if another revision is kept, or it follows another measure than before
     */
    public Indicator define(Caller caller, String id, Defined said, int replaces) {
        mayWrite(caller);
        Optional<Indicator> standing = indicators.find(id).map(ObservedIndicator::current);
        replacing("the indicator", standing.map(Indicator::revision).orElse(0), replaces);
        boolean anotherMeasure = standing.map(before -> before.definition().follows())
                .filter(before -> !before.equals(said.definition().follows()))
                .isPresent();
        if (anotherMeasure) {
            throw Refusal.conflict("another-measure", "an indicator follows one measure of one edition for ever");
        }
        Indicator kept =
                new Indicator(id, said.definition(), replaces + 1, said.reason(), caller.subject(), clock.instant());
        try {
            indicators.keep(kept);
        } catch (Conflict another) {
            throw Refusal.preconditionFailed("the indicator was changed meanwhile");
        }
        return kept;
    }

    /**
     * Records what was observed in a period, or corrects it.
     *
     * @param periodEnd the period's last day, which names it
     * @param replaces the revision it corrects; 0 where the period was not observed yet
     * @return the observation, beside the indicator it is of
     * @throws Refusal if there is no such indicator, the period is not one of it or not over, the value is not one of
     *     its unit, a correction gives no reason, or another revision is kept
     */
    public ObservedIndicator observe(Caller caller, String id, LocalDate periodEnd, Observed said, int replaces) {
        mayWrite(caller);
        ObservedIndicator observed = found(id);
        Indicator indicator = observed.current();
        if (!indicator.definition().period().has(periodEnd)) {
            throw Refusal.conflict("outside-the-period", "the indicator covers another period");
        }
        if (periodEnd.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw Refusal.conflict("period-not-over", "what ends later cannot have been observed yet");
        }
        int standing = observed.standing().stream()
                .filter(each -> each.periodEnd().equals(periodEnd))
                .mapToInt(IndicatorObservation::revision)
                .max()
                .orElse(0);
        replacing("the observation", standing, replaces);
        check(indicator, said, replaces);
        IndicatorObservation kept = new IndicatorObservation(
                periodEnd, said.value(), said.source(), replaces + 1, said.reason(), caller.subject(), clock.instant());
        try {
            indicators.keep(id, kept);
        } catch (Conflict another) {
            throw Refusal.preconditionFailed("the observation was corrected meanwhile");
        }
        return new ObservedIndicator(List.of(indicator), List.of(kept));
    }

    private static void check(Indicator indicator, Observed said, int replaces) {
        Findings findings = new Findings();
        if (!indicator.definition().follows().admits(said.value())) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    Location.at("/value"),
                    said.value().toPlainString(),
                    "a number of " + indicator.definition().follows().unit().name());
        }
        if (replaces > 0 && said.reason().isEmpty()) {
            findings.add(FindingCode.RATIONALE_MISSING, Location.at("/reason"), "nothing", "why it is corrected");
        }
        if (!findings.isEmpty()) {
            throw Refusal.unprocessable(
                    "observation-not-accepted", "the observation was not recorded", findings.inOrder());
        }
    }

    /**
     * An indicator with all that was recorded of it.
     *
     * @throws Refusal if there is none
     */
    public ObservedIndicator read(Caller caller, String id) {
        mayRead(caller);
        return found(id);
    }

    /** Some of all indicators, by identifier. */
    public Page<ObservedIndicator> page(Caller caller, Optional<String> after, int limit) {
        mayRead(caller);
        return indicators.page(after, limit);
    }

    private ObservedIndicator found(String id) {
        return indicators
                .find(id)
                .orElseThrow(() -> Refusal.notFound("no-such-indicator", "no indicator " + id + " is kept"));
    }

    private static void replacing(String what, int standing, int replaces) {
        if (standing == replaces) {
            return;
        }
        throw replaces == 0
                ? Refusal.preconditionRequired(what + " is kept already; say which revision this one replaces")
                : Refusal.preconditionFailed(what + " is at revision " + standing);
    }

    private static void mayWrite(Caller caller) {
        caller.require(Role.CONTRACT_OFFICER, Role.COMMISSIONER);
    }

    private static void mayRead(Caller caller) {
        caller.require(Role.CONTRACT_OFFICER, Role.COMMISSIONER, Role.FINANCE, Role.AUDITOR);
    }
}
