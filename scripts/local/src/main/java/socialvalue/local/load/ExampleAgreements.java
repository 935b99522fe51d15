package socialvalue.local.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import socialvalue.agreement.AgreedValue;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementKind;
import socialvalue.agreement.Counterparty;
import socialvalue.agreement.Disposal;
import socialvalue.agreement.Promise;
import socialvalue.agreement.RatingBands;
import socialvalue.agreement.References;
import socialvalue.agreement.Reporting;
import socialvalue.file.ShippedEditions;
import socialvalue.frame.Exercise.Vat;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import socialvalue.procurement.Regime;
import socialvalue.procurement.Supplier;
import socialvalue.quantity.Money;
import socialvalue.quantity.Percentage;

/**
 * Invented agreements over directorates, sectors, neighbourhoods, years and kinds: the same for the same numbers, on
 * every machine. Each is made on its own, so that none has to be held.
 */
final class ExampleAgreements {
    static final EditionId MODEL = new EditionId("knowsley", "2014");

    /** How many deliveries the three agreements have that differ in nothing else. */
    static final List<Integer> MEASURED = List.of(10, 100, 1000);

    private static final long SEED = 2014;
    private static final int FIRST_YEAR = 2020;
    private static final int START_YEARS = 5;
    private static final List<String> DIRECTORATES = List.of(
            "Example Adult Social Care",
            "Example Children's Services",
            "Example Highways",
            "Example Housing",
            "Example Public Health");
    private static final List<String> NEIGHBOURHOODS =
            List.of("Example North", "Example East", "Example South", "Example West");
    /** Of twenty agreements, how many of each kind. */
    private static final Map<AgreementKind, Integer> KINDS = Map.of(
            AgreementKind.CONTRACT, 15,
            AgreementKind.SERVICE_PERFORMANCE, 3,
            AgreementKind.ASSET_TRANSFER, 1,
            AgreementKind.LAND_SALE, 1);

    private final int agreements;
    private final int deliveries;
    private final ExamplePromises promises;

    /**
     * So many.
     *
     * @param deliveries of all of them together; besides come those of the {@link #MEASURED} ones
     */
    ExampleAgreements(int agreements, int deliveries) {
        this.agreements = agreements;
        this.deliveries = deliveries;
        ModelEdition model = ShippedEditions.model(MODEL).orElseThrow();
        this.promises = new ExamplePromises(model);
    }

    /** All of them, one after the other. */
    Stream<Planned> all() {
        return Stream.concat(
                MEASURED.stream().map(this::measured),
                IntStream.range(0, agreements).mapToObj(this::agreement));
    }

    int count() {
        return agreements + MEASURED.size();
    }

    int deliveryCount() {
        return deliveries + MEASURED.stream().mapToInt(Integer::intValue).sum();
    }

    /** What the measured agreement with so many deliveries is called. */
    static AgreementId measuredId(int deliveries) {
        return new AgreementId("EXAMPLE-LOAD-of-" + deliveries);
    }

    private Planned measured(int deliveryCount) {
        LocalDate from = LocalDate.of(FIRST_YEAR, 4, 1);
        List<Promise> promised = promises.forMeasuring(from);
        Agreement agreement = agreement(
                measuredId(deliveryCount), AgreementKind.CONTRACT, from, 3, promised, new SplittableRandom(SEED));
        return new Planned(agreement, ExampleDeliveries.inTheSamePeriods(agreement, deliveryCount));
    }

    private Planned agreement(int index) {
        SplittableRandom random = new SplittableRandom(SEED + 31L * (index + 1));
        AgreementKind kind = kind(index % 20);
        LocalDate from =
                LocalDate.of(FIRST_YEAR + random.nextInt(START_YEARS), 4, 1).plusMonths(3L * random.nextInt(4));
        int years = 2 + random.nextInt(4);
        Agreement agreement = agreement(
                new AgreementId(String.format("EXAMPLE-LOAD-%05d", index + 1)),
                kind,
                from,
                years,
                promises.of(from, years, random),
                random);
        return new Planned(agreement, ExampleDeliveries.of(agreement, share(index), random));
    }

