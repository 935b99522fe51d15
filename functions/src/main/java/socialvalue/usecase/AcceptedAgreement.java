package socialvalue.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementRules;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Totals;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.finding.Severity;
import socialvalue.port.Agreements;
import socialvalue.port.CanonicalForm;

/** What holds of every agreement that is kept: the rules, and that it can be kept and read whole. */
final class AcceptedAgreement {
    /** The longest canonical form, in bytes: an agreement is read whole. */
    static final int LONGEST = 350_000;

    /**
     * Of what is repeated in each year's row of the portfolio, before it is compressed: all rows are written at once.
     */
    private static final int LONGEST_ROWS = 3_000_000;

    /** A part of a schedule is no shorter; no row repeats it. */
    private static final int SHORTEST_PART = 50;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private AcceptedAgreement() {}

    /** The day of a moment, where contracts are signed. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }

    /**
     * Refuses an agreement with findings that refuse it.
     *
     * @param totals of its deliveries
     * @param findings what was found before; what is found now is added
     */
    static void require(Agreement agreement, Totals totals, CanonicalForm form, Instant now, Findings findings) {
        AgreementRules.check(agreement, day(now), findings);
        int length = form.lengthOf(agreement);
        if (length > LONGEST) {
            findings.add(
                    Finding.of(FindingCode.TOO_LARGE, Location.ROOT, length + " bytes", "at most " + LONGEST + " bytes")
                            .as(Severity.REFUSED)
                            .remediedBy("Shorten its schedules and texts."));
        }
        int years = PortfolioRow.years(agreement, totals).size();
        long withoutSchedules = length - (long) SHORTEST_PART * parts(agreement);
        if (withoutSchedules * years > LONGEST_ROWS) {
            findings.add(Finding.of(
                            FindingCode.TOO_LARGE,
                            Location.at("/promises"),
                            "about " + withoutSchedules + " bytes in each of " + years + " financial years",
                            "at most " + LONGEST_ROWS + " bytes in all of them")
                    .as(Severity.REFUSED)
                    .remediedBy("Shorten its texts, or divide it into several agreements."));
        }
        if (years > Agreements.MOST_YEARS) {
            findings.add(Finding.of(
                            FindingCode.TOO_MANY,
                            Location.at("/promises"),
                            years + " financial years with a part in it",
                            "at most " + Agreements.MOST_YEARS)
                    .as(Severity.REFUSED)
                    .remediedBy("Bring schedules nearer to the term."));
        }
        if (findings.refuse()) {
            throw Refusal.unprocessable("agreement-not-accepted", "nothing was kept", findings.inOrder());
        }
    }

    private static int parts(Agreement agreement) {
        return agreement.promises().stream()
                .mapToInt(promise -> promise.schedule().size())
                .sum();
    }
}
