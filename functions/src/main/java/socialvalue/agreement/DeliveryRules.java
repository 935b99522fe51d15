package socialvalue.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;

/** What is wrong with a delivery as it is reported, by its agreement and by what stands beside it. */
public final class DeliveryRules {
    /** The longest texts, in characters. */
    public static final int LONGEST_PLACE = 200;

    public static final int LONGEST_ACTIVITY = 1000;
    public static final int LONGEST_EVIDENCE = 300;
    public static final int LONGEST_NOTE = 2000;
    public static final int LONGEST_REASON = 2000;

    /** A quantity is below this, and has at most {@link #MOST_DECIMALS} decimals. */
    public static final BigDecimal BOUND = BigDecimal.TEN.pow(15);

    public static final int MOST_DECIMALS = 10;

    /** How many financial years before the term's first, and after its last, something may be recorded. */
    static final int YEARS_BEFORE = 1;

    static final int YEARS_AFTER = 2;

    private final Agreement agreement;
    private final LocalDate today;

    /**
     * By an agreement as it stands.
     *
     * @param today the day it is in Britain
     */
    public DeliveryRules(Agreement agreement, LocalDate today) {
        this.agreement = agreement;
        this.today = today;
    }

    /**
     * What is wrong with a delivery.
     *
     * @param at where its members stand, such as {@code /quantity} below it
     * @return it can be recorded unless one of them refuses
     */
    public Findings check(ReportedDelivery reported, Beside beside, Location at) {
        DeliveryCheck check = new DeliveryCheck(agreement, reported, at);
        check.reference();
        check.texts();
        check.period(today);
        check.correction(beside);
        Optional<Promise> promise = agreement.promise(reported.promise());
        if (promise.isEmpty()) {
            check.unknownPromise();
        } else {
            check.quantity(promise.get());
            check.start(promise.get());
            check.beside(promise.get(), beside);
        }
        return check.findings();
    }

    /**
     * What is wrong with letting a delivery count that was rejected before: others may have come in its place.
     *
     * @param at where the delivery stands
     */
    public Findings checkAgain(ReportedDelivery reported, Beside beside, Location at) {
        DeliveryCheck check = new DeliveryCheck(agreement, reported, at);
        agreement
                .promise(reported.promise())
                .ifPresentOrElse(promise -> check.beside(promise, beside), check::unknownPromise);
        return check.findings();
    }
}
