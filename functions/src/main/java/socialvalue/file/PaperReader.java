package socialvalue.file;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.frame.Places;
import socialvalue.marking.FlagKind;
import socialvalue.marking.Flagged;
import socialvalue.usecase.PaperDecisions;
import socialvalue.usecase.PaperDecisions.PaperDecision;
import socialvalue.usecase.ScoreScenario.PaperMark;
import socialvalue.usecase.ScoreScenario.PaperMarks;
import socialvalue.usecase.ScoreScenario.PaperScores;

/**
 * Reads what an officer writes down beside a frame and its returns: agreed marks, scores recorded elsewhere, decisions.
 */
public final class PaperReader {
    private static final Reading<String> ANY_TEXT =
            new Reading<>("text", node -> node.is(Node.Kind.TEXT) ? Optional.of(node.text()) : Optional.empty());

    private PaperReader() {}

    /** Agreed marks: a list {@code marks}, each with supplier, criterion, mark and rationale. */
    public static Optional<PaperMarks> marks(Node root, Findings findings) {
        Fields in = Fields.of(root, findings);
        List<PaperMark> marks = in.list("marks", PaperReader::mark);
        return in.done(() -> new PaperMarks(new NodePlaces(root), marks));
    }

    private static Optional<PaperMark> mark(Fields in) {
        String supplier = in.text("supplier");
        String criterion = in.text("criterion");
        var mark = in.decimal("mark");
        Optional<String> rationale = in.optional("rationale", ANY_TEXT);
        return in.done(() -> new PaperMark(supplier, criterion, mark, rationale.orElse("")));
    }

    /** Scores recorded elsewhere: a list {@code imports}, each as {@link ImportReader} reads it. */
    public static Optional<PaperScores> scores(Node root, Findings findings) {
        Fields in = Fields.of(root, findings);
        var imports = in.list("imports", ImportReader::read);
        return in.done(() -> new PaperScores(new NodePlaces(root), imports));
    }

    /** Decisions about flags: a list {@code decisions}, each with what is flagged, choice, reason, who and when. */
    public static Optional<PaperDecisions> decisions(Node root, Findings findings) {
        Fields in = Fields.of(root, findings);
        List<PaperDecision> decisions = in.list("decisions", PaperReader::decision);
        return in.done(() -> new PaperDecisions(new NodePlaces(root), decisions));
    }

    private static Optional<PaperDecision> decision(Fields in) {
        FlagKind kind = in.choice("flag", FlagKind.class);
        String supplier = in.text("supplier");
        Optional<String> criterion = in.optionalText("criterion");
        FlagKind.Choice choice = in.choice("choice", FlagKind.Choice.class);
        Optional<String> reason = in.optional("reason", ANY_TEXT);
        String decidedBy = in.text("decided-by");
        OffsetDateTime decidedAt = in.offsetDateTime("decided-at");
        return in.done(() -> new PaperDecision(
                new Flagged(kind, supplier, criterion.orElse("")),
                choice,
                reason.orElse(""),
                decidedBy,
                decidedAt.toInstant()));
    }

    /** No decisions, where there is no file of them. */
    public static PaperDecisions noDecisions(String file) {
        return new PaperDecisions(new Nowhere(file), List.of());
    }

    /** No marks, where there is no file of them. */
    public static PaperMarks noMarks(String file) {
        return new PaperMarks(new Nowhere(file), List.of());
    }

    /** No scores, where there is no file of them. */
    public static PaperScores noScores(String file) {
        return new PaperScores(new Nowhere(file), List.of());
    }

    /** The places of a file that is not there. */
    private record Nowhere(String file) implements Places {
        @Override
        public Location at(String pointer) {
            return new Location(file, 0, pointer);
        }

        @Override
        public boolean has(String pointer) {
            return false;
        }
    }
}
