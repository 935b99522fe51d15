package socialvalue.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;
import socialvalue.port.DeliveryFile;
import socialvalue.port.DeliveryFileReading;
import socialvalue.port.DeliveryImports;

/**
 * Reads deliveries from CSV, as spreadsheets of any kind write it. Whatever the bytes are, it ends with findings: about
 * the file where its columns cannot be told, else about each row. Nothing is guessed: a number in another country's
 * spelling is a finding that says how to write it.
 */
public final class DeliveryCsv implements DeliveryFileReading {
    /** The most rows of a file. */
    public static final int MOST_ROWS = 20_000;

    private static final char[] DELIMITERS = {',', ';', '\t'};
    /** Of the line with the columns, as much as is looked at to tell the delimiter. */
    private static final int LOOKED_AT = 2000;

    @Override
    public DeliveryFile read(byte[] file) {
        if (file.length > DeliveryImports.LONGEST_FILE) {
            return refused(Finding.of(
                            FindingCode.TOO_LARGE,
                            Location.ROOT,
                            file.length + " bytes",
                            "at most " + DeliveryImports.LONGEST_FILE + " bytes")
                    .remediedBy("Import it in parts."));
        }
        String text = CsvText.of(file);
        char delimiter = delimiter(text);
        CsvCursor cursor = new CsvCursor(text, delimiter);
        Optional<CsvCursor.Record> header = nextFilled(cursor);
        if (header.isEmpty()) {
            return refused(Finding.of(
                            FindingCode.UNREADABLE_FILE,
                            Location.ROOT,
                            "nothing",
                            "a line with the names of the columns")
                    .remediedBy("Begin the file with a line such as " + DeliveryColumns.EXAMPLE + "."));
        }
        List<Finding> findings = new ArrayList<>();
        Optional<DeliveryColumns> columns = DeliveryColumns.of(header.get(), findings);
        if (delimiter != ',') {
            findings.add(Finding.of(
                    FindingCode.ANOTHER_DELIMITER,
                    at(header.get()),
                    delimiter == ';' ? "semicolons between the cells" : "tabs between the cells",
                    "commas; these are read as well"));
        }
        return columns.isEmpty() ? new DeliveryFile(List.of(), findings) : rows(cursor, columns.get(), findings);
    }

    private static DeliveryFile rows(CsvCursor cursor, DeliveryColumns columns, List<Finding> findings) {
        List<DeliveryFile.Row> rows = new ArrayList<>();
        for (var record = nextFilled(cursor); record.isPresent(); record = nextFilled(cursor)) {
            if (rows.size() == MOST_ROWS) {
                findings.add(Finding.of(
                                FindingCode.TOO_MANY, at(record.get()), "more rows", "at most " + MOST_ROWS + " rows")
                        .as(FindingCode.UNREADABLE_FILE.severity())
                        .remediedBy("Import it in parts."));
                return new DeliveryFile(List.of(), findings);
            }
            rows.add(row(record.get(), columns));
        }
        if (rows.isEmpty()) {
            findings.add(Finding.of(FindingCode.UNREADABLE_FILE, Location.ROOT, "no row", "a row for each delivery")
                    .remediedBy("Write the deliveries below the names of the columns."));
        }
        return new DeliveryFile(rows, findings);
    }

    private static DeliveryFile.Row row(CsvCursor.Record record, DeliveryColumns columns) {
        if (record.fault().isPresent()) {
            Finding broken = fault(record, record.fault().get());
            return new DeliveryFile.Row(record.line(), Optional.empty(), List.of(broken));
        }
        if (columns.isHeader(record)) {
            Finding again = Finding.of(
                            FindingCode.UNUSABLE_VALUE, at(record), "the names of the columns again", "a delivery")
                    .remediedBy("Remove the line.");
            return new DeliveryFile.Row(record.line(), Optional.empty(), List.of(again));
        }
        DeliveryRow cells = new DeliveryRow(record, columns);
        Optional<ReportedDelivery> reported = cells.read();
        return new DeliveryFile.Row(record.line(), reported, cells.findings());
    }

    /** What is wrong with a record that could not be taken apart. */
    static Finding fault(CsvCursor.Record record, CsvCursor.Fault fault) {
        if (fault.isOfQuotes()) {
            return Finding.of(
                    FindingCode.BROKEN_QUOTES,
                    at(record),
                    fault.words(),
                    "a cell between quotation marks, with each one within it written twice");
        }
        return Finding.of(
                        FindingCode.TOO_LARGE,
                        at(record),
                        fault.words(),
                        "at most " + CsvCursor.MOST_CELLS + " cells of at most " + CsvCursor.LONGEST_CELL
                                + " characters")
                .as(FindingCode.UNREADABLE_FILE.severity())
                .remediedBy("Shorten it; keep files in the portal and refer to them as evidence.");
    }

    static Location at(CsvCursor.Record record) {
        return new Location("", record.line(), "");
    }

    private static Optional<CsvCursor.Record> nextFilled(CsvCursor cursor) {
        Optional<CsvCursor.Record> record = cursor.next();
        while (record.isPresent() && record.get().isBlank()) {
            record = cursor.next();
        }
        return record;
    }

    /** The one that stands most often in the first line that is not blank; the comma where none does. */
    private static char delimiter(String text) {
        int from = 0;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int[] count = new int[DELIMITERS.length];
        for (int i = from; i < Math.min(text.length(), from + LOOKED_AT); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n') {
                break;
            }
            for (int d = 0; d < DELIMITERS.length; d++) {
                count[d] += c == DELIMITERS[d] ? 1 : 0;
            }
        }
        int most = 0;
        for (int d = 1; d < DELIMITERS.length; d++) {
            most = count[d] > count[most] ? d : most;
        }
        return DELIMITERS[most];
    }

    private static DeliveryFile refused(Finding finding) {
        return new DeliveryFile(List.of(), List.of(finding.as(FindingCode.UNREADABLE_FILE.severity())));
    }

    /** A column's name as it is compared. */
    static String name(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }
}
