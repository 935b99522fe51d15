package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    private static Optional<EntityTags> read(String value) {
        return EntityTags.of(
                new HttpRequest(
                        "GET /",
                        "/",
                        Map.of(),
                        Map.of(),
                        Map.of("if-match", value),
                        new byte[0],
                        "r",
                        Instant.EPOCH,
                        Optional.empty()),
                "If-Match");
    }

    @Test
    void one_tag_a_list_and_any_are_read() {
        assertThat(read("\"3\"").orElseThrow().version()).isEqualTo(3);
        assertThat(read("\"a,b\" ,W/\"c\", \"\"").orElseThrow())
                .isEqualTo(new EntityTags(false, java.util.Set.of("a,b", ""), java.util.Set.of("c")));
        assertThat(read("*").orElseThrow().any()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3", "\"3", "3\"", "\"3\",", ",\"3\"", "\"3\" \"4\"", "w/\"3\"", "**", "\"a b\"", "'3'"})
    void anything_else_is_malformed(String value) {
        assertThatThrownBy(() -> read(value)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.problem().type())
                .isEqualTo(ProblemType.MALFORMED_REQUEST));
    }

    @Test
    void an_endless_list_is_malformed() {
        assertThatThrownBy(() -> read("\"3\", ".repeat(100_000) + "\"3\"")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"1\", \"2\"", "W/\"1\""})
    void if_match_must_name_one_version(String value) {
        assertThatThrownBy(() -> read(value).orElseThrow().version())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo(ProblemType.VERSION_NOT_SAID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"0\"", "\"x\"", "\"-1\"", "\"9999999999\""})
    void a_tag_that_was_never_given_out_matches_no_version(String value) {
        assertThatThrownBy(() -> read(value).orElseThrow().version())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo(ProblemType.VERSION_CHANGED));
    }

    @Test
    void a_read_is_spared_by_a_weak_or_a_strong_tag() {
        EntityTags tags = read("W/\"sha256:ab\", \"2\"").orElseThrow();

        assertThat(tags.has("sha256:ab")).isTrue();
        assertThat(tags.has(2)).isTrue();
        assertThat(tags.has(3)).isFalse();
    }
}
