package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import socialvalue.finding.FindingCode;
import socialvalue.marking.AgreedMark;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.ImportedScore;
import socialvalue.marking.Rationale;
import socialvalue.port.Conflict;
import socialvalue.port.OpenedReturn;
import socialvalue.port.Page;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.ScoringRow;
import socialvalue.submission.TenderReturn;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

abstract class OpenedReturnsContract extends StoreContract {
    private static final String CRITERION = ExampleReturns.criterion(3);

    private final DynamoOpenedReturns returns = new DynamoOpenedReturns(table);

    OpenedReturnsContract(DynamoDbClient engine) {
        super(engine);
    }

    @BeforeEach
    void open() {
        given(in(LotPhase.OPENED, published(LOT)));
    }

    @Test
    void a_return_is_found_whole() {
        OpenedReturn opened = ExampleReturns.of("EX-1");
        returns.keep(LOT, opened);

        assertThat(returns.find(LOT, "EX-1")).contains(opened);
        assertThat(returns.find(LOT, "EX-2")).isEmpty();
    }

    @Test
    void scoring_reads_the_values_and_neither_statements_nor_members() {
        OpenedReturn opened = ExampleReturns.of("EX-1");
        returns.keep(LOT, opened);

        ScoringRow row = returns.scoringRows(LOT).getFirst();
        assertThat(row.checked().commitments()).isEqualTo(opened.checked().commitments());
        assertThat(row.checked().frameDigest()).isEqualTo(opened.checked().frameDigest());
        assertThat(row.checked().supplier().name()).isEqualTo("Example Home Care Company EX-1");
        assertThat(row.checked().supplier().sector())
                .isEqualTo(opened.checked().supplier().sector());
        assertThat(row.checked().supplier().members()).isEmpty();
        assertThat(row.checked().statements()).isEmpty();
        assertThat(row.mayBeDisregarded()).containsExactly(FindingCode.CRITERION_UNANSWERED);
        assertThat(row.marks()).isEmpty();
        assertThat(row.imported()).isEmpty();
        assertThat(row.tenderedPrice()).isEmpty();
    }

