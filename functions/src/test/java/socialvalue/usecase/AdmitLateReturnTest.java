package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.DEADLINE;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.port.LateReturn;
import socialvalue.port.OpenedReturn;
import socialvalue.port.ReturnDocument;

/** A late return stays sealed and apart, unless an officer admits it with authority and reason before opening. */
@ExtendWith(EmbeddedEngine.class)
class AdmitLateReturnTest {
    private static final Caller OFFICER = ExampleCouncil.as(Role.OPENING_OFFICER);
    private static final String AUTHORITY = "Contract procedure rule 12.4";
    private static final String REASON = "The portal was down for the last hour.";
    private static final Instant CLOSED = DEADLINE.plusSeconds(61);

    private final ExampleCouncil council;

    AdmitLateReturnTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeEach
    void publish() {
        council.publish();
    }

    private void late(String supplier, String key, long millis) {
        council.submission.submit(
                ExampleCouncil.supplier(supplier),
                council.returnOf(supplier)
                        .key(key)
                        .at(DEADLINE.plusMillis(millis))
                        .request());
    }

    private List<LateReturn> listed() {
        return council.late.list(OFFICER, LOT);
    }

    private void admit(LateReturn late) {
        council.late.admit(OFFICER, LOT, late.id(), AUTHORITY, REASON);
    }

    private Optional<OpenedReturn> opened(String supplier) {
        return council.ports.openedReturns().find(LOT, supplier);
    }

    @Test
    void an_admitted_one_is_opened_with_the_others_and_one_that_is_not_stays_sealed() {
        council.submitted("example-care");
        late("example-latecomers", "a", 1);
        late("example-homehelp", "b", 2);
        council.now = CLOSED;
        admit(listed().getFirst());

        council.opened();

        assertThat(opened("example-care")).isPresent();
        assertThat(opened("example-latecomers").orElseThrow().receivedAt()).isEqualTo(DEADLINE.plusMillis(1));
        assertThat(opened("example-homehelp")).isEmpty();
        assertThat(council.lot()
                        .openingRun()
                        .flatMap(council.ports.runs()::find)
                        .orElseThrow()
                        .total())
                .contains(2);
    }

    @Test
    void who_admitted_it_when_by_what_authority_and_why_is_kept_and_stays_after_opening() {
        late("example-latecomers", "a", 1);
        council.now = CLOSED;
        assertThat(listed().getFirst().admission()).isEmpty();
        admit(listed().getFirst());
        council.opened();

        assertThat(listed())
                .extracting(LateReturn::admission)
                .containsExactly(Optional.of(new LateReturn.Admission(OFFICER.subject(), CLOSED, AUTHORITY, REASON)));
    }

    @Test
    void the_list_tells_what_they_are_called_and_when_they_came_and_is_the_same_whoever_else_submitted() {
        late("example-latecomers", "a", 2);
        late("example-latecomers", "b", 1);
        List<LateReturn> before = listed();
        council.submitted("example-latecomers", "example-care");

        assertThat(listed()).isEqualTo(before);
        assertThat(before)
                .extracting(LateReturn::receivedAt)
                .containsExactly(DEADLINE.plusMillis(1), DEADLINE.plusMillis(2));
        String pseudonym = council.pseudonyms.of(LOT, "example-latecomers");
        assertThat(before)
                .allSatisfy(late ->
                        assertThat(late.id()).matches("[0-9a-f]{60}").doesNotContain(pseudonym.substring(0, 8)));
        assertThat(before.getFirst().id().substring(0, 8))
                .isNotEqualTo(before.getLast().id().substring(0, 8));
    }

    @Test
    void admitted_it_takes_the_place_of_what_its_supplier_submitted_in_time_and_of_two_the_later_does() {
        council.submitted("example-care", "example-together");
        late("example-care", "a", 1);
        late("example-care", "b", 2);
        late("example-care", "c", 3);
        council.now = CLOSED;
        List<LateReturn> all = listed();
        admit(all.get(1));
        admit(all.get(0));

        council.opened();

        assertThat(opened("example-care").orElseThrow().receivedAt()).isEqualTo(DEADLINE.plusMillis(2));
        assertThat(council.ports.openedReturns().scoringRows(LOT)).hasSize(2);
        assertThat(council.lot()
                        .openingRun()
                        .flatMap(council.ports.runs()::find)
                        .orElseThrow()
                        .total())
                .contains(2);
    }

