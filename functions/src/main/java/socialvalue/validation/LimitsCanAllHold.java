package socialvalue.validation;

import static socialvalue.finding.FindingCode.LIMITS_CANNOT_ALL_HOLD;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import socialvalue.finding.Findings;
import socialvalue.model.DraftEdition;
import socialvalue.model.DraftEdition.DraftLimit;
import socialvalue.model.Limit;
import socialvalue.quantity.Percentage;

/** There is a share of core and a share of added social value that keeps every limit and reaches every aim. */
final class LimitsCanAllHold implements EditionRule {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public void check(DraftEdition edition, Findings findings) {
        List<DraftLimit> complete = edition.limits().stream()
                .filter(limit -> Stream.of(limit.on(), limit.kind(), limit.percentage(), limit.condition())
                        .allMatch(Objects::nonNull))
                .toList();
        List<DraftLimit> always = complete.stream()
                .filter(limit -> limit.condition().value() == Limit.Condition.ALWAYS)
                .toList();
        if (!canHold(complete)) {
            report(complete, "where the Act applies", findings);
        } else if (!canHold(always)) {
            report(always, "where the Act does not apply", findings);
        }
    }

    private static boolean canHold(List<DraftLimit> limits) {
        BigDecimal leastCore = aim(limits, Limit.On.CORE);
        BigDecimal mostCore = most(limits, Limit.On.CORE);
        BigDecimal leastAdded = aim(limits, Limit.On.ADDED);
        BigDecimal mostAdded = most(limits, Limit.On.ADDED);
        BigDecimal leastTotal = aim(limits, Limit.On.TOTAL);
        BigDecimal mostTotal = most(limits, Limit.On.TOTAL);
        return leastCore.compareTo(mostCore) <= 0
                && leastAdded.compareTo(mostAdded) <= 0
                && leastTotal.compareTo(mostTotal) <= 0
                && leastCore.add(leastAdded).compareTo(mostTotal) <= 0
                && mostCore.add(mostAdded).compareTo(leastTotal) >= 0;
    }

    private static BigDecimal aim(List<DraftLimit> limits, Limit.On on) {
        return percentages(limits, on, Limit.Kind.AIM)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal most(List<DraftLimit> limits, Limit.On on) {
        return percentages(limits, on, Limit.Kind.UP_TO)
                .min(BigDecimal::compareTo)
                .orElse(WHOLE);
    }

    private static Stream<BigDecimal> percentages(List<DraftLimit> limits, Limit.On on, Limit.Kind kind) {
        return limits.stream()
                .filter(limit -> limit.on().value() == on && limit.kind().value() == kind)
                .map(limit -> limit.percentage().value())
                .map(Percentage::value);
    }

    private static void report(List<DraftLimit> limits, String when, Findings findings) {
        StringBuilder found = new StringBuilder();
        for (DraftLimit limit : limits) {
            found.append(found.isEmpty() ? "" : ", ")
                    .append(limit.on().value().name().toLowerCase(Locale.ROOT))
                    .append(limit.kind().value() == Limit.Kind.AIM ? " aim " : " up to ")
                    .append(limit.percentage().value());
        }
        findings.add(
                LIMITS_CANNOT_ALL_HOLD,
                limits.getFirst().location(),
                found.toString(),
                "limits and aims that one frame can keep and reach together, " + when);
    }
}
