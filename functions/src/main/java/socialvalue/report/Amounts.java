package socialvalue.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import socialvalue.quantity.Money;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;
import socialvalue.quantity.Unit;

/** Numbers as a bidder reads them. */
final class Amounts {
    private static final Rounding ABOUT = new Rounding(2, RoundingMode.HALF_UP);

    private Amounts() {}

    /** Such as {@code 5 points}; a number without a finite decimal is given exactly and about. */
    static String points(Ratio points) {
        String exact = points.toString();
        String words = points.asDecimal().isPresent() ? exact : exact + " (about " + points.rounded(ABOUT) + ")";
        return words + (points.equals(Ratio.ONE) ? " point" : " points");
    }

    /** Such as {@code 12.5%}. */
    static String percent(Ratio share) {
        Ratio hundred = share.times(Ratio.HUNDRED);
        return hundred.asDecimal().isPresent() ? hundred + "%" : hundred + " (about " + hundred.rounded(ABOUT) + ")%";
    }

    /** Such as {@code £14,044}, {@code 20%} or {@code 60 people}. */
    static String of(BigDecimal amount, Unit unit) {
        return switch (unit.kind()) {
            case POUNDS -> unit.name().equals("pounds") ? pounds(amount) : pounds(amount) + " (" + unit.name() + ")";
            case PERCENT -> plain(amount) + "% (" + unit.name() + ")";
            default -> plain(amount) + " " + unit.name();
        };
    }

    static String pounds(BigDecimal amount) {
        return new Money(amount).toString();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
