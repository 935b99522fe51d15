package socialvalue.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;
import socialvalue.marking.AgreedMark;
import socialvalue.marking.Clarification;
import socialvalue.marking.ClarificationAnswer;
import socialvalue.marking.ClarificationQuestion;
import socialvalue.marking.ConflictOfInterest;
import socialvalue.marking.Decision;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.FlagKind;
import socialvalue.marking.Flagged;
import socialvalue.marking.ImportedScore;
import socialvalue.marking.Panel;
import socialvalue.marking.Rationale;
import socialvalue.scoring.LeftOut;
import socialvalue.scoring.LotFlag;
import socialvalue.scoring.LotOutcome;
import socialvalue.scoring.Ranking;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoreSheet;
import socialvalue.scoring.Sensitivity;
import socialvalue.summary.EvaluationReport.Opening;
import socialvalue.summary.EvaluationReport.Scoring;

/** A report of the worked example's lot that has everything a report can have, at fixed times. */
public final class ExampleReport {
    private static final Instant NOON = Instant.parse("2027-02-01T12:00:00Z");
    private static final String LONG = " and its Example Consortium of Community Organisations in Exampleton";
    private static final Panel PANEL = new Panel(
            2,
            List.of("example-ann", "example-bob", "example-cat"),
            Optional.of(new Panel.Naming("They know home care.", "example-moderator", NOON)),
            List.of(new ConflictOfInterest(
                    "example-cat", Optional.of("example-homehelp"), "A cousin works there.", "example-cat", NOON)));

    private ExampleReport() {}

    /** With the four suppliers of the worked example. */
    public static EvaluationReport small() {
        HomeCare lot = new HomeCare();
        Ranking ranking = lot.scores().ranking();
        return report(lot, ranking, "");
    }

    /** With so many suppliers of long names, whose marks have long reasons; totals repeat, so that there are ties. */
    public static EvaluationReport large(int suppliers) {
        HomeCare lot = new HomeCare();
        List<ScoreSheet> made = lot.scores().ranking().places().stream()
                .map(Ranking.Place::sheet)
                .toList();
        List<ScoreSheet> sheets = IntStream.range(0, suppliers)
                .mapToObj(i -> renamed(made.get(i % made.size()), i))
                .toList();
        return report(
                lot, Ranking.of(lot.frame(), sheets), " The statement says at length how this is done.".repeat(20));
    }

    private static ScoreSheet renamed(ScoreSheet sheet, int number) {
        return new ScoreSheet(
                sheet.lot(),
                sheet.frameDigest(),
                "example-supplier-" + number,
                "Example Supplier " + number + (number % 3 == 0 ? LONG : ""),
                sheet.scores(),
                sheet.socialValue(),
                sheet.total(),
                sheet.flags());
    }

    private static EvaluationReport report(HomeCare lot, Ranking ranking, String more) {
        List<ScoreRow> rows = ranking.places().stream().map(ScoreRow::of).toList();
        String last = rows.getLast().supplier();
        Decision disregarded = new Decision(
                new Flagged(FlagKind.MAY_BE_DISREGARDED, "example-late", ""),
                1,
                FlagKind.Choice.DISREGARD,
                "Example: the form of tender is missing.",
                "example-moderator",
                NOON);
        Sensitivity hanging = new Sensitivity(last, List.of(rows.get(1).supplier()));
        return new EvaluationReport(
                About.of(lot.frame(), 1, HomeCare.DIGEST),
                HomeCare.ISSUED,
                lot.frame().exercise().deadline().toInstant(),
                Optional.of(new Opening(List.of("example-officer-1", "example-officer-2"), NOON.minusSeconds(86_400))),
                List.of(
                        new Scoring(
                                "run-1",
                                Scoring.State.REPLACED,
                                "example-moderator",
                                NOON.plusSeconds(60),
                                Optional.of(NOON.plusSeconds(62)),
                                Optional.empty()),
                        new Scoring(
                                "run-2",
                                Scoring.State.CURRENT,
                                "example-moderator",
                                NOON.plusSeconds(3600),
                                Optional.of(NOON.plusSeconds(3602)),
                                Optional.of("a price was corrected"))),
                PublishedCriteria.of(lot.frame(), Optional.empty()),
                PANEL,
                new LotOutcome(
                        rows.size(),
                        true,
                        List.of(hanging),
                        List.of(new LeftOut("example-late", "Example Late Limited", List.of(disregarded)))),
                List.of(
                        new LotFlag(
                                disregarded.about(),
                                "Example Late Limited",
                                List.of("missing-field"),
                                List.of(disregarded)),
                        new LotFlag(
                                hanging.flagged(),
                                rows.getLast().supplierName(),
                                List.of(hanging.inWords(Map.of())),
                                List.of())),
                TiedTotal.of(lot.frame(), rows),
                ranking.places().stream()
                        .map(place -> evaluated(lot, place, more))
                        .toList(),
                Optional.empty());
    }

