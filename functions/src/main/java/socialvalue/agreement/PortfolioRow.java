package socialvalue.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import socialvalue.frame.Exercise.Vat;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.EditionId;
import socialvalue.model.Measure;
import socialvalue.procurement.Supplier;
import socialvalue.quantity.Money;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Unit;

/**
 * An agreement in one financial year, as the portfolio reads it: a copy of what agreement and totals say, made by
 * {@link #of} only.
 *
 * @param year which
 * @param agreement of which agreement
 * @param title as it is printed
 * @param example whether it is invented
 * @param kind what the model is used for
 * @param model the edition its measures are from
 * @param directorate which part of the council, where somebody has said
 * @param neighbourhood where the service is given, where it is given in one
 * @param supplier who promised
 * @param sector its sector
 * @param types what else it is
 * @param signed what came with the signature; only in the year of it
 * @param lines one for each promise, in their order
 */
public record PortfolioRow(
        FinancialYear year,
        AgreementId agreement,
        String title,
        boolean example,
        AgreementKind kind,
        EditionId model,
        Optional<String> directorate,
        Optional<String> neighbourhood,
        Optional<String> supplier,
        Optional<Supplier.Sector> sector,
        Set<Counterparty.Type> types,
        Optional<Signed> signed,
        List<Line> lines) {
    public PortfolioRow {
        types = Set.copyOf(types);
        lines = List.copyOf(lines);
    }

    /**
     * What is counted once, in the year of the signature.
     *
     * @param wholeLife what the agreement costs over its whole term, where somebody has said
     * @param vat whether that includes VAT; empty with it
     * @param bids how many opened returns its lot had, by sector; empty where it came of no lot
     * @param bidsOfUnstatedSector how many of them said no sector
     */
    public record Signed(
            Optional<Money> wholeLife,
            Optional<Vat> vat,
            Map<Supplier.Sector, Integer> bids,
            int bidsOfUnstatedSector) {
        public Signed {
            bids = Map.copyOf(bids);
        }
    }

    /**
     * A promise in the year.
     *
     * @param promise its identifier
     * @param title as it is printed
     * @param measured the measure it counts towards; empty where it answers a question
     * @param kind core or added
     * @param unit what its quantities count
     * @param direction which way is better
     * @param aggregation how the quantities of several periods are put together
     * @param contribution whether it is a contribution to a population indicator
     * @param promised for the year; empty where nothing is due in it
     * @param verified in the year; empty where nothing is verified in it
     * @param awaiting the quantity nobody has decided about
     * @param queried the quantity that was queried
     * @param verifiedRecords how many records are verified
     * @param otherRecords how many more stand, without being verified
     * @param worth what it is worth, by each of its values
     */
    public record Line(
            String promise,
            String title,
            Optional<Promise.Measured> measured,
            SocialValueCriterion.Kind kind,
            Unit unit,
            Measure.Direction direction,
            Measure.Aggregation aggregation,
            boolean contribution,
            Optional<Ratio> promised,
            Optional<Ratio> verified,
            BigDecimal awaiting,
            BigDecimal queried,
            int verifiedRecords,
            int otherRecords,
            List<Worth> worth) {
        public Line {
            worth = List.copyOf(worth);
        }

        static Line of(Promise promise, FinancialYear year, Totals ofYear) {
            SortedMap<ReportingPeriod, Tally> tallies = ofYear.of(promise.id());
            Optional<Ratio> promised = promise.promisedFor(year);
            Optional<Ratio> verified = ofYear.verified(promise);
            int verifiedRecords =
                    tallies.values().stream().mapToInt(Tally::verifiedRecords).sum();
            return new Line(
                    promise.id(),
                    promise.title(),
                    promise.measured(),
                    promise.kind(),
                    promise.unit(),
                    promise.direction(),
                    promise.aggregation(),
                    promise.contribution(),
                    promised,
                    verified,
                    tallies.values().stream().map(Tally::awaiting).reduce(BigDecimal.ZERO, BigDecimal::add),
                    tallies.values().stream().map(Tally::queried).reduce(BigDecimal.ZERO, BigDecimal::add),
                    verifiedRecords,
                    tallies.values().stream().mapToInt(Tally::standingRecords).sum() - verifiedRecords,
                    Worth.of(promise, promised.orElse(Ratio.ZERO), verified.orElse(Ratio.ZERO)));
        }
    }

    /** An agreement's row for a financial year. */
    public static PortfolioRow of(Agreement agreement, FinancialYear year, Totals totals) {
        Totals ofYear = totals.in(year);
        return new PortfolioRow(
                year,
                agreement.id(),
                agreement.title(),
                agreement.example(),
                agreement.kind(),
                agreement.model(),
                agreement.references().directorate(),
                agreement.references().neighbourhood(),
                agreement.counterparty().map(party -> party.supplier().name()),
                agreement.counterparty().flatMap(party -> party.supplier().sector()),
                agreement.counterparty().map(Counterparty::types).orElse(Set.of()),
                FinancialYear.of(agreement.signedOn()).equals(year) ? Optional.of(signed(agreement)) : Optional.empty(),
                agreement.promises().stream()
                        .map(promise -> Line.of(promise, year, ofYear))
                        .toList());
    }

    private static Signed signed(Agreement agreement) {
        return new Signed(
                agreement.value().map(AgreedValue::wholeLife),
                agreement.value().map(AgreedValue::vat),
                agreement.lot().map(SignedLot::bids).orElse(Map.of()),
                agreement.lot().map(SignedLot::bidsOfUnstatedSector).orElse(0));
    }

    /** The financial years an agreement has a row for: of its signature, its term, its schedules and its records. */
    public static NavigableSet<FinancialYear> years(Agreement agreement, Totals totals) {
        NavigableSet<FinancialYear> years = new TreeSet<>(totals.years());
        years.add(FinancialYear.of(agreement.signedOn()));
        FinancialYear last = FinancialYear.of(agreement.to());
        for (FinancialYear year = FinancialYear.of(agreement.from()); year.compareTo(last) <= 0; year = year.next()) {
            years.add(year);
        }
        agreement.promises().forEach(promise -> promise.schedule().forEach(due -> years.add(due.year())));
        return years;
    }
}
