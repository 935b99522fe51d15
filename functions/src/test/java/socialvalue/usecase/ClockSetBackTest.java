package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.access.Role.MODERATOR;
import static socialvalue.access.Role.OPENING_OFFICER;
import static socialvalue.usecase.ExampleCouncil.DEADLINE;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.as;
import static socialvalue.usecase.ExampleCouncil.awardTo;
import static socialvalue.usecase.ExampleCouncil.refusal;
import static socialvalue.usecase.ExampleCouncil.supplier;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.port.Run;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A clock that is set back opens nothing again, takes nothing late, and makes no earlier scores the current ones. What
 * it does to opening itself and to the second officer's window is in {@link TwoOfficersTest}.
 */
@ExtendWith(EmbeddedEngine.class)
class ClockSetBackTest {
    private static final String CARE = "example-care";
    private static final String TOGETHER = "example-together";
    private static final Instant IN_TIME = DEADLINE.minusSeconds(3600);

    private final ExampleCouncil council;

    ClockSetBackTest(ExampleCouncil council) {
        this.council = council;
        council.publish();
    }

    @Test
    void a_return_is_not_received_once_opening_has_started_though_the_clock_says_it_is_in_time() {
        council.submitted(CARE);
        council.now = DEADLINE.plus(SubmitReturn.LONGEST_RUN).plusMillis(1);
        Run opening = council.opening.start(as(OPENING_OFFICER), LOT).run().orElseThrow();
        Set<Map<String, AttributeValue>> before = council.stored();

        council.now = IN_TIME;
        assertThat(refused(TOGETHER)).isEqualTo("not-received");
        assertThat(council.stored()).isEqualTo(before);

        council.now = DEADLINE.plus(SubmitReturn.LONGEST_RUN).plusMillis(1);
        assertThat(council.done(opening).total()).contains(1);
        council.now = IN_TIME;
        assertThat(refused(TOGETHER)).isEqualTo("not-received");
    }

    private String refused(String supplier) {
        return refusal(() -> council.submission.submit(
                        supplier(supplier),
                        council.returnOf(supplier).at(IN_TIME).request()))
                .slug();
    }

    @Test
    void a_return_is_not_withdrawn_or_replaced_once_it_is_opened_though_the_clock_says_it_is_in_time() {
        council.submitted(CARE);
        council.opened();
        Set<Map<String, AttributeValue>> before = council.stored();

        council.now = IN_TIME;
        assertThat(refusal(() -> council.withdrawal.withdraw(supplier(CARE), LOT, IN_TIME, 1))
                        .slug())
                .isEqualTo("after-the-deadline");
        assertThat(refusal(() -> council.submission.submit(
                                supplier(CARE),
                                council.returnOf(CARE)
                                        .key("another")
                                        .replacing(1)
                                        .at(IN_TIME)
                                        .request()))
                        .slug())
                .isEqualTo("not-received");
        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void the_scoring_done_last_is_current_and_letters_are_written_by_it_whatever_the_clock_said() {
        council.locked(CARE, TOGETHER);
        council.imported("quality", "40", CARE);
        council.imported("quality", "45", TOGETHER);
        council.imported("price", "25", CARE, TOGETHER);
        Run first = scored(Optional.empty());

        council.now = council.now.minus(Duration.ofDays(40));
        council.imported("price", "20", CARE);
        assertThat(refusal(() -> council.issuing.issue(as(MODERATOR), LOT, awardTo(TOGETHER, CARE)))
                        .slug())
                .isEqualTo("scores-outdated");
        Run second = scored(Optional.of("A price was corrected."));

        assertThat(second.finishedAt().orElseThrow())
                .isBefore(first.finishedAt().orElseThrow());
        assertThat(council.scores.table(as(MODERATOR), LOT, Optional.empty(), 5).run())
                .isEqualTo(second.id());
        assertThat(council.ports.runs().find(first.id())).contains(first);
        assertThat(council.done(council.issuing.issue(as(MODERATOR), LOT, awardTo(TOGETHER, CARE)))
                        .state())
                .isEqualTo(Run.State.DONE);
    }

    private Run scored(Optional<String> reason) {
        Run run = council.done(council.scoring.start(as(MODERATOR), LOT, reason));
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        return run;
    }
}
