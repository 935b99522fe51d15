package socialvalue.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.finding.Severity;
import socialvalue.model.Measure;
import socialvalue.quantity.Unit;

/** The rules about one delivery, each adding what it finds. */
final class DeliveryCheck {
    private static final int PENCE = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Agreement agreement;
    private final ReportedDelivery reported;
    private final Location at;
    private final Findings findings = new Findings();

    DeliveryCheck(Agreement agreement, ReportedDelivery reported, Location at) {
        this.agreement = agreement;
        this.reported = reported;
        this.at = at;
    }

    Findings findings() {
        return findings;
    }

    void reference() {
        if (!AgreementId.isReference(reported.reference())) {
            find(
                    FindingCode.UNUSABLE_VALUE,
                    "reference",
                    quoted(reported.reference()),
                    "letters, digits, full stops, hyphens and underscores, at most 63 of them, a letter or digit"
                            + " first");
        }
    }

    void texts() {
        text("place", reported.place(), DeliveryRules.LONGEST_PLACE);
        text("activity", reported.activity(), DeliveryRules.LONGEST_ACTIVITY);
        text("evidence", reported.evidence(), DeliveryRules.LONGEST_EVIDENCE);
        text("note", reported.note(), DeliveryRules.LONGEST_NOTE);
    }

    private void text(String member, Optional<String> given, int longest) {
        given.map(text -> text.codePointCount(0, text.length()))
                .filter(length -> length > longest)
                .ifPresent(length -> find(
                        FindingCode.TEXT_TOO_LONG,
                        member,
                        length + " characters",
                        "at most " + longest,
                        "Shorten it."));
    }

    void period(LocalDate today) {
        ReportingPeriod period = reported.period();
        if (agreement.reporting().isEmpty()) {
            find(
                    FindingCode.REPORTING_NOT_AGREED,
                    "period",
                    period.toString(),
                    "none, until the agreement says how often deliveries are reported");
        } else if (agreement.reporting().get() != period.reporting()) {
            Reporting agreed = agreement.reporting().get();
            find(
                    FindingCode.PERIOD_NOT_AS_AGREED,
                    "period",
                    period.toString(),
                    "such as " + ReportingPeriod.of(period.first(), agreed));
        }
        if (today.isBefore(period.first())) {
            find(
                    FindingCode.PERIOD_NOT_BEGUN,
                    "period",
                    period + ", which begins on " + period.first(),
                    "a period that has begun by " + today);
        }
        int first = FinancialYear.of(agreement.from()).start() - DeliveryRules.YEARS_BEFORE;
        int last = FinancialYear.of(agreement.last()).start() + DeliveryRules.YEARS_AFTER;
        if (period.year().start() < first || period.year().start() > last) {
            find(
                    FindingCode.UNUSABLE_VALUE,
                    "period",
                    period.toString(),
                    "a period in the financial years from " + new FinancialYear(first) + " to "
                            + new FinancialYear(last));
        } else if (agreement.isOutsideTerm(period)) {
            look(
                    FindingCode.OUTSIDE_THE_TERM,
                    "period",
                    period.toString(),
                    "a period with days from " + agreement.from() + " to " + agreement.last());
        }
    }

    void unknownPromise() {
        find(FindingCode.UNKNOWN_REFERENCE, "promise", quoted(reported.promise()), "a promise of the agreement");
    }

    void quantity(Promise promise) {
        BigDecimal quantity = reported.quantity();
        Unit unit = promise.unit();
        if (!unit.name().strip().equalsIgnoreCase(reported.unit().strip())) {
            find(FindingCode.WRONG_UNIT, "unit", quoted(reported.unit()), quoted(unit.name()), "Give it in that unit.");
        }
        if (quantity.signum() < 0) {
            find(FindingCode.NEGATIVE_QUANTITY, "quantity", quantity.toPlainString(), "nought or more");
            return;
        }
        if (quantity.compareTo(DeliveryRules.BOUND) >= 0 || decimals(quantity) > DeliveryRules.MOST_DECIMALS) {
            find(
                    FindingCode.NUMBER_OUT_OF_RANGE,
                    "quantity",
                    quantity.toPlainString(),
                    "a number below " + DeliveryRules.BOUND.toPlainString() + " of at most "
                            + DeliveryRules.MOST_DECIMALS + " decimals");
            return;
        }
        if (unit.kind() == Unit.Kind.HEADCOUNT && decimals(quantity) > 0) {
            find(FindingCode.FRACTIONAL_HEADCOUNT, "quantity", quantity.toPlainString(), "a whole number of " + unit);
        }
        if (unit.kind() == Unit.Kind.PERCENT && quantity.compareTo(HUNDRED) > 0) {
            find(FindingCode.OVER_ONE_HUNDRED_PERCENT, "quantity", quantity.toPlainString(), "up to 100");
        }
        if (unit.kind() == Unit.Kind.POUNDS && decimals(quantity) > PENCE) {
            find(
                    FindingCode.NUMBER_OUT_OF_RANGE,
                    "quantity",
                    quantity.toPlainString(),
                    "pounds and pence",
                    "Give pounds with at most two decimals.");
        }
    }

