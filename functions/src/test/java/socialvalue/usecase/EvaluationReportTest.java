package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static socialvalue.access.Role.COMMISSIONER;
import static socialvalue.access.Role.EVALUATOR;
import static socialvalue.access.Role.MODERATOR;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.MARKED;
import static socialvalue.usecase.ExampleCouncil.as;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.marking.AgreedMark;
import socialvalue.marking.FlagKind.Choice;
import socialvalue.marking.Panel;
import socialvalue.port.Run;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.LotFlag;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoreSheet;
import socialvalue.scoring.Step;
import socialvalue.summary.EvaluatedReturn;
import socialvalue.summary.EvaluationReport;
import socialvalue.summary.EvaluationReport.Scoring.State;
import socialvalue.summary.TiedTotal;

/** From what is kept of a scored lot to the panel's report. */
@ExtendWith(EmbeddedEngine.class)
class EvaluationReportTest {
    private static final String CARE = "example-care";
    private static final String TOGETHER = "example-together";
    private static final String HOMEHELP = "example-homehelp";
    private static final String[] ALL = {CARE, TOGETHER, HOMEHELP};

    private final ExampleCouncil council;

    EvaluationReportTest(ExampleCouncil council) {
        this.council = council;
    }

    private Run score(Optional<String> reason) {
        Run run = council.done(council.scoring.start(as(MODERATOR), LOT, reason));
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        return run;
    }

    private void scored() {
        council.publish();
        council.locked(ALL);
        council.imported("quality", "40", ALL);
        council.imported("price", "25", ALL);
        score(Optional.empty());
    }

    private EvaluationReport report() {
        return council.reports.whole(as(COMMISSIONER), LOT);
    }

