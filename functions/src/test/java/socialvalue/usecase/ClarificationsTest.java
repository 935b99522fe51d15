package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.MARKED;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Acts;
import socialvalue.audit.Event;
import socialvalue.finding.Finding;
import socialvalue.marking.Clarification;
import socialvalue.marking.ClarificationAnswer;
import socialvalue.marking.ClarificationAnswer.Elsewhere;
import socialvalue.port.Run;
import socialvalue.procurement.LotPhase;

/**
 * What a supplier is asked about its return, and what it answers: everything is kept, and the return stays as it is.
 */
@ExtendWith(EmbeddedEngine.class)
class ClarificationsTest {
    private static final Caller ANN = ExampleCouncil.as(Role.EVALUATOR, "example-ann");
    private static final Caller BEN = ExampleCouncil.as(Role.EVALUATOR, "example-ben");
    private static final Caller MODERATOR = ExampleCouncil.as(Role.MODERATOR);
    private static final String CARE = "example-care";
    private static final String OTHER = "example-homehelp";
    private static final Caller SUPPLIER = ExampleCouncil.supplier(CARE);
    private static final Caller OTHER_SUPPLIER = ExampleCouncil.supplier(OTHER);

    private final ExampleCouncil council;

    ClarificationsTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeEach
    void publishAndSubmit() {
        council.publish();
        council.submitted(CARE, OTHER);
    }

    private static AskSupplier.Asked question(String text, String request) {
        return new AskSupplier.Asked(Optional.of(MARKED), text, request);
    }

    private Clarification ask(Caller caller, String supplier, String text) {
        return council.asking.ask(
                caller, LOT, supplier, question(text, UUID.randomUUID().toString()));
    }

    private static AnswerQuestion.Given own(String text, String request) {
        return new AnswerQuestion.Given(text, Optional.empty(), Optional.empty(), request);
    }

    private static AnswerQuestion.Given elsewhere(String text, String reference) {
        return new AnswerQuestion.Given(
                text, Optional.of(reference), Optional.of("sha256:" + "0".repeat(64)), "elsewhere");
    }

    private ClarificationAnswer answer(Caller caller, int number, AnswerQuestion.Given given) {
        return council.answering.answer(caller, LOT, CARE, number, given);
    }

    private List<Clarification> seenBy(Caller caller, String supplier) {
        return council.clarifications.read(caller, LOT, supplier).clarifications();
    }