    void start(Promise promise) {
        if (promise.countedMonths().isEmpty()) {
            reported.started()
                    .ifPresent(day -> find(
                            FindingCode.UNUSABLE_VALUE,
                            "started",
                            day.toString(),
                            "nothing: this promise is counted for as long as it is reported",
                            "Leave the day out."));
            return;
        }
        int months = promise.countedMonths().get();
        if (reported.started().isEmpty()) {
            find(
                    FindingCode.MISSING_KEY,
                    "started",
                    "nothing",
                    "the day on which those counted started: they are counted for " + months + " months",
                    "Give that day; report those who started on different days apart.");
        } else {
            started(reported.started().get(), months);
        }
    }

    /** Those counted may start and end within a period; of one that has no day in common nothing counts. */
    private void started(LocalDate day, int months) {
        ReportingPeriod period = reported.period();
        LocalDate end = day.plusMonths(months);
        if (period.last().isBefore(day)) {
            find(
                    FindingCode.UNUSABLE_VALUE,
                    "started",
                    day.toString(),
                    "a day up to " + period.last(),
                    "Report the period in which they started, or correct the day.");
        } else if (!period.first().isBefore(end)) {
            find(
                    FindingCode.COUNTED_TOO_LONG,
                    "period",
                    period.toString(),
                    "a period that begins before " + end + ", to which those who started on " + day + " are counted",
                    "Leave the record out; nothing of this period is counted.");
        } else if (!period.last().isBefore(end)) {
            look(
                    FindingCode.COUNTED_TOO_LONG,
                    "quantity",
                    period + ", which ends on " + period.last(),
                    "only the part before " + end + ", to which those who started on " + day + " are counted");
        }
    }

    void correction(Beside beside) {
        Optional<String> corrects = reported.corrects();
        if (corrects.isEmpty()) {
            return;
        }
        if (beside.corrected().isEmpty()) {
            find(
                    FindingCode.UNKNOWN_REFERENCE,
                    "corrects",
                    quoted(corrects.get()),
                    "the reference of a delivery of this agreement");
        } else {
            beside.corrected()
                    .get()
                    .correctedBy()
                    .ifPresent(by -> find(
                            FindingCode.CORRECTED_ALREADY,
                            "corrects",
                            corrects.get() + ", which " + by + " corrects",
                            "a delivery that stands"));
        }
    }

    void beside(Promise promise, Beside beside) {
        if (promise.aggregation() != Measure.Aggregation.SUM && beside.othersInPeriod()) {
            find(
                    FindingCode.PERIOD_REPORTED_ALREADY,
                    "period",
                    reported.period() + " again",
                    "one standing record of it for " + promise.id());
        }
        beside.evidenceUnder().stream()
                .filter(other -> !agreement.mayShareEvidence(promise.id(), other))
                .sorted()
                .findFirst()
                .ifPresent(other -> find(
                        FindingCode.EVIDENCE_USED_TWICE,
                        "evidence",
                        "evidence that stands under " + other,
                        "evidence that stands under " + promise.id() + " only"));
    }

    private void find(FindingCode code, String member, String found, String expected) {
        find(code, member, found, expected, code.remedy());
    }

    /** It refuses, whatever the same code means for a bidder's return. */
    private void find(FindingCode code, String member, String found, String expected, String remedy) {
        findings.add(Finding.of(code, at.member(member), found, expected)
                .as(Severity.REFUSED)
                .remediedBy(remedy));
    }

    private void look(FindingCode code, String member, String found, String expected) {
        findings.add(Finding.of(code, at.member(member), found, expected).as(Severity.WORTH_A_LOOK));
    }

    private static int decimals(BigDecimal quantity) {
        return Math.max(0, quantity.stripTrailingZeros().scale());
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }
}
