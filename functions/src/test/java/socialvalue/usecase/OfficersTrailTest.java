package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.MARKED;
import static socialvalue.usecase.ExampleCouncil.agreed;
import static socialvalue.usecase.ExampleCouncil.as;
import static socialvalue.usecase.ExampleCouncil.awardTo;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Signature;
import socialvalue.port.LateReturn;
import socialvalue.port.Run;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What officers did to a lot, as the audit trail has it afterwards. */
@ExtendWith(EmbeddedEngine.class)
class OfficersTrailTest {
    private static final String CARE = "example-care";
    private static final String TOGETHER = "example-together";
    private static final Caller MODERATOR = as(Role.MODERATOR);
    private static final Caller EVALUATOR = as(Role.EVALUATOR);

    private static final String[] GOLDEN = {
        "commissioner example-commissioner: FRAME_PUBLISHED (1)",
        "opening-officer example-opening-officer: LATE_RETURN_ADMITTED (a late return)",
        "opening-officer officer-1: OPENING_REQUESTED",
        "opening-officer officer-2: OPENING_STARTED (no. 1, opening-officer officer-1, opening-officer officer-2)",
        "function run no. 1: LOT_OPENED signed",
        "moderator example-moderator: PANEL_NAMED (1)",
        "evaluator example-evaluator: MARK_RECORDED (independent-living-method, example-care)",
        "evaluator example-evaluator: MARK_RECORDED (independent-living-method, example-together)",
        "evaluator example-evaluator: MARK_RECORDED (independent-living-method, example-latecomers)",
        "moderator example-moderator: MARK_AGREED (independent-living-method, example-care)",
        "moderator example-moderator: MARK_AGREED (independent-living-method, example-together)",
        "moderator example-moderator: MARK_AGREED (independent-living-method, example-latecomers)",
        "moderator example-moderator: MARKS_LOCKED",
        "moderator example-moderator: SCORE_IMPORTED (quality, example-care)",
        "moderator example-moderator: SCORE_IMPORTED (quality, example-together)",
        "moderator example-moderator: SCORE_IMPORTED (quality, example-latecomers)",
        "moderator example-moderator: SCORE_IMPORTED (price, example-care)",
        "moderator example-moderator: SCORING_STARTED (no. 2)",
        "function run no. 2: LOT_SCORED signed",
        "moderator example-moderator: SCORE_IMPORTED (price, example-together)",
        "moderator example-moderator: SCORE_IMPORTED (price, example-latecomers)",
        "moderator example-moderator: SCORING_STARTED (no. 3)",
        "function run no. 3: LOT_SCORED signed",
        "moderator example-moderator: AWARD_DECIDED (no. 4, example-care)",
        "moderator example-moderator: ISSUING_STARTED (no. 4)",
        "function run no. 4: ASSESSMENT_SUMMARIES_ISSUED signed"
    };

    private final ExampleCouncil council;

    OfficersTrailTest(ExampleCouncil council) {
        this.council = council;
    }

