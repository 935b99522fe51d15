package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.agreement.AgreementSamples.first;
import static socialvalue.agreement.AgreementSamples.neighbourhood;
import static socialvalue.agreement.AgreementSamples.recorded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Totals;
import socialvalue.port.Agreements.Kept;
import socialvalue.port.Lot;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Agreements in the table, and what is done with them in tests. */
abstract class AgreementStoreContract extends StoreContract {
    static final Lot ISSUED = in(LotPhase.SUMMARIES_ISSUED, published(AgreementSamples.LOT));
    static final Lot SIGNED = in(LotPhase.SIGNED, ISSUED);
    static final Agreement NORTH = neighbourhood("North");

    final DynamoAgreements agreements = new DynamoAgreements(table);

    AgreementStoreContract(DynamoDbClient engine) {
        super(engine);
    }

    Kept kept(AgreementId id) {
        return agreements.find(id).orElseThrow();
    }

    /** Keeps new deliveries as a use case does. */
    boolean add(Kept read, Delivery... added) {
        List<Delivery> all = List.of(added);
        return agreements.keep(read, read.totals().replacing(List.of(), all), all, List.of());
    }

    boolean change(Kept read, Delivery before, Delivery after) {
        return agreements.keep(
                read, read.totals().replacing(List.of(before), List.of(after)), List.of(), List.of(after));
    }

    Kept begun(Agreement agreement) {
        assertThat(agreements.record(first(agreement))).isTrue();
        return kept(agreement.id());
    }

    static Delivery litter(int number) {
        return recorded(String.format("D-%03d", number), "litter", "2027/28-M" + (number % 12 + 1), "92");
    }

    static AgreementVersion varied(Kept read, Agreement agreement) {
        return new AgreementVersion(
                read.current().version() + 1, agreement, "Extended.", "officer-1", AgreementSamples.RECORDED_AT);
    }

    static Agreement endingIn(Agreement agreement, int year) {
        return AgreementSamples.with(
                agreement, agreement.title(), agreement.to().withYear(year));
    }

    static String noise(int length) {
        StringBuilder noise = new StringBuilder();
        new Random(17).ints(length, 33, 126).forEach(noise::appendCodePoint);
        return noise.toString();
    }

    PortfolioRow row(int year, Agreement agreement) {
        return agreements.rows(agreement.id(), Set.of(new FinancialYear(year))).getFirst();
    }

    List<Delivery> deliveries(AgreementId id) {
        List<Delivery> all = Collections.synchronizedList(new ArrayList<>());
        agreements.each(id, all::add);
        return all;
    }

    Totals recomputed(AgreementId id) {
        return Totals.of(deliveries(id).stream());
    }

    static List<PortfolioRow> rows(Agreement agreement, Totals totals) {
        return PortfolioRow.years(agreement, totals).stream()
                .map(year -> PortfolioRow.of(agreement, year, totals))
                .toList();
    }

    void assertRecomputed(AgreementId id) {
        Kept kept = kept(id);
        assertThat(kept.totals()).isEqualTo(recomputed(id));
        Agreement agreement = kept.current().agreement();
        assertThat(agreements.rows(id, PortfolioRow.years(agreement, kept.totals())))
                .isEqualTo(rows(agreement, kept.totals()));
    }
}
