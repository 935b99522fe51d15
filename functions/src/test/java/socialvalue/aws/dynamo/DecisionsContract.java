package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialvalue.marking.Decision;
import socialvalue.marking.FlagKind;
import socialvalue.marking.FlagKind.Choice;
import socialvalue.marking.Flagged;
import socialvalue.port.Conflict;
import socialvalue.port.Lot;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

abstract class DecisionsContract extends StoreContract {
    private static final Lot MARKED = in(LotPhase.MARKED, published(LOT));
    private static final Flagged GATE = new Flagged(FlagKind.GATE_FAILED, "EX-1", "gate");
    private static final Flagged LATE_FORM = new Flagged(FlagKind.MAY_BE_DISREGARDED, "EX-1", "");

    private final DynamoDecisions decisions = new DynamoDecisions(table);

    DecisionsContract(DynamoDbClient engine) {
        super(engine);
    }

    @BeforeEach
    void mark() {
        given(MARKED);
    }

    private static Decision decision(Flagged about, int revision, Choice choice) {
        return new Decision(about, revision, choice, "Reason " + revision + ".", "moderator-1", NOON);
    }

    @Test
    void every_revision_is_kept_and_the_latest_stands() {
        Decision first = decision(GATE, 1, Choice.EXCLUDE);
        Decision second = decision(GATE, 2, Choice.KEEP);
        Decision other = decision(LATE_FORM, 1, Choice.DISREGARD);

        assertThat(decisions.keep(MARKED, first, ACT)).isTrue();
        assertThat(decisions.keep(MARKED, other, ACT)).isTrue();
        assertThat(decisions.keep(MARKED, second, ACT)).isTrue();

        assertThat(decisions.of(LOT).about(GATE)).containsExactly(first, second);
        assertThat(decisions.of(LOT).standing(GATE)).contains(second);
        assertThat(decisions.of(LOT).leavingOut()).containsExactly(other);
        assertThat(decisions.of(new LotId(LOT.tender(), "2")).revisions()).isEmpty();
    }

    @Test
    void a_revision_follows_the_one_before_and_replaces_none() {
        decisions.keep(MARKED, decision(GATE, 1, Choice.KEEP), ACT);

        assertThatThrownBy(() -> decisions.keep(MARKED, decision(GATE, 1, Choice.EXCLUDE), ACT))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> decisions.keep(MARKED, decision(GATE, 3, Choice.EXCLUDE), ACT))
                .isInstanceOf(Conflict.class);
        assertThat(decisions.of(LOT).about(GATE)).containsExactly(decision(GATE, 1, Choice.KEEP));
    }

    @Test
    void none_is_kept_before_marks_are_locked_or_after_letters_are_issued() {
        for (LotPhase phase : List.of(LotPhase.PUBLISHED, LotPhase.OPENED, LotPhase.SUMMARIES_ISSUED)) {
            given(in(phase, published(LOT)));

            assertThat(decisions.keep(MARKED, decision(GATE, 1, Choice.KEEP), ACT))
                    .as(phase.words())
                    .isFalse();
        }
        assertThat(decisions.of(LOT).revisions()).isEmpty();
    }

    @Test
    void none_is_kept_once_a_run_that_writes_letters_has_started() {
        Lot scored = in(LotPhase.SCORED, published(LOT));
        given(scored.issuing("run-9"));

        assertThat(decisions.keep(scored, decision(GATE, 1, Choice.KEEP), ACT)).isFalse();
        assertThat(decisions.keep(scored.issuing("run-9"), decision(GATE, 1, Choice.KEEP), ACT))
                .isTrue();
    }

    @Test
    void of_several_who_decide_at_once_one_does() throws Exception {
        Decision excluded = decision(GATE, 1, Choice.EXCLUDE);

        List<Boolean> kept = atOnce(4, () -> {
            try {
                return decisions.keep(MARKED, excluded, ACT);
            } catch (Conflict another) {
                return false;
            }
        });

        assertThat(Collections.frequency(kept, true)).isEqualTo(1);
        assertThat(decisions.of(LOT).about(GATE)).containsExactly(excluded);
    }

    @Test
    void a_decision_whose_answer_was_lost_is_kept_once() {
        meter.loseNextAnswer();

        assertThat(decisions.keep(MARKED, decision(GATE, 1, Choice.KEEP), ACT)).isTrue();
        assertThat(decisions.of(LOT).about(GATE)).hasSize(1);
    }
}
