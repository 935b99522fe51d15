package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.aws.dynamo.ExampleMarks.CRITERION;
import static socialvalue.aws.dynamo.ExampleMarks.agreed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialvalue.finding.FindingCode;
import socialvalue.port.OpenedReturn;
import socialvalue.port.Page;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.ScoringRow;
import socialvalue.submission.TenderReturn;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Returns after opening, kept and read. */
abstract class OpenedReturnsContract extends StoreContract {
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
        open(returns, opened);

        assertThat(returns.find(LOT, "EX-1")).contains(opened);
        assertThat(returns.find(LOT, "EX-2")).isEmpty();
    }

    @Test
    void scoring_reads_the_values_and_neither_statements_nor_members() {
        OpenedReturn opened = ExampleReturns.of("EX-1");
        open(returns, opened);

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
        open(returns, ExampleReturns.of("EX-1"));
        returns.agree(LOT, agreed("EX-1", "4"), 1, ACT);
        open(returns, ExampleReturns.of("EX-1"));

        assertThat(rowOf("EX-1").marks()).containsExactly(Map.entry(CRITERION, new BigDecimal("4")));
    }

    @Test
    void returns_checked_against_other_criteria_do_not_enter_the_lot() {
        open(returns, ExampleReturns.of("EX-1"));
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

        assertThatThrownBy(() -> open(returns, other)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> open(new DynamoOpenedReturns(table), other)).isInstanceOf(IllegalStateException.class);
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

    private List<String> keep(int count) {
        List<String> suppliers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            suppliers.add(String.format(Locale.ROOT, "EX-%04d", i));
            open(returns, ExampleReturns.of(suppliers.getLast()));
        }
        return suppliers;
    }

    private ScoringRow rowOf(String supplier) {
        return returns.scoringRows(LOT).stream()
                .filter(row -> row.checked().supplier().id().equals(supplier))
                .findFirst()
                .orElseThrow();
    }
}