    @Test
    void a_run_without_time_opens_an_admitted_one_once() {
        council.submitted("example-care", "example-together");
        late("example-care", "a", 1);
        council.now = CLOSED;
        admit(listed().getFirst());
        council.opening.start(OFFICER, LOT);
        for (int calls = 0; !council.queue.isEmpty(); calls++) {
            assertThat(calls).isLessThan(50);
            int[] steps = {2};
            council.worker.proceed(council.queue.remove(), () -> --steps[0] > 0);
        }

        assertThat(opened("example-care").orElseThrow().receivedAt()).isEqualTo(DEADLINE.plusMillis(1));
        assertThat(council.ports.openedReturns().scoringRows(LOT)).hasSize(2);
    }

    @Test
    void once_opening_has_started_none_is_admitted() {
        late("example-latecomers", "a", 1);
        council.now = CLOSED;
        LateReturn late = listed().getFirst();
        council.opening.start(OFFICER, LOT);
        var before = council.stored();

        assertThat(refusal(() -> admit(late)).slug()).isEqualTo("already-opening");
        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void while_a_second_officer_is_awaited_one_can_still_be_admitted() {
        late("example-latecomers", "a", 1);
        council.now = CLOSED;
        council.opening(new OpeningRule(2, Duration.ofMinutes(30))).start(OFFICER, LOT);

        admit(listed().getFirst());

        assertThat(listed().getFirst().admission()).isPresent();
    }

    @Test
    void the_same_decision_again_changes_nothing_and_another_is_refused() {
        late("example-latecomers", "a", 1);
        council.now = CLOSED;
        LateReturn late = listed().getFirst();
        admit(late);
        var before = council.stored();
        council.now = CLOSED.plusSeconds(5);

        admit(late);
        assertThat(refusal(() -> council.late.admit(OFFICER, LOT, late.id(), AUTHORITY, "Another reason."))
                        .slug())
                .isEqualTo("admitted-before");
        Caller other = ExampleCouncil.as(Role.OPENING_OFFICER, "officer-2");
        assertThat(refusal(() -> council.late.admit(other, LOT, late.id(), AUTHORITY, REASON))
                        .slug())
                .isEqualTo("admitted-before");

        assertThat(council.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "long"})
    void without_authority_or_reason_or_with_too_much_of_them_none_is_admitted(String words) {
        late("example-latecomers", "a", 1);
        String said = words.equals("long") ? "x".repeat(AdmitLateReturn.LONGEST_WORDS + 1) : words;
        LateReturn late = listed().getFirst();

        assertThat(refusal(() -> council.late.admit(OFFICER, LOT, late.id(), said, REASON))
                        .slug())
                .isEqualTo("admission-not-accepted");
        assertThat(refusal(() -> council.late.admit(OFFICER, LOT, late.id(), AUTHORITY, said))
                        .slug())
                .isEqualTo("admission-not-accepted");
        assertThat(listed()).containsExactly(late);
    }

    @Test
    void a_name_that_no_late_return_has_is_not_found_and_neither_is_one_in_time() {
        council.submitted("example-care");
        String inTime = council.pseudonyms.of(LOT, "example-care");

        for (String name : List.of("none", inTime)) {
            assertThat(refusal(() -> council.late.admit(OFFICER, LOT, name, AUTHORITY, REASON))
                            .slug())
                    .isEqualTo("no-such-late-return");
        }
        assertThat(listed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1000, 1})
    void a_partly_received_return_counts_as_not_received_in_time_or_late(long millis) {
        HomeCareReturn whole = council.returnOf("example-care").at(DEADLINE.plusMillis(millis));
        byte[] bytes = whole.request().document().bytes();
        var before = council.stored();
        for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 2}) {
            SubmitReturn.Request request = whole.request();
            SubmitReturn.Request part = new SubmitReturn.Request(
                    request.lot(),
                    new ReturnDocument(Arrays.copyOf(bytes, length)),
                    request.receivedAt(),
                    request.idempotencyKey(),
                    request.replaces(),
                    true);
            assertThat(refusal(() -> council.submission.submit(ExampleCouncil.supplier("example-care"), part))
                            .slug())
                    .isEqualTo("cannot-be-received");
        }

        assertThat(council.stored()).isEqualTo(before);
        assertThat(listed()).isEmpty();
    }
}
