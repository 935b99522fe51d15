package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import socialvalue.audit.Content;
import socialvalue.marking.Decision;
import socialvalue.marking.FlagKind;
import socialvalue.marking.Flagged;
import socialvalue.port.Page;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.LeftOut;
import socialvalue.scoring.LotOutcome;
import socialvalue.scoring.Operation;
import socialvalue.scoring.Ranking;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoreSheet;
import socialvalue.scoring.Sensitivity;
import socialvalue.scoring.Step;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

abstract class SheetsContract extends StoreContract {
    private static final String RUN = "run-7";

    private final DynamoSheets sheets = new DynamoSheets(table);

    SheetsContract(DynamoDbClient engine) {
        super(engine);
    }

    @Test
    void a_sheet_is_found_as_it_was_scored() {
        Ranking.Place place = place(1, "EX-1");
        sheets.keep(RUN, List.of(place));

        assertThat(sheets.sheet(RUN, "EX-1")).contains(place.sheet());
        assertThat(sheets.sheet(RUN, "EX-2")).isEmpty();
        assertThat(sheets.sheet("run-8", "EX-1")).isEmpty();
    }

    @Test
    void sheets_of_every_run_are_kept() {
        sheets.keep(RUN, List.of(place(1, "EX-1")));
        sheets.keep("run-8", List.of(place(2, "EX-1")));

        assertThat(sheets.table(RUN, Optional.empty(), 5).items())
                .extracting(ScoreRow::rank)
                .containsExactly(1);
        assertThat(sheets.table("run-8", Optional.empty(), 5).items())
                .extracting(ScoreRow::rank)
                .containsExactly(2);
    }

