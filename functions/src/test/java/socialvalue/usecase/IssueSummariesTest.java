package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.access.Role.MODERATOR;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.as;
import static socialvalue.usecase.ExampleCouncil.awardTo;
import static socialvalue.usecase.ExampleCouncil.refusal;
import static socialvalue.usecase.ExampleCouncil.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.finding.Finding;
import socialvalue.port.Run;
import socialvalue.procurement.LotPhase;
import socialvalue.summary.AssessmentSummary;
import socialvalue.summary.AssessmentSummary.Kind;
import socialvalue.summary.AssessmentSummary.Standing;
import socialvalue.summary.NotAssessedLetter;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** From scores to letters that all suppliers of a lot can read from one moment on. */
@ExtendWith(EmbeddedEngine.class)
class IssueSummariesTest {
    private static final String CARE = "example-care";
    private static final String TOGETHER = "example-together";
    private static final String HOMEHELP = "example-homehelp";
    private static final String[] ALL = {CARE, TOGETHER, HOMEHELP};
    private static final IssueSummaries.Request AWARD = awardTo(TOGETHER, ALL);

    private final ExampleCouncil council;

    IssueSummariesTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeEach
    void scored() {
        council.publish();
        council.locked(ALL);
        council.imported("quality", "40", CARE, HOMEHELP);
        council.imported("quality", "45", TOGETHER);
        council.imported("price", "25", ALL);
        score(Optional.empty());
    }

    private void score(Optional<String> reason) {
        assertThat(council.done(council.scoring.start(as(MODERATOR), LOT, reason))
                        .state())
                .isEqualTo(Run.State.DONE);
    }

    private Run issue(IssueSummaries.Request request) {
        return council.issuing.issue(as(MODERATOR), LOT, request);
    }

    private AssessmentSummary own(String supplier) {
        return (AssessmentSummary)
                council.letters.read(supplier(supplier), LOT, supplier).letter();
    }

    private String notReadable(String caller, String supplier) {
        return refusal(() -> council.letters.read(supplier(caller), LOT, supplier))
                .slug();
    }

    @Test
    void all_letters_of_a_lot_are_issued_at_one_moment() {
        Run run = council.done(issue(AWARD));

        assertThat(run.state()).as(run.reason().toString()).isEqualTo(Run.State.DONE);
        assertThat(run.total()).contains(3);
        assertThat(council.lot().phase()).isEqualTo(LotPhase.SUMMARIES_ISSUED);
        Set<Optional<Instant>> issuedAt = new HashSet<>();
        for (String supplier : ALL) {
            issuedAt.add(council.letters.read(supplier(supplier), LOT, supplier).issuedAt());
            assertThat(council.letters.read(as(MODERATOR), LOT, supplier))
                    .isEqualTo(council.letters.read(supplier(supplier), LOT, supplier));
        }
        assertThat(issuedAt).containsExactly(run.finishedAt());
        assertThat(own(TOGETHER).standing()).isEqualTo(Standing.SUCCESSFUL);
        assertThat(own(CARE).standing()).isEqualTo(Standing.NOT_SUCCESSFUL);
        assertThat(own(CARE).kind()).isEqualTo(Kind.ASSESSMENT_SUMMARY);
        assertThat(own(CARE).successful().orElseThrow().supplier().id()).isEqualTo(TOGETHER);
    }

    @Test
    void a_supplier_reads_its_own_only_and_only_once_issued() {
        assertThat(notReadable(CARE, CARE)).isEqualTo("no-letter");
        assertThat(notReadable(CARE, TOGETHER)).isEqualTo("no-letter");
        assertThat(notReadable("example-nobody", "example-nobody")).isEqualTo("no-letter");

        council.done(issue(AWARD));

        assertThat(notReadable(CARE, TOGETHER)).isEqualTo("no-letter");
        assertThat(notReadable("example-nobody", "example-nobody")).isEqualTo("no-letter");
    }