    @Test
    void a_lot_without_returns_has_no_rows() {
        assertThat(returns.scoringRows(LOT)).isEmpty();
        assertThat(returns.page(LOT, Optional.empty(), 10)).isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    @Test
    void opening_a_return_again_takes_no_mark_away() {
        returns.keep(LOT, ExampleReturns.of("EX-1"));
        returns.agree(LOT, agreed("EX-1", "4"), 1);
        returns.keep(LOT, ExampleReturns.of("EX-1"));

        assertThat(rowOf("EX-1").marks()).containsExactly(Map.entry(CRITERION, new BigDecimal("4")));
    }

    @Test
    void a_mark_is_kept_once_and_never_overwritten() {
        returns.keep(LOT, ExampleReturns.of("EX-1"));
        EvaluatorMark first = mark("evaluator#1", "3", "as said", 0);
        returns.record(LOT, first);
        returns.record(LOT, mark("evaluator#1", "3.0", "as said", 5));
        EvaluatorMark second = mark("evaluator|2", "2.5", "less sure", 6);
        returns.record(LOT, second);

        assertThatThrownBy(() -> returns.record(LOT, mark("evaluator#1", "4", "as said", 7)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> returns.record(LOT, mark("evaluator#1", "3", "for another reason", 7)))
                .isInstanceOf(Conflict.class);
        assertThat(returns.marks(LOT, "EX-1")).containsExactlyInAnyOrder(first, second);
        assertThat(returns.marks(LOT, "EX")).isEmpty();
    }

    @Test
    void no_mark_is_recorded_once_marks_are_locked_even_between_reading_and_writing() {
        returns.keep(LOT, ExampleReturns.of("EX-1"));
        meter.beforeNextWrite(() -> given(in(LotPhase.MARKED, published(LOT))));

        assertThatThrownBy(() -> returns.record(LOT, mark("evaluator", "3", "as said", 0)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> returns.agree(LOT, agreed("EX-1", "4"), 1)).isInstanceOf(Conflict.class);
        assertThat(returns.marks(LOT, "EX-1")).isEmpty();
        assertThat(returns.agreed(LOT, "EX-1")).isEmpty();
        assertThat(rowOf("EX-1").marks()).isEmpty();
    }

    @Test
    void a_mark_given_again_after_marks_are_locked_changes_nothing() {
        returns.keep(LOT, ExampleReturns.of("EX-1"));
        EvaluatorMark mark = mark("evaluator", "3", "as said", 0);
        returns.record(LOT, mark);
        given(in(LotPhase.MARKED, published(LOT)));

        returns.record(LOT, mark);

        assertThat(returns.marks(LOT, "EX-1")).containsExactly(mark);
    }

    @Test
    void the_latest_revision_of_the_agreed_mark_counts_and_all_are_kept() {
        returns.keep(LOT, ExampleReturns.of("EX-1"));
        returns.agree(LOT, agreed("EX-1", "4"), 1);
        returns.agree(LOT, agreed("EX-1", "3.50"), 2);

        assertThat(returns.agreed(LOT, "EX-1"))
                .containsExactly(new socialvalue.port.OpenedReturns.AgreedRevision(2, agreed("EX-1", "3.50")));
        assertThat(rowOf("EX-1").marks()).containsExactly(Map.entry(CRITERION, new BigDecimal("3.50")));
        assertThat(table.beginning(MarkItem.SCHEMA, Keys.marks(LOT, "EX-1"), MarkItem.of(MarkItem.AGREED, "EX-1")))
                .hasSize(2);
    }

    @Test
    void an_agreed_mark_is_replaced_by_its_next_revision_only() {
        returns.keep(LOT, ExampleReturns.of("EX-1"));
        assertThatThrownBy(() -> returns.agree(LOT, agreed("EX-1", "4"), 2)).isInstanceOf(Conflict.class);
        returns.agree(LOT, agreed("EX-1", "4"), 1);
        assertThatThrownBy(() -> returns.agree(LOT, agreed("EX-1", "5"), 1)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> returns.agree(LOT, agreed("EX-1", "5"), 3)).isInstanceOf(Conflict.class);

        assertThat(rowOf("EX-1").marks()).containsExactly(Map.entry(CRITERION, new BigDecimal("4")));
    }

    @Test
    void of_many_who_agree_the_same_revision_one_does() throws Exception {
        returns.keep(LOT, ExampleReturns.of("EX-1"));
        List<Boolean> succeeded = atOnce(4, () -> {
            try {
                returns.agree(LOT, agreed("EX-1", "4"), 1);
                return true;
            } catch (Conflict expected) {
                return false;
            }
        });

        assertThat(succeeded).containsOnlyOnce(true);
    }

    @Test
    void marks_of_many_evaluators_at_once_are_all_kept() throws Exception {
        returns.keep(LOT, ExampleReturns.of("EX-1"));
        var names = new AtomicInteger();
        atOnce(8, () -> {
            returns.record(LOT, mark("evaluator-" + names.incrementAndGet(), "3", "as said", 0));
            return true;
        });

        assertThat(returns.marks(LOT, "EX-1")).hasSize(8);
    }

    @Test
    void an_agreed_mark_for_a_return_that_was_not_opened_is_refused() {
        returns.keep(LOT, ExampleReturns.of("EX-1"));

        assertThatThrownBy(() -> returns.agree(LOT, agreed("EX-9", "4"), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(returns.agreed(LOT, "EX-9")).isEmpty();
        assertThat(returns.scoringRows(LOT)).hasSize(1);
    }

    @Test
    void scores_are_imported_once_marks_are_locked_and_not_before() {
        returns.keep(LOT, ExampleReturns.of("EX-1"));
        assertThatThrownBy(() -> returns.imported(LOT, score("price", "28.5", "100000.00")))
                .isInstanceOf(Conflict.class);
        assertThat(returns.imported(LOT, "EX-1")).isEmpty();

        given(in(LotPhase.MARKED, published(LOT)));
        returns.imported(LOT, score("price", "28.5", "100000.00"));
        given(in(LotPhase.SCORED, published(LOT)));
        returns.imported(LOT, score("quality", "40", null));

        assertThat(returns.imported(LOT, "EX-1"))
                .containsExactly(score("price", "28.5", "100000.00"), score("quality", "40", null));
        ScoringRow row = rowOf("EX-1");
        assertThat(row.imported()).isEqualTo(Map.of("price", new BigDecimal("28.5"), "quality", new BigDecimal("40")));
        assertThat(row.tenderedPrice()).contains(new BigDecimal("100000.00"));
    }

    @Test
    void a_score_imported_again_replaces_the_one_before_which_is_kept() {
        given(in(LotPhase.MARKED, published(LOT)));
        returns.keep(LOT, ExampleReturns.of("EX-1"));
        returns.imported(LOT, score("price", "28.5", "100000"));
        returns.imported(LOT, score("price", "28.5", "100000"));
        returns.imported(LOT, score("price", "27", null));

        assertThat(returns.imported(LOT, "EX-1")).containsExactly(score("price", "27", null));
        assertThat(rowOf("EX-1").imported()).isEqualTo(Map.of("price", new BigDecimal("27")));
        assertThat(rowOf("EX-1").tenderedPrice()).isEmpty();
        assertThat(table.beginning(
                        ImportedItem.SCHEMA, Keys.marks(LOT, "EX-1"), MarkItem.of(ImportedItem.KIND, "EX-1")))
                .hasSize(2);
    }

    @Test
    void of_scores_imported_at_once_every_one_is_kept_and_the_last_counts() throws Exception {
        given(in(LotPhase.MARKED, published(LOT)));
        returns.keep(LOT, ExampleReturns.of("EX-1"));
        var points = new AtomicInteger();
        atOnce(4, () -> {
            returns.imported(LOT, score("price", Integer.toString(points.incrementAndGet()), null));
            return true;
        });

        assertThat(table.beginning(
                        ImportedItem.SCHEMA, Keys.marks(LOT, "EX-1"), MarkItem.of(ImportedItem.KIND, "EX-1")))
                .hasSize(4);
        assertThat(rowOf("EX-1").imported().get("price"))
                .isEqualTo(returns.imported(LOT, "EX-1").getFirst().points());
    }

    @Test
    void returns_checked_against_other_criteria_do_not_enter_the_lot() {
        returns.keep(LOT, ExampleReturns.of("EX-1"));
        OpenedReturn opened = ExampleReturns.of("EX-2");
        OpenedReturn other = new OpenedReturn(
                new TenderReturn(
                        LOT,
                        opened.checked().supplier(),
                        opened.checked().frameDigest(),
                        opened.checked().commitments().subList(0, 3),
                        List.of()),
                opened.document(),
                1,
                NOON,
                List.of());

        assertThatThrownBy(() -> returns.keep(LOT, other)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new DynamoOpenedReturns(table).keep(LOT, other))
                .isInstanceOf(IllegalStateException.class);
        assertThat(returns.scoringRows(LOT)).hasSize(1);
    }

    @Test
    void pages_hold_every_row_once_by_part_and_supplier() {
        List<String> suppliers = keep(40);

        List<ScoringRow> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<ScoringRow> page = returns.page(LOT, after, 7);
            assertThat(page.items()).isNotEmpty().hasSizeLessThanOrEqualTo(7);
            found.addAll(page.items());
            after = page.next();
        } while (after.isPresent());

        assertThat(found)
                .extracting(row -> row.checked().supplier().id())
                .containsExactlyElementsOf(suppliers.stream()
                        .sorted(Comparator.comparing(Keys::part).thenComparing(Comparator.naturalOrder()))
                        .toList());
    }

    @Test
    void all_rows_come_by_supplier() {
        List<String> suppliers = keep(20);

        assertThat(returns.scoringRows(LOT))
                .extracting(row -> row.checked().supplier().id())
                .containsExactlyElementsOf(suppliers);
    }

    @Test
    void a_full_row_weighs_less_than_450_bytes() {
        markFully("EX-001");

        assertThat(sizeOf("EX-001")).isLessThanOrEqualTo(450);
    }

    @Test
    void scoring_200_returns_reads_the_budget() {
        markFully("EX-0000");
        copies("EX-0000", 200);

        requireBudget(200);
    }

    @Test
    @Tag("slow")
    void five_thousand_returns_are_read_within_the_budget() {
        markFully("EX-0000");
        copies("EX-0000", 5_000);

        requireBudget(5_000);
    }

    /** Rows of as many suppliers in all, as full as that one's. */
    private void copies(String supplier, int count) {
        Map<String, AttributeValue> full = item(supplier);
        for (int i = 1; i < count; i++) {
            String other = String.format(Locale.ROOT, "EX-%04d", i);
            Map<String, AttributeValue> copy = new HashMap<>(full);
            copy.put("pk", text(Keys.values(LOT, Keys.part(other))));
            copy.put("sk", text(other));
            engine.putItem(request -> request.tableName(table.name()).item(copy));
        }
    }

    private Map<String, AttributeValue> item(String supplier) {
        return engine.getItem(request -> request.tableName(table.name())
                        .key(Map.of("pk", text(Keys.values(LOT, Keys.part(supplier))), "sk", text(supplier))))
                .item();
    }

    /** Consistent reads: one unit for 4 KB. Each part's sum is rounded up, and the lot's columns are one item more. */
    private void requireBudget(int count) {
        // As a function that has just started: it remembers no columns
        DynamoOpenedReturns fresh = new DynamoOpenedReturns(table);
        meter.units();

        assertThat(fresh.scoringRows(LOT)).hasSize(count);

        BigDecimal budget = new BigDecimal("0.11")
                .multiply(BigDecimal.valueOf(count))
                .setScale(0, RoundingMode.CEILING)
                .add(BigDecimal.valueOf(SealedReturns.PARTS + 1L));
        assertThat(meter.units()).isLessThanOrEqualTo(budget);
    }

    private void markFully(String supplier) {
        given(in(LotPhase.OPENED, published(LOT)));
        returns.keep(LOT, ExampleReturns.of(supplier));
        for (int i = 0; i < ExampleReturns.CRITERIA; i++) {
            if (ExampleReturns.isMarked(i)) {
                returns.agree(LOT, agreed(supplier, ExampleReturns.criterion(i), "3"), 1);
            }
        }
        given(in(LotPhase.MARKED, published(LOT)));
        returns.imported(LOT, score(supplier, "price", "24.75", "1250000.00"));
        returns.imported(LOT, score(supplier, "quality", "41.5", null));
    }

    /** As DynamoDB counts: names and texts by their bytes, numbers by their digits, maps by their members. */
    private int sizeOf(String supplier) {
        Map<String, AttributeValue> item = item(supplier);
        int size = 0;
        for (var attribute : item.entrySet()) {
            size += attribute.getKey().length() + sizeOf(attribute.getValue());
        }
        return size;
    }

    private static int sizeOf(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(StandardCharsets.UTF_8).length;
            case B -> value.b().asByteArray().length;
            case N -> (value.n().length() + 1) / 2 + 1;
            case M ->
                3
                        + value.m().entrySet().stream()
                                .mapToInt(member -> 1 + member.getKey().length() + sizeOf(member.getValue()))
                                .sum();
            default -> throw new IllegalStateException("no attribute of a values row: " + value.type());
        };
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private List<String> keep(int count) {
        List<String> suppliers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            suppliers.add(String.format(Locale.ROOT, "EX-%04d", i));
            returns.keep(LOT, ExampleReturns.of(suppliers.getLast()));
        }
        return suppliers;
    }

    private ScoringRow rowOf(String supplier) {
        return returns.scoringRows(LOT).stream()
                .filter(row -> row.checked().supplier().id().equals(supplier))
                .findFirst()
                .orElseThrow();
    }

    private static EvaluatorMark mark(String evaluator, String mark, String rationale, int seconds) {
        return new EvaluatorMark(
                CRITERION,
                "EX-1",
                evaluator,
                new BigDecimal(mark),
                new Rationale(rationale),
                NOON.plusSeconds(seconds));
    }

    private static AgreedMark agreed(String supplier, String mark) {
        return agreed(supplier, CRITERION, mark);
    }

    private static AgreedMark agreed(String supplier, String criterion, String mark) {
        return new AgreedMark(
                criterion, supplier, new BigDecimal(mark), new Rationale("as discussed"), "moderator", NOON);
    }

    private static ImportedScore score(String criterion, String points, String price) {
        return score("EX-1", criterion, points, price);
    }

    private static ImportedScore score(String supplier, String criterion, String points, String price) {
        return new ImportedScore(
                criterion,
                supplier,
                new BigDecimal(points),
                Optional.of("as the panel wrote"),
                Optional.ofNullable(price).map(BigDecimal::new),
                "Example evaluation workbook",
                "sha256:workbook",
                "moderator");
    }
}