    @Test
    void the_table_comes_by_rank_and_then_supplier_in_pages() {
        List<Ranking.Place> places = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            // pairs are tied: 1, 1, 3, 3, ...
            places.add(place(i / 2 * 2 + 1, String.format(Locale.ROOT, "EX-%03d", i)));
        }
        List<ScoreRow> expected = places.stream().map(ScoreRow::of).toList();
        List<Ranking.Place> shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, new Random(3));
        sheets.keep(RUN, shuffled);

        List<ScoreRow> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<ScoreRow> page = sheets.table(RUN, after, 50);
            found.addAll(page.items());
            after = page.next();
        } while (after.isPresent());

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void keeping_sheets_again_changes_nothing() {
        sheets.keep(RUN, List.of(place(1, "EX-1"), place(2, "EX-2")));
        sheets.keep(RUN, List.of(place(1, "EX-1"), place(2, "EX-2")));

        assertThat(sheets.table(RUN, Optional.empty(), 5).items()).hasSize(2);
    }

    @Test
    void what_the_table_did_not_take_at_once_is_put_again() {
        meter.onNextBatch(answer -> {
            // the engine took all of it; as far as the store can tell, this one it did not
            var item = SheetItem.SCHEMA.itemToMap(SheetItem.of("late", "one", new byte[] {1}), true);
            return answer.copy(a -> a.unprocessedItems(Map.of(
                    table.name(),
                    List.of(WriteRequest.builder()
                            .putRequest(put -> put.item(item))
                            .build()))));
        });

        sheets.keep(RUN, List.of(place(1, "EX-1")));

        assertThat(table.get(SheetItem.SCHEMA, "late", "one")).isPresent();
    }

    @Test
    void an_outcome_is_found_as_it_was_kept() {
        LotOutcome outcome = new LotOutcome(5, true, List.of(new Sensitivity("EX-3", List.of("EX-1"))));
        assertThat(sheets.outcome(RUN)).isEmpty();

        sheets.keepOutcome(RUN, outcome);

        assertThat(sheets.outcome(RUN)).contains(outcome);
    }

    @Test
    void an_outcome_tells_who_was_left_out_and_why() {
        Decision excluded = new Decision(
                new Flagged(FlagKind.GATE_FAILED, "EX-4", "gate"),
                2,
                FlagKind.Choice.EXCLUDE,
                "The Example gate is not passed.",
                "moderator",
                NOON);
        Decision disregarded = new Decision(
                new Flagged(FlagKind.MAY_BE_DISREGARDED, "EX-5", ""),
                1,
                FlagKind.Choice.DISREGARD,
                "Made on another form.",
                "moderator",
                NOON);
        LotOutcome outcome = new LotOutcome(
                3,
                true,
                List.of(),
                List.of(
                        new LeftOut("EX-4", "Example 4", List.of(excluded)),
                        new LeftOut("EX-5", "Example 5", List.of(disregarded))));

        sheets.keepOutcome(RUN, outcome);

        assertThat(sheets.outcome(RUN)).contains(outcome);
    }

    @Test
    void a_sheet_kept_apart_is_found_and_stands_in_no_table() {
        sheets.keep(RUN, List.of(place(1, "EX-1")));
        sheets.keepApart(RUN, List.of(place(1, "EX-2").sheet()));
        sheets.keepApart(RUN, List.of(place(1, "EX-2").sheet()));

        assertThat(sheets.sheet(RUN, "EX-2")).contains(place(1, "EX-2").sheet());
        assertThat(sheets.table(RUN, Optional.empty(), 5).items())
                .extracting(ScoreRow::supplier)
                .containsExactly("EX-1");
    }

    @Test
    void what_a_run_seals_is_what_it_kept_in_whatever_order_and_reads_nothing() {
        List<Ranking.Place> places = List.of(place(1, "EX-1"), place(2, "EX-2"), place(3, "EX-3"));
        LotOutcome outcome = new LotOutcome(3, true, List.of(), List.of());
        places.reversed().forEach(place -> sheets.keep(RUN, List.of(place)));
        sheets.keepOutcome(RUN, outcome);
        meter.units();

        Content sealed = sheets.sealed(RUN, places, List.of(), outcome);

        assertThat(meter.calls()).isZero();
        assertThat(standing()).isEqualTo(sealed);
        assertThat(sheets.sealed(RUN, places.reversed(), List.of(), outcome)).isEqualTo(sealed);
        assertThat(sheets.sealed(RUN, places.subList(0, 2), List.of(), outcome)).isNotEqualTo(sealed);
        assertThat(sheets.sealed(RUN, places, List.of(), new LotOutcome(4, true, List.of(), List.of())))
                .isNotEqualTo(sealed);
        assertThat(sheets.sealed("run-8", places, List.of(), outcome).digest()).isNotEqualTo(sealed.digest());
    }

    @Test
    void a_sheet_a_line_or_an_outcome_that_was_changed_taken_away_or_added_is_not_what_was_sealed() {
        List<Ranking.Place> places = List.of(place(1, "EX-1"), place(2, "EX-2"));
        LotOutcome outcome = new LotOutcome(2, true, List.of(), List.of());
        Content sealed = sheets.sealed(RUN, places, List.of(), outcome);
        Stream<Runnable> tampering = Stream.of(
                () -> sheets.keep(RUN, List.of(place(3, "EX-2"))),
                () -> sheets.keepOutcome(RUN, new LotOutcome(1, true, List.of(), List.of())),
                () -> remove(Keys.sheets(RUN, "EX-1"), "EX-1"),
                () -> remove(Keys.scoreTable(RUN), Keys.ranked(2, "EX-2")),
                () -> remove(Keys.run(RUN), Keys.OUTCOME),
                () -> sheets.keep(RUN, List.of(place(3, "EX-3"))));
        tampering.forEach(tampered -> {
            sheets.keep(RUN, places);
            sheets.keepOutcome(RUN, outcome);
            remove(Keys.scoreTable(RUN), Keys.ranked(3, "EX-2"));
            assertThat(standing()).isEqualTo(sealed);
            tampered.run();
            assertThat(standing()).isNotEqualTo(sealed);
        });
    }

    private Content standing() {
        return RunRecords.standing(table, RUN, RunRecords.Kind.SHEETS);
    }

    private void remove(String pk, String sk) {
        table.of(SheetItem.SCHEMA).deleteItem(Table.key(pk, sk));
    }

    private static Ranking.Place place(int rank, String supplier) {
        Step total = new Step(
                Operation.IMPORTED, "points", Ratio.of(100L - rank, 3), List.of(), null, -1, "", "the rule".repeat(20));
        return new Ranking.Place(
                rank,
                true,
                new ScoreSheet(
                        LOT,
                        "sha256:frame",
                        supplier,
                        "Example " + supplier,
                        List.of(new CriterionScore.Scored("price", Ratio.HUNDRED, total)),
                        Optional.of(total),
                        Optional.of(total),
                        List.of()));
    }
}
