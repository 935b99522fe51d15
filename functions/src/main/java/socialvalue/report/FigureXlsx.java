package socialvalue.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import socialvalue.report.FigureDocument.Fact;
import socialvalue.report.FigureDocument.Kind;
import socialvalue.report.FigureDocument.Row;
import socialvalue.report.FigureDocument.Section;

/**
 * Figures as an XLSX workbook (ISO/IEC 29500): a sheet of what is told of them all, then one for each section, its
 * first row frozen and with a filter. The same figures always have the same bytes.
 *
 * <p>A number is a number and a day a day, with a format that shows it as the other renderings do; a percentage is
 * stored as a share, as spreadsheets do. Spreadsheets keep 15 digits of a number: one with more is written as text, so
 * that it reads right and is not reckoned with wrongly, and so is a day before March 1900, which they do not count
 * alike. Text is never a formula; a cell holds 32,767 characters of it, and what is longer ends there in an ellipsis.
 */
public final class FigureXlsx {
    private static final int DIGITS = 15;
    /** How wide the columns of the first sheet are, in characters. */
    private static final int LABELS = 30;

    private static final int VALUES = 80;
    private static final String FACE = "Arial";
    private static final int SIZE = 10;
    /** A line of a cell, and the most that a row can be high, in points. */
    private static final int LINE = 14;

    private static final int HIGHEST = 409;
    /** The button beside a heading, in characters. */
    private static final int FILTER = 2;

    private static final int LONGEST = 32_767;
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
    /** What a reader of workbooks would take for the code of a character. */
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Workbook workbook;
    private final SheetNames names = new SheetNames();
    private final FigureDocument document;

    private FigureXlsx(Workbook workbook, FigureDocument document) {
        this.workbook = workbook;
        this.document = document;
    }

