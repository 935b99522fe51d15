package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.agreement.AgreementSamples.HOURS;
import static socialvalue.agreement.AgreementSamples.JOBS;
import static socialvalue.agreement.AgreementSamples.LIVING_WAGE;
import static socialvalue.agreement.AgreementSamples.LOCAL_SPEND;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.DeliveryImport;
import socialvalue.agreement.DeliveryImport.State;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.agreement.Totals;
import socialvalue.audit.Acts;
import socialvalue.audit.Event;
import socialvalue.port.Agreements.Kept;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * Histories of agreements, drawn by lot: signatures, deliveries, decisions, corrections, variations, imports, each done
 * again now and then or by somebody who had read too early. Whatever came of them, the totals and rows that are kept
 * are those that the records alone give.
 */
@Tag("slow")
class AgreementHistoriesTest {
    private static final int STEPS = 40;
    private static final List<String> PROMISES = List.of(JOBS, HOURS, LOCAL_SPEND, LIVING_WAGE);
    private static AmazonDynamoDBLocal local;
    private static Table table;
    private static int histories;

    @BeforeContainer
    static void start() {
        local = DynamoDBEmbedded.create();
        DynamoDbClient client = local.dynamoDbClient();
        table = new Table(client, "histories");
        client.createTable(TableDefinition.named(table.name()));
    }

