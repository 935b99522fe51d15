package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.agreement.AgreementSamples.neighbourhood;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Totals;
import socialvalue.port.Agreements.Kept;
import socialvalue.port.Page;
import socialvalue.usecase.ComparedTotals;
import socialvalue.usecase.RebuildTotals;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Totals and rows of the portfolio: how they are read, put right and paid for. */
abstract class AgreementTotalsContract extends AgreementStoreContract {
    AgreementTotalsContract(DynamoDbClient engine) {
        super(engine);
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

    @Test
    void totals_that_somebody_removed_are_missed_and_can_be_written_anew() {
        add(begun(NORTH), litter(1));
        table.of(YearItem.SCHEMA).deleteItem(yearItem());
        assertThatThrownBy(() -> agreements.find(NORTH.id())).isInstanceOf(TableBusy.class);
        RebuildTotals rebuilding = new RebuildTotals(agreements);
        Caller officer = new Caller("example-officer", Set.of(Role.CONTRACT_OFFICER), Optional.empty());

        ComparedTotals compared = rebuilding.compare(officer, NORTH.id());
        assertThat(compared.readable()).isFalse();
        assertThat(compared.isEqual()).isFalse();
        assertThat(rebuilding.rebuild(officer, NORTH.id()).written()).isTrue();
        assertThat(rebuilding.compare(officer, NORTH.id()).isEqual()).isTrue();
        assertRecomputed(NORTH.id());
    }

    private AgreementItem agreementItem() {
        return table.get(AgreementItem.SCHEMA, AgreementKeys.agreement(NORTH.id()), AgreementKeys.AGREEMENT)
                .orElseThrow();
    }

    private YearItem yearItem() {
        return table.get(
                        YearItem.SCHEMA,
                        AgreementKeys.agreement(NORTH.id()),
                        AgreementKeys.year(new FinancialYear(2027)))
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
                            .mapToObj(AgreementStoreContract::litter)
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
}
