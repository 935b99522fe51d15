package socialvalue.aws.dynamo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import socialvalue.marking.AgreedMark;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.ImportedScore;
import socialvalue.marking.Rationale;

/** Marks and scores given to {@link ExampleReturns}. */
final class ExampleMarks {
    /** One that evaluators mark. */
    static final String CRITERION = ExampleReturns.criterion(3);

    private ExampleMarks() {}

    static EvaluatorMark mark(String evaluator, String mark, String rationale, int seconds) {
        return new EvaluatorMark(
                CRITERION,
                "EX-1",
                evaluator,
                new BigDecimal(mark),
                new Rationale(rationale),
                StoreContract.NOON.plusSeconds(seconds));
    }

    static AgreedMark agreed(String supplier, String mark) {
        return agreed(supplier, CRITERION, mark);
    }

    static AgreedMark agreed(String supplier, String criterion, String mark) {
        return new AgreedMark(
                criterion,
                supplier,
                new BigDecimal(mark),
                new Rationale("as discussed"),
                List.of("evaluator"),
                "moderator",
                StoreContract.NOON);
    }

    static ImportedScore score(String criterion, String points, String price) {
        return score("EX-1", criterion, points, price);
    }

    static ImportedScore score(String supplier, String criterion, String points, String price) {
        return new ImportedScore(
                criterion,
                supplier,
                new BigDecimal(points),
                Optional.of("as the panel wrote"),
                Optional.ofNullable(price).map(BigDecimal::new),
                "Example evaluation workbook",
                "sha256:workbook",
                "moderator",
                Optional.of(StoreContract.NOON));
    }
}
