package socialvalue.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import socialvalue.report.FigureDocument.BarChart;
import socialvalue.report.FigureDocument.Group;
import socialvalue.report.FigureDocument.Kind;

/**
 * Draws bars, lying, group below group, from one scale that begins at zero: white, hatched and black, so that they are
 * told apart by everybody and on every printer. A group of many goes on on the next page, in a figure of its own. All
 * measures are in points.
 */
final class PdfChart {
    private static final int SIZE = 8;
    private static final int LEADING = 10;
    private static final int BAR = 9;
    private static final int BETWEEN = 8;
    private static final int LEGEND = 18;
    private static final int AXIS = 26;
    private static final int GAP = 8;
    private static final int SWATCH = 18;

    private final PdfPages pages;
    private final PdfFlow flow;
    private final BarChart chart;
    private final ChartScale scale;
    private final PdfFace face;
    /** Where zero is. */
    private final int left;
    /** How long the longest bar can be. */
    private final int length;

    private PdfChart(PdfPages pages, PdfFlow flow, BarChart chart) {
        this.pages = pages;
        this.flow = flow;
        this.chart = chart;
        this.scale = ChartScale.of(chart);
        this.face = pages.face(false);
        int labels = 0;
        int values = 0;
        for (Group group : chart.groups()) {
            labels = Math.max(labels, width(group.label()));
            for (Optional<BigDecimal> value : group.values()) {
                values = Math.max(values, width(words(value)));
            }
        }
        left = PdfPages.LEFT + Math.min(labels, pages.width() / 3) + GAP;
        length = PdfPages.LEFT + pages.width() - values - 4 - left;
    }

