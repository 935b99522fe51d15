package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.aws.dynamo.ExampleMarks.agreed;
import static socialvalue.aws.dynamo.ExampleMarks.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What reading a lot for scoring may cost. */
abstract class ScoringBudgetContract extends StoreContract {
    private final DynamoOpenedReturns returns = new DynamoOpenedReturns(table);

    ScoringBudgetContract(DynamoDbClient engine) {
        super(engine);
    }

    @BeforeEach
    void open() {
        given(in(LotPhase.OPENED, published(LOT)));
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
        open(returns, ExampleReturns.of(supplier));
        for (int i = 0; i < ExampleReturns.CRITERIA; i++) {
            if (ExampleReturns.isMarked(i)) {
                returns.agree(LOT, agreed(supplier, ExampleReturns.criterion(i), "3"), 1, ACT);
            }
        }
        given(in(LotPhase.MARKED, published(LOT)));
        returns.imported(LOT, score(supplier, "price", "24.75", "1250000.00"), ACT);
        returns.imported(LOT, score(supplier, "quality", "41.5", null), ACT);
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
}
