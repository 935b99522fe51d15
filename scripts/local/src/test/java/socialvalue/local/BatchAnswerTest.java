package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchAnswerTest {
    private static final Set<String> SENT = Set.of("a", "b", "c");

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "{\"batchItemFailures\":[]}", "{\"batchItemFailures\":null}", "{\"x\":[{}]}"})
    void naming_no_failure_means_that_all_are_dealt_with(String answer) {
        assertThat(failures(answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},{\"itemIdentifier\":\"b\"}]}",
                "{\"x\":{},\"batchItemFailures\":[{\"y\":{\"z\":1},\"itemIdentifier\":\"b\"},{\"itemIdentifier\":\"a\"}]}"
            })
    void the_named_ones_failed(String answer) {
        assertThat(failures(answer)).containsExactlyInAnyOrder("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "true",
                "[]",
                "{\"batchItemFailures\":",
                "{\"batchItemFailures\":\"a\"}",
                "{\"batchItemFailures\":[\"a\"]}",
                "{\"batchItemFailures\":[{}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},{\"itemIdentifier\":\"d\"}]}"
            })
    void anything_else_fails_the_whole_batch(String answer) {
        assertThat(failures(answer)).isEqualTo(SENT);
    }

    private static Set<String> failures(String answer) {
        return BatchAnswer.failures(answer.getBytes(StandardCharsets.UTF_8), SENT);
    }
}
