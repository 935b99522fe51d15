package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socialvalue.marking.Clarification;
import socialvalue.marking.Clarification.Withdrawal;
import socialvalue.marking.ClarificationAnswer;
import socialvalue.marking.ClarificationAnswer.Elsewhere;
import socialvalue.marking.ClarificationQuestion;
import socialvalue.port.Conflict;
import socialvalue.port.Lot;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

abstract class ClarificationsContract extends StoreContract {
    private static final Withdrawal WITHDRAWAL = new Withdrawal("It was answered.", "moderator", NOON.plusSeconds(9));

    private final DynamoClarifications clarifications = new DynamoClarifications(table);
    private final DynamoOpenedReturns returns = new DynamoOpenedReturns(table);
    private final Lot opened = in(LotPhase.OPENED, published(LOT));

    ClarificationsContract(DynamoDbClient engine) {
        super(engine);
    }

    @BeforeEach
    void openWithTwoReturns() {
        given(opened);
        open(returns, ExampleReturns.of("EX-1"));
        open(returns, ExampleReturns.of("EX-10"));
    }

    private static ClarificationQuestion question(String supplier, int number) {
        return new ClarificationQuestion(
                supplier,
                number,
                number % 2 == 0 ? Optional.empty() : Optional.of("criterion-1"),
                "Question " + number + " to " + supplier + "?",
                "evaluator#1",
                NOON.plusSeconds(number),
                "request-" + number);
    }

    private static ClarificationAnswer answer(int number, Elsewhere elsewhere) {
        return new ClarificationAnswer(
                number,
                "Answer " + number + ".",
                Optional.ofNullable(elsewhere),
                "somebody",
                NOON.plusSeconds(number),
                "request-" + number);
    }

    @Test
    void everything_is_read_as_it_was_written_in_order_by_supplier() {
        ClarificationQuestion first = question("EX-1", 1);
        ClarificationQuestion second = question("EX-1", 2);
        ClarificationQuestion others = question("EX-10", 1);
        List<ClarificationAnswer> answers = List.of(
                answer(1, null),
                answer(2, new Elsewhere("message 7", Optional.of("sha256:" + "0".repeat(64)))),
                answer(3, new Elsewhere("message 8", Optional.empty())));
        assertThat(clarifications.ask(opened, others, ACT)).isTrue();
        assertThat(clarifications.ask(opened, first, ACT)).isTrue();
        assertThat(clarifications.ask(opened, second, ACT)).isTrue();
        answers.forEach(answer -> clarifications.answer(opened, first, answer, ACT));
        clarifications.withdraw(opened, first, WITHDRAWAL, ACT);

        List<Clarification> own =
                List.of(new Clarification(first, answers, Optional.of(WITHDRAWAL)), new Clarification(second));
        assertThat(clarifications.of(LOT, "EX-1")).isEqualTo(own);
        assertThat(clarifications.of(LOT, "EX")).isEmpty();
        assertThat(clarifications.of(LOT)).containsExactly(own.get(0), own.get(1), new Clarification(others));
        assertThat(clarifications.of(new LotId("EXAMPLE-2026-017", "2"))).isEmpty();
    }

    @Test
    void what_a_supplier_was_asked_is_read_in_one_query() {
        clarifications.ask(opened, question("EX-1", 1), ACT);
        clarifications.answer(opened, question("EX-1", 1), answer(1, null), ACT);
        meter.units();

        clarifications.of(LOT, "EX-1");

        assertThat(meter.calls()).isEqualTo(1);
    }

    @Test
    void no_entry_is_ever_written_over() {
        ClarificationQuestion asked = question("EX-1", 1);
        clarifications.ask(opened, asked, ACT);
        clarifications.answer(opened, asked, answer(1, null), ACT);
        clarifications.withdraw(opened, asked, WITHDRAWAL, ACT);
        List<Clarification> before = clarifications.of(LOT, "EX-1");

        assertThatThrownBy(() -> clarifications.ask(opened, question("EX-1", 1), ACT))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() ->
                        clarifications.answer(opened, asked, answer(1, new Elsewhere("x", Optional.empty())), ACT))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> clarifications.withdraw(opened, asked, new Withdrawal("Other.", "x", NOON), ACT))
                .isInstanceOf(Conflict.class);
        assertThat(clarifications.of(LOT, "EX-1")).isEqualTo(before);
    }

    @Test
    void a_supplier_whose_return_was_not_opened_is_asked_nothing() {
        assertThat(clarifications.ask(opened, question("EX-9", 1), ACT)).isFalse();

        assertThat(clarifications.of(LOT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = LotPhase.class,
            names = {"PUBLISHED", "SUMMARIES_ISSUED"})
    void nothing_is_kept_before_opening_or_after_the_issue_even_between_reading_and_writing(LotPhase phase) {
        ClarificationQuestion asked = question("EX-1", 1);
        clarifications.ask(opened, asked, ACT);
        List<Clarification> before = clarifications.of(LOT, "EX-1");
        given(in(phase, published(LOT)));

        assertThatThrownBy(() -> clarifications.ask(opened, question("EX-1", 2), ACT))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> clarifications.answer(opened, asked, answer(1, null), ACT))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> clarifications.withdraw(opened, asked, WITHDRAWAL, ACT))
                .isInstanceOf(Conflict.class);
        assertThat(clarifications.of(LOT, "EX-1")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = LotPhase.class,
            names = {"OPENED", "MARKED", "SCORED"})
    void a_run_that_writes_letters_and_started_meanwhile_closes_the_questions(LotPhase phase) {
        Lot read = in(phase, published(LOT));
        given(read);
        assertThat(clarifications.ask(read, question("EX-1", 1), ACT)).isTrue();
        meter.beforeNextWrite(() -> given(read.issuing("run-7")));

        assertThatThrownBy(() -> clarifications.answer(read, question("EX-1", 1), answer(1, null), ACT))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> clarifications.ask(read, question("EX-1", 2), ACT))
                .isInstanceOf(Conflict.class);
        assertThat(clarifications.of(LOT, "EX-1")).containsExactly(new Clarification(question("EX-1", 1)));
        assertThat(clarifications.ask(read.issuing("run-7"), question("EX-1", 2), ACT))
                .as("whoever read the run decides whether it matters")
                .isTrue();
    }

    @Test
    void a_question_withdrawn_meanwhile_is_not_answered() {
        ClarificationQuestion asked = question("EX-1", 1);
        clarifications.ask(opened, asked, ACT);
        meter.beforeNextWrite(() -> clarifications.withdraw(opened, asked, WITHDRAWAL, ACT));

        assertThatThrownBy(() -> clarifications.answer(opened, asked, answer(1, null), ACT))
                .isInstanceOf(Conflict.class);
        assertThat(clarifications.of(LOT, "EX-1").getFirst().answers()).isEmpty();
    }

    @Test
    void of_many_who_give_one_number_one_does() throws Exception {
        AtomicInteger seconds = new AtomicInteger();
        List<Boolean> asked = atOnce(4, () -> {
            try {
                return clarifications.ask(
                        opened,
                        new ClarificationQuestion(
                                "EX-1",
                                1,
                                Optional.empty(),
                                "Which?",
                                "x",
                                NOON.plusSeconds(seconds.incrementAndGet()),
                                "r"),
                        ACT);
            } catch (Conflict expected) {
                return false;
            }
        });

        assertThat(asked).containsOnlyOnce(true);
        assertThat(clarifications.of(LOT, "EX-1")).hasSize(1);
    }
}
