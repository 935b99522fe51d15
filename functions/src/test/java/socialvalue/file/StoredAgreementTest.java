package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import socialvalue.agreement.AgreementArbitraries;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.RemedyDecision;
import socialvalue.agreement.Totals;
import socialvalue.quantity.Money;

/** What is stored of agreements is read again as it was. */
class StoredAgreementTest {
    @Provide
    Arbitrary<AgreementVersion> versions() {
        return AgreementArbitraries.versions();
    }

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        return AgreementArbitraries.deliveries().list().ofMaxSize(30);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_version_is_read_as_it_was_written_and_written_so_again(@ForAll("versions") AgreementVersion version) {
        String written = StoredAgreement.write(version);

        assertThat(StoredAgreement.read(written)).isEqualTo(version);
        assertThat(StoredAgreement.write(StoredAgreement.read(written))).isEqualTo(written);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void deliveries_and_their_totals_are_read_as_they_were_written(@ForAll("deliveries") List<Delivery> deliveries) {
        assertThat(deliveries).allSatisfy(each -> assertThat(StoredDelivery.read(StoredDelivery.write(each)))
                .isEqualTo(each));
        Totals totals = Totals.of(deliveries.stream());
        assertThat(StoredTotals.read(StoredTotals.write(totals))).isEqualTo(totals);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void rows_of_the_portfolio_are_read_as_they_were_written(
            @ForAll("versions") AgreementVersion version, @ForAll("deliveries") List<Delivery> deliveries) {
        Totals totals = Totals.of(deliveries.stream());
        PortfolioRow.years(version.agreement(), totals).stream().limit(5).forEach(year -> {
            PortfolioRow row = PortfolioRow.of(version.agreement(), year, totals);
            assertThat(StoredPortfolioRow.read(StoredPortfolioRow.write(row))).isEqualTo(row);
        });
    }

    @Test
    void rows_of_the_example_are_read_as_they_were_written_with_what_they_are_worth() {
        var homeCare = AgreementSamples.homeCare();
        Totals totals = Totals.of(List.of(AgreementSamples.decided(
                        AgreementSamples.recorded("D-1", AgreementSamples.JOBS, "2027/28-Q1", "3.5"),
                        Delivery.Verdict.VERIFIED))
                .stream());
        PortfolioRow.years(homeCare, totals).forEach(year -> {
            PortfolioRow row = PortfolioRow.of(homeCare, year, totals);
            assertThat(StoredPortfolioRow.read(StoredPortfolioRow.write(row))).isEqualTo(row);
        });
    }

    @Test
    void decisions_about_the_remedy_are_read_as_they_were_written() {
        List<RemedyDecision> decisions = List.of(
                new RemedyDecision(
                        1,
                        RemedyDecision.Choice.APPLIED,
                        Optional.of(AgreementSamples.JOBS),
                        Optional.of(new Money(new BigDecimal("1200.50"))),
                        "Agreed at the review.",
                        "officer-1",
                        Instant.parse("2028-05-01T09:00:00Z")),
                new RemedyDecision(
                        2,
                        RemedyDecision.Choice.WAIVED,
                        Optional.empty(),
                        Optional.empty(),
                        "Made good since.",
                        "officer-1",
                        Instant.parse("2028-06-01T09:00:00Z")));

        assertThat(StoredRemedies.read(StoredRemedies.write(decisions))).isEqualTo(decisions);
        assertThat(StoredRemedies.read(StoredRemedies.write(List.of()))).isEmpty();
    }

    @Test
    void what_a_later_program_wrote_is_a_fault_and_never_guessed_at() {
        String written = StoredAgreement.write(AgreementSamples.first(AgreementSamples.homeCare()));
        assertThat(written).startsWith("[1,");

        assertThatThrownBy(() -> StoredAgreement.read("[2," + written.substring(3)))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> StoredTotals.read("[2,[]]")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> StoredDelivery.read("[2]")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> StoredPortfolioRow.read("[2]")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> StoredTotals.read("[1,[[\"jobs\",[[\"2027/29-Q1\",0,0,0,0,0,0,0,0,0,0]]]]]"))
                .isInstanceOf(UncheckedIOException.class);
    }
}
