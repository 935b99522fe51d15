package socialvalue.summary;

import static socialvalue.agreement.AgreementSamples.HOURS;
import static socialvalue.agreement.AgreementSamples.JOBS;
import static socialvalue.agreement.AgreementSamples.LIVING_WAGE;
import static socialvalue.agreement.AgreementSamples.LOCAL_SPEND;
import static socialvalue.agreement.AgreementSamples.decided;
import static socialvalue.agreement.AgreementSamples.recorded;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.RemedyDecision;
import socialvalue.agreement.Totals;
import socialvalue.procurement.Regime;
import socialvalue.quantity.Money;

/** Summaries of agreements that are invented. */
public final class ExampleSummaries {
    private ExampleSummaries() {}

    /** Half a year of home care: some of it verified, awaiting, queried, rejected and corrected. */
    public static Totals homeCareTotals() {
        return Totals.of(Stream.of(
                decided(recorded("d1", JOBS, "2027/28-Q1", "2"), Verdict.VERIFIED),
                decided(recorded("d2", JOBS, "2027/28-Q2", "3", Optional.empty()), Verdict.VERIFIED),
                recorded("d3", JOBS, "2027/28-Q2", "2"),
                decided(recorded("d4", JOBS, "2027/28-Q2", "4"), Verdict.QUERIED),
                decided(recorded("d5", JOBS, "2027/28-Q2", "9"), Verdict.REJECTED),
                decided(recorded("d6", JOBS, "2027/28-Q1", "7"), Verdict.VERIFIED)
                        .correctedBy("d1"),
                decided(recorded("d7", HOURS, "2027/28-Q1", "130.25"), Verdict.VERIFIED),
                decided(recorded("d8", HOURS, "2027/28-Q2", "120"), Verdict.VERIFIED),
                decided(recorded("d9", LOCAL_SPEND, "2027/28-Q1", "9000.55"), Verdict.VERIFIED),
                decided(recorded("d10", LIVING_WAGE, "2027/28-Q1", "96"), Verdict.VERIFIED),
                recorded("d11", LIVING_WAGE, "2027/28-Q2", "94.5")));
    }

    /** The summary of that on a day. */
    public static AgreementSummary homeCare(LocalDate at) {
        return AgreementSummary.of(
                AgreementSamples.first(AgreementSamples.homeCare()),
                homeCareTotals(),
                List.of(new RemedyDecision(
                        1,
                        RemedyDecision.Choice.WAIVED,
                        Optional.of(JOBS),
                        Optional.of(new Money(new BigDecimal("1500"))),
                        "An example plan is agreed.",
                        "officer-1",
                        AgreementSamples.RECORDED_AT)),
                at);
    }

    /** The summary of an agreement without decisions about remedies. */
    public static AgreementSummary of(Agreement agreement, Totals totals, LocalDate at) {
        return AgreementSummary.of(AgreementSamples.first(agreement), totals, List.of(), at);
    }

    /** The same agreement under another law, or ended before its term. */
    static Agreement with(Agreement as, Optional<Regime> regime, Optional<LocalDate> endedOn) {
        return new Agreement(
                as.id(),
                as.kind(),
                as.title(),
                as.example(),
                as.owner(),
                as.model(),
                as.modelTitle(),
                as.lot(),
                regime,
                as.counterparty(),
                as.references(),
                as.value(),
                as.signedOn(),
                as.from(),
                as.to(),
                as.reporting(),
                as.promises(),
                as.undertakings(),
                as.pairs(),
                as.bands(),
                as.remedy(),
                as.disposal(),
                endedOn);
    }
}
