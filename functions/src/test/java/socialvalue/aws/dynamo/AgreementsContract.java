package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.agreement.AgreementSamples.HOURS;
import static socialvalue.agreement.AgreementSamples.JOBS;
import static socialvalue.agreement.AgreementSamples.decided;
import static socialvalue.agreement.AgreementSamples.first;
import static socialvalue.agreement.AgreementSamples.homeCare;
import static socialvalue.agreement.AgreementSamples.neighbourhood;
import static socialvalue.agreement.AgreementSamples.recorded;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.RemedyDecision;
import socialvalue.agreement.Totals;
import socialvalue.audit.Acts;
import socialvalue.audit.Content;
import socialvalue.audit.Event;
import socialvalue.port.Agreements.Kept;
import socialvalue.port.Lot;
import socialvalue.port.Page;
import socialvalue.procurement.LotPhase;
import socialvalue.quantity.Money;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

abstract class AgreementsContract extends StoreContract {
    private static final Lot ISSUED = in(LotPhase.SUMMARIES_ISSUED, published(AgreementSamples.LOT));
    private static final Lot SIGNED = in(LotPhase.SIGNED, ISSUED);
    private static final Agreement NORTH = neighbourhood("North");

    private final DynamoAgreements agreements = new DynamoAgreements(table);

    AgreementsContract(DynamoDbClient engine) {
        super(engine);
    }

    private Kept kept(AgreementId id) {
        return agreements.find(id).orElseThrow();
    }

    /** Keeps new deliveries as a use case does. */
    private boolean add(Kept read, Delivery... added) {
        List<Delivery> all = List.of(added);
        return agreements.keep(read, read.totals().replacing(List.of(), all), all, List.of());
    }

    private boolean change(Kept read, Delivery before, Delivery after) {
        return agreements.keep(
                read, read.totals().replacing(List.of(before), List.of(after)), List.of(), List.of(after));
    }

    private Kept begun(Agreement agreement) {
        assertThat(agreements.record(first(agreement))).isTrue();
        return kept(agreement.id());
    }

    private static Delivery litter(int number) {
        return recorded(String.format("D-%03d", number), "litter", "2027/28-M" + (number % 12 + 1), "92");
    }

    private static AgreementVersion varied(Kept read, Agreement agreement) {
        return new AgreementVersion(
                read.current().version() + 1, agreement, "Extended.", "officer-1", AgreementSamples.RECORDED_AT);
    }

    private static Agreement endingIn(Agreement agreement, int year) {
        return AgreementSamples.with(
                agreement, agreement.title(), agreement.to().withYear(year));
    }

    @Test
    void what_was_recorded_is_read_again_with_nothing_delivered() {
        assertThat(agreements.find(NORTH.id())).isEmpty();

        assertThat(agreements.record(first(NORTH))).isTrue();

        assertThat(agreements.find(NORTH.id())).contains(new Kept(1, first(NORTH), Totals.NONE, List.of()));
        assertThat(agreements.versions(NORTH.id())).containsExactly(first(NORTH));
        assertThat(agreements.names(Optional.empty(), 10).items()).containsExactly(NORTH.id());
        assertThat(rows(NORTH, Totals.NONE))
                .as("its signature lies in the year before its term")
                .hasSize(2)
                .isEqualTo(agreements.rows(NORTH.id(), PortfolioRow.years(NORTH, Totals.NONE)));
    }

    @Test
    void a_name_is_given_once_however_many_ask_for_it() throws Exception {
        assertThat(atOnce(4, () -> agreements.record(first(NORTH)))).containsOnlyOnce(true);
        assertThat(agreements.record(first(NORTH))).isFalse();
        assertThat(agreements.versions(NORTH.id())).hasSize(1);
    }