    @Test
    void before_the_issue_a_moderator_reads_drafts() {
        ReadLetter.Read draft = council.letters.read(as(MODERATOR), LOT, CARE);

        assertThat(draft.issuedAt()).isEmpty();
        assertThat(((AssessmentSummary) draft.letter()).standing()).isEqualTo(Standing.UNDECIDED);
        assertThat(refusal(() -> council.letters.read(as(MODERATOR), LOT, "example-nobody"))
                        .slug())
                .isEqualTo("no-such-supplier");
    }

    @Test
    void the_same_decision_again_changes_nothing_and_another_is_refused() {
        Run run = council.done(issue(AWARD));
        var before = council.stored();

        assertThat(issue(AWARD)).isEqualTo(run);
        assertThat(council.issuing.issue(as(MODERATOR, "another-moderator"), LOT, AWARD))
                .isEqualTo(run);
        assertThat(refusal(() -> issue(awardTo(CARE, ALL))).slug()).isEqualTo("decided-otherwise");

        assertThat(council.stored()).isEqualTo(before);
        assertThat(council.queue).isEmpty();
    }

    @Test
    void another_decision_is_refused_while_one_is_being_issued() {
        Run run = issue(AWARD);

        assertThat(refusal(() -> issue(awardTo(CARE, ALL))).slug()).isEqualTo("decided-otherwise");
        assertThat(issue(AWARD)).isEqualTo(run);
        assertThat(council.done(run).state()).isEqualTo(Run.State.DONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_run_that_is_interrupted_shows_nobody_anything_and_goes_on_where_it_was(int steps) {
        Run run = issue(AWARD);
        council.queue.clear();
        int[] left = {steps};
        council.worker.proceed(run.id(), () -> left[0]-- > 0);
        if (steps == 1) {
            // All letters are written, and the worker was killed before it issued them
            undoTheEnd(run);
        }

        for (String supplier : ALL) {
            assertThat(notReadable(supplier, supplier)).isEqualTo("no-letter");
        }
        assertThat(council.lot().phase()).isEqualTo(LotPhase.SCORED);

        council.queue.add(run.id());
        assertThat(council.done(run).state()).isEqualTo(Run.State.DONE);
        assertThat(own(CARE).standing()).isEqualTo(Standing.NOT_SUCCESSFUL);
        Set<Map<String, AttributeValue>> after = council.stored();
        council.worker.proceed(run.id(), () -> true);
        assertThat(council.stored()).isEqualTo(after);
    }

    /** Puts run and lot back to how they stood before the last write of the run. */
    private void undoTheEnd(Run run) {
        Run ended = council.ports.runs().find(run.id()).orElseThrow();
        Map<String, AttributeValue> runItem = new java.util.HashMap<>(council.stored("RUN").stream()
                .filter(item -> item.containsKey("id") && item.get("id").s().equals(ended.id()))
                .findFirst()
                .orElseThrow());
        runItem.put("state", string("RUNNING"));
        runItem.remove("finishedAt");
        council.client.putItem(request -> request.tableName(council.table).item(runItem));
        Map<String, AttributeValue> lotItem =
                new java.util.HashMap<>(council.stored("LOT").getFirst());
        lotItem.put("phase", string("SCORED"));
        council.client.putItem(request -> request.tableName(council.table).item(lotItem));
    }

    private static AttributeValue string(String value) {
        return AttributeValue.fromS(value);
    }

    @Test
    void scores_that_were_imported_since_are_refused_until_the_lot_is_scored_again() {
        council.imported("price", "20", CARE);
        assertThat(refusal(() -> issue(AWARD)).slug()).isEqualTo("scores-outdated");

        score(Optional.of("A price was corrected."));
        assertThat(council.done(issue(AWARD)).state()).isEqualTo(Run.State.DONE);
        assertThat(own(CARE).own().total().orElseThrow().toString()).isNotEmpty();
    }

    @Test
    void scores_that_are_imported_meanwhile_end_the_run_and_nothing_is_issued() {
        Run run = issue(AWARD);
        council.imported("price", "20", CARE);

        Run ended = council.done(run);

        assertThat(ended.state()).isEqualTo(Run.State.FAILED);
        assertThat(ended.reason()).contains("the scores have changed since the decision; decide again");
        assertThat(council.lot().phase()).isEqualTo(LotPhase.SCORED);
        assertThat(notReadable(CARE, CARE)).isEqualTo("no-letter");

        score(Optional.of("A price was corrected."));
        assertThat(council.done(issue(AWARD)).state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void a_scoring_that_starts_meanwhile_ends_the_run_and_a_scoring_under_way_is_waited_for() {
        Run run = issue(AWARD);
        council.queue.clear();
        Run scoring = council.scoring.start(as(MODERATOR), LOT, Optional.of("Once more."));
        council.queue.clear();
        council.worker.proceed(run.id(), () -> true);

        assertThat(council.ports.runs().find(run.id()).orElseThrow().state()).isEqualTo(Run.State.FAILED);
        assertThat(refusal(() -> issue(AWARD)).slug()).isEqualTo("being-scored");

        council.queue.add(scoring.id());
        council.done(scoring);
        assertThat(council.done(issue(AWARD)).state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void once_issued_nothing_is_marked_imported_or_scored_any_more() {
        council.done(issue(AWARD));

        assertThat(refusal(() -> council.imported("price", "20", CARE)).slug()).isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> council.scoring.start(as(MODERATOR), LOT, Optional.of("Again.")))
                        .slug())
                .isEqualTo("not-in-this-phase");
        assertThat(council.scores
                        .table(as(MODERATOR), LOT, Optional.empty(), 5)
                        .rows()
                        .items())
                .hasSize(3);
        assertThat(council.returns.one(as(MODERATOR), LOT, CARE).version()).isEqualTo(1);
    }

    @Test
    void a_decision_with_findings_is_refused_with_all_of_them() {
        Refusal refused = refusal(() -> issue(awardTo("example-nobody", CARE)));

        assertThat(refused.slug()).isEqualTo("decision-not-accepted");
        assertThat(refused.findings())
                .extracting(Finding::found)
                .containsExactlyInAnyOrder(
                        "example-nobody",
                        "nothing of example-together",
                        "nothing of example-homehelp",
                        "example-nobody");
        assertThat(council.lot().issuingRun()).isEmpty();
    }

    @Test
    void a_lot_that_is_not_scored_has_no_letters() {
        ExampleCouncil other = new ExampleCouncil(council.client);
        other.publish();
        other.locked(CARE);

        assertThat(refusal(() -> other.issuing.issue(as(MODERATOR), LOT, AWARD)).slug())
                .isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> other.letters.read(as(MODERATOR), LOT, CARE)).slug())
                .isEqualTo("not-scored");
    }

    @Test
    void without_all_scores_parts_are_issued_and_who_was_not_assessed_has_another_letter() {
        ExampleCouncil other = new ExampleCouncil(council.client);
        other.publish();
        other.locked(ALL);
        other.imported("quality", "40", ALL);
        other.done(other.scoring.start(as(MODERATOR), LOT, Optional.empty()));
        IssueSummaries.Request request = awardTo(TOGETHER, CARE);
        other.done(other.issuing.issue(
                as(MODERATOR),
                LOT,
                new IssueSummaries.Request(
                        request.supplier(),
                        request.reason(),
                        request.wholeAt(),
                        request.contacts(),
                        Map.of(HOMEHELP, "Example: it came without a form of tender."),
                        Map.of(),
                        List.of())));

        assertThat(((AssessmentSummary)
                                other.letters.read(supplier(CARE), LOT, CARE).letter())
                        .kind())
                .isEqualTo(Kind.SOCIAL_VALUE_PART);
        assertThat(other.letters.read(supplier(HOMEHELP), LOT, HOMEHELP).letter())
                .isInstanceOf(NotAssessedLetter.class);
    }

    @Test
    void a_large_lot_is_written_page_by_page() {
        ExampleCouncil other = new ExampleCouncil(council.client);
        other.publish();
        String[] many =
                IntStream.range(0, 60).mapToObj(i -> "example-" + (100 + i)).toArray(String[]::new);
        other.locked(many);
        other.done(other.scoring.start(as(MODERATOR), LOT, Optional.empty()));
        Run run = other.issuing.issue(as(MODERATOR), LOT, awardTo(many[7], many));
        int deliveries = 0;
        while (!other.queue.isEmpty()) {
            int[] left = {1};
            other.worker.proceed(other.queue.remove(), () -> left[0]-- > 0);
            deliveries++;
        }

        assertThat(deliveries).isEqualTo(3);
        assertThat(other.ports.runs().find(run.id()).orElseThrow().total()).contains(60);
        for (String each : many) {
            assertThat(other.letters
                            .read(supplier(each), LOT, each)
                            .letter()
                            .recipient()
                            .id())
                    .isEqualTo(each);
        }
    }

    @Test
    void the_steps_after_the_summaries_come_in_their_order() {
        LocalDate notice = LocalDate.parse("2027-02-10");
        assertThat(refusal(() -> council.awardSteps.read(as(MODERATOR), LOT, notice, Optional.empty()))
                        .slug())
                .isEqualTo("not-in-this-phase");
        council.now = Instant.parse("2027-02-09T23:30:00Z");
        council.done(issue(AWARD));

        ReadAwardSteps.Steps lightTouch = council.awardSteps.read(as(MODERATOR), LOT, notice, Optional.empty());
        assertThat(lightTouch.standstill()).isEmpty();
        assertThat(lightTouch.signatureFrom()).isEqualTo(notice);
        ReadAwardSteps.Steps voluntary = council.awardSteps.read(as(MODERATOR), LOT, notice, Optional.of(8));
        assertThat(voluntary.standstill().orElseThrow().mandatory()).isFalse();
        assertThat(voluntary.standstill().orElseThrow().last()).isEqualTo("2027-02-19");
        assertThat(voluntary.signatureFrom()).isEqualTo("2027-02-20");

        assertThat(steps(notice, 7)).isEqualTo("standstill-too-short");
        assertThat(steps(LocalDate.parse("2027-02-09"), 8)).isNull();
        assertThat(steps(LocalDate.parse("2027-02-08"), 8)).isEqualTo("notice-too-early");
        assertThat(steps(LocalDate.parse("2028-12-27"), 8)).isEqualTo("working-days-not-known");
    }

    private String steps(LocalDate notice, int standstill) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(
                () -> council.awardSteps.read(as(MODERATOR), LOT, notice, Optional.of(standstill)));
        return thrown == null ? null : ((Refusal) thrown).slug();
    }

    @ParameterizedTest
    @ValueSource(strings = {"procurement-act-2023", "provider-selection-regime"})
    void the_standstill_follows_from_the_regime(String regime) {
        ExampleCouncil other = new ExampleCouncil(council.client);
        other.publish("regime: procurement-act-2023-light-touch", "regime: " + regime);
        other.locked(CARE);
        other.done(other.scoring.start(as(MODERATOR), LOT, Optional.empty()));
        other.done(other.issuing.issue(as(MODERATOR), LOT, awardTo(CARE)));
        LocalDate notice = LocalDate.parse("2027-02-10");

        if (regime.equals("procurement-act-2023")) {
            ReadAwardSteps.Steps steps = other.awardSteps.read(as(MODERATOR), LOT, notice, Optional.empty());
            assertThat(steps.standstill().orElseThrow().mandatory()).isTrue();
            assertThat(steps.signatureFrom()).isEqualTo("2027-02-20");
        } else {
            assertThat(refusal(() -> other.awardSteps.read(as(MODERATOR), LOT, notice, Optional.empty()))
                            .slug())
                    .isEqualTo("standstill-not-known");
        }
    }
}
