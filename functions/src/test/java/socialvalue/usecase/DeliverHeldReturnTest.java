package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.DEADLINE;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.ReturnReader;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.port.OpenedReturn;

/** A portal that holds a lot's returns hands them over between the deadline and the opening. */
@ExtendWith(EmbeddedEngine.class)
class DeliverHeldReturnTest {
    private static final Caller PORTAL = ExampleCouncil.as(Role.PORTAL);

    private final ExampleCouncil council;

    DeliverHeldReturnTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeEach
    void publishAndClose() {
        council.publish("custody: sealed-here", "custody: held-by-portal");
        council.now = DEADLINE.plusMillis(1);
    }

    private HomeCareReturn sound() {
        return council.returnOf("example-care");
    }

    private List<Finding> deliver(HomeCareReturn made, Instant heldSince) {
        return council.delivery.deliver(PORTAL, LOT, "example-care", heldSince, made.document());
    }

    @Test
    void a_delivered_return_is_kept_sealed_and_opened_with_the_portals_receipt_time() {
        assertThat(deliver(sound(), DEADLINE)).isEmpty();
        assertThat(council.stored("RETURN#")).hasSize(1);
        assertThat(council.stored().toString()).doesNotContain("example-care", "Example Care Limited");

        council.opened();

        OpenedReturn opened =
                council.ports.openedReturns().find(LOT, "example-care").orElseThrow();
        assertThat(opened.receivedAt()).isEqualTo(DEADLINE);
        assertThat(opened.document()).isEqualTo(sound().document());
    }

    @Test
    void a_return_with_findings_is_taken_over_and_they_are_told() {
        HomeCareReturn made = sound().with("\"amount\": 30,", "\"amount\": 30.5,");

        assertThat(deliver(made, DEADLINE)).extracting(Finding::code).containsExactly(FindingCode.FRACTIONAL_HEADCOUNT);
        assertThat(council.stored("RETURN#")).hasSize(1);
    }

    @Test
    void nothing_is_delivered_up_to_the_moment_of_the_deadline() {
        council.now = DEADLINE;

        assertThat(refusal(() -> deliver(sound(), DEADLINE.minusSeconds(60))).slug())
                .isEqualTo("before-the-deadline");
        assertThat(council.stored("RETURN#")).isEmpty();
    }

    @Test
    void what_the_portal_received_after_the_deadline_is_not_taken_over() {
        assertThat(refusal(() -> deliver(sound(), DEADLINE.plusMillis(1))).slug())
                .isEqualTo("after-the-deadline");
        assertThat(council.stored("RETURN#")).isEmpty();
    }

    @Test
    void the_same_delivery_again_changes_nothing() {
        deliver(sound(), DEADLINE);
        var before = council.stored();

        assertThat(deliver(sound(), DEADLINE)).isEmpty();
        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void another_return_of_the_same_supplier_is_refused() {
        deliver(sound(), DEADLINE);
        var before = council.stored();

        assertThat(refusal(() -> deliver(sound().with("180", "181"), DEADLINE)).slug())
                .isEqualTo("delivered-before");
        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void one_delivery_sent_twice_at_the_same_moment_is_taken_over_once() {
        deliveryOvertakenBy(() -> deliver(sound(), DEADLINE))
                .deliver(PORTAL, LOT, "example-care", DEADLINE, sound().document());

        assertThat(council.stored("RETURN#")).hasSize(1);
    }

    @Test
    void of_two_returns_of_one_supplier_delivered_at_the_same_moment_the_slower_is_refused() {
        DeliverHeldReturn slower = deliveryOvertakenBy(() -> deliver(sound().with("180", "181"), DEADLINE));

        assertThat(refusal(() -> slower.deliver(PORTAL, LOT, "example-care", DEADLINE, sound().document()))
                        .slug())
                .isEqualTo("delivered-before");
    }

    @Test
    void a_return_that_is_overtaken_by_the_opening_is_not_acknowledged() {
        DeliverHeldReturn slower = deliveryOvertakenBy(council::opened);

        assertThat(refusal(() -> slower.deliver(PORTAL, LOT, "example-care", DEADLINE, sound().document()))
                        .slug())
                .isEqualTo("already-opening");
        assertThat(council.stored("RETURN#")).isEmpty();
    }

    /** A delivery before which something else happens once it has looked at the lot. */
    private DeliverHeldReturn deliveryOvertakenBy(Runnable meanwhile) {
        AtomicInteger times = new AtomicInteger();
        return new DeliverHeldReturn(
                council.ports.frames(),
                council.ports.sealedReturns(),
                council.seal,
                council.pseudonyms,
                (document, findings) -> {
                    if (times.getAndIncrement() == 0) {
                        meanwhile.run();
                    }
                    return new ReturnReader().read(document, findings);
                },
                council.ports.clock());
    }

    @Test
    void once_opening_was_started_nothing_is_delivered() {
        council.now = DEADLINE.plusSeconds(61);
        council.opening.start(ExampleCouncil.as(Role.OPENING_OFFICER), LOT);

        assertThat(refusal(() -> deliver(sound(), DEADLINE)).slug()).isEqualTo("already-opening");
        council.opened();
        assertThat(refusal(() -> deliver(sound(), DEADLINE)).slug()).isEqualTo("not-in-this-phase");
        assertThat(council.stored("RETURN#")).isEmpty();
    }

    @Test
    void what_cannot_be_received_is_not_taken_over() {
        for (HomeCareReturn made : List.of(
                sound().text("{"),
                sound().with("\"lot\": \"1\"", "\"lot\": \"2\""),
                council.returnOf("example-else"))) {
            Refusal refusal = refusal(() -> deliver(made, DEADLINE));
            assertThat(refusal.slug()).isEqualTo("cannot-be-received");
            assertThat(refusal.findings()).isNotEmpty();
        }
        assertThat(council.stored("RETURN#")).isEmpty();
    }

    @Test
    void a_lot_that_is_sealed_here_takes_nothing_from_a_portal(ExampleCouncil sealedHere) {
        sealedHere.publish();
        sealedHere.now = council.now;

        assertThat(refusal(() -> sealedHere.delivery.deliver(PORTAL, LOT, "example-care", DEADLINE, sound().document()))
                        .slug())
                .isEqualTo("sealed-here");
        assertThat(sealedHere.stored("RETURN#")).isEmpty();
    }
}
