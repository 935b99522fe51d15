package socialvalue.usecase;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.Places;
import socialvalue.marking.Decided;
import socialvalue.scoring.LotScores;
import socialvalue.scoring.Scorer;
import socialvalue.scoring.ScoringRow;
import socialvalue.submission.DraftReturn;
import socialvalue.submission.TenderReturn;
import socialvalue.usecase.ImportScores.SupplierScore;
import socialvalue.validation.ReturnRules;

/**
 * Scores a lot that exists only on paper: how an officer tries a frame out before publishing it. Takes the same path as
 * a lot that was submitted, opened and marked here, and keeps nothing.
 */
public final class ScoreScenario {
    private final Scenario scenario;
    private final EvaluationFrame frame;
    private final Findings findings;
    private final Map<String, TenderReturn> checked = new TreeMap<>();
    private final Map<String, List<Finding>> found = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> points = new HashMap<>();
    private final Map<String, BigDecimal> prices = new HashMap<>();
    private final Set<String> priceScored = new HashSet<>();
    private final Map<String, Map<String, String>> reasons = new HashMap<>();

    /**
     * Everything on paper.
     *
     * @param frame the frame to try out
     * @param frameDigest its digest
     * @param returns as read
     * @param marks agreed on paper
     * @param imports scores recorded elsewhere
     * @param decisions about flags
     */
    public record Scenario(
            EvaluationFrame frame,
            String frameDigest,
            List<PaperReturn> returns,
            PaperMarks marks,
            PaperScores imports,
            PaperDecisions decisions) {
        public Scenario {
            returns = List.copyOf(returns);
        }
    }

    /**
     * One return.
     *
     * @param name what it is called, such as its file's name; it names a supplier that does not name itself
     * @param draft as read; empty where it cannot be
     * @param findings of its form, to which the rules add
     */
    public record PaperReturn(String name, Optional<DraftReturn> draft, Findings findings) {}

    /**
     * Agreed marks and where they stand, as {@code /marks/0} and so on.
     *
     * @param places of their document
     * @param marks in its order
     */
    public record PaperMarks(Places places, List<PaperMark> marks) {
        public PaperMarks {
            marks = List.copyOf(marks);
        }
    }

    /**
     * An agreed mark.
     *
     * @param supplier the supplier's identifier
     * @param criterion the criterion's identifier
     * @param mark as agreed
     * @param rationale why; blank where no reason is given
     */
    public record PaperMark(String supplier, String criterion, BigDecimal mark, String rationale) {}

    /**
     * Scores recorded elsewhere and where they stand, as {@code /imports/0} and so on.
     *
     * @param places of their document
     * @param imports in its order
     */
    public record PaperScores(Places places, List<ImportScores.Import> imports) {
        public PaperScores {
            imports = List.copyOf(imports);
        }
    }

    /**
     * A scored scenario.
     *
     * @param scores what every return scores that is not left out
     * @param reasons by supplier and criterion, why a mark was agreed or what was recorded elsewhere with a score
     * @param decided about flags
     */
    public record Scored(LotScores scores, Map<String, Map<String, String>> reasons, Decided decided) {
        public Scored {
            reasons = Map.copyOf(reasons);
        }

        /** The reasons recorded for one supplier, by criterion. */
        public Map<String, String> reasonsFor(String supplier) {
            return reasons.getOrDefault(supplier, Map.of());
        }
    }

    private ScoreScenario(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.frame = scenario.frame();
        this.findings = findings;
    }

    /**
     * Scores a scenario.
     *
     * @param findings where what is wrong with marks and imported scores is added; each return's own are added to its
     *     own
     * @return empty where a finding refuses it, or a return cannot be received
     */
    public static Optional<Scored> score(Scenario scenario, Findings findings) {
        return new ScoreScenario(scenario, findings).scored();
    }

