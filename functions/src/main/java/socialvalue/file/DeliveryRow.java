package socialvalue.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.agreement.ReportingPeriod;
import socialvalue.file.DeliveryColumns.Column;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;
import socialvalue.finding.Severity;

/** One row of a file: its cells, each as what its column holds. */
final class DeliveryRow {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String HOW_NUMBERS_ARE_WRITTEN =
            "Write it with the digits 0 to 9 and, before decimals, a full stop: no separator of thousands, currency,"
                    + " per cent sign, exponent or formula.";

    private final CsvCursor.Record record;
    private final DeliveryColumns columns;
    private final List<Finding> findings = new ArrayList<>();

    DeliveryRow(CsvCursor.Record record, DeliveryColumns columns) {
        this.record = record;
        this.columns = columns;
    }

    /** What was found in the row. */
    List<Finding> findings() {
        return findings;
    }

    /** What the row reports; empty where a finding refuses it. */
    Optional<ReportedDelivery> read() {
        readable();
        columns.nameless(record)
                .ifPresent(cell -> refuse(
                        FindingCode.UNKNOWN_KEY,
                        "",
                        "“" + cell + "” in a column without a name",
                        "as many cells as there are columns"));
        Optional<String> reference = plain(Column.REFERENCE);
        Optional<String> promise = plain(Column.PROMISE);
        Optional<ReportingPeriod> period = value(
                Column.PERIOD,
                cell -> ReportingPeriod.parse(cell.toUpperCase(Locale.ROOT)),
                "a period such as 2027/28-Q1",
                FindingCode.UNUSABLE_VALUE.remedy());
        Optional<BigDecimal> quantity =
                value(Column.QUANTITY, DeliveryRow::number, "a number such as 1234.5", HOW_NUMBERS_ARE_WRITTEN);
        Optional<String> unit = plain(Column.UNIT);
        Optional<String> place = words(Column.PLACE);
        Optional<String> activity = words(Column.ACTIVITY);
        Optional<String> evidence = words(Column.EVIDENCE);
        Optional<String> note = words(Column.NOTE);
        Optional<String> corrects = plain(Column.CORRECTS);
        Optional<LocalDate> started = value(
                Column.STARTED,
                DeliveryRow::date,
                "a date such as 2027-04-19",
                "Write year, month and day, with hyphens between them.");
        if (findings.stream().anyMatch(finding -> finding.severity().refuses())) {
            return Optional.empty();
        }
        return Optional.of(new ReportedDelivery(
                reference.orElseThrow(),
                promise.orElseThrow(),
                period.orElseThrow(),
                quantity.orElseThrow(),
                unit.orElseThrow(),
                place,
                activity,
                evidence,
                note,
                corrects,
                started));
    }

    /** Finds characters that no cell may have, once in a row. */
    private void readable() {
        boolean unreadable = false;
        boolean control = false;
        for (String cell : record.cells()) {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                unreadable |= c == CsvText.UNREADABLE || Character.isSurrogate(c) && !isPaired(cell, i);
                control |= Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\n';
            }
        }
        if (unreadable) {
            refuse(FindingCode.UNREADABLE_CHARACTERS, "", "bytes that are no character of UTF-8", "text in UTF-8");
        }
        if (control) {
            refuse(FindingCode.UNUSABLE_VALUE, "", "a control character, such as NUL", "text that can be printed");
        }
    }

    private static boolean isPaired(String cell, int i) {
        return Character.isHighSurrogate(cell.charAt(i))
                ? i + 1 < cell.length() && Character.isLowSurrogate(cell.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(cell.charAt(i - 1));
    }

    /** A name or reference; where it looks like a formula it cannot be one, as the rules find. */
    private Optional<String> plain(Column column) {
        return value(column, Optional::of, "a value in each row", FindingCode.MISSING_KEY.remedy());
    }

    /** Words that somebody wrote; what a spreadsheet would calculate is kept as it is written, and told. */
    private Optional<String> words(Column column) {
        Optional<String> cell = columns.cell(record, column);
        cell.filter(DeliveryRow::isFormula)
                .ifPresent(formula -> findings.add(Finding.of(
                        FindingCode.FORMULA_AS_TEXT,
                        at(column.title()),
                        "“" + formula + "”",
                        "text that no spreadsheet takes for a formula")));
        return cell;
    }

    private static boolean isFormula(String cell) {
        return "=+@".indexOf(cell.charAt(0)) >= 0;
    }

    private <T> Optional<T> value(
            Column column, Function<String, Optional<T>> reading, String expected, String remedy) {
        Optional<String> cell = columns.cell(record, column);
        if (cell.isEmpty() && column.isRequired()) {
            refuse(FindingCode.MISSING_KEY, column.title(), "nothing", expected);
        }
        Optional<T> value = cell.flatMap(reading);
        if (cell.isPresent() && value.isEmpty()) {
            findings.add(Finding.of(FindingCode.UNUSABLE_VALUE, at(column.title()), "“" + cell.get() + "”", expected)
                    .remediedBy(remedy));
        }
        return value;
    }

    private static Optional<BigDecimal> number(String cell) {
        return NUMBER.matcher(cell).matches() ? Optional.of(new BigDecimal(cell)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String cell) {
        try {
            return DATE.matcher(cell).matches() ? Optional.of(LocalDate.parse(cell)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private void refuse(FindingCode code, String member, String found, String expected) {
        findings.add(Finding.of(code, at(member), found, expected).as(Severity.REFUSED));
    }

    private Location at(String member) {
        return new Location("", record.line(), member.isEmpty() ? "" : "/" + member);
    }
}
