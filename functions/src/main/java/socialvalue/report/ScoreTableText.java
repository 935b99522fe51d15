package socialvalue.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import socialvalue.frame.CriterionLeaf;
import socialvalue.frame.EvaluationFrame;
import socialvalue.marking.Decided;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.Flag;
import socialvalue.scoring.LotOutcome;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.Sensitivity;

/** A lot's score table as text: places, points, what is tied, what is flagged, and what the outcome hangs on. */
public final class ScoreTableText {
    private static final int PLACE = 6;
    private static final int NAME = 34;
    private static final int FIGURE = 11;
    private static final int TOTAL = 14;

    private final EvaluationFrame frame;
    private final LotOutcome outcome;
    private final List<ScoreRow> rows;
    private final Decided decided;
    private final Figures figures;
    private final Paragraphs text = new Paragraphs();
    private final Map<String, String> names = new LinkedHashMap<>();

    private ScoreTableText(EvaluationFrame frame, LotOutcome outcome, List<ScoreRow> rows, Decided decided) {
        this.frame = frame;
        this.outcome = outcome;
        this.rows = rows;
        this.decided = decided;
        this.figures = new Figures(frame.settings().rounding());
        rows.forEach(row -> names.put(row.supplier(), row.supplierName()));
    }

    /**
     * The table.
     *
     * @param frame the frame the lot was scored by
     * @param rows in the order of the table
     * @param decided what is decided about flags
     */
    public static String of(EvaluationFrame frame, LotOutcome outcome, List<ScoreRow> rows, Decided decided) {
        return new ScoreTableText(frame, outcome, rows, decided).text();
    }

    private String text() {
        FrameText.title(text, frame, outcome.complete() ? "Score table" : "Score table: social value only");
        places();
        if (!outcome.complete()) {
            text.space();
            say("Social value only. Still to come: " + pending()
                    + ". Until every score is in, nobody is ranked and no winner is named.");
        }
        leftOut();
        ties();
        flags();
        sensitivities();
        points();
        return text.toString();
    }

    private void places() {
        text.heading(outcome.complete() ? "Places" : "In order of social value", '-');
        if (rows.isEmpty()) {
            say("There is no return in this lot.");
            return;
        }
        if (outcome.complete()) {
            text.raw(line("Place", "Supplier", List.of("Social value", "Total"), TOTAL));
            rows.forEach(row -> text.raw(line(
                    place(row),
                    row.supplierName(),
                    List.of(
                            figures.column(row.socialValue()),
                            figures.column(row.total().orElseThrow())),
                    TOTAL)));
        } else {
            text.raw(line("", "Supplier", List.of("Social value"), TOTAL));
            rows.forEach(
                    row -> text.raw(line("", row.supplierName(), List.of(figures.column(row.socialValue())), TOTAL)));
        }
    }

    private String place(ScoreRow row) {
        return outcome.complete() ? row.rank() + (row.tied() ? "=" : "") : "";
    }

    /** A line of the table; a name too long for its column stands on a line of its own. */
    private String line(String place, String name, List<String> cells, int width) {
        StringBuilder line = new StringBuilder(right(place, PLACE)).append("  ");
        if (length(name) > NAME) {
            line.append(name).append('\n').append(" ".repeat(PLACE + 2 + NAME));
        } else {
            line.append(name).append(" ".repeat(NAME - length(name)));
        }
        cells.forEach(cell -> line.append(right(cell, width)));
        return line.toString().stripTrailing();
    }

