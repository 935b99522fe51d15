package socialvalue.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import socialvalue.report.FigureDocument.Column;
import socialvalue.report.FigureDocument.Fact;
import socialvalue.report.FigureDocument.Kind;
import socialvalue.report.FigureDocument.Row;
import socialvalue.report.FigureDocument.Section;

/**
 * Figures as CSV (RFC 4180): one header, every line with as many fields, lines ending in CR LF, in UTF-8.
 *
 * <p>The first four fields say what a line is: its {@code section}, its {@code kind} (fact, row, total or note), and a
 * fact's {@code label} and a fact's or note's {@code value}; one for each column follows. Numbers have a full stop and
 * no grouping, money and percentages no sign (their heading has it), days are as in ISO 8601.
 *
 * <p>The text begins with a byte order mark: without it Excel takes UTF-8 for the code page of the machine it runs on.
 * LibreOffice and most libraries know it, others have to skip three bytes.
 *
 * <p>A spreadsheet takes what begins like a formula for one. So an apostrophe is put before text that begins, or after
 * a semicolon or a line feed goes on, with {@code = + - @} or their full-width forms, with or without spaces and quotes
 * before it (OWASP, CSV Injection). Semicolons separate fields where a comma is the decimal point. Numbers are written
 * by this class alone and stay as they are.
 */
public final class FigureCsv {
    private static final String MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final Pattern FORMULA = Pattern.compile("(?<![^;\\n])(?=[\\p{Z}\\p{Cf}\"'`‘’“”]*[=+\\-@＝＋－＠])");

    private FigureCsv() {}

    /** The bytes of the file. */
    public static byte[] of(FigureDocument document) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter out = new CSVPrinter(text, FORMAT)) {
            print(out, document);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(CSVPrinter out, FigureDocument document) throws IOException {
        List<String> header = new ArrayList<>(List.of("section", "kind", "label", "value"));
        for (Column column : document.columns()) {
            header.add(safe(headed(column.heading(), column.kind())));
        }
        out.printRecord(header);
        List<String> none = Collections.nCopies(document.columns().size(), "");
        about(out, "Title", safe(document.title()), none);
        if (document.example()) {
            about(out, "Example", FigureDocument.INVENTED, none);
        }
        for (Fact fact : document.facts()) {
            about(out, headed(fact.label(), fact.kind()), plain(fact.value()), none);
        }
        for (Section section : document.sections()) {
            for (Row row : section.rows()) {
                out.printRecord(line(
                        List.of(safe(section.name()), row.total() ? "total" : "row", "", ""),
                        row.cells().stream().map(FigureCsv::plain).toList()));
            }
        }
        for (String note : document.notes()) {
            out.printRecord(line(List.of("notes", "note", "", safe(note)), none));
        }
    }

    private static void about(CSVPrinter out, String label, String value, List<String> none) throws IOException {
        out.printRecord(line(List.of("about", "fact", safe(label), value), none));
    }

    private static List<String> line(List<String> first, List<String> rest) {
        List<String> line = new ArrayList<>(first);
        line.addAll(rest);
        return line;
    }

    private static String headed(String heading, Kind kind) {
        return switch (kind) {
            case POUNDS -> heading.contains("£") ? heading : heading + " (£)";
            case PERCENT -> heading.contains("%") ? heading : heading + " (%)";
            default -> heading;
        };
    }

    private static String plain(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> safe(text);
            case Cell.Words(String words) -> safe(words);
            case Cell.Amount(BigDecimal value) -> value.toPlainString();
            case Cell.Day(LocalDate day) -> day.toString();
            case Cell.Empty() -> "";
        };
    }

    /** Text that no spreadsheet reckons with. */
    static String safe(String text) {
        return FORMULA.matcher(text).replaceAll("'");
    }
}
