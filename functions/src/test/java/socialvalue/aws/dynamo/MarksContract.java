package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.aws.dynamo.ExampleMarks.CRITERION;
import static socialvalue.aws.dynamo.ExampleMarks.agreed;
import static socialvalue.aws.dynamo.ExampleMarks.mark;
import static socialvalue.aws.dynamo.ExampleMarks.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.ImportedScore;
import socialvalue.port.Conflict;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.ScoringRow;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Marks and imported scores of opened returns. */
abstract class MarksContract extends StoreContract {
    private final DynamoOpenedReturns returns = new DynamoOpenedReturns(table);

    MarksContract(DynamoDbClient engine) {
        super(engine);
    }

    @BeforeEach
    void open() {
        given(in(LotPhase.OPENED, published(LOT)));
    }

    @Test
    void a_mark_is_kept_once_and_never_overwritten() {
        open(returns, ExampleReturns.of("EX-1"));
        EvaluatorMark first = mark("evaluator#1", "3", "as said", 0);
        returns.record(LOT, first, ACT);
        returns.record(LOT, mark("evaluator#1", "3.0", "as said", 5), ACT);
        EvaluatorMark second = mark("evaluator|2", "2.5", "less sure", 6);
        returns.record(LOT, second, ACT);

        assertThatThrownBy(() -> returns.record(LOT, mark("evaluator#1", "4", "as said", 7), ACT))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> returns.record(LOT, mark("evaluator#1", "3", "for another reason", 7), ACT))
                .isInstanceOf(Conflict.class);
        assertThat(returns.marks(LOT, "EX-1")).containsExactlyInAnyOrder(first, second);
        assertThat(returns.marks(LOT, "EX")).isEmpty();
    }

    @Test
    void no_mark_is_recorded_once_marks_are_locked_even_between_reading_and_writing() {
        open(returns, ExampleReturns.of("EX-1"));
        meter.beforeNextWrite(() -> given(in(LotPhase.MARKED, published(LOT))));

        assertThatThrownBy(() -> returns.record(LOT, mark("evaluator", "3", "as said", 0), ACT))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> returns.agree(LOT, agreed("EX-1", "4"), 1, ACT))
                .isInstanceOf(Conflict.class);
        assertThat(returns.marks(LOT, "EX-1")).isEmpty();
        assertThat(returns.agreed(LOT, "EX-1")).isEmpty();
        assertThat(rowOf("EX-1").marks()).isEmpty();
    }

    @Test
    void a_mark_given_again_after_marks_are_locked_changes_nothing() {
        open(returns, ExampleReturns.of("EX-1"));
        EvaluatorMark mark = mark("evaluator", "3", "as said", 0);
        returns.record(LOT, mark, ACT);
        given(in(LotPhase.MARKED, published(LOT)));

        returns.record(LOT, mark, ACT);

        assertThat(returns.marks(LOT, "EX-1")).containsExactly(mark);
    }

    @Test
    void the_latest_revision_of_the_agreed_mark_counts_and_all_are_kept() {
        open(returns, ExampleReturns.of("EX-1"));
        returns.agree(LOT, agreed("EX-1", "4"), 1, ACT);
        returns.agree(LOT, agreed("EX-1", "3.50"), 2, ACT);

        assertThat(returns.agreed(LOT, "EX-1"))
                .containsExactly(new socialvalue.port.OpenedReturns.AgreedRevision(2, agreed("EX-1", "3.50")));
        assertThat(rowOf("EX-1").marks()).containsExactly(Map.entry(CRITERION, new BigDecimal("3.50")));
        assertThat(returns.agreedRevisions(LOT, "EX-1"))
                .containsExactly(
                        new socialvalue.port.OpenedReturns.AgreedRevision(1, agreed("EX-1", "4")),
                        new socialvalue.port.OpenedReturns.AgreedRevision(2, agreed("EX-1", "3.50")));
    }

    @Test
    void an_agreed_mark_is_replaced_by_its_next_revision_only() {
        open(returns, ExampleReturns.of("EX-1"));
        assertThatThrownBy(() -> returns.agree(LOT, agreed("EX-1", "4"), 2, ACT))
                .isInstanceOf(Conflict.class);
        returns.agree(LOT, agreed("EX-1", "4"), 1, ACT);
        assertThatThrownBy(() -> returns.agree(LOT, agreed("EX-1", "5"), 1, ACT))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> returns.agree(LOT, agreed("EX-1", "5"), 3, ACT))
                .isInstanceOf(Conflict.class);

        assertThat(rowOf("EX-1").marks()).containsExactly(Map.entry(CRITERION, new BigDecimal("4")));
    }

    @Test
    void of_many_who_agree_the_same_revision_one_does() throws Exception {
        open(returns, ExampleReturns.of("EX-1"));
        List<Boolean> succeeded = atOnce(4, () -> {
            try {
                returns.agree(LOT, agreed("EX-1", "4"), 1, ACT);
                return true;
            } catch (Conflict expected) {
                return false;
            }
        });

        assertThat(succeeded).containsOnlyOnce(true);
    }

    @Test
    void marks_of_many_evaluators_at_once_are_all_kept() throws Exception {
        open(returns, ExampleReturns.of("EX-1"));
        var names = new AtomicInteger();
        atOnce(8, () -> {
            returns.record(LOT, mark("evaluator-" + names.incrementAndGet(), "3", "as said", 0), ACT);
            return true;
        });

        assertThat(returns.marks(LOT, "EX-1")).hasSize(8);
    }

    @Test
    void an_agreed_mark_for_a_return_that_was_not_opened_is_refused() {
        open(returns, ExampleReturns.of("EX-1"));

        assertThatThrownBy(() -> returns.agree(LOT, agreed("EX-9", "4"), 1, ACT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(returns.agreed(LOT, "EX-9")).isEmpty();
        assertThat(returns.scoringRows(LOT)).hasSize(1);
    }

    @Test
    void scores_are_imported_once_marks_are_locked_and_not_before() {
        open(returns, ExampleReturns.of("EX-1"));
        assertThatThrownBy(() -> returns.imported(LOT, score("price", "28.5", "100000.00"), ACT))
                .isInstanceOf(Conflict.class);
        assertThat(returns.importedRevisions(LOT, "EX-1")).isEmpty();

        given(in(LotPhase.MARKED, published(LOT)));
        returns.imported(LOT, score("price", "28.5", "100000.00"), ACT);
        given(in(LotPhase.SCORED, published(LOT)));
        returns.imported(LOT, score("quality", "40", null), ACT);

        assertThat(returns.importedRevisions(LOT, "EX-1"))
                .containsExactly(score("price", "28.5", "100000.00"), score("quality", "40", null));
        assertThat(returns.importedRevisions(LOT, "EX")).isEmpty();
        ScoringRow row = rowOf("EX-1");
        assertThat(row.imported()).isEqualTo(Map.of("price", new BigDecimal("28.5"), "quality", new BigDecimal("40")));
        assertThat(row.tenderedPrice()).contains(new BigDecimal("100000.00"));
    }

    @Test
    void a_score_imported_again_replaces_the_one_before_which_is_kept() {
        given(in(LotPhase.MARKED, published(LOT)));
        open(returns, ExampleReturns.of("EX-1"));
        returns.imported(LOT, score("price", "28.5", "100000"), ACT);
        returns.imported(LOT, score("price", "28.5", "100000"), ACT);
        returns.imported(LOT, score("price", "27", null), ACT);

        assertThat(returns.importedRevisions(LOT, "EX-1"))
                .containsExactly(score("price", "28.5", "100000"), score("price", "27", null));
        assertThat(rowOf("EX-1").imported()).isEqualTo(Map.of("price", new BigDecimal("27")));
        assertThat(rowOf("EX-1").tenderedPrice()).isEmpty();
    }

    @Test
    void a_score_that_was_kept_without_its_time_is_read_without_one_and_the_same_again_changes_nothing() {
        given(in(LotPhase.MARKED, published(LOT)));
        open(returns, ExampleReturns.of("EX-1"));
        ImportedScore untimed = untimed(score("price", "28.5", null));
        returns.imported(LOT, untimed, ACT);
        assertThat(engine.scan(request -> request.tableName(table.name())).items())
                .noneMatch(item -> item.containsKey("recordedAt"));

        returns.imported(LOT, score("price", "28.5", null), ACT);

        assertThat(returns.importedRevisions(LOT, "EX-1")).containsExactly(untimed);
    }

    private static ImportedScore untimed(ImportedScore score) {
        return new ImportedScore(
                score.criterion(),
                score.supplier(),
                score.points(),
                score.explanation(),
                score.tenderedPrice(),
                score.source(),
                score.sourceDigest(),
                score.recordedBy(),
                Optional.empty());
    }

    @Test
    void of_scores_imported_at_once_every_one_is_kept_and_the_last_counts() throws Exception {
        given(in(LotPhase.MARKED, published(LOT)));
        open(returns, ExampleReturns.of("EX-1"));
        var points = new AtomicInteger();
        atOnce(4, () -> {
            returns.imported(LOT, score("price", Integer.toString(points.incrementAndGet()), null), ACT);
            return true;
        });

        assertThat(returns.importedRevisions(LOT, "EX-1")).hasSize(4);
        assertThat(rowOf("EX-1").imported().get("price"))
                .isEqualTo(returns.importedRevisions(LOT, "EX-1").getLast().points());
    }

    private ScoringRow rowOf(String supplier) {
        return returns.scoringRows(LOT).stream()
                .filter(row -> row.checked().supplier().id().equals(supplier))
                .findFirst()
                .orElseThrow();
    }
}
