package socialvalue.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socialvalue.frame.Exercise.Vat;
import socialvalue.frame.Settings.ActivityPair;
import socialvalue.frame.SocialValueCriterion.Kind;
import socialvalue.model.EditionId;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Regime;
import socialvalue.procurement.Supplier;
import socialvalue.quantity.Money;
import socialvalue.quantity.Percentage;

/** Agreements that are invented, and deliveries of theirs, for every test that needs some. */
public final class AgreementSamples {
    public static final LotId LOT = new LotId("EXAMPLE-2026-017", "1");
    public static final Instant SIGNED_AT = Instant.parse("2027-02-15T10:00:00Z");
    public static final Instant RECORDED_AT = Instant.parse("2027-07-05T09:30:00Z");

    public static final String JOBS = "jobs";
    public static final String HOURS = "hours";
    public static final String LOCAL_SPEND = "local-spend";
    public static final String LIVING_WAGE = "living-wage";
    public static final String LONELINESS = "loneliness";

    static final LocalDate FROM = LocalDate.of(2027, 4, 1);
    static final int YEARS = 3;

    private AgreementSamples() {}

    /** A contract of a lot: three years from April 2027, reported by the quarter. */
    public static Agreement homeCare() {
        return homeCare(LOT);
    }

    /** The same of another lot. */
    public static Agreement homeCare(LotId lot) {
        return new Agreement(
                AgreementId.of(lot),
                AgreementKind.CONTRACT,
                "Example home care",
                true,
                "Example Council",
                new EditionId("example", "2014"),
                "Example social value model",
                Optional.of(new SignedLot(
                        lot, 1, "sha256:one", Map.of(Supplier.Sector.SOCIAL, 2, Supplier.Sector.PRIVATE, 3), 1)),
                Optional.of(Regime.PROCUREMENT_ACT_2023),
                Optional.of(homeCarers()),
                new References(
                        Optional.of("EX-REG-0042"),
                        Optional.of("EX-10017"),
                        Optional.of("EX-4400"),
                        Optional.of("Adult Social Care"),
                        Optional.empty()),
                Optional.of(new AgreedValue(pounds("6300000"), Optional.of(pounds("2100000")), Vat.EXCLUDED)),
                LocalDate.of(2027, 2, 15),
                FROM,
                FROM.plusYears(YEARS).minusDays(1),
                Optional.of(Reporting.QUARTERLY),
                List.of(
                        SamplePromises.jobs(),
                        SamplePromises.hours(),
                        SamplePromises.localSpend(),
                        SamplePromises.livingWage(),
                        SamplePromises.loneliness()),
                List.of(
                        new Undertaking(
                                "apprentices", "How apprentices are supported", Kind.ADDED, Undertaking.Form.STATEMENT),
                        new Undertaking("charter", "The Example charter is signed", Kind.CORE, Undertaking.Form.YES)),
                List.of(new ActivityPair(JOBS, HOURS)),
                Optional.of(new RatingBands(percent("90"), percent("75"))),
                Optional.of("An example rectification plan, then a service credit."),
                Optional.empty(),
                Optional.empty());
    }

    /** A service of the council's own in a neighbourhood, held against benchmarks for one year. */
    public static Agreement neighbourhood(String name) {
        return new Agreement(
                new AgreementId("EXAMPLE-SERVICE-" + name),
                AgreementKind.SERVICE_PERFORMANCE,
                "Example neighbourhood service, " + name,
                true,
                "Example Council",
                new EditionId("example", "2014"),
                "Example social value model",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new References(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Neighbourhoods"),
                        Optional.of(name)),
                Optional.empty(),
                FROM.minusDays(20),
                FROM,
                FROM.plusYears(1).minusDays(1),
                Optional.of(Reporting.MONTHLY),
                List.of(SamplePromises.litter(), SamplePromises.groups()),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same under another name, recorded without a lot. */
    public static Agreement named(Agreement agreement, AgreementId id) {
        return with(id, Optional.empty(), agreement, agreement.title(), agreement.to());
    }

    /** The same agreement with another title and last day. */
    public static Agreement with(Agreement agreement, String title, LocalDate to) {
        return with(agreement.id(), agreement.lot(), agreement, title, to);
    }

    private static Agreement with(
            AgreementId id, Optional<SignedLot> lot, Agreement agreement, String title, LocalDate to) {
        return new Agreement(
                id,
                agreement.kind(),
                title,
                agreement.example(),
                agreement.owner(),
                agreement.model(),
                agreement.modelTitle(),
                lot,
                agreement.regime(),
                agreement.counterparty(),
                agreement.references(),
                agreement.value(),
                agreement.signedOn(),
                agreement.from(),
                to,
                agreement.reporting(),
                agreement.promises(),
                agreement.undertakings(),
                agreement.pairs(),
                agreement.bands(),
                agreement.remedy(),
                agreement.disposal(),
                agreement.endedOn());
    }

    /** An agreement's first version. */
    public static AgreementVersion first(Agreement agreement) {
        return new AgreementVersion(1, agreement, "Signed as offered.", "officer-1", SIGNED_AT);
    }

    /** What nobody has decided about yet, with evidence of its own. */
    public static Delivery recorded(String reference, String promise, String period, String quantity) {
        return recorded(reference, promise, period, quantity, Optional.of("example-file-" + reference));
    }

    /** The same with that evidence. */
    public static Delivery recorded(
            String reference, String promise, String period, String quantity, Optional<String> evidence) {
        return new Delivery(
                new ReportedDelivery(
                        reference,
                        promise,
                        ReportingPeriod.parse(period).orElseThrow(),
                        new BigDecimal(quantity),
                        "people",
                        Optional.of("Example Town"),
                        Optional.of("Example job fair"),
                        evidence,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                false,
                "officer-1",
                RECORDED_AT,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** The same delivery after an officer's verdict. */
    public static Delivery decided(Delivery delivery, Delivery.Verdict verdict) {
        return delivery.decided(
                new Delivery.Decision(verdict, "Seen by example officer.", "officer-2", RECORDED_AT.plusSeconds(60)));
    }

    /** The same delivery as one that came by an import. */
    public static Delivery imported(Delivery delivery, String by) {
        return new Delivery(
                delivery.reported(),
                delivery.outsideTerm(),
                delivery.recordedBy(),
                delivery.recordedAt(),
                Optional.of(by),
                delivery.decisions(),
                delivery.correctedBy());
    }

    private static Counterparty homeCarers() {
        return new Counterparty(
                new Supplier(
                        "EX-1",
                        "Example Carers CIC",
                        Optional.of(Supplier.Sector.SOCIAL),
                        List.of(new Supplier.Member(
                                "Example Nurses Ltd",
                                Supplier.Capacity.SUBCONTRACTOR,
                                Optional.of(Supplier.Sector.PRIVATE)))),
                Set.of(Counterparty.Type.SME, Counterparty.Type.VCSE),
                Optional.empty(),
                Optional.of("EX000017"));
    }

    private static Money pounds(String amount) {
        return new Money(new BigDecimal(amount));
    }

    private static Percentage percent(String value) {
        return new Percentage(new BigDecimal(value));
    }
}