    /**
     * The bytes of the file.
     *
     * @param createdAt what the file says of when it was made, to the second
     */
    public static byte[] of(FigureDocument document, Instant createdAt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32 * 1024);
        try (Workbook workbook = new Workbook(out, "Social Value", null)) {
            workbook.properties().setTitle(document.title());
            FigureXlsx made = new FigureXlsx(workbook, document);
            made.about();
            document.sections().forEach(made::section);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook in memory cannot be written", e);
        }
        return SteadyZip.of(out.toByteArray(), createdAt);
    }

    private Worksheet sheet(String name) {
        Worksheet sheet = workbook.newWorksheet(names.next(name));
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        if (document.example()) {
            sheet.header("Example", Position.LEFT, FACE, SIZE);
        }
        sheet.footer("Page &P of &N", Position.RIGHT, FACE, SIZE);
        return sheet;
    }

    private void about() {
        Worksheet sheet = sheet("About");
        sheet.width(0, LABELS);
        sheet.width(1, VALUES);
        text(sheet, 0, 0, document.title());
        style(sheet, 0, 0).bold().fontSize(14).set();
        int row = 2;
        if (document.example()) {
            row = fact(sheet, row, new Fact("Example", FigureDocument.INVENTED));
        }
        for (Fact fact : document.facts()) {
            row = fact(sheet, row, fact);
        }
        for (String note : document.notes()) {
            row = fact(sheet, row, new Fact("Note", note));
        }
    }

    private static int fact(Worksheet sheet, int row, Fact fact) {
        text(sheet, row, 0, fact.label());
        style(sheet, row, 0).bold().wrapText(true).verticalAlignment("top").set();
        int scale = fact.value() instanceof Cell.Amount(BigDecimal value) ? value.scale() : 0;
        StyleSetter style = style(sheet, row, 1);
        cell(sheet, row, 1, style, new Typed(fact.kind(), fact.value(), FigureWords.places(fact.kind(), scale)));
        style.horizontalAlignment("left")
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        high(sheet, row, Math.max(lines(fact.label(), LABELS), lines(FigureWords.of(fact), VALUES)));
        return row + 1;
    }

    private void section(Section section) {
        Worksheet sheet = sheet(section.name());
        FigureTable table = FigureTable.of(document, section);
        int columns = table.columns().size();
        int lines = 1;
        for (int column = 0; column < columns; column++) {
            String heading = table.heads().get(column);
            text(sheet, 0, column, heading);
            aligned(style(sheet, 0, column), table, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("bottom")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .set();
            sheet.width(column, width(table, column));
            lines = Math.max(lines, lines(heading, width(table, column) - FILTER));
        }
        high(sheet, 0, lines);
        int at = 1;
        for (Row row : table.rows()) {
            row(sheet, at, table, row);
            at++;
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.setAutoFilter(0, 0, at - 1, columns - 1);
    }

    private static void row(Worksheet sheet, int at, FigureTable table, Row row) {
        List<String> words = table.words(row);
        int lines = 1;
        for (int column = 0; column < words.size(); column++) {
            Kind kind = table.columns().get(column).kind();
            StyleSetter style = style(sheet, at, column);
            cell(sheet, at, column, style, new Typed(kind, row.cells().get(column), table.places(row, column)));
            if (row.total()) {
                style.bold();
            }
            boolean wrapped = !table.right(column);
            aligned(style, table, column)
                    .verticalAlignment("top")
                    .wrapText(wrapped)
                    .set();
            lines = wrapped ? Math.max(lines, lines(words.get(column), width(table, column))) : lines;
        }
        high(sheet, at, lines);
    }

    /** In a typeface that every program has or knows another for. */
    private static StyleSetter style(Worksheet sheet, int row, int column) {
        return sheet.style(row, column).fontName(FACE).fontSize(SIZE);
    }

    /** At the column's edge; text beside a number is kept off it. */
    private static StyleSetter aligned(StyleSetter style, FigureTable table, int column) {
        style.horizontalAlignment(table.right(column) ? "right" : "left");
        return column > 0 && table.right(column - 1) && !table.right(column) ? style.indent(1) : style;
    }

    private static int lines(String words, int width) {
        return Wrapping.lines(words, width - 2).size();
    }

    /** Not every program makes rows as high as what they hold. */
    private static void high(Worksheet sheet, int row, int lines) {
        if (lines > 1) {
            sheet.rowHeight(row, Math.min(HIGHEST, lines * LINE));
        }
    }

    /** In characters: as wide as what it holds, but not so wide that others cannot be seen. */
    private static int width(FigureTable table, int column) {
        int cells = table.rows().stream()
                .mapToInt(row -> table.words(row).get(column).length())
                .max()
                .orElse(0);
        int head = table.heads().get(column).length() + FILTER + 2;
        return Math.clamp(Math.max(cells + 3, Math.min(head, 18)), 10, 50);
    }

    /** What a cell holds and how a number is shown. */
    private record Typed(Kind kind, Cell cell, int places) {}

    private static void cell(Worksheet sheet, int row, int column, StyleSetter style, Typed typed) {
        switch (typed.cell()) {
            case Cell.Text(String words) -> text(sheet, row, column, words);
            case Cell.Words(String words) -> text(sheet, row, column, words);
            case Cell.Day(LocalDate day)
            when !day.isBefore(FIRST) -> {
                sheet.value(row, column, ChronoUnit.DAYS.between(ZERO, day));
                style.format("d mmmm yyyy");
            }
            case Cell.Amount(BigDecimal value)
            when value.precision() <= DIGITS -> {
                sheet.value(row, column, typed.kind() == Kind.PERCENT ? value.movePointLeft(2) : value);
                style.format(format(typed));
            }
            case Cell.Day day -> text(sheet, row, column, FigureWords.of(typed.kind(), day, 0));
            case Cell.Amount many -> text(sheet, row, column, FigureWords.of(typed.kind(), many, typed.places()));
            case Cell.Empty() -> {}
        }
    }

    private static String format(Typed typed) {
        String decimals = typed.places() == 0 ? "" : "." + "0".repeat(typed.places());
        return switch (typed.kind()) {
            case POUNDS -> "[$£-809]#,##0" + decimals;
            case PERCENT -> "#,##0" + decimals + "%";
            default -> "#,##0" + decimals;
        };
    }

    private static void text(Worksheet sheet, int row, int column, String words) {
        String coded = CODE.matcher(words).replaceAll("_x005F_");
        sheet.value(row, column, coded.length() <= LONGEST ? coded : coded.substring(0, LONGEST - 1) + "…");
    }
}
