package socialvalue.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import socialvalue.file.FrameFixtures;
import socialvalue.file.ReturnReader;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.scoring.LotScores;
import socialvalue.scoring.Ranking;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoringRow;
import socialvalue.submission.TenderReturn;
import socialvalue.summary.NamedSupplier.Contact;
import socialvalue.validation.ReturnRules;

/** The worked example's lot with marks and imported scores, scored in memory, and decided as a test says. */
public final class HomeCare {
    public static final String TOGETHER = "example-together";
    public static final String CARE = "example-care";
    public static final String NEIGHBOURS = "example-neighbours";
    public static final String HOMEHELP = "example-homehelp";
    public static final List<String> ALL = List.of(CARE, HOMEHELP, NEIGHBOURS, TOGETHER);
    /** The criterion that evaluators mark. */
    public static final String MARKED = "independent-living-method";

    public static final Instant ISSUED = Instant.parse("2027-02-09T10:30:00Z");
    public static final String DIGEST = "sha256:" + "0".repeat(64);

    private static final Path RETURNS = Path.of("../scripts/scenarios/home-care/returns");
    private static final Instant DECIDED = Instant.parse("2027-02-09T09:00:00Z");

    private final EvaluationFrame frame;
    private final Map<String, Map<String, String>> reasons = new TreeMap<>();
    private final Map<String, Map<String, BigDecimal>> imported = new TreeMap<>();
    private final Map<String, Contact> contacts = new LinkedHashMap<>();
    private final Map<String, String> notAssessed = new HashMap<>();
    private final Map<String, String> further = new HashMap<>();
    private List<AwardDecision.Withholding> withholdings = List.of();
    private String successful = TOGETHER;
    private Optional<String> wholeAt = Optional.of("section 4 of the Example invitation to tender, on the portal");

    /** With every text of the frame replaced by the one that follows it. */
    public HomeCare(String... replacements) {
        String yaml = FrameFixtures.homeCareText();
        for (int i = 0; i < replacements.length; i += 2) {
            if (!yaml.contains(replacements[i])) {
                throw new AssertionError("the frame does not say " + replacements[i]);
            }
            yaml = yaml.replace(replacements[i], replacements[i + 1]);
        }
        Findings findings = new Findings();
        frame = FrameFixtures.read(yaml, findings)
                .orElseThrow(() -> new AssertionError(findings.inOrder().toString()));
        for (String supplier : ALL) {
            reasons.put(
                    supplier,
                    new HashMap<>(Map.of(
                            MARKED,
                            "Reviews are described in the statement. [mark of " + supplier + "]",
                            "quality",
                            "Good on staffing, as section 2 of the tender shows. [quality of " + supplier + "]",
                            "price",
                            "£7,200,000 divided by the tender's price, times 30. [price of " + supplier + "]")));
            contacts.put(
                    supplier,
                    new Contact(
                            "1 Example Street, Exampleton EX1 1EX",
                            "bids@" + supplier + ".example",
                            "GB-EXAMPLE-"
                                    + supplier.substring("example-".length()).toUpperCase(java.util.Locale.ROOT)));
        }
        points("quality", "41", "35", "40", "43.5");
        points("price", "28.42", "30", "27.34", "28.8");
    }

    /** Points under a criterion scored elsewhere: of care, homehelp, neighbours and together. */
    public HomeCare points(String criterion, String... points) {
        for (int i = 0; i < points.length; i++) {
            imported.computeIfAbsent(ALL.get(i), supplier -> new TreeMap<>()).put(criterion, new BigDecimal(points[i]));
        }
        return this;
    }

    /** Nothing recorded elsewhere under that criterion. */
    public HomeCare without(String criterion) {
        ALL.forEach(supplier -> {
            imported.get(supplier).remove(criterion);
            reasons.get(supplier).remove(criterion);
        });
        return this;
    }

    public HomeCare reason(String supplier, String criterion, Optional<String> reason) {
        reason.ifPresentOrElse(text -> reasons.get(supplier).put(criterion, text), () -> reasons.get(supplier)
                .remove(criterion));
        return this;
    }

    public HomeCare awardedTo(String supplier) {
        successful = supplier;
        return this;
    }

    public HomeCare notAssessed(String supplier, String reason) {
        notAssessed.put(supplier, reason);
        contacts.remove(supplier);
        return this;
    }

    public HomeCare further(String supplier, String explanation) {
        further.put(supplier, explanation);
        return this;
    }

    public HomeCare withholding(AwardDecision.Withholding... withheld) {
        withholdings = List.of(withheld);
        return this;
    }

    public HomeCare withoutContact(String supplier) {
        contacts.remove(supplier);
        return this;
    }

    public HomeCare withoutWholeAt() {
        wholeAt = Optional.empty();
        return this;
    }

    public EvaluationFrame frame() {
        return frame;
    }

    public Map<String, String> reasons(String supplier) {
        return reasons.getOrDefault(supplier, Map.of());
    }

    public AwardDecision decision() {
        return new AwardDecision(
                "scoring-run",
                successful,
                "Most advantageous by the published criteria. [reason of the award]",
                wholeAt,
                contacts,
                notAssessed,
                further,
                withholdings,
                "example-moderator",
                DECIDED);
    }

    public LotScores scores() {
        return LotScores.of(frame, ALL.stream().map(this::row).toList());
    }

    private ScoringRow row(String supplier) {
        Map<String, BigDecimal> marks = Map.of(MARKED, new BigDecimal(ALL.indexOf(supplier) + 1));
        return new ScoringRow(returned(supplier), marks, imported.get(supplier), Optional.empty(), List.of());
    }

    private TenderReturn returned(String supplier) {
        try {
            byte[] document = Files.readString(RETURNS.resolve(supplier + ".json"))
                    .replaceAll("\"frame\": \"[^\"]*\"", "\"frame\": \"" + DIGEST + "\"")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            Findings findings = new Findings();
            return new ReturnReader()
                    .read(document, 0, document.length, findings)
                    .flatMap(draft -> ReturnRules.check(draft, frame, DIGEST, Optional.of(supplier), findings))
                    .orElseThrow(() -> new AssertionError(findings.inOrder().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DecisionRules rules() {
        LotScores scores = scores();
        return new DecisionRules(
                frame,
                scores.outcome(),
                scores.ranking().places().stream().map(ScoreRow::of).toList(),
                decision());
    }

    public AssessedTender tender(String supplier) {
        return scores().ranking().places().stream()
                .map(Ranking.Place::sheet)
                .filter(sheet -> sheet.supplier().equals(supplier))
                .map(sheet -> new AssessedTender(sheet, reasons(supplier)))
                .findFirst()
                .orElseThrow();
    }

    /** What that supplier receives. */
    public SupplierLetter letter(String supplier) {
        return new Letters(frame, 1, DIGEST, decision(), tender(successful), rules().place()).to(tender(supplier));
    }

    public AssessmentSummary summary(String supplier) {
        return (AssessmentSummary) letter(supplier);
    }
}