    static void draw(PdfPages pages, PdfFlow flow, BarChart chart) {
        PdfChart drawn = new PdfChart(pages, flow, chart);
        List<List<Group>> parts = drawn.parts();
        flow.space(16);
        flow.room(drawn.height(parts.getFirst()) + 50);
        flow.add(new Block.Heading(2, chart.title()));
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.size() == 1 ? "" : " (part " + (i + 1) + " of " + parts.size() + ")";
            flow.space(6);
            flow.room(drawn.height(parts.get(i)));
            drawn.figure(parts.get(i), part);
        }
    }

    /** As many groups as a page can hold, and as many again. */
    private List<List<Group>> parts() {
        int room = pages.top() - PdfPages.BOTTOM - 60;
        List<List<Group>> parts = new ArrayList<>();
        List<Group> part = new ArrayList<>();
        for (Group group : chart.groups()) {
            part.add(group);
            if (part.size() > 1 && height(part) > room) {
                part.removeLast();
                parts.add(List.copyOf(part));
                part.clear();
                part.add(group);
            }
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    private int height(List<Group> groups) {
        return LEGEND + groups.stream().mapToInt(this::height).sum() + AXIS;
    }

    private int height(Group group) {
        return Math.max(chart.series().size() * BAR, label(group).size() * LEADING) + BETWEEN;
    }

    private List<String> label(Group group) {
        return face.lines(group.label(), SIZE, left - GAP - PdfPages.LEFT);
    }

    private int width(String words) {
        return face.width(words, SIZE) / 1000 + 1;
    }

    private void figure(List<Group> groups, String part) {
        PdfStructureElement figure = pages.element(Optional.empty(), "Figure");
        figure.put(PdfName.ALT, new PdfString(chart.alternative() + part, PdfObject.TEXT_UNICODE));
        int top = flow.y();
        int bottom = top - height(groups);
        box(figure, top, bottom);
        legend(figure, top - LEADING);
        axis(figure, groups, top - LEGEND, bottom + AXIS);
        int y = top - LEGEND - BETWEEN / 2;
        for (Group group : groups) {
            group(figure, group, y);
            y -= height(group);
        }
        flow.goOnAt(bottom);
    }

    private void box(PdfStructureElement figure, int top, int bottom) {
        PdfArray box = new PdfArray();
        for (int each : new int[] {PdfPages.LEFT, bottom, PdfPages.LEFT + pages.width(), top}) {
            box.add(new PdfNumber(each));
        }
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName("Layout"));
        attributes.put(PdfName.BBOX, box);
        attributes.put(new PdfName("Placement"), new PdfName("Block"));
        figure.put(PdfName.A, attributes);
    }

    private void legend(PdfStructureElement figure, int y) {
        int x = left;
        for (int i = 0; i < chart.series().size(); i++) {
            bar(figure, i, new Place(x * 10, y * 10, SWATCH * 10));
            pages.text(figure, face, SIZE, x + SWATCH + 4, y + 1, chart.series().get(i), true);
            x += SWATCH + 4 + width(chart.series().get(i)) + 2 * GAP;
        }
    }

    private void axis(PdfStructureElement figure, List<Group> groups, int top, int bottom) {
        List<BigDecimal> ticks = scale.ticks();
        int widest = ticks.stream()
                .mapToInt(tick -> width(words(Optional.of(tick))))
                .max()
                .orElse(0);
        // Numbers that would meet are left out
        int every = (widest + GAP) * (ticks.size() - 1) / length + 1;
        for (int i = 0; i < ticks.size(); i++) {
            int x = left * 10 + scale.of(ticks.get(i), length * 10);
            PdfContentByte canvas = tenths(figure);
            canvas.setLineWidth(i == 0 ? 8 : 4);
            if (i == 0) {
                line(canvas, x, top, bottom - 3);
            } else {
                between(canvas, x, groups, top, bottom);
            }
            canvas.stroke();
            canvas.restoreState();
            if (i % every == 0) {
                String words = words(Optional.of(ticks.get(i)));
                int most = PdfPages.LEFT + pages.width() - width(words);
                int start = Math.min(x / 10 - width(words) / 2, most);
                pages.text(figure, face, SIZE, start, bottom - 12, words, true);
            }
        }
    }

    /** A line of the scale, broken where bars and their numbers are. */
    private void between(PdfContentByte canvas, int x, List<Group> groups, int top, int bottom) {
        int y = top;
        for (Group group : groups) {
            line(canvas, x, y, y - BETWEEN / 2);
            y -= height(group);
            line(canvas, x, y + BETWEEN / 2, y);
        }
        line(canvas, x, y, bottom - 3);
    }

    private static void line(PdfContentByte canvas, int x, int from, int to) {
        canvas.moveTo(x, from * 10);
        canvas.lineTo(x, to * 10);
    }

    private void group(PdfStructureElement figure, Group group, int top) {
        int y = top;
        for (String line : label(group)) {
            y -= LEADING;
            pages.text(figure, face, SIZE, PdfPages.LEFT, y + 2, line, true);
        }
        for (int i = 0; i < group.values().size(); i++) {
            Optional<BigDecimal> value = group.values().get(i);
            int wide = value.filter(each -> each.signum() > 0)
                    .map(each -> scale.of(each, length * 10))
                    .orElse(0);
            int foot = top - (i + 1) * BAR;
            if (wide > 0) {
                bar(figure, i, new Place(left * 10, foot * 10, wide));
            }
            pages.text(figure, face, SIZE, left + wide / 10 + 4, foot + 1, words(value), true);
        }
    }

    /** A bar's left end, foot and length, in tenths of points. */
    private record Place(int x, int y, int wide) {}

    private void bar(PdfStructureElement figure, int series, Place place) {
        int tall = (BAR - 1) * 10;
        PdfContentByte canvas = tenths(figure);
        canvas.setLineWidth(6);
        canvas.rectangle(place.x(), place.y(), place.wide(), tall);
        if (series == 2) {
            canvas.fillStroke();
        } else {
            canvas.stroke();
        }
        if (series == 1) {
            canvas.rectangle(place.x(), place.y(), place.wide(), tall);
            canvas.clip();
            canvas.newPath();
            canvas.setLineWidth(10);
            for (int x = place.x() - tall; x < place.x() + place.wide(); x += 35) {
                canvas.moveTo(x, place.y());
                canvas.lineTo(x + tall, place.y() + tall);
            }
            canvas.stroke();
        }
        canvas.restoreState();
    }

    /** Where a figure is drawn in tenths of points, until its state is restored. */
    private PdfContentByte tenths(PdfStructureElement figure) {
        PdfContentByte canvas = pages.drawing(figure);
        canvas.saveState();
        canvas.concatCTM(0.1f, 0, 0, 0.1f, 0, 0);
        return canvas;
    }

    private String words(Optional<BigDecimal> value) {
        return value.map(each -> number(each) + chart.unit()).orElse("no figure");
    }

    private static String number(BigDecimal value) {
        Cell.Amount amount = new Cell.Amount(value.scale() > 2 ? value.setScale(2, RoundingMode.HALF_UP) : value);
        return FigureWords.of(Kind.QUANTITY, amount, amount.value().scale());
    }
}
