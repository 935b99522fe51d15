package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import socialvalue.port.Answers;
import socialvalue.port.Conflict;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

abstract class AnswersContract extends StoreContract {
    private static final String KEY = "officer EX-1 / 0b7f#\u2602";

    private final DynamoAnswers answers = new DynamoAnswers(table);

    AnswersContract(DynamoDbClient engine) {
        super(engine);
    }

    @Test
    void a_request_is_carried_out_once_and_answered_the_same_again() {
        assertThat(answers.claim(KEY, "digest", NOON)).isEmpty();
        answers.keep(KEY, "201 created", NOON);

        assertThat(answers.claim(KEY, "digest", NOON.plusSeconds(3))).contains("201 created");
        assertThat(answers.claim(KEY, "digest", NOON.plusSeconds(4))).contains("201 created");
        assertThat(answers.claim("another", "digest", NOON)).isEmpty();
    }

    @Test
    void a_claim_whose_answer_was_lost_is_the_callers_own() {
        meter.loseNextAnswer();

        assertThat(answers.claim(KEY, "digest", NOON)).isEmpty();
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        answers.claim(KEY, "digest", NOON);
        assertThatThrownBy(() -> answers.claim(KEY, "other", NOON)).isInstanceOf(Answers.KeyReused.class);
        answers.keep(KEY, "201 created", NOON);
        assertThatThrownBy(() -> answers.claim(KEY, "other", NOON)).isInstanceOf(Answers.KeyReused.class);
    }

    @Test
    void a_request_that_is_being_carried_out_is_refused_until_it_is_given_up() {
        answers.claim(KEY, "digest", NOON);

        assertThatThrownBy(() -> answers.claim(
                        KEY, "digest", NOON.plus(DynamoAnswers.LONGEST).minusMillis(1)))
                .isInstanceOf(Conflict.class);
        assertThat(answers.claim(KEY, "digest", NOON.plus(DynamoAnswers.LONGEST)))
                .isEmpty();
    }

    @Test
    void a_request_that_failed_may_be_tried_again() {
        answers.claim(KEY, "digest", NOON);
        answers.release(KEY);

        assertThat(answers.claim(KEY, "other", NOON)).isEmpty();
    }

    @Test
    void an_answer_is_remembered_for_a_day_whether_or_not_it_is_deleted_in_time() {
        answers.claim(KEY, "digest", NOON);
        answers.keep(KEY, "201 created", NOON);

        assertThat(answers.claim(
                        KEY, "digest", NOON.plus(DynamoAnswers.REMEMBERED).minusSeconds(1)))
                .contains("201 created");
        assertThat(answers.claim(KEY, "other", NOON.plus(DynamoAnswers.REMEMBERED)))
                .isEmpty();
    }

    @Test
    void of_many_with_the_same_request_one_carries_it_out() throws Exception {
        List<Boolean> claimed = atOnce(6, () -> {
            try {
                return answers.claim(KEY, "digest", NOON).isEmpty();
            } catch (Conflict beingCarriedOut) {
                return false;
            }
        });

        assertThat(claimed).containsOnlyOnce(true);
    }

    @Test
    void nothing_of_the_key_stands_in_the_table() {
        answers.claim(KEY, "digest", NOON);

        assertThat(engine.scan(request -> request.tableName(table.name()))
                        .items()
                        .toString())
                .doesNotContain("EX-1")
                .doesNotContain("0b7f#");
    }
}