    /** Of two that follow each other one has more and one has less than the mean. */
    private int share(int index) {
        int mean = deliveries / agreements;
        int more = index % 2 == 0 ? mean * (index % 7) / 10 : -(mean * ((index - 1) % 7) / 10);
        boolean alone = index % 2 == 0 && index + 1 == agreements;
        return mean + (alone ? 0 : more) + (index == 0 ? deliveries % agreements : 0);
    }

    private static AgreementKind kind(int ofTwenty) {
        int left = ofTwenty;
        for (AgreementKind kind : AgreementKind.values()) {
            left -= KINDS.get(kind);
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("twenty agreements of all kinds");
    }

    private static Agreement agreement(
            AgreementId id,
            AgreementKind kind,
            LocalDate from,
            int years,
            List<Promise> promised,
            SplittableRandom random) {
        boolean own = kind == AgreementKind.SERVICE_PERFORMANCE;
        return new Agreement(
                id,
                kind,
                "Example " + kind.words() + " " + id,
                true,
                "Example Council",
                MODEL,
                "Example agreements by the model of 2014",
                Optional.empty(),
                own ? Optional.empty() : Optional.of(regime(kind)),
                own ? Optional.empty() : Optional.of(counterparty(id, random)),
                new References(
                        Optional.of("EX-REG-" + id),
                        Optional.empty(),
                        Optional.of("EX-" + (4000 + random.nextInt(100))),
                        Optional.of(DIRECTORATES.get(random.nextInt(DIRECTORATES.size()))),
                        random.nextInt(3) == 0
                                ? Optional.of(NEIGHBOURHOODS.get(random.nextInt(NEIGHBOURHOODS.size())))
                                : Optional.empty()),
                own ? Optional.empty() : Optional.of(value(random)),
                from.minusDays(1 + random.nextInt(60)),
                from,
                from.plusYears(years).minusDays(1),
                Optional.of(Reporting.QUARTERLY),
                promised,
                List.of(),
                List.of(),
                Optional.of(
                        new RatingBands(new Percentage(new BigDecimal("90")), new Percentage(new BigDecimal("75")))),
                Optional.empty(),
                kind.isDisposal() ? Optional.of(disposal(random)) : Optional.empty(),
                Optional.empty());
    }

    private static Regime regime(AgreementKind kind) {
        return kind.isDisposal() ? Regime.NOT_A_PROCUREMENT : Regime.PUBLIC_CONTRACTS_REGULATIONS_2015;
    }

    private static Counterparty counterparty(AgreementId id, SplittableRandom random) {
        Supplier.Sector[] sectors = Supplier.Sector.values();
        Supplier.Sector sector = sectors[random.nextInt(sectors.length)];
        return new Counterparty(
                new Supplier("EX-" + id, "Example Supplier " + id, Optional.of(sector), List.of()),
                sector == Supplier.Sector.SOCIAL ? Set.of(Counterparty.Type.VCSE) : Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static AgreedValue value(SplittableRandom random) {
        BigDecimal wholeLife = new BigDecimal(100_000 + random.nextInt(9_000_000));
        return new AgreedValue(
                new Money(wholeLife), Optional.empty(), random.nextBoolean() ? Vat.EXCLUDED : Vat.INCLUDED);
    }

    private static Disposal disposal(SplittableRandom random) {
        BigDecimal undervalue = new BigDecimal(1000 * (1 + random.nextInt(500)));
        BigDecimal received = new BigDecimal(1000 * random.nextInt(500));
        return new Disposal(
                new Money(received.add(undervalue)),
                "Example valuer",
                Optional.of(new Money(received)),
                Optional.empty(),
                new Money(undervalue),
                "General Disposal Consent (England) 2003",
                Optional.empty(),
                "Example: it falls back to the council.",
                "Example: considered by an officer.");
    }
}