    private EvaluatedReturn of(String supplier) {
        return report().returns().stream()
                .filter(each -> each.row().supplier().equals(supplier))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void there_is_none_before_the_lot_is_scored() {
        council.publish();
        council.locked(ALL);

        assertThat(refusal(this::report).slug()).isEqualTo("not-in-this-phase");
    }

    @Test
    void its_figures_are_those_of_the_kept_sheets() {
        scored();
        for (EvaluatedReturn each : report().returns()) {
            ScoreSheet sheet = council.scores
                    .explanation(as(MODERATOR), LOT, each.row().supplier())
                    .sheet();
            assertThat(each.assessment().total()).isEqualTo(sheet.total().map(Step::result));
            assertThat(each.row().total()).isEqualTo(sheet.total().map(Step::result));
            assertThat(each.row().cells())
                    .extracting(ScoreRow.Cell::points)
                    .isEqualTo(
                            sheet.scores().stream().map(score -> score.points()).toList());
        }
    }

    @Test
    void an_agreed_mark_that_was_replaced_and_a_mark_that_does_not_count_are_in_it() {
        council.publish();
        council.submitted(ALL);
        council.opened();
        council.panelOf("example-ann", "example-bob");
        for (String evaluator : List.of("example-ann", "example-bob")) {
            for (String supplier : ALL) {
                council.marks.record(as(EVALUATOR, evaluator), LOT, MARKED, supplier, BigDecimal.TWO, "As read.");
            }
        }
        council.panel.declare(as(MODERATOR), LOT, "example-bob", Optional.of(CARE), "A cousin.");
        for (String supplier : ALL) {
            agree(supplier, 2, 0);
        }
        agree(CARE, 3, 1);
        council.locking.lock(as(MODERATOR), LOT);
        score(Optional.empty());

        EvaluatedReturn.Marked marked = of(CARE).marked().getFirst();
        assertThat(marked.agreed())
                .extracting(AgreedMark::mark)
                .containsExactly(BigDecimal.valueOf(2), BigDecimal.valueOf(3));
        assertThat(marked.given())
                .extracting(given -> given.mark().evaluator(), EvaluatedReturn.Given::leftOut)
                .containsExactly(
                        tuple("example-ann", Optional.empty()),
                        tuple("example-bob", Optional.of(Panel.LeftOut.CONFLICT_OF_INTEREST)));
        assertThat(report().outcome().complete()).isFalse();
        assertThat(report().returns()).allMatch(each -> each.row().total().isEmpty());
        assertThat(report().ties()).isEmpty();
    }

    private void agree(String supplier, int mark, int replaces) {
        council.moderation.agree(
                as(MODERATOR),
                LOT,
                MARKED,
                supplier,
                ExampleCouncil.agreed(BigDecimal.valueOf(mark), "example-ann"),
                replaces);
    }

    @Test
    void every_run_that_scored_the_lot_is_in_it_with_its_reason() {
        scored();
        council.now = council.now.plusSeconds(60);
        Run again = score(Optional.of("A price was corrected."));

        assertThat(report().scorings())
                .extracting(EvaluationReport.Scoring::state)
                .containsExactly(State.REPLACED, State.CURRENT);
        assertThat(report().scorings().getLast().run()).isEqualTo(again.id());
        assertThat(report().scorings().getLast().reason()).contains("A price was corrected.");
        assertThat(report().opening().orElseThrow().by())
                .containsExactly(as(socialvalue.access.Role.OPENING_OFFICER).subject());
    }

    @Test
    void a_score_imported_after_the_scoring_is_not_taken_for_one_that_counts() {
        scored();
        assertThat(of(CARE).recorded()).allMatch(EvaluatedReturn.Recorded::counted);

        council.imported("quality", "41", CARE);

        assertThat(of(CARE).recorded())
                .filteredOn(each -> each.score().points().compareTo(BigDecimal.valueOf(41)) == 0)
                .singleElement()
                .matches(each -> !each.counted());
    }

    @Test
    void equal_totals_are_shown_with_what_decided_between_them() {
        council.publish();
        String[] same = {"example-one", "example-two", "example-three"};
        council.locked(same);
        council.imported("quality", "40", "example-one", "example-two");
        council.imported("price", "25", "example-one", "example-two");
        council.imported("quality", "39", "example-three");
        council.imported("price", "26", "example-three");
        score(Optional.empty());

        TiedTotal tie = report().ties().getFirst();

        assertThat(report().ties()).hasSize(1);
        assertThat(tie.by()).containsExactly("Quality", "Price");
        assertThat(tie.standings())
                .extracting(standing -> standing.supplier().id(), TiedTotal.Standing::rank, TiedTotal.Standing::tied)
                .containsExactly(
                        tuple("example-one", 1, true), tuple("example-two", 1, true), tuple("example-three", 3, false));
        assertThat(tie.standings().getLast().points()).containsExactly(Ratio.of(39), Ratio.of(26));
    }

    @Test
    void flags_are_in_it_with_their_decisions_and_who_is_left_out_with_the_reason() {
        council.publish();
        council.submitted(ALL);
        council.opened();
        String evaluator = as(EVALUATOR).subject();
        council.panelOf(evaluator);
        for (String supplier : ALL) {
            BigDecimal mark = BigDecimal.valueOf(supplier.equals(HOMEHELP) ? 1 : 3);
            council.marks.record(as(EVALUATOR), LOT, MARKED, supplier, mark, "As read.");
        }
        for (String supplier : ALL) {
            BigDecimal mark = BigDecimal.valueOf(supplier.equals(HOMEHELP) ? 1 : 3);
            council.moderation.agree(as(MODERATOR), LOT, MARKED, supplier, ExampleCouncil.agreed(mark, evaluator), 0);
        }
        council.locking.lock(as(MODERATOR), LOT);
        LotFlag flag = council.flags.read(as(MODERATOR), LOT).getFirst();
        council.deciding.decide(as(MODERATOR), LOT, flag.about().id(), Choice.EXCLUDE, "Too little is answered.", 0);
        score(Optional.empty());

        assertThat(report().flags()).first().satisfies(shown -> assertThat(
                        shown.decision().orElseThrow().reason())
                .isEqualTo("Too little is answered."));
        assertThat(report().outcome().leftOut(HOMEHELP).orElseThrow().reason()).isEqualTo("Too little is answered.");
        assertThat(report().returns())
                .extracting(each -> each.row().supplier())
                .containsExactlyInAnyOrder(CARE, TOGETHER);
    }

    @Tag("slow")
    @Test
    void a_lot_with_more_returns_than_are_printed_is_read_page_by_page() {
        council.publish();
        String[] many = IntStream.rangeClosed(0, ReadEvaluationReport.MOST_PRINTED)
                .mapToObj(number -> "example-supplier-" + number)
                .toArray(String[]::new);
        council.locked(many);
        score(Optional.empty());

        assertThat(refusal(this::report).slug()).isEqualTo("too-many-to-print");
        List<String> read = new ArrayList<>();
        Optional<String> after = Optional.empty();
        int pages = 0;
        do {
            EvaluationReport page = council.reports.page(as(MODERATOR), LOT, after, 100);
            page.returns().forEach(each -> read.add(each.row().supplier()));
            after = page.next();
            pages++;
        } while (after.isPresent());
        assertThat(pages).isEqualTo(3);
        assertThat(read).containsExactlyInAnyOrder(many);
    }
}