    private static EvaluatedReturn evaluated(HomeCare lot, Ranking.Place place, String more) {
        String supplier = place.sheet().supplier();
        List<EvaluatorMark> given = new ArrayList<>();
        for (int i = 0; i < PANEL.evaluators().size(); i++) {
            String evaluator = PANEL.evaluators().get(i);
            given.add(new EvaluatorMark(
                    HomeCare.MARKED,
                    supplier,
                    evaluator,
                    BigDecimal.valueOf(2 + i),
                    new Rationale("As " + evaluator + " reads it, it answers the question." + more),
                    NOON.plusSeconds(i)));
        }
        return EvaluatedReturn.of(
                lot.frame(),
                place.sheet(),
                ScoreRow.of(place),
                true,
                new EvaluatedReturn.Received(2, Instant.parse("2027-01-15T11:59:59Z")),
                List.of(
                        Finding.of(
                                FindingCode.OUT_OF_PROPORTION,
                                Location.at("/responses/0/quantity/amount"),
                                "900",
                                "an amount in proportion"),
                        Finding.of(FindingCode.MISSING_FIELD, Location.at("/responses/1"), "", "a quantity")),
                PANEL,
                new EvaluatedReturn.Records(
                        given,
                        List.of(
                                agreed(supplier, "2", "At first sight." + more),
                                agreed(supplier, points(place, HomeCare.MARKED), "Reviews are described." + more)),
                        List.of(
                                imported(lot, place, "quality", "Good on staffing." + more),
                                imported(lot, place, "price", "By the formula.")),
                        List.of(asked(supplier))));
    }

    private static AgreedMark agreed(String supplier, String mark, String why) {
        return new AgreedMark(
                HomeCare.MARKED,
                supplier,
                new BigDecimal(mark),
                new Rationale(why),
                List.of("example-ann", "example-bob"),
                "example-moderator",
                NOON.plusSeconds(30));
    }

    private static ImportedScore imported(HomeCare lot, Ranking.Place place, String criterion, String why) {
        return new ImportedScore(
                criterion,
                place.sheet().supplier(),
                new BigDecimal(
                        place.sheet().score(criterion).orElseThrow().points().toString()),
                Optional.of(why),
                Optional.empty(),
                "Example evaluation workbook",
                "sha256:" + "a".repeat(64),
                "example-moderator",
                Optional.of(NOON.plusSeconds(60)));
    }

    private static String points(Ranking.Place place, String criterion) {
        return place.sheet().score(criterion).orElseThrow().points().toString();
    }

    private static Clarification asked(String supplier) {
        return new Clarification(
                new ClarificationQuestion(
                        supplier, 1, Optional.empty(), "Which year is meant?", "example-ann", NOON, "request-1"),
                List.of(new ClarificationAnswer(
                        1,
                        "The first.",
                        Optional.empty(),
                        "somebody-at-" + supplier,
                        NOON.plusSeconds(9),
                        "request-2")),
                Optional.empty());
    }
}
