package socialvalue.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.marking.FlagKind.Choice;

/** A decision is about one flag, is one of those the flag leaves, and has a reason. */
class DecisionTest {
    private static final Instant NOON = Instant.parse("2027-01-20T12:00:00Z");
    private static final Flagged GATE = new Flagged(FlagKind.GATE_FAILED, "example-care", "gate");

    private static Decision decision(Flagged about, int revision, Choice choice, String reason) {
        return new Decision(about, revision, choice, reason, "moderator", NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "MAY_BE_DISREGARDED, KEEP, true",
        "MAY_BE_DISREGARDED, DISREGARD, true",
        "MAY_BE_DISREGARDED, EXCLUDE, false",
        "GATE_FAILED, KEEP, true",
        "GATE_FAILED, EXCLUDE, true",
        "GATE_FAILED, DISREGARD, false",
        "MINIMUM_NOT_REACHED, EXCLUDE, true",
        "OUT_OF_PROPORTION, EXCLUDE, true",
        "OUT_OF_PROPORTION, DISREGARD, false",
        "WINS_CHANGE_WITHOUT_A_LOSER, KEEP, true",
        "WINS_CHANGE_WITHOUT_A_LOSER, EXCLUDE, false",
        "WINS_CHANGE_WITHOUT_A_LOSER, DISREGARD, false"
    })
    void each_kind_of_flag_leaves_its_own_choices(FlagKind kind, Choice choice, boolean left) {
        assertThat(kind.choices().contains(choice)).isEqualTo(left);
        if (!left) {
            Flagged about = new Flagged(kind, "example-care", "");
            assertThatThrownBy(() -> decision(about, 1, choice, "Why.")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(FlagKind.class)
    void a_return_can_always_be_kept_as_it_stands(FlagKind kind) {
        assertThat(kind.choices()).contains(Choice.KEEP);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2001})
    void a_reason_has_from_1_to_2000_characters(int length) {
        assertThatThrownBy(() -> decision(GATE, 1, Choice.KEEP, "x".repeat(length)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Decision.isReason("x".repeat(length))).isFalse();
        assertThat(Decision.isReason("😀".repeat(2000))).isTrue();
        assertThat(Decision.isReason("  ")).isFalse();
    }

    @Test
    void a_flag_is_named_by_what_it_is_about() {
        assertThat(GATE.id()).hasSize(60).matches("[0-9a-f]+");
        assertThat(GATE.id()).isEqualTo(new Flagged(FlagKind.GATE_FAILED, "example-care", "gate").id());
        assertThat(List.of(
                        GATE.id(),
                        new Flagged(FlagKind.MINIMUM_NOT_REACHED, "example-care", "gate").id(),
                        new Flagged(FlagKind.GATE_FAILED, "example-car", "egate").id(),
                        new Flagged(FlagKind.GATE_FAILED, "example-care", "").id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_latest_revision_stands_in_whatever_order_they_are_read() {
        Decision first = decision(GATE, 1, Choice.EXCLUDE, "It fails.");
        Decision second = decision(GATE, 2, Choice.KEEP, "It was clarified.");

        Decided decided = Decided.of(List.of(second, first));

        assertThat(decided.about(GATE)).containsExactly(first, second);
        assertThat(decided.standing(GATE)).contains(second);
        assertThat(decided.leavingOut()).isEmpty();
        assertThat(Decided.of(List.of(first)).leavingOut()).containsExactly(first);
        assertThat(Decided.NOTHING.standing(GATE)).isEmpty();
    }
}
