package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.agreement.AgreementSamples.JOBS;
import static socialvalue.agreement.AgreementSamples.first;
import static socialvalue.agreement.AgreementSamples.homeCare;
import static socialvalue.agreement.AgreementSamples.neighbourhood;
import static socialvalue.agreement.AgreementSamples.recorded;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.RemedyDecision;
import socialvalue.agreement.Totals;
import socialvalue.audit.Acts;
import socialvalue.audit.Content;
import socialvalue.audit.Event;
import socialvalue.port.Agreements.Kept;
import socialvalue.port.Page;
import socialvalue.quantity.Money;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Agreements themselves: recorded, signed, varied, decided about. */
abstract class AgreementsContract extends AgreementStoreContract {
    AgreementsContract(DynamoDbClient engine) {
        super(engine);
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
}
