package socialvalue.file;

import java.util.Optional;
import socialvalue.agreement.AgreedValue;
import socialvalue.agreement.Disposal;
import socialvalue.agreement.RatingBands;
import socialvalue.agreement.References;
import socialvalue.finding.FindingCode;
import socialvalue.frame.Exercise.Vat;
import socialvalue.quantity.Money;
import socialvalue.quantity.Percentage;

/** Reads what an agreement and the details of a signature have in common. */
final class DetailsReader {
    /** Pounds and pence, nought or more. */
    static final Reading<Money> MONEY = Reading.ofNumber("pounds and pence, 0 or more", number -> {
        Money money = new Money(number);
        if (number.signum() < 0 || money.pounds().scale() > 2) {
            throw new IllegalArgumentException("below nought, or less than a penny");
        }
        return money;
    });

    private DetailsReader() {}

    static Optional<References> references(Fields in) {
        Optional<String> register = in.optionalText("register");
        Optional<String> ledgerSupplier = in.optionalText("ledger-supplier");
        Optional<String> costCentre = in.optionalText("cost-centre");
        Optional<String> directorate = in.optionalText("directorate");
        Optional<String> neighbourhood = in.optionalText("neighbourhood");
        return in.done(() -> new References(register, ledgerSupplier, costCentre, directorate, neighbourhood));
    }

    static Optional<AgreedValue> value(Fields in) {
        Optional<Money> wholeLife = in.required("whole-life", MONEY);
        Optional<Money> annual = in.optional("annual", MONEY);
        Vat vat = in.choice("vat", Vat.class);
        return in.done(() -> new AgreedValue(wholeLife.orElseThrow(), annual, vat));
    }

    static Optional<RatingBands> bands(Fields in) {
        Optional<Percentage> slightly = in.required("slightly-below-from", FrameReadings.PERCENTAGE);
        Optional<Percentage> below = in.required("below-from", FrameReadings.PERCENTAGE);
        if (slightly.isPresent() && below.isPresent() && !RatingBands.fit(slightly.get(), below.get())) {
            in.report(
                    FindingCode.UNUSABLE_VALUE,
                    "below-from",
                    slightly.get() + " and " + below.get(),
                    "a share below slightly-below-from, which is below 100%");
        }
        return in.done(() -> new RatingBands(slightly.orElseThrow(), below.orElseThrow()));
    }

    static Optional<Disposal> disposal(Fields in) {
        Optional<Money> unrestricted = in.required("unrestricted-value", MONEY);
        String valuedBy = in.text("valued-by");
        Optional<Money> consideration = in.optional("consideration", MONEY);
        Optional<Money> rent = in.optional("rent", MONEY);
        Optional<Money> undervalue = in.required("undervalue", MONEY);
        String consent = in.text("consent");
        Optional<Integer> leaseYears = in.optional("lease-years", FrameReadings.COUNT);
        String nonDelivery = in.text("non-delivery");
        String subsidyControl = in.text("subsidy-control");
        return in.done(() -> new Disposal(
                unrestricted.orElseThrow(),
                valuedBy,
                consideration,
                rent,
                undervalue.orElseThrow(),
                consent,
                leaseYears,
                nonDelivery,
                subsidyControl));
    }
}