    @Test
    void the_agreement_of_a_lot_is_only_kept_as_it_is_signed() {
        assertThatThrownBy(() -> agreements.record(first(homeCare()))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> agreements.sign(ISSUED, SIGNED, first(NORTH), ACT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_signature_moves_the_lot_on_and_the_trail_tells_of_it_and_of_what_was_signed() {
        given(ISSUED);

        assertThat(agreements.sign(ISSUED, SIGNED, first(homeCare()), Acts.of(Event.CONTRACT_SIGNED)))
                .isTrue();

        assertThat(new DynamoFrames(table).lot(LOT)).contains(SIGNED);
        assertThat(kept(homeCare().id()).current()).isEqualTo(first(homeCare()));
        assertThat(agreements.names(Optional.empty(), 10).items()).containsExactly(AgreementId.of(LOT));
        assertThat(rows(homeCare(), Totals.NONE)).hasSize(4);
        assertThat(new DynamoTrails(table).officers(LOT).entries().getLast().contents())
                .extracting(Content::place)
                .containsExactly("AGREEMENT#EXAMPLE-2026-017~1#V | 000001", Attributes.place(Keys.lot(LOT), Keys.LOT));
    }

    @Test
    void of_several_who_sign_at_once_one_does() throws Exception {
        given(ISSUED);
        AtomicInteger who = new AtomicInteger();

        List<Boolean> signed = atOnce(4, () -> {
            AgreementVersion first = new AgreementVersion(
                    1, homeCare(), "Signed.", "officer-" + who.incrementAndGet(), AgreementSamples.SIGNED_AT);
            return agreements.sign(ISSUED, SIGNED, first, Acts.of(Event.CONTRACT_SIGNED));
        });

        assertThat(signed).containsOnlyOnce(true);
        assertThat(agreements.versions(homeCare().id())).hasSize(1);
        assertThat(new DynamoTrails(table).officers(LOT).entries()).hasSize(1);
        assertThat(agreements.versions(homeCare().id()).getFirst())
                .isEqualTo(kept(homeCare().id()).current());
    }

    @Test
    void a_lot_that_has_moved_on_is_not_signed_and_leaves_nothing() {
        given(openedBy("another-run", ISSUED));

        assertThat(agreements.sign(ISSUED, SIGNED, first(homeCare()), ACT)).isFalse();

        assertThat(agreements.find(homeCare().id())).isEmpty();
        assertThat(agreements.names(Optional.empty(), 10).items()).isEmpty();
        assertThat(agreements
                        .portfolio(new FinancialYear(2027), Optional.empty(), 10)
                        .items())
                .isEmpty();
    }

    @Test
    void deliveries_change_totals_and_rows_with_them() {
        Kept before = begun(NORTH);
        Delivery first = recorded("D-1", "groups", "2027/28-M1", "2");
        Delivery second = recorded("D-2", "groups", "2027/28-M2", "3.50");

        assertThat(add(before, first, second)).isTrue();
        assertThat(change(kept(NORTH.id()), second, decided(second, Verdict.VERIFIED)))
                .isTrue();

        Kept after = kept(NORTH.id());
        assertThat(after.revision()).isEqualTo(3);
        assertThat(agreements.delivery(NORTH.id(), "D-1")).contains(first);
        assertThat(agreements.delivery(NORTH.id(), "D-2")).contains(decided(second, Verdict.VERIFIED));
        assertThat(agreements.delivery(NORTH.id(), "D-")).isEmpty();
        assertRecomputed(NORTH.id());
        assertThat(row(2027, NORTH).lines().getLast())
                .extracting(PortfolioRow.Line::verifiedRecords, PortfolioRow.Line::otherRecords)
                .containsExactly(1, 1);
    }

    @Test
    void a_delivery_that_moves_to_another_year_leaves_nothing_of_it_in_the_first() {
        Kept before = begun(NORTH);
        Delivery wrong = recorded("D-1", "groups", "2029/30-M1", "2");
        Delivery right = recorded("D-2", "groups", "2027/28-M1", "2");
        add(before, wrong);
        assertThat(agreements.rows(NORTH.id(), Set.of(new FinancialYear(2029)))).hasSize(1);

        Kept read = kept(NORTH.id());
        Delivery corrected = wrong.correctedBy("D-2");
        assertThat(agreements.keep(
                        read,
                        read.totals().replacing(List.of(wrong), List.of(corrected, right)),
                        List.of(right),
                        List.of(corrected)))
                .isTrue();

        assertThat(agreements.rows(NORTH.id(), Set.of(new FinancialYear(2029)))).isEmpty();
        assertRecomputed(NORTH.id());
    }

    @Test
    void of_two_who_keep_what_they_read_at_the_same_revision_one_succeeds_and_nothing_of_the_other_stays() {
        Kept read = begun(NORTH);
        Delivery quicker = recorded("D-1", "groups", "2027/28-M1", "2");
        Delivery slower = recorded("D-2", "groups", "2027/28-M1", "5");
        meter.beforeNextWrite(() -> add(read, quicker));

        assertThat(add(read, slower)).isFalse();

        assertThat(agreements.delivery(NORTH.id(), "D-2")).isEmpty();
        assertThat(agreements.promisesWith(NORTH.id(), "example-file-D-2")).isEmpty();
        assertRecomputed(NORTH.id());
    }

    @Test
    void whoever_tries_again_loses_nothing_however_many_there_are() throws Exception {
        begun(NORTH);
        AtomicInteger number = new AtomicInteger();

        atOnce(6, () -> {
            Delivery mine = litter(number.incrementAndGet());
            while (!add(kept(NORTH.id()), mine)) {
                Thread.onSpinWait();
            }
            return true;
        });

        assertThat(deliveries(NORTH.id())).hasSize(6);
        assertRecomputed(NORTH.id());
    }

    @Test
    void nothing_is_kept_twice_though_the_first_answer_was_lost() {
        Kept read = begun(NORTH);
        meter.loseNextAnswer();

        assertThat(add(read, litter(1))).isTrue();

        assertThat(kept(NORTH.id()).revision()).isEqualTo(2);
        assertRecomputed(NORTH.id());
    }

    @Test
    void a_reference_that_is_in_use_is_not_used_again() {
        Kept read = begun(NORTH);
        add(read, litter(1));

        assertThat(add(kept(NORTH.id()), litter(1))).isFalse();
        assertThat(agreements.keep(kept(NORTH.id()), Totals.NONE, List.of(), List.of(litter(2))))
                .as("nor is what is not there changed")
                .isFalse();
        assertRecomputed(NORTH.id());
    }

    @Test
    void a_variation_is_a_version_and_rows_of_years_it_leaves_go() {
        given(ISSUED);
        agreements.sign(ISSUED, SIGNED, first(homeCare()), ACT);
        Kept read = kept(homeCare().id());
        add(read, recorded("D-1", JOBS, "2027/28-Q1", "3"));

        Agreement longer = endingIn(homeCare(), 2032);
        assertThat(agreements.vary(read, varied(read, longer)))
                .as("changed since")
                .isFalse();
        Kept now = kept(homeCare().id());
        assertThat(agreements.vary(now, varied(now, longer))).isTrue();

        assertThat(agreements.rows(longer.id(), PortfolioRow.years(longer, Totals.NONE)))
                .hasSize(6);
        assertRecomputed(longer.id());
        Kept varied = kept(homeCare().id());
        assertThat(agreements.vary(varied, varied(varied, homeCare()))).isTrue();
        assertThat(agreements.rows(longer.id(), PortfolioRow.years(longer, Totals.NONE)))
                .hasSize(4);
        assertRecomputed(longer.id());
        assertThat(agreements.versions(longer.id()))
                .extracting(AgreementVersion::version)
                .containsExactly(1, 2, 3);
    }

    @Test
    void a_longest_term_is_kept_and_varied_at_once() {
        Agreement longest = endingIn(NORTH, 2028 + Agreement.LONGEST_TERM);
        Kept read = begun(longest);
        assertThat(agreements.vary(read, varied(read, AgreementSamples.with(longest, "Example renamed", longest.to()))))
                .isTrue();
        Kept varied = kept(NORTH.id());
        assertThat(agreements.vary(varied, varied(varied, NORTH))).isTrue();
        assertRecomputed(NORTH.id());
    }

    @Test
    void what_is_too_long_to_be_kept_is_refused_before_anything_is_written() {
        Kept read = begun(NORTH);

        assertThatThrownBy(() ->
                        agreements.vary(read, varied(read, AgreementSamples.with(NORTH, noise(500_000), NORTH.to()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> agreements.vary(read, varied(read, endingIn(NORTH, 2090))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(kept(NORTH.id())).isEqualTo(read);
    }

    @Test
    void decisions_about_the_remedy_are_kept_in_order() {
        Kept read = begun(NORTH);
        RemedyDecision first = remedy(1, RemedyDecision.Choice.APPLIED);
        RemedyDecision second = remedy(2, RemedyDecision.Choice.WAIVED);

        assertThat(agreements.decide(read, first)).isTrue();
        assertThat(agreements.decide(read, first)).isFalse();
        assertThat(agreements.decide(kept(NORTH.id()), second)).isTrue();

        assertThat(kept(NORTH.id()).remedies()).containsExactly(first, second);
        assertThatThrownBy(() -> agreements.decide(kept(NORTH.id()), second))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RemedyDecision remedy(int number, RemedyDecision.Choice choice) {
        return new RemedyDecision(
                number,
                choice,
                Optional.of("groups"),
                Optional.of(new Money(new BigDecimal("1200.50"))),
                "Agreed with the service.",
                "officer-1",
                AgreementSamples.RECORDED_AT);
    }

    @Test
    void deliveries_come_in_pages_by_reference() {
        Kept read = begun(NORTH);
        List<String> references = List.of("A", "A-1", "A.2", "A0", "B", "BB", "B_1");
        add(
                read,
                references.stream()
                        .map(each -> recorded(each, "groups", "2027/28-M1", "1"))
                        .toArray(Delivery[]::new));

        List<String> paged = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Delivery> page = agreements.deliveries(NORTH.id(), after, 2);
            assertThat(page.items()).hasSizeBetween(1, 2);
            page.items().forEach(each -> paged.add(each.reference()));
            after = page.next();
        } while (after.isPresent());

        assertThat(paged).isEqualTo(references).isSorted();
        assertThat(deliveries(NORTH.id())).extracting(Delivery::reference).isEqualTo(references);
    }

    @Test
    void evidence_stands_under_promises_whose_deliveries_stand() {
        given(ISSUED);
        agreements.sign(ISSUED, SIGNED, first(homeCare()), ACT);
        AgreementId id = homeCare().id();
        Optional<String> same = Optional.of("https://example.org/photograph#1");
        Delivery jobs = recorded("D-1", JOBS, "2027/28-Q1", "3", same);
        Delivery hours = recorded("D-2", HOURS, "2027/28-Q1", "10", same);
        add(kept(id), jobs, hours, recorded("D-3", HOURS, "2027/28-Q2", "10", Optional.empty()));
        assertThat(agreements.promisesWith(id, same.get())).containsExactly(HOURS, JOBS);

        change(kept(id), jobs, decided(jobs, Verdict.REJECTED));
        assertThat(agreements.promisesWith(id, same.get())).containsExactly(HOURS);

        change(kept(id), hours, hours.correctedBy("D-9"));
        assertThat(agreements.promisesWith(id, same.get())).isEmpty();

        Delivery rejected = decided(jobs, Verdict.REJECTED);
        change(kept(id), rejected, decided(rejected, Verdict.VERIFIED));
        assertThat(agreements.promisesWith(id, same.get())).containsExactly(JOBS);
        assertThat(agreements.promisesWith(id, "https://example.org/photograph"))
                .isEmpty();
    }

    @Test
    void names_and_the_portfolio_come_in_pages() {
        List<Agreement> all = List.of(neighbourhood("C"), neighbourhood("A"), neighbourhood("B"));
        all.forEach(this::begun);

        Page<AgreementId> names = agreements.names(Optional.empty(), 2);
        assertThat(names.items())
                .extracting(AgreementId::value)
                .containsExactly("EXAMPLE-SERVICE-A", "EXAMPLE-SERVICE-B");
        assertThat(agreements.names(names.next(), 2))
                .isEqualTo(new Page<>(List.of(neighbourhood("C").id()), Optional.empty()));
        FinancialYear year = new FinancialYear(2027);
        Page<PortfolioRow> rows = agreements.portfolio(year, Optional.empty(), 2);
        assertThat(rows.items()).hasSize(2);
        assertThat(agreements.portfolio(year, rows.next(), 1).items())
                .containsExactly(PortfolioRow.of(neighbourhood("C"), year, Totals.NONE));
        assertThat(agreements.portfolio(year, rows.next(), 1).next()).isEmpty();
        assertThat(agreements.portfolio(new FinancialYear(2050), Optional.empty(), 2))
                .isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    /** A query ends at a megabyte. */
    @Test
    void a_page_of_long_rows_is_shorter_than_it_may_be_and_the_next_goes_on_after_it() {
        String noise = noise(120_000);
        for (int i = 10; i < 22; i++) {
            begun(AgreementSamples.with(neighbourhood("N" + i), "Example " + noise, NORTH.to()));
        }

        List<String> read = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<PortfolioRow> page = agreements.portfolio(new FinancialYear(2027), after, 100);
            page.items().forEach(row -> read.add(row.agreement().value()));
            sizes.add(page.items().size());
            after = page.next();
        } while (after.isPresent());

        assertThat(sizes).hasSizeGreaterThan(1);
        assertThat(read).hasSize(12).isSorted().doesNotHaveDuplicates();
    }

    private static String noise(int length) {
        StringBuilder noise = new StringBuilder();
        new Random(17).ints(length, 33, 126).forEach(noise::appendCodePoint);
        return noise.toString();
    }

    @Test
    void totals_that_were_spoilt_are_put_right_as_worked_out_of_the_records() {
        Kept read = begun(NORTH);
        add(read, litter(1), litter(2));
        Totals spoilt = kept(NORTH.id()).totals().replacing(List.of(), List.of(litter(3)));
        assertThat(agreements.restate(kept(NORTH.id()), spoilt)).isTrue();
        assertThat(kept(NORTH.id()).totals()).isEqualTo(spoilt);

        Kept now = kept(NORTH.id());
        assertThat(agreements.restate(now, recomputed(NORTH.id()))).isTrue();
        assertThat(agreements.restate(now, spoilt)).as("changed since").isFalse();
        assertRecomputed(NORTH.id());
    }

    @Test
    void rows_that_were_spoilt_are_written_anew_though_the_totals_are_right() {
        begun(NORTH);
        RowItem spoilt = RowItem.of(PortfolioRow.of(NORTH, new FinancialYear(2027), Totals.NONE));
        RowItem other = RowItem.of(PortfolioRow.of(
                neighbourhood("Other"), new FinancialYear(2027), Totals.of(List.of(litter(1)).stream())));
        other.sk = spoilt.sk;
        table.of(RowItem.SCHEMA).putItem(other);

        assertThat(agreements.restate(kept(NORTH.id()), Totals.NONE)).isTrue();
        assertRecomputed(NORTH.id());
    }

    /**
     * What a query reads that meets a transaction half way: the agreement before it, its totals after it, or converse.
     */
    @Test
    void totals_that_do_not_go_with_their_agreement_are_never_read() {
        Kept read = begun(NORTH);
        add(read, litter(1));
        AgreementItem before = agreementItem();
        YearItem yearBefore = yearItem();
        add(kept(NORTH.id()), litter(13));
        AgreementItem after = agreementItem();
        YearItem yearAfter = yearItem();

        assertThat(after.goesWith(List.of(yearAfter))).isTrue();
        assertThat(before.goesWith(List.of(yearBefore))).isTrue();
        assertThat(before.goesWith(List.of(yearAfter))).isFalse();
        assertThat(after.goesWith(List.of(yearBefore))).isFalse();
        assertThat(after.goesWith(List.of())).isFalse();
        table.of(YearItem.SCHEMA).putItem(yearBefore);
        assertThatThrownBy(() -> agreements.find(NORTH.id())).isInstanceOf(TableBusy.class);
    }

    private AgreementItem agreementItem() {
        return table.get(AgreementItem.SCHEMA, Keys.agreement(NORTH.id()), Keys.AGREEMENT)
                .orElseThrow();
    }

    private YearItem yearItem() {
        return table.get(YearItem.SCHEMA, Keys.agreement(NORTH.id()), Keys.year(new FinancialYear(2027)))
                .orElseThrow();
    }

    /** One query of an agreement and its totals; each RCU is 4 KB, so that small items of a partition share one. */
    @Test
    void an_agreement_costs_the_same_however_many_deliveries_it_has() {
        Kept read = begun(NORTH);
        add(read, litter(1), litter(2), litter(3));
        for (int month = 4; month <= 12; month++) {
            add(kept(NORTH.id()), litter(month));
        }
        meter.units();
        kept(NORTH.id());
        assertThat(meter.calls()).isEqualTo(1);
        BigDecimal few = meter.units();
        BigDecimal portfolio = portfolioUnits();

        for (int tens = 2; tens <= 30; tens++) {
            int from = tens * 10;
            add(
                    kept(NORTH.id()),
                    IntStream.range(from, from + 10)
                            .mapToObj(AgreementsContract::litter)
                            .toArray(Delivery[]::new));
        }

        assertThat(deliveries(NORTH.id())).hasSize(302);
        meter.units();
        kept(NORTH.id());
        assertThat(meter.calls()).isEqualTo(1);
        assertThat(meter.units()).isEqualByComparingTo(few).isLessThanOrEqualTo(BigDecimal.ONE);
        assertThat(portfolioUnits()).isEqualByComparingTo(portfolio).isLessThanOrEqualTo(BigDecimal.ONE);
        assertRecomputed(NORTH.id());
    }

    private BigDecimal portfolioUnits() {
        meter.units();
        agreements.portfolio(new FinancialYear(2027), Optional.empty(), 100);
        assertThat(meter.calls()).isEqualTo(1);
        return meter.units();
    }

    private PortfolioRow row(int year, Agreement agreement) {
        return agreements.rows(agreement.id(), Set.of(new FinancialYear(year))).getFirst();
    }

    private List<Delivery> deliveries(AgreementId id) {
        List<Delivery> all = Collections.synchronizedList(new ArrayList<>());
        agreements.each(id, all::add);
        return all;
    }

    private Totals recomputed(AgreementId id) {
        return Totals.of(deliveries(id).stream());
    }

    private static List<PortfolioRow> rows(Agreement agreement, Totals totals) {
        return PortfolioRow.years(agreement, totals).stream()
                .map(year -> PortfolioRow.of(agreement, year, totals))
                .toList();
    }

    private void assertRecomputed(AgreementId id) {
        Kept kept = kept(id);
        assertThat(kept.totals()).isEqualTo(recomputed(id));
        Agreement agreement = kept.current().agreement();
        assertThat(agreements.rows(id, PortfolioRow.years(agreement, kept.totals())))
                .isEqualTo(rows(agreement, kept.totals()));
    }
}
