package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.access.Role.EVALUATOR;
import static socialvalue.access.Role.MODERATOR;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.MARKED;
import static socialvalue.usecase.ExampleCouncil.as;
import static socialvalue.usecase.ExampleCouncil.awardTo;
import static socialvalue.usecase.ExampleCouncil.refusal;
import static socialvalue.usecase.ExampleCouncil.supplier;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.marking.Decision;
import socialvalue.marking.FlagKind;
import socialvalue.marking.FlagKind.Choice;
import socialvalue.marking.Flagged;
import socialvalue.port.Run;
import socialvalue.port.SupplierLetters;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.LotFlag;
import socialvalue.scoring.ScoreRow;
import socialvalue.summary.AssessmentSummary;
import socialvalue.summary.AssessmentSummary.Standing;
import socialvalue.summary.NotAssessedLetter;

/**
 * What is flagged waits for a person's decision with a reason; who is left out by one is neither ranked nor compared
 * with.
 */
@ExtendWith(EmbeddedEngine.class)
class DecisionsTest {
    private static final String CARE = "example-care";
    private static final String TOGETHER = "example-together";
    private static final String HOMEHELP = "example-homehelp";
    private static final String[] ALL = {CARE, TOGETHER, HOMEHELP};
    private static final String WHY = "Its approach answers nothing of the question.";
    private static final Flagged MINIMUM = new Flagged(FlagKind.MINIMUM_NOT_REACHED, HOMEHELP, MARKED);
    private static final Flagged OTHER_VERSION = new Flagged(FlagKind.MAY_BE_DISREGARDED, CARE, "");

    private final ExampleCouncil council;

    DecisionsTest(ExampleCouncil council) {
        this.council = council;
    }

    /** Example Homehelp's mark is below the minimum, and Example Care's return names another version of the frame. */
    @BeforeEach
    void marked() {
        council.publish();
        council.submitted(TOGETHER, HOMEHELP);
        council.submission.submit(
                supplier(CARE),
                council.returnOf(CARE)
                        .stating("sha256:" + "0".repeat(64))
                        .withFindingsAccepted()
                        .key("care")
                        .request());
        council.opened();
        String evaluator = as(EVALUATOR).subject();
        council.panelOf(evaluator);
        for (String supplier : ALL) {
            council.marks.record(as(EVALUATOR), LOT, MARKED, supplier, mark(supplier), "As read.");
        }
        for (String supplier : ALL) {
            council.moderation.agree(
                    as(MODERATOR), LOT, MARKED, supplier, ExampleCouncil.agreed(mark(supplier), evaluator), 0);
        }
        council.locking.lock(as(MODERATOR), LOT);
        council.imported("quality", "40", CARE, HOMEHELP);
        council.imported("quality", "45", TOGETHER);
        council.imported("price", "25", ALL);
    }

    private static BigDecimal mark(String supplier) {
        return BigDecimal.valueOf(supplier.equals(HOMEHELP) ? 1 : 3);
    }

    private Run score(Optional<String> reason) {
        Run run = council.done(council.scoring.start(as(MODERATOR), LOT, reason));
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        return run;
    }

    private Decision decide(Flagged about, Choice choice, int replaces) {
        return council.deciding.decide(as(MODERATOR), LOT, about.id(), choice, WHY, replaces);
    }

    private List<LotFlag> flags() {
        return council.flags.read(as(MODERATOR), LOT);
    }

    private LotFlag flag(Flagged about) {
        return flags().stream()
                .filter(each -> each.about().equals(about))
                .findFirst()
                .orElseThrow();
    }

    private ReadScores.Table table() {
        return council.scores.table(as(MODERATOR), LOT, Optional.empty(), 10);
    }

    private List<String> ranked() {
        return table().rows().items().stream().map(ScoreRow::supplier).toList();
    }

    private Run issue(IssueSummaries.Request request) {
        return council.issuing.issue(as(MODERATOR), LOT, request);
    }

