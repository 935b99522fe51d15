package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.DEADLINE;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.access.Caller;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.submission.Receipt;

/** What the gateway's time decides, what the function's own decides, and withdrawal. */
@ExtendWith(EmbeddedEngine.class)
class SubmitInTimeTest {
    private static final Caller SUPPLIER = ExampleCouncil.supplier("example-care");
    private static final Instant TOO_LATE = DEADLINE.plusMillis(1);

    private final ExampleCouncil council;

    SubmitInTimeTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeEach
    void publish() {
        council.publish();
    }

    private HomeCareReturn sound() {
        return council.returnOf("example-care");
    }

    private SubmitReturn.Received submit(HomeCareReturn made) {
        return council.submission.submit(SUPPLIER, made.request());
    }

    private void withdraw(Instant receivedAt, int version) {
        council.withdrawal.withdraw(SUPPLIER, LOT, receivedAt, version);
    }

    @Test
    void a_return_received_at_the_moment_of_the_deadline_is_in_time() {
        council.now = DEADLINE.plusSeconds(20);

        assertThat(submit(sound().at(DEADLINE)).receipt().standing()).isEqualTo(Receipt.Standing.IN_TIME);
        assertThat(council.stored("RETURN#")).hasSize(1);
        assertThat(council.stored("LATE#")).isEmpty();
    }

    @Test
    void a_return_received_a_millisecond_later_is_late_kept_apart_and_told_so() {
        SubmitReturn.Received received = submit(sound().at(TOO_LATE));

        assertThat(received.receipt().standing()).isEqualTo(Receipt.Standing.LATE);
        assertThat(received.receipt().receivedAt()).isEqualTo(TOO_LATE);
        assertThat(received.findings()).extracting(Finding::code).containsExactly(FindingCode.AFTER_THE_DEADLINE);
        assertThat(council.stored("RETURN#")).isEmpty();
        assertThat(council.stored("LATE#")).hasSize(1);
        assertThat(refusal(() -> council.submission.receipt(SUPPLIER, LOT)).slug())
                .isEqualTo("no-return");
    }

    @Test
    void a_late_return_leaves_the_one_in_time_as_it_was() {
        Receipt inTime = submit(sound()).receipt();
        var before = council.stored("RETURN#");

        submit(sound().with("180", "240").key("late").replacing(1).at(TOO_LATE));

        assertThat(council.submission.receipt(SUPPLIER, LOT)).isEqualTo(inTime);
        assertThat(council.stored("RETURN#")).isEqualTo(before);
    }

    @Test
    void a_late_return_is_kept_whatever_is_found_of_it() {
        SubmitReturn.Received received =
                submit(sound().with("\"amount\": 30,", "\"amount\": 30.5,").at(TOO_LATE));

        assertThat(received.receipt().standing()).isEqualTo(Receipt.Standing.LATE);
        assertThat(received.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.AFTER_THE_DEADLINE, FindingCode.FRACTIONAL_HEADCOUNT);
    }

