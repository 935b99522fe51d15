package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.access.Caller;
import socialvalue.port.SealedReturn;
import socialvalue.submission.Receipt;

/** A return is received, replaced, and received again where its answer was lost. */
@ExtendWith(EmbeddedEngine.class)
class SubmitReturnTest {
    private static final Caller SUPPLIER = ExampleCouncil.supplier("example-care");

    private final ExampleCouncil council;

    SubmitReturnTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeEach
    void publish() {
        council.publish();
    }

    private HomeCareReturn sound() {
        return council.returnOf("example-care");
    }

    private HomeCareReturn another() {
        return sound().with("180", "181");
    }

    private Receipt submit(HomeCareReturn made) {
        return council.submission.submit(SUPPLIER, made.request()).receipt();
    }

    private Receipt receipt() {
        return council.submission.receipt(SUPPLIER, LOT);
    }

    private String digestOf(HomeCareReturn made) {
        return council.pseudonyms.digest(LOT, made.document());
    }

    @Test
    void a_first_return_is_version_1_and_its_receipt_says_what_was_received_when_and_against_what() {
        HomeCareReturn made = sound().at(ExampleCouncil.BEFORE.plusMillis(7));

        SubmitReturn.Received received = council.submission.submit(SUPPLIER, made.request());

        assertThat(received.receipt())
                .isEqualTo(new Receipt(
                        LOT,
                        1,
                        ExampleCouncil.BEFORE.plusMillis(7),
                        digestOf(made),
                        council.lot().frameDigest(),
                        Receipt.Standing.IN_TIME));
        assertThat(received.findings()).isEmpty();
        assertThat(receipt()).isEqualTo(received.receipt());
    }

    @Test
    void before_anything_was_received_there_is_no_receipt() {
        Refusal refusal = refusal(this::receipt);

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal.slug()).isEqualTo("no-return");
    }

    @Test
    void a_receipt_is_of_the_callers_own_return() {
        council.submitted("example-together", "example-care");

        assertThat(receipt().digest()).isEqualTo(digestOf(sound()));
        assertThat(council.submission
                        .receipt(ExampleCouncil.supplier("example-together"), LOT)
                        .digest())
                .isEqualTo(digestOf(council.returnOf("example-together")));
        assertThat(refusal(() -> council.submission.receipt(ExampleCouncil.supplier("example-homehelp"), LOT))
                        .slug())
                .isEqualTo("no-return");
    }

    @Test
    void a_return_is_replaced_by_one_that_names_the_version_it_replaces() {
        submit(sound());

        Receipt replaced = submit(another().key("second").replacing(1));

        assertThat(replaced.version()).isEqualTo(2);
        assertThat(replaced.digest()).isEqualTo(digestOf(another()));
        assertThat(receipt()).isEqualTo(replaced);
        assertThat(council.stored("RETURN#")).hasSize(1);
    }

    @Test
    void a_return_that_names_another_version_replaces_nothing() {
        submit(sound());
        submit(another().key("second").replacing(1));
        var before = council.stored();

        for (int version : new int[] {1, 3}) {
            Refusal refusal = refusal(() -> submit(sound().key("third").replacing(version)));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
            assertThat(refusal).hasMessageContaining("version 2");
        }
        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void a_return_that_does_not_say_what_it_replaces_replaces_nothing() {
        submit(sound());

        assertThat(refusal(() -> submit(another().key("second"))).kind()).isEqualTo(Refusal.Kind.PRECONDITION_REQUIRED);
        assertThat(receipt().version()).isEqualTo(1);
    }

    @Test
    void a_return_that_must_be_the_first_is_refused_where_one_is_kept() {
        assertThat(submit(sound().replacing(0)).version()).isEqualTo(1);

        assertThat(refusal(() -> submit(another().key("second").replacing(0))).kind())
                .isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
    }

    @Test
    void a_return_cannot_replace_what_was_never_received() {
        assertThat(refusal(() -> submit(sound().replacing(1))).kind()).isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        assertThat(council.stored("RETURN#")).isEmpty();
    }

    @Test
    void the_same_request_again_gives_the_same_receipt_and_writes_nothing() {
        Receipt first = submit(sound());
        var before = council.stored();

        assertThat(submit(sound().at(ExampleCouncil.BEFORE.plusSeconds(5)))).isEqualTo(first);
        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void a_request_is_the_same_again_after_the_deadline() {
        Receipt first = submit(sound().at(ExampleCouncil.DEADLINE));
        council.now = ExampleCouncil.DEADLINE.plusSeconds(3);

        assertThat(submit(sound().at(ExampleCouncil.DEADLINE.plusSeconds(2)))).isEqualTo(first);
        assertThat(council.stored("LATE#")).isEmpty();
    }

    @Test
    void a_key_that_came_with_another_return_is_refused() {
        submit(sound());

        Refusal refusal = refusal(() -> submit(another().replacing(1)));

        assertThat(refusal.slug()).isEqualTo("key-reused");
        assertThat(receipt().version()).isEqualTo(1);
    }

    @Test
    void the_request_of_an_earlier_version_again_gives_its_own_receipt_and_leaves_the_newer_one() {
        Receipt first = submit(sound());
        Receipt second = submit(another().key("second").replacing(1));

        assertThat(submit(sound())).isEqualTo(first);
        assertThat(receipt()).isEqualTo(second);
    }

    @Test
    void the_same_key_of_another_supplier_is_another_key() {
        council.submission.submit(
                ExampleCouncil.supplier("example-together"),
                council.returnOf("example-together").request());

        assertThat(submit(sound()).version()).isEqualTo(1);
    }

    @Test
    void a_request_older_than_those_remembered_replaces_nothing() {
        submit(sound());
        for (int version = 1; version <= SealedReturn.REMEMBERED; version++) {
            submit(sound().key("key-" + version).replacing(version));
        }

        assertThat(refusal(() -> submit(sound())).kind()).isEqualTo(Refusal.Kind.PRECONDITION_REQUIRED);
        assertThat(refusal(() -> submit(sound().replacing(0))).kind()).isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        assertThat(receipt().version()).isEqualTo(SealedReturn.REMEMBERED + 1);
    }

    @Test
    void of_one_request_sent_twice_at_the_same_moment_both_are_given_the_same_receipt() {
        AtomicReference<Receipt> overtaking = new AtomicReference<>();
        SubmitReturn slower = council.submissionAfterReading(() -> overtaking.set(submit(sound())));

        Receipt receipt = slower.submit(
                        SUPPLIER,
                        sound().at(ExampleCouncil.BEFORE.plusMillis(1)).request())
                .receipt();

        assertThat(receipt).isEqualTo(overtaking.get());
        assertThat(receipt().version()).isEqualTo(1);
    }

    @Test
    void of_two_returns_sent_at_the_same_moment_the_slower_is_refused() {
        SubmitReturn slower = council.submissionAfterReading(() -> submit(another()));

        Refusal refusal =
                refusal(() -> slower.submit(SUPPLIER, sound().key("second").request()));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        assertThat(receipt().digest()).isEqualTo(digestOf(another()));
    }
}