    private static String right(String words, int width) {
        return " ".repeat(Math.max(1, width - length(words))) + words;
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    private String pending() {
        Set<String> pending = new LinkedHashSet<>();
        for (ScoreRow row : rows) {
            row.cells().stream()
                    .filter(cell -> cell.kind().isPending())
                    .forEach(cell -> pending.add(title(cell.criterion())));
        }
        return String.join("; ", pending);
    }

    private String title(String criterion) {
        return frame.leaf(criterion).orElseThrow().title();
    }

    private void leftOut() {
        if (outcome.leftOut().isEmpty()) {
            return;
        }
        text.heading("Left out by decision", '-');
        outcome.leftOut().forEach(each -> DecisionText.leftOut(each, text));
        say(
                "A return that is left out does not score nil: it has no place, and the others are scored as if it had never"
                        + " been made. An excluded one was assessed and has a sheet of its own, a disregarded one has none.");
    }

    private void ties() {
        Map<Ratio, List<ScoreRow>> byTotal = rows.stream()
                .filter(row -> outcome.complete())
                .collect(Collectors.groupingBy(
                        row -> row.total().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        byTotal.values().removeIf(equal -> equal.size() == 1);
        if (byTotal.isEmpty()) {
            return;
        }
        text.heading("Equal totals", '-');
        String chain = frame.settings().ties().stream()
                .map(id -> frame.criterion(id).orElseThrow().title())
                .collect(Collectors.joining(", then by "));
        say(
                chain.isEmpty()
                        ? "The frame reports equal totals as tied."
                        : "The frame decides between equal totals by " + chain + ".");
        byTotal.forEach((total, equal) -> {
            Map<Integer, List<ScoreRow>> places =
                    equal.stream().collect(Collectors.groupingBy(ScoreRow::rank, TreeMap::new, Collectors.toList()));
            text.paragraph(
                    "- ",
                    figures.column(total) + ": "
                            + places.values().stream().map(this::tied).collect(Collectors.joining("; then ")) + ".");
        });
    }

    private String tied(List<ScoreRow> place) {
        return names(place) + (place.size() > 1 ? ", tied" : "");
    }

    private static String names(List<ScoreRow> rows) {
        return rows.stream().map(ScoreRow::supplierName).collect(Collectors.joining(" and "));
    }

    private void flags() {
        if (rows.stream().allMatch(row -> row.flags().isEmpty())) {
            return;
        }
        text.heading("What a person has to decide", '-');
        for (ScoreRow row : rows) {
            for (Flag flag : row.flags()) {
                text.paragraph("- ", row.supplierName() + ": " + flag.kind().words() + ": " + flag.detail() + ".");
                DecisionText.below(flag.of(row.supplier()), decided, text);
            }
        }
        say("A flagged return is scored and ranked like every other. It leaves the ranking only by a decision with a"
                + " recorded reason.");
    }

    private void sensitivities() {
        if (outcome.sensitivities().isEmpty()) {
            return;
        }
        text.heading("What the outcome hangs on", '-');
        for (Sensitivity sensitivity : outcome.sensitivities()) {
            text.paragraph("- ", sensitivity.inWords(names) + ".");
            DecisionText.below(sensitivity.flagged(), decided, text);
        }
    }

    private void points() {
        if (rows.isEmpty()) {
            return;
        }
        text.heading("Points by criterion", '-');
        List<CriterionLeaf> leaves = frame.leaves();
        int fit = (Paragraphs.WIDTH - PLACE - 2 - NAME) / FIGURE;
        for (int from = 0; from < leaves.size(); from += fit) {
            int to = Math.min(from + fit, leaves.size());
            text.space();
            block(leaves, from, to);
        }
        legend();
    }

    private void block(List<CriterionLeaf> leaves, int from, int to) {
        List<String> letters = new ArrayList<>();
        for (int i = from; i < to; i++) {
            letters.add("2." + (i + 1));
            Ratio available = frame.availablePoints(leaves.get(i).id());
            text.paragraph(
                    "2." + (i + 1) + " ",
                    leaves.get(i).title() + " (" + leaves.get(i).id() + "), " + Amounts.points(available));
        }
        text.space();
        text.raw(line(outcome.complete() ? "Place" : "", "Supplier", letters, FIGURE));
        for (ScoreRow row : rows) {
            text.raw(line(
                    place(row),
                    row.supplierName(),
                    row.cells().subList(from, to).stream().map(this::cell).toList(),
                    FIGURE));
        }
    }

    private String cell(ScoreRow.Cell cell) {
        return cell.kind() == CriterionScore.Kind.SCORED ? figures.column(cell.points()) : code(cell.kind());
    }

    private static String code(CriterionScore.Kind kind) {
        return switch (kind) {
            case SCORED -> "";
            case NOT_OFFERED -> "nil";
            case FORFEITED -> "lost";
            case NOT_APPLICABLE -> "n/a";
            case NOT_YET_MARKED -> "to mark";
            case NOT_YET_IMPORTED -> "to come";
        };
    }

    private void legend() {
        text.space();
        for (CriterionScore.Kind kind : CriterionScore.Kind.values()) {
            boolean occurs = rows.stream().anyMatch(row -> row.cells().stream().anyMatch(cell -> cell.kind() == kind));
            if (kind != CriterionScore.Kind.SCORED && occurs) {
                text.paragraph(code(kind) + ": ", kind.words());
            }
        }
    }

    private void say(String words) {
        text.paragraph("", words);
    }
}
