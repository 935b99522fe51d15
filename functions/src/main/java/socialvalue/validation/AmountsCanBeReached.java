package socialvalue.validation;

import java.math.BigDecimal;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.SocialValue;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.ScoringMethod.Bands;
import socialvalue.frame.ScoringMethod.OfAmount;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.frame.ScoringMethod.PassOrFail;
import socialvalue.frame.ScoringMethod.RelativeToBest;
import socialvalue.frame.ScoringMethod.Target;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Unit;

/** Targets, minimums, bands and caps are amounts a bidder can offer and that count. */
final class AmountsCanBeReached implements CriterionRule {
    @Override
    public void check(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        Optional<BigDecimal> cap =
                part.counting() == null ? Optional.empty() : part.counting().cap();
        boolean percent = part.unit() != null
                && part.unit().filter(unit -> unit.kind() == Unit.Kind.PERCENT).isPresent();
        Amounts amounts = new Amounts(frame, cap, percent, findings);
        cap.ifPresent(most -> amounts.above(BigDecimal.ZERO, most, criterion.at("counting/cap")));
        switch (part.method()) {
            case OfAmount method -> amounts.of(method, criterion.atMethod(method, ""));
            case PassOrFail method ->
                method.minimum().ifPresent(minimum -> {
                    amounts.above(BigDecimal.ZERO, minimum, criterion.atMethod(method, "minimum"));
                    amounts.reachable(minimum, criterion.atMethod(method, "minimum"));
                });
            case Value value -> {
                new Amounts(frame, Optional.empty(), false, findings)
                        .of(
                                value.then(),
                                criterion.atMethod(value, "then/" + value.then().key()));
                int index = 0;
                for (Option option : value.options()) {
                    String place = criterion.atMethod(value, "options/" + index++ + "/cap");
                    option.cap().ifPresent(most -> amounts.above(BigDecimal.ZERO, most, place));
                }
            }
            case null, default -> {}
        }
    }

    private record Amounts(DraftFrame frame, Optional<BigDecimal> cap, boolean percent, Findings findings) {
        void of(OfAmount method, String pointer) {
            switch (method) {
                case RelativeToBest relative -> {}
                case Target target -> {
                    above(BigDecimal.ZERO, target.target(), pointer + "/amount");
                    reachable(target.target(), pointer + "/amount");
                    target.minimum().ifPresent(minimum -> {
                        above(BigDecimal.ZERO, minimum, pointer + "/minimum");
                        if (minimum.compareTo(target.target()) > 0) {
                            unfit(
                                    pointer + "/minimum",
                                    "a minimum of " + minimum.toPlainString(),
                                    "at most the target, " + target.target().toPlainString());
                        }
                    });
                }
                case Bands bands -> {
                    int index = 0;
                    for (var band : bands.bands()) {
                        reachable(band.from(), pointer + "/" + index++ + "/from");
                    }
                }
            }
        }

        void above(BigDecimal bound, BigDecimal amount, String pointer) {
            if (amount.compareTo(bound) <= 0) {
                findings.add(
                        FindingCode.UNUSABLE_VALUE,
                        frame.place(pointer),
                        "the number " + amount.toPlainString(),
                        "a number above " + bound.toPlainString());
            }
        }

        void reachable(BigDecimal amount, String pointer) {
            if (cap.isPresent() && amount.compareTo(cap.get()) > 0) {
                unfit(
                        pointer,
                        amount.toPlainString() + ", and no more than "
                                + cap.get().toPlainString() + " counts",
                        "an amount up to the cap");
            }
            if (percent && amount.signum() > 0 && !Percentage.inRange(amount)) {
                unfit(pointer, amount.toPlainString() + "%", "a percentage up to 100");
            }
        }

        private void unfit(String pointer, String found, String expected) {
            findings.add(FindingCode.METHOD_DOES_NOT_FIT, frame.place(pointer), found, expected);
        }
    }
}