    /** Notes every flag that still waits. */
    private void keepTheRest() {
        flags().stream()
                .filter(each -> each.decision().isEmpty())
                .forEach(each -> decide(each.about(), Choice.KEEP, 0));
    }

    @Test
    void flags_wait_from_the_locking_of_marks_on_and_every_decision_about_one_is_kept() {
        assertThat(flags()).extracting(LotFlag::about).containsExactly(OTHER_VERSION, MINIMUM);
        assertThat(flag(OTHER_VERSION).details()).containsExactly("another-frame-version");
        assertThat(flags()).extracting(LotFlag::decision).containsOnly(Optional.empty());

        Decision first = decide(MINIMUM, Choice.EXCLUDE, 0);
        Decision second = decide(MINIMUM, Choice.KEEP, 1);

        assertThat(first.revision()).isEqualTo(1);
        assertThat(first.decidedBy()).isEqualTo(as(MODERATOR).subject());
        assertThat(flag(MINIMUM).decisions()).containsExactly(first, second);
        assertThat(flag(MINIMUM).decision()).contains(second);
        assertThat(council.flags.read(as(EVALUATOR), LOT)).isEqualTo(flags());
    }

    @Test
    void a_decision_that_cannot_be_is_refused_and_changes_nothing() {
        decide(MINIMUM, Choice.KEEP, 0);
        var before = council.stored();

        assertThat(refusal(() -> decide(MINIMUM, Choice.DISREGARD, 1)).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.UNUSABLE_VALUE);
        assertThat(refusal(() -> decide(new Flagged(FlagKind.GATE_FAILED, CARE, "quality"), Choice.KEEP, 0))
                        .slug())
                .isEqualTo("no-such-flag");
        assertThat(refusal(() -> decide(MINIMUM, Choice.EXCLUDE, 0)).kind())
                .isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        assertThat(refusal(() -> decide(MINIMUM, Choice.EXCLUDE, 2)).kind())
                .isEqualTo(Refusal.Kind.PRECONDITION_FAILED);

        assertThat(council.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2001})
    void a_reason_is_given_and_has_at_most_2000_characters(int length) {
        Refusal refusal = refusal(
                () -> council.deciding.decide(as(MODERATOR), LOT, MINIMUM.id(), Choice.KEEP, "x".repeat(length), 0));

        assertThat(refusal.slug()).isEqualTo("decision-not-recorded");
        assertThat(refusal.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.location().pointer()).isEqualTo("/reason"));
    }

    @Test
    void a_decision_before_the_first_scoring_leaves_the_return_out_of_it() {
        decide(OTHER_VERSION, Choice.DISREGARD, 0);
        Decision excluded = decide(MINIMUM, Choice.EXCLUDE, 0);

        Run run = score(Optional.empty());

        assertThat(run.total()).contains(1);
        assertThat(run.without()).hasSize(2);
        assertThat(ranked()).containsExactly(TOGETHER);
        assertThat(table().outcome().returns()).isEqualTo(1);
        assertThat(table().outcome().leftOut(CARE).orElseThrow().choice()).isEqualTo(Choice.DISREGARD);
        assertThat(table().outcome().leftOut(HOMEHELP).orElseThrow().decisions())
                .containsExactly(excluded);
        assertThat(council.scores
                        .explanation(as(MODERATOR), LOT, HOMEHELP)
                        .sheet()
                        .total())
                .isPresent();
        assertThat(refusal(() -> council.scores.explanation(as(MODERATOR), LOT, CARE))
                        .slug())
                .isEqualTo("no-such-supplier");
        assertThat(flags()).extracting(LotFlag::about).contains(OTHER_VERSION, MINIMUM);
    }

    @Test
    void a_decision_after_scoring_outdates_the_scores_until_the_lot_is_scored_again_with_a_reason() {
        Run first = score(Optional.empty());
        keepTheRest();
        decide(MINIMUM, Choice.EXCLUDE, 1);

        Refusal outdated = refusal(() -> issue(awardTo(TOGETHER, ALL)));
        assertThat(outdated.slug()).isEqualTo("decisions-outdated");
        assertThat(outdated).hasMessageContaining(HOMEHELP);
        Refusal unexplained = refusal(() -> score(Optional.empty()));
        assertThat(unexplained.slug()).isEqualTo("reason-missing");
        assertThat(unexplained).hasMessageContaining(HOMEHELP);
        assertThat(ranked()).containsExactlyInAnyOrder(ALL);

        Run second = score(Optional.of("Example Homehelp is excluded."));

        assertThat(ranked()).containsExactlyInAnyOrder(CARE, TOGETHER);
        assertThat(council.ports.sheets().outcome(first.id()).orElseThrow().leftOut())
                .isEmpty();
        assertThat(council.ports.runs().find(first.id())).contains(first);
        keepTheRest();
        assertThat(council.done(issue(awardTo(TOGETHER, ALL))).state()).isEqualTo(Run.State.DONE);
        assertThat(table().run()).isEqualTo(second.id());
    }

    @Test
    void another_reason_for_the_same_does_not_outdate_the_scores() {
        decide(MINIMUM, Choice.EXCLUDE, 0);
        score(Optional.empty());
        keepTheRest();

        council.deciding.decide(as(MODERATOR), LOT, MINIMUM.id(), Choice.EXCLUDE, "Said more clearly.", 1);

        assertThat(council.done(issue(awardTo(TOGETHER, ALL))).state()).isEqualTo(Run.State.DONE);
        assertThat(((AssessmentSummary) council.letters
                                .read(supplier(HOMEHELP), LOT, HOMEHELP)
                                .letter())
                        .furtherExplanation())
                .contains("Said more clearly.");
    }

    @Test
    void nothing_is_issued_while_a_flag_waits() {
        score(Optional.empty());
        var before = council.stored();

        Refusal missing = refusal(() -> issue(awardTo(TOGETHER, ALL)));

        assertThat(missing.slug()).isEqualTo("decisions-missing");
        assertThat(missing.findings())
                .hasSize(flags().size())
                .extracting(finding -> finding.location().pointer())
                .contains("/flags/" + MINIMUM.id(), "/flags/" + OTHER_VERSION.id());
        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void who_is_disregarded_is_told_why_without_scores_and_who_is_excluded_receives_its_scores_and_why() {
        decide(OTHER_VERSION, Choice.DISREGARD, 0);
        decide(MINIMUM, Choice.EXCLUDE, 0);
        score(Optional.empty());
        keepTheRest();

        Run run = council.done(issue(awardTo(TOGETHER, ALL)));

        assertThat(run.state()).as(run.reason().toString()).isEqualTo(Run.State.DONE);
        assertThat(run.total()).contains(3);
        assertThat(council.letters.read(supplier(CARE), LOT, CARE).letter())
                .isInstanceOfSatisfying(NotAssessedLetter.class, letter -> assertThat(letter.reason())
                        .isEqualTo(WHY));
        assertThat(council.letters.read(supplier(HOMEHELP), LOT, HOMEHELP).letter())
                .isInstanceOfSatisfying(AssessmentSummary.class, letter -> {
                    assertThat(letter.standing()).isEqualTo(Standing.NOT_SUCCESSFUL);
                    assertThat(letter.furtherExplanation()).contains(WHY);
                    assertThat(letter.own().total()).isPresent();
                    assertThat(letter.successful().orElseThrow().supplier().id())
                            .isEqualTo(TOGETHER);
                });
        assertThat(issue(awardTo(TOGETHER, ALL))).isEqualTo(run);
    }

    @Test
    void a_persons_own_words_come_before_those_of_the_decision() {
        decide(OTHER_VERSION, Choice.DISREGARD, 0);
        keepTheRest();
        score(Optional.empty());
        keepTheRest();
        IssueSummaries.Request award = awardTo(TOGETHER, ALL);

        council.done(issue(new IssueSummaries.Request(
                award.supplier(),
                award.reason(),
                award.wholeAt(),
                award.contacts(),
                Map.of(CARE, "It was made for another version."),
                award.furtherExplanations(),
                award.withholdings())));

        assertThat(((NotAssessedLetter)
                                council.letters.read(supplier(CARE), LOT, CARE).letter())
                        .reason())
                .isEqualTo("It was made for another version.");
    }

    @ParameterizedTest
    @ValueSource(strings = {CARE, HOMEHELP})
    void the_contract_is_awarded_to_nobody_who_is_left_out(String leftOut) {
        decide(OTHER_VERSION, Choice.DISREGARD, 0);
        decide(MINIMUM, Choice.EXCLUDE, 0);
        score(Optional.empty());
        keepTheRest();

        assertThat(refusal(() -> issue(awardTo(leftOut, ALL))).findings())
                .extracting(finding -> finding.location().pointer())
                .contains("/award/supplier");
    }

    @Test
    void an_excluded_supplier_has_an_address_as_its_tender_was_assessed_and_a_disregarded_one_needs_none() {
        decide(OTHER_VERSION, Choice.DISREGARD, 0);
        decide(MINIMUM, Choice.EXCLUDE, 0);
        score(Optional.empty());
        keepTheRest();

        assertThat(refusal(() -> issue(awardTo(TOGETHER))).findings())
                .extracting(Finding::found)
                .containsExactly("nothing of " + HOMEHELP);
        assertThat(council.done(issue(awardTo(TOGETHER, HOMEHELP))).state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void a_run_that_is_interrupted_keeps_to_the_decisions_it_was_started_with() {
        Run run = council.scoring.start(as(MODERATOR), LOT, Optional.empty());
        council.worker.proceed(council.queue.remove(), () -> false);
        decide(MINIMUM, Choice.EXCLUDE, 0);

        assertThat(council.done(run).state()).isEqualTo(Run.State.DONE);

        assertThat(ranked()).containsExactlyInAnyOrder(ALL);
        keepTheRest();
        assertThat(refusal(() -> issue(awardTo(TOGETHER, ALL))).slug()).isEqualTo("decisions-outdated");
    }

    @Test
    void nothing_is_decided_while_letters_are_written_or_after() {
        keepTheRest();
        score(Optional.empty());
        keepTheRest();
        Run run = issue(awardTo(TOGETHER, ALL));

        assertThat(refusal(() -> decide(MINIMUM, Choice.EXCLUDE, 1)).slug()).isEqualTo("being-issued");
        assertThat(council.done(run).state()).isEqualTo(Run.State.DONE);
        assertThat(refusal(() -> decide(MINIMUM, Choice.EXCLUDE, 1)).slug()).isEqualTo("not-in-this-phase");
        assertThat(flag(MINIMUM).decision().orElseThrow().choice()).isEqualTo(Choice.KEEP);
    }

    @Test
    void a_decision_that_comes_between_the_last_look_and_the_run_ends_it_and_nothing_is_issued() {
        keepTheRest();
        score(Optional.empty());
        keepTheRest();
        SupplierLetters meanwhile = (SupplierLetters) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SupplierLetters.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("keepDecision")) {
                        decide(MINIMUM, Choice.EXCLUDE, 1);
                    }
                    return method.invoke(council.ports.letters(), arguments);
                });
        IssueSummaries racing = new IssueSummaries(
                council.ports.frames(),
                council.ports.openedReturns(),
                council.ports.decisions(),
                meanwhile,
                council.ports.runs(),
                council.ports.work(),
                council.ports.clock());

        Run failed = council.done(racing.issue(as(MODERATOR), LOT, awardTo(TOGETHER, ALL)));

        assertThat(failed.state()).isEqualTo(Run.State.FAILED);
        assertThat(failed.reason().orElseThrow()).contains("decisions about flags have changed");
        assertThat(council.lot().phase()).isEqualTo(LotPhase.SCORED);
        decide(MINIMUM, Choice.KEEP, 2);
        assertThat(council.done(issue(awardTo(TOGETHER, ALL))).state()).isEqualTo(Run.State.DONE);
    }
}