    /** The entries of the officers' chain as the table has them, in order. */
    private List<Map<String, AttributeValue>> entries() {
        return council
                .client
                .queryPaginator(request -> request.tableName(council.table)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS("LOT#" + LOT.tender() + "#" + LOT.lot() + "##A"))))
                .items()
                .stream()
                .toList();
    }

    /** One line an entry; runs are numbered as they come. */
    private List<String> lines() {
        Map<String, String> runs = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (Map<String, AttributeValue> entry : entries()) {
            String about =
                    entry.get("about").l().stream().map(AttributeValue::s).collect(Collectors.joining(", "));
            String line = entry.get("role").s() + " " + entry.get("who").s() + ": "
                    + entry.get("what").s() + (about.isEmpty() ? "" : " (" + about + ")")
                    + (entry.containsKey("signature") ? " signed" : "");
            for (Map<String, AttributeValue> run : council.stored("RUN")) {
                if (run.get("sk").s().equals("RUN")
                        && line.contains(run.get("id").s())) {
                    String id = run.get("id").s();
                    line = line.replace(id, runs.computeIfAbsent(id, each -> "no. " + (runs.size() + 1)));
                }
            }
            lines.add(line);
        }
        return lines;
    }

    private void worked() {
        OpeningRule two = new OpeningRule(2, Duration.ofMinutes(30));
        council.publish();
        council.submitted(CARE, TOGETHER);
        council.submission.submit(
                ExampleCouncil.supplier("example-latecomers"),
                council.returnOf("example-latecomers")
                        .key("late")
                        .at(council.lot().deadline().plusMillis(1))
                        .request());
        council.now = council.lot().deadline().plus(SubmitReturn.LONGEST_RUN).plusMillis(1);
        LateReturn late = council.late.list(as(Role.OPENING_OFFICER), LOT).getFirst();
        council.late.admit(
                as(Role.OPENING_OFFICER), LOT, late.id(), "The head of procurement.", "The portal was down.");
        council.opening(two).start(as(Role.OPENING_OFFICER, "officer-1"), LOT);
        council.done(council.opening(two)
                .start(as(Role.OPENING_OFFICER, "officer-2"), LOT)
                .run()
                .orElseThrow());
        String[] all = {CARE, TOGETHER, "example-latecomers"};
        council.marked(3, all);
        council.locking.lock(MODERATOR, LOT);
        council.imported("quality", "40", all);
        council.imported("price", "25", CARE);
        council.done(council.scoring.start(MODERATOR, LOT, Optional.empty()));
        council.imported("price", "20", TOGETHER, "example-latecomers");
        council.done(council.scoring.start(MODERATOR, LOT, Optional.of("All scores are in.")));
        council.done(council.issuing.issue(MODERATOR, LOT, awardTo(CARE, all)));
    }

    @Test
    void everything_that_was_done_to_a_worked_lot_is_told_in_order() {
        worked();

        String late = entries().get(1).get("about").l().getFirst().s();
        assertThat(lines()).map(line -> line.replace(late, "a late return")).containsExactly(GOLDEN);
    }

    @Test
    void every_signature_is_the_authoritys() {
        worked();

        List<Map<String, AttributeValue>> signed = entries().stream()
                .filter(entry -> entry.containsKey("signature"))
                .toList();
        assertThat(signed).hasSize(4);
        assertThat(signed).allSatisfy(entry -> assertThat(council.signing.verifies(
                        entry.get("digest").s(),
                        new Signature(
                                entry.get("signedBy").s(),
                                entry.get("signature").s())))
                .isTrue());
    }

    @Test
    void what_changes_nothing_is_not_told() {
        council.publish();
        council.submitted(CARE);
        council.opened();
        council.marked(3, CARE);
        council.locking.lock(MODERATOR, LOT);
        council.imported("quality", "40", CARE);
        council.imported("price", "25", CARE);
        Run scoring = council.scoring.start(MODERATOR, LOT, Optional.empty());
        assertThat(council.scoring.start(MODERATOR, LOT, Optional.empty())).isEqualTo(scoring);
        council.done(scoring);
        Run issuing = council.done(council.issuing.issue(MODERATOR, LOT, awardTo(CARE)));
        List<String> before = lines();

        council.publication.publish(as(Role.COMMISSIONER), LOT, 1);
        council.opening.start(as(Role.OPENING_OFFICER), LOT);
        council.locking.lock(MODERATOR, LOT);
        council.worker.proceed(scoring.id(), () -> true);
        council.worker.proceed(issuing.id(), () -> true);
        council.issuing.issue(MODERATOR, LOT, awardTo(CARE));

        assertThat(lines())
                .isEqualTo(before)
                .filteredOn(line -> line.contains("SCORING_STARTED"))
                .hasSize(1);
    }

    @Test
    void the_same_mark_and_the_same_score_again_are_told_once() {
        council.publish();
        council.submitted(CARE);
        council.opened();
        council.panelOf(EVALUATOR.subject());
        for (int i = 0; i < 2; i++) {
            council.marks.record(EVALUATOR, LOT, MARKED, CARE, BigDecimal.valueOf(3), "Answered, with some gaps.");
        }
        council.moderation.agree(MODERATOR, LOT, MARKED, CARE, agreed(BigDecimal.valueOf(3), EVALUATOR.subject()), 0);
        council.locking.lock(MODERATOR, LOT);
        council.imported("quality", "40", CARE);
        council.imported("quality", "40", CARE);

        assertThat(lines()).filteredOn(line -> line.contains("MARK_RECORDED")).hasSize(1);
        assertThat(lines()).filteredOn(line -> line.contains("SCORE_IMPORTED")).hasSize(1);
    }

    @Test
    void what_is_refused_is_not_told() {
        council.publish();
        council.submitted(CARE);
        council.opened();
        council.panelOf(EVALUATOR.subject());
        council.marks.record(EVALUATOR, LOT, MARKED, CARE, BigDecimal.valueOf(3), "Answered, with some gaps.");
        List<String> before = lines();

        assertThat(refusal(() -> council.marks.record(
                                EVALUATOR, LOT, MARKED, CARE, BigDecimal.valueOf(2), "Another opinion."))
                        .slug())
                .isEqualTo("marked-before");
        assertThat(refusal(() -> council.moderation.agree(
                                MODERATOR, LOT, MARKED, CARE, agreed(BigDecimal.valueOf(3), EVALUATOR.subject()), 1))
                        .slug())
                .isEqualTo("version-changed");
        refusal(() -> council.locking.lock(MODERATOR, LOT));
        refusal(() -> council.scoring.start(MODERATOR, LOT, Optional.empty()));
        refusal(() -> council.publication.publish(as(Role.COMMISSIONER), LOT, 7));

        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void a_run_that_fails_is_told_with_the_run_that_comes_after_it() {
        council.publish("scored-on: total", "scored-on: share-of-tendered-price");
        council.locked(CARE);

        council.done(council.scoring.start(MODERATOR, LOT, Optional.empty()));

        assertThat(lines())
                .endsWith("moderator example-moderator: SCORING_STARTED (no. 2)", "function run no. 2: RUN_FAILED");
    }
}
