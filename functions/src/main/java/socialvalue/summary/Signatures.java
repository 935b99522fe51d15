package socialvalue.summary;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.agreement.AgreementKind;
import socialvalue.agreement.PortfolioRow;
import socialvalue.frame.Exercise.Vat;
import socialvalue.procurement.Supplier;
import socialvalue.quantity.Money;

/**
 * What was signed in a financial year, by sector. The model's aim is the growth of the social sector.
 *
 * @param contracts contracts that came of a procurement
 * @param sectors each sector, those that said none last
 * @param values whole-life values of those contracts, of each basis by itself
 * @param ofUnknownValue how many of them have no value on record
 */
public record Signatures(int contracts, List<BySector> sectors, List<Value> values, int ofUnknownValue) {
    public Signatures {
        sectors = List.copyOf(sectors);
        values = List.copyOf(values);
    }

    /**
     * A sector's part in procurements.
     *
     * @param sector which; empty of those that said none
     * @param bids opened returns of the lots that were signed
     * @param awards contracts signed
     */
    public record BySector(Optional<Supplier.Sector> sector, int bids, int awards) {}

    /**
     * Values that include VAT, or do not.
     *
     * @param vat whether they do
     * @param contracts how many
     * @param wholeLife what they cost over their whole terms
     */
    public record Value(Vat vat, int contracts, Money wholeLife) {}

    /** Signatures while rows are added to them. */
    static final class Growing {
        private final Map<Optional<Supplier.Sector>, BySector> sectors = new LinkedHashMap<>();
        private final Map<Vat, Value> values = new EnumMap<>(Vat.class);
        private int contracts;
        private int ofUnknownValue;

        Growing() {
            for (Supplier.Sector sector : Supplier.Sector.values()) {
                sectors.put(Optional.of(sector), new BySector(Optional.of(sector), 0, 0));
            }
            sectors.put(Optional.empty(), new BySector(Optional.empty(), 0, 0));
        }

        void add(PortfolioRow row) {
            if (row.signed().isEmpty() || row.kind() != AgreementKind.CONTRACT) {
                return;
            }
            PortfolioRow.Signed signed = row.signed().get();
            contracts++;
            add(row.sector(), 0, 1);
            signed.bids().forEach((sector, bids) -> add(Optional.of(sector), bids, 0));
            add(Optional.empty(), signed.bidsOfUnstatedSector(), 0);
            if (signed.wholeLife().isPresent() && signed.vat().isPresent()) {
                values.merge(
                        signed.vat().get(),
                        new Value(signed.vat().get(), 1, signed.wholeLife().get()),
                        Growing::plus);
            } else {
                ofUnknownValue++;
            }
        }

        private void add(Optional<Supplier.Sector> sector, int bids, int awards) {
            sectors.merge(
                    sector,
                    new BySector(sector, bids, awards),
                    (one, other) -> new BySector(sector, one.bids() + other.bids(), one.awards() + other.awards()));
        }

        private static Value plus(Value one, Value other) {
            BigDecimal sum = one.wholeLife().pounds().add(other.wholeLife().pounds());
            return new Value(one.vat(), one.contracts() + other.contracts(), new Money(sum));
        }

        Signatures grown() {
            return new Signatures(
                    contracts, List.copyOf(sectors.values()), List.copyOf(values.values()), ofUnknownValue);
        }
    }
}
