package socialvalue.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Promise;
import socialvalue.agreement.RemedyDecision;
import socialvalue.agreement.Totals;

/**
 * What an agreement promised, what is delivered of it and what that is worth, on a day: contents, no format. Made of
 * the agreement and its kept totals, however many records there are. Worth by year is what the portfolio's rows hold;
 * worth by promise, outcome, measure, kind and in all are sums of that, to the penny.
 *
 * @param current the agreement as it stands
 * @param remedies every decision about the agreed remedy, in order
 * @param at the day by which it is told what is due
 * @param promises in their order
 * @param outcomes promises by outcome, in the order of their first promises
 * @param measures promises by measure, the same
 * @param kinds promises by core and added, the same
 * @param years its rows of the portfolio, earliest first
 * @param worth what all promises are worth
 * @param benefits the same by who benefits
 */
public record AgreementSummary(
        AgreementVersion current,
        List<RemedyDecision> remedies,
        LocalDate at,
        List<PromiseSummary> promises,
        List<PromiseGroup> outcomes,
        List<PromiseGroup> measures,
        List<PromiseGroup> kinds,
        List<Year> years,
        List<WorthTotal> worth,
        List<Benefit> benefits) {
    public AgreementSummary {
        remedies = List.copyOf(remedies);
        promises = List.copyOf(promises);
        outcomes = List.copyOf(outcomes);
        measures = List.copyOf(measures);
        kinds = List.copyOf(kinds);
        years = List.copyOf(years);
        worth = List.copyOf(worth);
        benefits = List.copyOf(benefits);
    }

    /**
     * A financial year.
     *
     * @param row as the portfolio has it
     * @param worth what is promised for and verified in the year is worth
     */
    public record Year(PortfolioRow row, List<WorthTotal> worth) {
        public Year {
            worth = List.copyOf(worth);
        }
    }

    /**
     * Whether key performance indicators have to be set; empty where nobody has said under which law it was procured.
     */
    public Optional<IndicatorDuty> indicatorDuty() {
        return IndicatorDuty.of(agreement(), at);
    }

    /** That of an agreement, of what is kept of it. */
    public static AgreementSummary of(
            AgreementVersion current, Totals totals, List<RemedyDecision> remedies, LocalDate at) {
        Agreement agreement = current.agreement();
        List<PortfolioRow> rows = PortfolioRow.years(agreement, totals).stream()
                .map(year -> PortfolioRow.of(agreement, year, totals))
                .toList();
        List<PromiseSummary> promises = new ArrayList<>();
        for (int i = 0; i < agreement.promises().size(); i++) {
            int place = i;
            promises.add(PromiseSummary.of(
                    agreement,
                    agreement.promises().get(i),
                    totals,
                    rows.stream().map(row -> row.lines().get(place)).toList(),
                    at));
        }
        return new AgreementSummary(
                current,
                remedies,
                at,
                promises,
                grouped(
                        promises,
                        false,
                        outcome -> outcome.measured().map(Promise.Measured::outcome),
                        each -> each.measured().map(Promise.Measured::outcomeWording)),
                grouped(promises, true, each -> each.measured().map(Promise.Measured::measure), each -> each.measured()
                        .map(Promise.Measured::wording)),
                grouped(promises, false, AgreementSummary::kind, AgreementSummary::kind),
                rows.stream().map(row -> new Year(row, sums(row).totals())).toList(),
                PromiseGroup.of("", "", promises, false).worth(),
                Benefit.of(promises));
    }

    private static Optional<String> kind(Promise promise) {
        return Optional.of(promise.kind().name().toLowerCase(Locale.ROOT));
    }

    private static WorthSums sums(PortfolioRow row) {
        WorthSums sums = new WorthSums();
        row.lines().forEach(line -> sums.add(line.worth(), line.contribution()));
        return sums;
    }

    private static List<PromiseGroup> grouped(
            List<PromiseSummary> promises,
            boolean byMeasure,
            Function<Promise, Optional<String>> key,
            Function<Promise, Optional<String>> title) {
        Map<String, List<PromiseSummary>> groups = new LinkedHashMap<>();
        promises.forEach(
                each -> groups.computeIfAbsent(key.apply(each.promise()).orElse(""), none -> new ArrayList<>())
                        .add(each));
        return groups.entrySet().stream()
                .map(group -> PromiseGroup.of(
                        group.getKey(),
                        title.apply(group.getValue().getFirst().promise()).orElse("Answers to questions"),
                        group.getValue(),
                        byMeasure && !group.getKey().isEmpty()))
                .toList();
    }

    /** The agreement as it stands. */
    public Agreement agreement() {
        return current.agreement();
    }

    /** How many promises there are of each rating. */
    public Map<Rating, Integer> ratings() {
        return PromiseGroup.ratings(promises);
    }

    /** Whether ratings are told in the words of the Procurement Act 2023's regulations too. */
    public boolean inWordsOfTheAct() {
        return Rating.inWordsOfTheAct(agreement());
    }
}