    private Optional<Scored> scored() {
        scenario.returns().forEach(this::check);
        PaperMarking marking = new PaperMarking(frame, checked.keySet(), scenario.marks(), findings);
        marking.check();
        for (int i = 0; i < scenario.imports().imports().size(); i++) {
            record(i, scenario.imports().imports().get(i));
        }
        List<ScoringRow> rows = checked.values().stream()
                .map(checkedReturn -> row(checkedReturn, marking).scoredBy(scenario.frameDigest()))
                .toList();
        missing(rows);
        PaperDeciding deciding = new PaperDeciding(frame, rows, scenario.decisions(), findings);
        deciding.check();
        boolean notReceived =
                scenario.returns().stream().anyMatch(paper -> paper.findings().refuse());
        if (findings.refuse() || notReceived) {
            return Optional.empty();
        }
        LotScores scores = LotScores.of(frame, rows, deciding.decided());
        deciding.checkWarnings(scores.outcome().sensitivities());
        return findings.refuse() ? Optional.empty() : Optional.of(new Scored(scores, reasons, deciding.decided()));
    }

    private void check(PaperReturn paper) {
        paper.draft().ifPresent(draft -> {
            boolean named = draft.supplier() != null && draft.supplier().id() != null;
            ReturnRules.check(
                            draft,
                            frame,
                            scenario.frameDigest(),
                            named ? Optional.empty() : Optional.of(paper.name()),
                            paper.findings())
                    .ifPresent(sound -> receive(paper, sound));
        });
    }

    private void receive(PaperReturn paper, TenderReturn sound) {
        String supplier = sound.supplier().id();
        if (checked.putIfAbsent(supplier, sound) != null) {
            paper.findings()
                    .add(Finding.of(
                                    FindingCode.REPEATED_IDENTIFIER,
                                    Location.at("/supplier/id"),
                                    supplier,
                                    "one return a supplier")
                            .remediedBy("Keep one of them, and the others outside the folder."));
        }
        found.put(supplier, paper.findings().inOrder());
    }

    private void record(int index, ImportScores.Import imported) {
        Findings found = ImportScores.check(frame, checked.keySet(), imported);
        for (Finding finding : found.inOrder()) {
            Location place = scenario.imports()
                    .places()
                    .at("/imports/" + index + finding.location().pointer());
            findings.add(finding.at(place));
        }
        boolean withPrices = ImportScores.pricesComeWith(frame, imported.criterion());
        for (SupplierScore score : imported.scores()) {
            if (withPrices) {
                priceScored.add(score.supplier());
            }
            points.computeIfAbsent(score.supplier(), supplier -> new HashMap<>())
                    .put(imported.criterion(), score.points());
            score.tenderedPrice()
                    .filter(price -> price.signum() > 0)
                    .ifPresent(price -> prices.put(score.supplier(), price));
            score.explanation().ifPresent(explanation -> reason(score.supplier(), imported.criterion(), explanation));
        }
    }

    private void reason(String supplier, String criterion, String reason) {
        reasons.computeIfAbsent(supplier, name -> new HashMap<>()).put(criterion, reason);
    }

    private ScoringRow row(TenderReturn checkedReturn, PaperMarking marking) {
        String supplier = checkedReturn.supplier().id();
        marking.reasons(supplier).forEach((criterion, why) -> reason(supplier, criterion, why));
        return new ScoringRow(
                checkedReturn,
                marking.marks(supplier),
                points.getOrDefault(supplier, Map.of()),
                Optional.ofNullable(prices.get(supplier)),
                ScoringRow.mayBeDisregarded(found.get(supplier)),
                ScoringRow.outOfProportion(checkedReturn, found.get(supplier)));
    }

    private void missing(List<ScoringRow> rows) {
        Scorer scorer = new Scorer(frame);
        for (ScoringRow row : rows) {
            String supplier = row.checked().supplier().id();
            for (String criterion : scorer.missingMarks(row)) {
                findings.add(
                        FindingCode.MARK_MISSING,
                        scenario.marks().places().at("/marks"),
                        "no mark of criterion " + criterion + " for supplier " + supplier,
                        "an agreed mark");
            }
            List<String> ofPrice = scorer.missingPrices(row);
            if (!ofPrice.isEmpty() && !priceScored.contains(supplier)) {
                findings.add(
                        FindingCode.TENDERED_PRICE_MISSING,
                        scenario.imports().places().at("/imports"),
                        "no price of supplier " + supplier,
                        "the tendered price, of which criterion " + String.join(", ", ofPrice) + " scores a share");
            }
            for (String criterion : scorer.missingImports(row)) {
                findings.add(
                        FindingCode.SCORE_MISSING,
                        scenario.imports().places().at("/imports"),
                        "no score of criterion " + criterion + " for supplier " + supplier,
                        "a score, before anybody is ranked");
            }
        }
    }
}
