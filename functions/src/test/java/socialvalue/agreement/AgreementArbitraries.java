package socialvalue.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import socialvalue.frame.Exercise.Vat;
import socialvalue.frame.Settings.ActivityPair;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.EditionId;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Regime;
import socialvalue.procurement.Supplier;
import socialvalue.quantity.Money;
import socialvalue.quantity.Percentage;

/** Agreements and deliveries of any form; they need not make sense, only be ones that there can be. */
public final class AgreementArbitraries {
    private AgreementArbitraries() {}

    /** Versions of agreements of any kind. */
    public static Arbitrary<AgreementVersion> versions() {
        return Combinators.combine(Arbitraries.integers().between(1, 999), agreements(), texts(), texts(), instants())
                .as(AgreementVersion::new);
    }

    private static Arbitrary<Agreement> agreements() {

        return Combinators.combine(
                        Arbitraries.of(AgreementKind.class),
                        texts().tuple2(),
                        Arbitraries.of(true, false),
                        Combinators.combine(
                                        lots().optional(),
                                        Arbitraries.of(Regime.class).optional(),
                                        parties().optional())
                                .as(Came::new),
                        Combinators.combine(
                                        references(),
                                        values().optional(),
                                        disposals().optional())
                                .as(Valued::new),
                        Combinators.combine(
                                        days(),
                                        Arbitraries.integers().between(0, 5000),
                                        Arbitraries.of(Reporting.class).optional(),
                                        days().optional())
                                .as(Term::new),
                        Combinators.combine(
                                        PromiseArbitraries.promises().list().ofMaxSize(4),
                                        undertakings().list().ofMaxSize(3),
                                        Combinators.combine(identifiers(), identifiers())
                                                .as(ActivityPair::new)
                                                .list()
                                                .ofMaxSize(2))
                                .as(Promised::new),
                        texts().optional())
                .as((kind, titles, example, came, money, term, promised, remedy) -> new Agreement(
                        new AgreementId("EXAMPLE-1"),
                        kind,
                        titles.get1(),
                        example,
                        titles.get2(),
                        new EditionId("example", "2014"),
                        titles.get1(),
                        came.lot(),
                        came.regime(),
                        came.party(),
                        money.references(),
                        money.value(),
                        term.from(),
                        term.from(),
                        term.from().plusDays(term.days()),
                        term.reporting(),
                        promised.promises(),
                        promised.undertakings(),
                        promised.pairs(),
                        remedy.map(any -> new RatingBands(
                                new Percentage(new BigDecimal("92.5")), new Percentage(BigDecimal.TEN))),
                        remedy,
                        money.disposal(),
                        term.ended()));
    }

    private record Came(Optional<SignedLot> lot, Optional<Regime> regime, Optional<Counterparty> party) {}

    private record Valued(References references, Optional<AgreedValue> value, Optional<Disposal> disposal) {}

    private record Term(LocalDate from, int days, Optional<Reporting> reporting, Optional<LocalDate> ended) {}

    private record Promised(List<Promise> promises, List<Undertaking> undertakings, List<ActivityPair> pairs) {}

    private static Arbitrary<SignedLot> lots() {
        return Combinators.combine(
                        identifiers(),
                        identifiers(),
                        Arbitraries.maps(
                                        Arbitraries.of(Supplier.Sector.class),
                                        Arbitraries.integers().between(0, 900))
                                .ofMaxSize(3),
                        Arbitraries.integers().between(0, 9))
                .as((tender, lot, bids, unstated) ->
                        new SignedLot(new LotId(tender, lot), 3, "sha256:" + tender, bids, unstated));
    }

    private static Arbitrary<Counterparty> parties() {
        Arbitrary<Optional<Supplier.Sector>> sectors =
                Arbitraries.of(Supplier.Sector.class).optional();
        Arbitrary<Supplier.Member> members = Combinators.combine(
                        texts(), Arbitraries.of(Supplier.Capacity.class), sectors)
                .as(Supplier.Member::new);
        return Combinators.combine(
                        Combinators.combine(
                                        identifiers(),
                                        texts(),
                                        sectors,
                                        members.list().ofMaxSize(3))
                                .as(Supplier::new),
                        Arbitraries.of(Counterparty.Type.class).set().ofMaxSize(5),
                        texts().optional(),
                        texts().optional())
                .as(Counterparty::new);
    }

    private static Arbitrary<References> references() {
        return Combinators.combine(
                        texts().optional(),
                        texts().optional(),
                        texts().optional(),
                        texts().optional(),
                        texts().optional())
                .as(References::new);
    }

    private static Arbitrary<AgreedValue> values() {
        return Combinators.combine(money(), money().optional(), Arbitraries.of(Vat.class))
                .as(AgreedValue::new);
    }

    private static Arbitrary<Disposal> disposals() {
        return Combinators.combine(
                        money(),
                        texts(),
                        money().optional(),
                        money().optional(),
                        texts(),
                        Arbitraries.integers().between(1, 999).optional())
                .as((value, by, consideration, rent, words, years) ->
                        new Disposal(value, by, consideration, rent, value, words, years, by, words));
    }

    private static Arbitrary<Undertaking> undertakings() {
        return Combinators.combine(
                        identifiers(),
                        texts(),
                        Arbitraries.of(SocialValueCriterion.Kind.class),
                        Arbitraries.of(Undertaking.Form.class))
                .as(Undertaking::new);
    }

    /** Deliveries however they stand. */
    public static Arbitrary<Delivery> deliveries() {
        Arbitrary<Delivery.Decision> decisions = Combinators.combine(
                        Arbitraries.of(Delivery.Verdict.class), texts(), texts(), instants())
                .as(Delivery.Decision::new);
        return Combinators.combine(
                        reported(),
                        Arbitraries.of(true, false),
                        texts(),
                        instants(),
                        identifiers().optional(),
                        decisions.list().ofMaxSize(4),
                        identifiers().optional())
                .as(Delivery::new);
    }

    private static Arbitrary<ReportedDelivery> reported() {
        return Combinators.combine(
                        identifiers(),
                        Arbitraries.of("jobs", "hours", "living-wage", "litter"),
                        Combinators.combine(days(), Arbitraries.of(Reporting.class))
                                .as(ReportingPeriod::of),
                        quantities(),
                        texts().optional(),
                        texts().optional(),
                        texts().optional(),
                        Combinators.combine(identifiers().optional(), days().optional())
                                .as(Map::entry))
                .as((reference, promise, period, quantity, place, activity, evidence, more) -> new ReportedDelivery(
                        reference,
                        promise,
                        period,
                        quantity,
                        "people",
                        place,
                        activity,
                        evidence,
                        activity,
                        more.getKey(),
                        more.getValue()));
    }

    static Arbitrary<Money> money() {
        return quantities().map(Money::new);
    }

    /** As somebody may write them: with noughts before and behind, and with exponents. */
    static Arbitrary<BigDecimal> quantities() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("99999999"))
                        .ofScale(4),
                Arbitraries.of("0", "0.00", "100", "1E+6", "1.50", "0.0000001").map(BigDecimal::new));
    }

    static Arbitrary<String> identifiers() {
        return Arbitraries.strings()
                .withChars("AZaz09")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(text -> text + "._-");
    }

    static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aé€£\"\\\n ,;#~'=")
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 30_000).map(LocalDate.of(1990, 1, 1)::plusDays);
    }

    static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
    }
}