    @AfterContainer
    static void stop() {
        local.shutdown();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void what_is_kept_is_what_the_records_give(@ForAll long seed) {
        History history = new History(new Random(seed), histories++);
        for (int step = 0; step < STEPS; step++) {
            history.step();
        }
        history.assertRecomputed();
    }

    /** One agreement's, with what is known of it beside the table. */
    private static final class History {
        private final DynamoAgreements agreements = new DynamoAgreements(table);
        private final DynamoDeliveryImports imports = new DynamoDeliveryImports(table);
        private final Random random;
        private final AgreementId id;
        private final List<String> references = new ArrayList<>();
        private Kept stale;
        private int made;

        History(Random random, int number) {
            this.random = random;
            LotId lot = new LotId("EXAMPLE-HISTORY-" + number, "1");
            this.id = AgreementId.of(lot);
            var issued = StoreContract.in(LotPhase.SUMMARIES_ISSUED, StoreContract.published(lot));
            table.of(LotItem.SCHEMA).putItem(LotItem.of(issued));
            for (int again = 0; again < 2; again++) {
                assertThat(agreements.sign(
                                issued,
                                StoreContract.in(LotPhase.SIGNED, issued),
                                AgreementSamples.first(AgreementSamples.homeCare(lot)),
                                Acts.of(Event.CONTRACT_SIGNED)))
                        .isEqualTo(again == 0);
            }
            stale = now();
        }

        private Kept now() {
            return agreements.find(id).orElseThrow();
        }

        void step() {
            // Now and then by what was read a while ago, and then, unless nothing has happened, in vain
            Kept read = random.nextInt(6) == 0 ? stale : now();
            boolean current = read.revision() == now().revision();
            boolean kept =
                    switch (random.nextInt(10)) {
                        case 0, 1, 2 -> record(read);
                        case 3, 4, 5 -> decide(read);
                        case 6, 7 -> correct(read);
                        case 8 -> vary(read);
                        default -> complete(read);
                    };
            assertThat(kept).isEqualTo(current);
            if (random.nextInt(4) == 0) {
                stale = now();
            }
        }

        private Delivery drawn(String reference, Optional<String> corrects) {
            int year = 2026 + random.nextInt(5);
            ReportedDelivery sample = AgreementSamples.recorded(
                            reference,
                            PROMISES.get(random.nextInt(PROMISES.size())),
                            "%d/%02d-Q%d".formatted(year, (year + 1) % 100, 1 + random.nextInt(4)),
                            BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4))
                                    .toString())
                    .reported();
            return new Delivery(
                    new ReportedDelivery(
                            reference,
                            sample.promise(),
                            sample.period(),
                            sample.quantity(),
                            sample.unit(),
                            sample.place(),
                            sample.activity(),
                            random.nextBoolean() ? sample.evidence() : Optional.empty(),
                            sample.note(),
                            corrects,
                            Optional.empty()),
                    random.nextInt(5) == 0,
                    "officer-1",
                    AgreementSamples.RECORDED_AT,
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }

        private String reference() {
            made++;
            return "D-" + made;
        }

        private boolean record(Kept read) {
            List<Delivery> added = Stream.generate(() -> drawn(reference(), Optional.empty()))
                    .limit(1 + random.nextInt(4))
                    .toList();
            boolean kept = agreements.keep(read, read.totals().replacing(List.of(), added), added, List.of());
            if (kept) {
                added.forEach(each -> references.add(each.reference()));
                assertThat(agreements.keep(read, read.totals(), added, List.of()))
                        .isFalse();
            }
            return kept;
        }

        private Optional<Delivery> any() {
            return references.isEmpty()
                    ? Optional.empty()
                    : agreements.delivery(id, references.get(random.nextInt(references.size())));
        }

        private boolean decide(Kept read) {
            Optional<Delivery> before = any().filter(each -> each.correctedBy().isEmpty());
            if (before.isEmpty()) {
                return record(read);
            }
            Delivery after =
                    AgreementSamples.decided(before.get(), Verdict.values()[random.nextInt(Verdict.values().length)]);
            return agreements.keep(
                    read, read.totals().replacing(List.of(before.get()), List.of(after)), List.of(), List.of(after));
        }

        private boolean correct(Kept read) {
            Optional<Delivery> before = any().filter(each -> each.correctedBy().isEmpty());
            if (before.isEmpty()) {
                return record(read);
            }
            Delivery right = drawn(reference(), Optional.of(before.get().reference()));
            Delivery corrected = before.get().correctedBy(right.reference());
            boolean kept = agreements.keep(
                    read,
                    read.totals().replacing(List.of(before.get()), List.of(corrected, right)),
                    List.of(right),
                    List.of(corrected));
            if (kept) {
                references.add(right.reference());
            }
            return kept;
        }

        private boolean vary(Kept read) {
            Agreement varied = AgreementSamples.with(
                    read.current().agreement(),
                    "Example home care, variation " + random.nextInt(),
                    LocalDate.of(2028 + random.nextInt(6), 3, 31));
            return agreements.vary(
                    read,
                    new AgreementVersion(
                            read.current().version() + 1,
                            varied,
                            "As agreed.",
                            "officer-1",
                            AgreementSamples.RECORDED_AT));
        }

        private boolean complete(Kept read) {
            String by = "I-" + ++made;
            DeliveryImport started = step(by, State.RUNNING, 1);
            assertThat(imports.start(started, by.getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
            List<Delivery> rows = IntStream.range(0, 1 + random.nextInt(60))
                    .mapToObj(i -> AgreementSamples.imported(drawn(reference(), Optional.empty()), by))
                    .toList();
            imports.stage(started, rows, List.of());
            if (random.nextInt(3) == 0) {
                imports.stage(started, rows, List.of());
            }
            boolean fails = random.nextInt(4) == 0;
            if (fails) {
                assertThat(imports.advance(step(by, State.FAILED, 2))).isTrue();
            }
            boolean done = imports.complete(
                    read, read.totals().replacing(List.of(), rows), step(by, State.DONE, fails ? 3 : 2));
            if (done) {
                rows.forEach(each -> references.add(each.reference()));
            }
            assertThat(fails && done).as("completed after it has failed").isFalse();
            return fails ? read.revision() == now().revision() : done;
        }

        private DeliveryImport step(String by, State state, int revision) {
            return new DeliveryImport(
                    id,
                    by,
                    DeliveryImport.Mode.GOOD_ROWS,
                    "digest-of-" + by,
                    state,
                    revision,
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    0,
                    "officer-1",
                    Instant.EPOCH,
                    Optional.empty(),
                    Optional.empty());
        }

        void assertRecomputed() {
            List<Delivery> all = new ArrayList<>();
            agreements.each(id, all::add);
            assertThat(all).extracting(Delivery::reference).containsExactlyInAnyOrderElementsOf(references);
            Totals totals = Totals.of(all.stream());
            Kept kept = now();
            assertThat(kept.totals()).isEqualTo(totals);
            Agreement agreement = kept.current().agreement();
            assertThat(agreements.versions(id).getLast()).isEqualTo(kept.current());
            var years = PortfolioRow.years(agreement, totals);
            for (int year = 2020; year < 2040; year++) {
                FinancialYear of = new FinancialYear(year);
                Optional<PortfolioRow> row =
                        agreements.rows(id, Set.of(of)).stream().findFirst();
                assertThat(row)
                        .as(of.toString())
                        .isEqualTo(
                                years.contains(of)
                                        ? Optional.of(PortfolioRow.of(agreement, of, totals))
                                        : Optional.empty());
            }
            for (Delivery delivery : all) {
                delivery.reported().evidence().ifPresent(evidence -> assertThat(agreements.promisesWith(id, evidence))
                        .isEqualTo(
                                delivery.isStanding()
                                        ? Set.of(delivery.reported().promise())
                                        : Set.of()));
            }
        }
    }
}