    @Test
    void a_late_request_sent_again_gives_the_same_receipt_and_is_kept_once() {
        Receipt first = submit(sound().at(TOO_LATE)).receipt();
        var before = council.stored();

        assertThat(submit(sound().at(TOO_LATE.plusSeconds(5))).receipt()).isEqualTo(first);
        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void the_key_of_a_late_return_with_another_return_is_refused() {
        submit(sound().at(TOO_LATE));

        assertThat(refusal(() -> submit(sound().with("180", "181").at(TOO_LATE.plusSeconds(5))))
                        .slug())
                .isEqualTo("key-reused");
        assertThat(council.stored("LATE#")).hasSize(1);
    }

    @Test
    void every_late_request_of_its_own_is_kept() {
        submit(sound().at(TOO_LATE));
        submit(sound().with("180", "181").key("second").at(TOO_LATE));

        assertThat(council.stored("LATE#")).hasSize(2);
    }

    @Test
    void late_is_what_is_late_under_the_extended_deadline() {
        council.publish("deadline: 2027-01-15T12:00:00", "deadline: 2027-01-22T12:00:00");

        assertThat(submit(sound().at(TOO_LATE)).receipt().standing()).isEqualTo(Receipt.Standing.IN_TIME);
    }

    @Test
    void a_return_in_time_is_stored_for_a_minute_after_the_deadline_and_then_not_received() {
        council.now = DEADLINE.plus(SubmitReturn.LONGEST_RUN);
        assertThat(submit(sound().at(DEADLINE)).receipt().version()).isEqualTo(1);

        council.now = council.now.plusMillis(1);
        Refusal refusal =
                refusal(() -> submit(sound().key("second").replacing(1).at(DEADLINE)));

        assertThat(refusal.slug()).isEqualTo("not-received");
        assertThat(council.submission.receipt(SUPPLIER, LOT).version()).isEqualTo(1);
    }

    @Test
    void a_return_is_withdrawn_up_to_the_moment_of_the_deadline() {
        submit(sound());

        withdraw(DEADLINE, 1);

        assertThat(refusal(() -> council.submission.receipt(SUPPLIER, LOT)).slug())
                .isEqualTo("no-return");
        council.opened();
        assertThat(council.ports.openedReturns().scoringRows(LOT)).isEmpty();
    }

    @Test
    void a_return_is_not_withdrawn_after_the_deadline() {
        submit(sound());

        assertThat(refusal(() -> withdraw(TOO_LATE, 1)).slug()).isEqualTo("after-the-deadline");
        assertThat(council.submission.receipt(SUPPLIER, LOT).version()).isEqualTo(1);
    }

    @Test
    void a_return_is_not_withdrawn_by_a_request_in_time_once_it_may_have_been_opened() {
        submit(sound());
        council.now = DEADLINE.plus(SubmitReturn.LONGEST_RUN).plusMillis(1);

        assertThat(refusal(() -> withdraw(DEADLINE, 1)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(council.submission.receipt(SUPPLIER, LOT).version()).isEqualTo(1);
    }

    @Test
    void another_version_than_the_one_named_is_not_withdrawn() {
        submit(sound());
        submit(sound().key("second").replacing(1));

        assertThat(refusal(() -> withdraw(ExampleCouncil.BEFORE, 1)).kind())
                .isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        assertThat(council.submission.receipt(SUPPLIER, LOT).version()).isEqualTo(2);
    }

    @Test
    void withdrawing_twice_or_what_was_never_received_changes_nothing() {
        withdraw(ExampleCouncil.BEFORE, 1);
        submit(sound());
        withdraw(ExampleCouncil.BEFORE, 1);
        var before = council.stored();

        withdraw(ExampleCouncil.BEFORE, 1);

        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void nobody_elses_return_is_withdrawn() {
        council.submitted("example-together", "example-care");

        withdraw(ExampleCouncil.BEFORE, 1);

        assertThat(council.submission
                        .receipt(ExampleCouncil.supplier("example-together"), LOT)
                        .version())
                .isEqualTo(1);
    }

    @Test
    void a_return_made_after_a_withdrawal_is_a_first_one_with_a_version_of_its_own() {
        submit(sound());
        withdraw(ExampleCouncil.BEFORE, 1);

        Receipt made = submit(sound().key("second").replacing(0)).receipt();

        assertThat(made.version()).isEqualTo(3);
        assertThat(council.submission.receipt(SUPPLIER, LOT)).isEqualTo(made);
    }

    @Test
    void requests_from_before_a_withdrawal_sent_again_change_nothing_after_it() {
        Receipt first = submit(sound()).receipt();
        withdraw(ExampleCouncil.BEFORE, 1);

        assertThat(submit(sound()).receipt()).isEqualTo(first);
        assertThat(refusal(() -> council.submission.receipt(SUPPLIER, LOT)).slug())
                .isEqualTo("no-return");

        Receipt second = submit(sound().key("second")).receipt();
        assertThat(refusal(() -> withdraw(ExampleCouncil.BEFORE, 1)).kind())
                .isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        assertThat(refusal(() -> submit(sound().key("third").replacing(1))).kind())
                .isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        assertThat(council.submission.receipt(SUPPLIER, LOT)).isEqualTo(second);
    }
}