    private String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return refusal(call).slug();
    }

    @Test
    void a_supplier_is_asked_and_answers_as_often_as_it_likes() {
        council.opened();
        council.panelOf("example-ann");
        ask(ANN, CARE, "Who delivers it?");
        ask(MODERATOR, CARE, "When does it begin?");
        answer(SUPPLIER, 1, own("We do.", "a"));
        answer(SUPPLIER, 1, own("We do, with Example Neighbours.", "b"));
        answer(MODERATOR, 1, elsewhere("With a partner.", "message 7"));

        List<Clarification> all = seenBy(MODERATOR, CARE);
        assertThat(all).extracting(each -> each.question().number()).containsExactly(1, 2);
        assertThat(all.getFirst().question().askedBy()).isEqualTo("example-ann");
        assertThat(all.getFirst().answers())
                .extracting(ClarificationAnswer::text)
                .containsExactly("We do.", "We do, with Example Neighbours.", "With a partner.");
        assertThat(all.getFirst().answers().getLast().elsewhere())
                .contains(new Elsewhere("message 7", Optional.of("sha256:" + "0".repeat(64))));
        assertThat(seenBy(SUPPLIER, CARE)).isEqualTo(all);
        assertThat(seenBy(ANN, CARE)).isEqualTo(all);
        assertThat(council.ports.clarifications().of(LOT)).isEqualTo(all);
    }

    @Test
    void nothing_of_the_return_its_values_or_its_marks_is_changed_by_it() {
        council.opened();
        council.marked(3, CARE, OTHER);
        var before = council.stored();

        ask(MODERATOR, CARE, "Is it 40 or 400?");
        answer(SUPPLIER, 1, own("400.", "a"));
        council.asking.withdraw(MODERATOR, LOT, CARE, 1, "Not needed.");

        // Each with an entry in the audit trail
        assertThat(council.stored()).containsAll(before).hasSize(before.size() + 2 * 3);
        assertThat(council.stored("CLARIFICATION#")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"example-care", "example-nobody"})
    void before_opening_a_supplier_is_told_the_same_whether_or_not_it_made_a_return(String supplier) {
        Caller caller = ExampleCouncil.supplier(supplier);

        assertThat(seenBy(caller, supplier)).isEmpty();
        Refusal none = refusal(() -> council.answering.answer(caller, LOT, supplier, 1, own("Yes.", "a")));
        assertThat(none.slug()).isEqualTo("no-such-clarification");
        assertThat(none.getMessage()).doesNotContain(supplier);
    }

    @Test
    void before_opening_officers_are_told_what_the_phase_says_and_nothing_else() {
        council.panelOf("example-ann");

        for (String supplier : List.of(CARE, "example-nobody")) {
            assertThat(refused(() -> ask(MODERATOR, supplier, "Who?"))).isEqualTo("not-in-this-phase");
            assertThat(refused(() -> ask(ANN, supplier, "Who?"))).isEqualTo("not-in-this-phase");
            assertThat(refused(() -> seenBy(MODERATOR, supplier))).isEqualTo("not-in-this-phase");
            assertThat(refused(() -> council.asking.withdraw(MODERATOR, LOT, supplier, 1, "x")))
                    .isEqualTo("not-in-this-phase");
            assertThat(refused(
                            () -> council.answering.answer(MODERATOR, LOT, supplier, 1, elsewhere("x", "message 7"))))
                    .isEqualTo("not-in-this-phase");
        }
        assertThat(council.stored("CLARIFICATION#")).isEmpty();
    }

    @Test
    void a_supplier_learns_nothing_of_others() {
        council.opened();
        ask(MODERATOR, CARE, "Who delivers it?");
        ask(MODERATOR, CARE, "Where?");

        assertThat(seenBy(OTHER_SUPPLIER, OTHER)).isEmpty();
        Refusal anothers = refusal(() -> seenBy(OTHER_SUPPLIER, CARE));
        Refusal nobodys = refusal(() -> seenBy(OTHER_SUPPLIER, "example-nobody"));
        assertThat(anothers.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(anothers).hasMessage(nobodys.getMessage());
        assertThat(anothers.slug()).isEqualTo(nobodys.slug());
        Refusal answering = refusal(() -> council.answering.answer(OTHER_SUPPLIER, LOT, CARE, 1, own("We do.", "a")));
        Refusal answeringNobody =
                refusal(() -> council.answering.answer(OTHER_SUPPLIER, LOT, "example-nobody", 1, own("We do.", "a")));
        assertThat(answering.slug()).isEqualTo("no-such-clarification");
        assertThat(answering).hasMessage(answeringNobody.getMessage());
        assertThat(ask(MODERATOR, OTHER, "Who?").question().number())
                .as("numbers tell nothing of others")
                .isEqualTo(1);
    }

    @Test
    void an_evaluator_asks_reads_and_records_only_where_it_marks() {
        council.opened();
        assertThat(refused(() -> ask(ANN, CARE, "Who?"))).isEqualTo("panel-not-named");
        assertThat(refused(() -> seenBy(ANN, CARE))).isEqualTo("panel-not-named");
        council.panelOf("example-ann");
        assertThat(refused(() -> ask(BEN, CARE, "Who?"))).isEqualTo("not-on-the-panel");
        ask(MODERATOR, CARE, "Who?");
        council.panel.declare(ANN, LOT, "example-ann", Optional.of(CARE), "A cousin works there.");

        assertThat(refused(() -> ask(ANN, CARE, "Who?"))).isEqualTo("conflict-of-interest");
        assertThat(refused(() -> seenBy(ANN, CARE))).isEqualTo("conflict-of-interest");
        assertThat(refused(() -> answer(ANN, 1, elsewhere("x", "message 7")))).isEqualTo("conflict-of-interest");
        assertThat(refused(() -> council.asking.withdraw(ANN, LOT, CARE, 1, "x")))
                .isEqualTo("conflict-of-interest");
        assertThat(ask(ANN, OTHER, "Who?").question().askedBy()).isEqualTo("example-ann");
        assertThat(refused(() -> ask(ANN, "example-nobody", "Who?"))).isEqualTo("no-such-supplier");
    }

    @Test
    void the_same_request_again_changes_nothing_however_late_it_comes() {
        council.opened();
        Clarification asked = council.asking.ask(MODERATOR, LOT, CARE, question("Who?", "key-1"));
        ClarificationAnswer answered = answer(SUPPLIER, 1, own("We.", "key-2"));
        answer(SUPPLIER, 1, own("They.", "key-3"));
        council.asking.withdraw(MODERATOR, LOT, CARE, 1, "Answered.");
        var before = council.stored();
        council.now = council.now.plusSeconds(1_000_000);

        assertThat(council.asking
                        .ask(MODERATOR, LOT, CARE, question("Who?", "key-1"))
                        .question())
                .isEqualTo(asked.question());
        assertThat(answer(SUPPLIER, 1, own("We.", "key-2"))).isEqualTo(answered);
        council.asking.withdraw(MODERATOR, LOT, CARE, 1, "Answered.");

        assertThat(council.stored()).isEqualTo(before);
        council.asking.ask(MODERATOR, LOT, CARE, question("Who?", "key-4"));
        assertThat(seenBy(MODERATOR, CARE)).as("asked anew").hasSize(2);
    }

    @Test
    void a_withdrawn_question_stays_readable_and_is_not_answered_any_more() {
        council.opened();
        council.panelOf("example-ann", "example-ben");
        ask(ANN, CARE, "Who?");
        answer(SUPPLIER, 1, own("We.", "a"));
        assertThat(refused(() -> council.asking.withdraw(BEN, LOT, CARE, 1, "Not needed.")))
                .isEqualTo("not-your-own");
        council.asking.withdraw(ANN, LOT, CARE, 1, "Not needed.");

        assertThat(refused(() -> answer(SUPPLIER, 1, own("They.", "b")))).isEqualTo("question-withdrawn");
        assertThat(refused(() -> answer(MODERATOR, 1, elsewhere("They.", "x")))).isEqualTo("question-withdrawn");
        assertThat(refused(() -> council.asking.withdraw(MODERATOR, LOT, CARE, 1, "Not needed.")))
                .isEqualTo("withdrawn-before");
        assertThat(refused(() -> council.asking.withdraw(ANN, LOT, CARE, 1, "Another reason.")))
                .isEqualTo("withdrawn-before");
        Clarification kept = seenBy(SUPPLIER, CARE).getFirst();
        assertThat(kept.question().text()).isEqualTo("Who?");
        assertThat(kept.answers()).hasSize(1);
        assertThat(kept.withdrawal().orElseThrow().reason()).isEqualTo("Not needed.");
        assertThat(refused(() -> council.asking.withdraw(ANN, LOT, CARE, 2, "x")))
                .isEqualTo("no-such-clarification");
    }

    @Test
    void questions_are_put_and_answered_until_letters_are_being_written_and_read_ever_after() {
        locked();
        ask(MODERATOR, CARE, "Who?");
        assertThat(council.lot().phase()).isEqualTo(LotPhase.MARKED);
        council.imported("price", "20", CARE, OTHER);
        council.imported("quality", "30", CARE, OTHER);
        council.done(council.scoring.start(MODERATOR, LOT, Optional.empty()));
        answer(SUPPLIER, 1, own("We.", "a"));
        Run issuing = council.issuing.issue(MODERATOR, LOT, ExampleCouncil.awardTo(CARE, OTHER));

        nothingMoreIsWritten("clarifications-closed");
        assertThat(council.done(issuing).state()).isEqualTo(Run.State.DONE);

        nothingMoreIsWritten("not-in-this-phase");
        assertThat(seenBy(SUPPLIER, CARE)).hasSize(1).isEqualTo(seenBy(MODERATOR, CARE));
    }

    private void locked() {
        council.opened();
        council.marked(3, CARE, OTHER);
        council.locking.lock(MODERATOR, LOT);
    }

    private void nothingMoreIsWritten(String toOfficers) {
        var before = council.stored("CLARIFICATION#");
        assertThat(refused(() -> ask(MODERATOR, CARE, "Where?"))).isEqualTo(toOfficers);
        assertThat(refused(() -> answer(MODERATOR, 1, elsewhere("x", "message 7"))))
                .isEqualTo(toOfficers);
        assertThat(refused(() -> council.asking.withdraw(MODERATOR, LOT, CARE, 1, "x")))
                .isEqualTo(toOfficers);
        assertThat(refused(() -> answer(SUPPLIER, 1, own("They.", "b")))).isEqualTo("clarifications-closed");
        assertThat(refused(() -> answer(SUPPLIER, 2, own("They.", "b")))).isEqualTo("no-such-clarification");
        assertThat(answer(SUPPLIER, 1, own("We.", "a")).number())
                .as("answered before")
                .isEqualTo(1);
        assertThat(council.stored("CLARIFICATION#")).hasSameElementsAs(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4000})
    void a_question_has_from_1_to_4000_characters(int most) {
        council.opened();
        String longest = "\uD83D\uDE00".repeat(most);

        assertThat(ask(MODERATOR, CARE, longest).question().text()).isEqualTo(longest);
    }

    @Test
    void words_that_are_missing_or_too_many_are_refused_with_a_finding_that_does_not_repeat_them() {
        council.opened();
        ask(MODERATOR, CARE, "Who?");
        Map<String, Refusal> refusals = Map.of(
                "/question", refusal(() -> ask(MODERATOR, CARE, "q".repeat(4001))),
                "/answer", refusal(() -> answer(SUPPLIER, 1, own("a".repeat(8001), "a"))),
                "/reason", refusal(() -> council.asking.withdraw(MODERATOR, LOT, CARE, 1, "r".repeat(2001))));

        refusals.forEach((place, refused) -> {
            assertThat(refused.slug()).isEqualTo("clarification-not-accepted");
            assertThat(refused.findings())
                    .singleElement()
                    .extracting(finding -> finding.location().pointer())
                    .isEqualTo(place);
            assertThat(refused.findings().toString()).doesNotContain("qqqq", "aaaa", "rrrr");
        });
        assertThat(refused(() -> ask(MODERATOR, CARE, " \n"))).isEqualTo("clarification-not-accepted");
        assertThat(answer(SUPPLIER, 1, own("a".repeat(8000), "a")).text()).hasSize(8000);
        assertThat(refusal(() -> council.asking.ask(
                                MODERATOR,
                                LOT,
                                CARE,
                                new AskSupplier.Asked(Optional.of("no-such-criterion"), "Who?", "a")))
                        .findings())
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/criterion");
    }

    @Test
    void an_officer_says_where_an_answer_is_kept_and_a_supplier_does_not() {
        council.opened();
        ask(MODERATOR, CARE, "Who?");

        assertThat(places(refusal(() -> answer(MODERATOR, 1, own("We.", "a"))))).containsExactly("/reference");
        assertThat(places(refusal(() -> answer(MODERATOR, 1, elsewhere("We.", "r".repeat(501))))))
                .containsExactly("/reference");
        assertThat(places(refusal(() -> answer(
                        MODERATOR,
                        1,
                        new AnswerQuestion.Given("We.", Optional.of("x"), Optional.of("sha256:0"), "a")))))
                .containsExactly("/digest");
        assertThat(places(refusal(() -> answer(SUPPLIER, 1, elsewhere("We.", "message 7")))))
                .containsExactlyInAnyOrder("/reference", "/digest");
        assertThat(seenBy(MODERATOR, CARE).getFirst().answers()).isEmpty();
    }

    private static List<String> places(Refusal refusal) {
        return refusal.findings().stream()
                .map(Finding::location)
                .map(place -> place.pointer())
                .toList();
    }

    @Test
    void there_is_room_for_a_hundred_questions_about_a_return_and_twenty_answers_to_each() {
        council.opened();
        for (int i = 1; i <= AskSupplier.MOST_QUESTIONS; i++) {
            ask(MODERATOR, CARE, "Question " + i + "?");
        }
        for (int i = 1; i <= AnswerQuestion.MOST_ANSWERS; i++) {
            answer(SUPPLIER, 100, own("Answer.", "key-" + i));
        }

        assertThat(refused(() -> ask(MODERATOR, CARE, "Another?"))).isEqualTo("too-many-clarifications");
        assertThat(refused(() -> answer(SUPPLIER, 100, own("Another.", "another"))))
                .isEqualTo("too-many-clarifications");
        assertThat(ask(MODERATOR, OTHER, "Of another?").question().number()).isEqualTo(1);
        assertThat(seenBy(SUPPLIER, CARE).getLast().answers()).hasSize(20);
    }

    @Test
    @Tag("slow")
    void there_is_room_for_as_many_words_about_a_return_as_can_be_read_at_once() {
        council.opened();
        String longest = "a".repeat(AnswerQuestion.LONGEST_ANSWER);
        int fitting = Clarifying.MOST_CHARACTERS / AnswerQuestion.LONGEST_ANSWER;
        IntStream.range(0, 5).forEach(i -> ask(MODERATOR, CARE, "Who?"));
        for (int i = 0; i < fitting - 1; i++) {
            answer(SUPPLIER, i / 20 + 1, own(longest, "key-" + i));
        }

        assertThat(refused(() -> answer(SUPPLIER, 5, own(longest, "one more")))).isEqualTo("too-many-clarifications");
        answer(SUPPLIER, 5, own(longest.substring(5 * "Who?".length()), "one that fits"));
        assertThat(refused(() -> ask(MODERATOR, CARE, "W"))).isEqualTo("too-many-clarifications");
    }

    @Test
    void of_questions_and_answers_given_at_once_every_one_is_kept() {
        council.opened();
        ask(MODERATOR, CARE, "The first?");

        AtOnce.forEach(IntStream.range(0, 8).boxed().toList(), i -> {
            ask(MODERATOR, CARE, "Question " + i + "?");
            answer(SUPPLIER, 1, own("Answer " + i + ".", "key-" + i));
        });

        List<Clarification> all = seenBy(MODERATOR, CARE);
        assertThat(all)
                .extracting(each -> each.question().number())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 9).boxed().toList());
        assertThat(all.getFirst().answers())
                .extracting(ClarificationAnswer::text)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 8).mapToObj(i -> "Answer " + i + ".").toList());
    }

    @Test
    void the_same_request_at_once_is_carried_out_once() {
        council.opened();

        AtOnce.forEach(
                IntStream.range(0, 8).boxed().toList(),
                i -> council.asking.ask(MODERATOR, LOT, CARE, question("Who?", "key")));
        AtOnce.forEach(IntStream.range(0, 8).boxed().toList(), i -> answer(SUPPLIER, 1, own("We.", "key")));

        assertThat(seenBy(MODERATOR, CARE)).singleElement().satisfies(only -> assertThat(only.answers())
                .hasSize(1));
    }

    @Test
    void of_an_answer_and_a_withdrawal_at_once_no_answer_comes_after_the_withdrawal() {
        council.opened();
        for (int round = 1; round <= 5; round++) {
            int number = ask(MODERATOR, CARE, "Who, for the " + round + "th time?")
                    .question()
                    .number();
            AtOnce.forEach(List.of(true, false), answering -> {
                if (answering) {
                    try {
                        answer(SUPPLIER, number, own("We.", "key"));
                    } catch (Refusal withdrawn) {
                        assertThat(withdrawn.slug()).isEqualTo("question-withdrawn");
                    }
                } else {
                    council.asking.withdraw(MODERATOR, LOT, CARE, number, "Not needed.");
                }
            });
            Clarification after = seenBy(MODERATOR, CARE).get(number - 1);
            assertThat(after.withdrawal()).isPresent();
            assertThat(refused(() -> answer(SUPPLIER, number, own("They.", "later"))))
                    .isEqualTo("question-withdrawn");
        }
    }

    @Test
    void a_run_of_letters_that_failed_closes_nothing() {
        locked();
        council.imported("price", "20", CARE, OTHER);
        council.imported("quality", "30", CARE, OTHER);
        council.done(council.scoring.start(MODERATOR, LOT, Optional.empty()));
        Run run = council.issuing.issue(MODERATOR, LOT, ExampleCouncil.awardTo(CARE, OTHER));
        council.queue.clear();
        assertThat(refused(() -> ask(MODERATOR, CARE, "Who?"))).isEqualTo("clarifications-closed");
        council.ports
                .runs()
                .end(
                        run.ended(Run.State.FAILED, council.now, Optional.of("for an example")),
                        council.lot(),
                        council.lot(),
                        Acts.of(Event.RUN_FAILED),
                        List.of());

        assertThat(ask(MODERATOR, CARE, "Who?").question().number()).isEqualTo(1);
    }
}
