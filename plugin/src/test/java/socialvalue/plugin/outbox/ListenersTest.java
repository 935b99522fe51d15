package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.plugin.portal.AwardDecided;
import socialvalue.plugin.portal.ContractSigned;
import socialvalue.plugin.portal.Occurrence;
import socialvalue.plugin.portal.PerformanceReported;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalEvent;
import socialvalue.plugin.portal.PortalEventJson;
import socialvalue.plugin.portal.ReturnSubmitted;
import socialvalue.plugin.portal.ReturnWithdrawn;
import socialvalue.plugin.portal.ReturnsOpened;
import socialvalue.plugin.portal.TenderAmended;
import socialvalue.plugin.portal.TenderPortalListener;
import socialvalue.plugin.portal.TenderPublished;

class ListenersTest {
    private static final Occurrence OCCURRENCE = new Occurrence(
            new Portal("example-portal", "exampleshire"),
            "2027-01-15T12:00:00Z",
            7,
            OffsetDateTime.parse("2027-01-15T12:00:00Z"));
    private static final List<PortalEvent> EVENTS = List.of(
            new TenderPublished(OCCURRENCE, "a1", Optional.empty(), List.of()),
            new TenderAmended(OCCURRENCE, "a1", Optional.empty(), List.of()),
            new ReturnSubmitted(OCCURRENCE, "a1", "b7", "c3", Optional.empty()),
            new ReturnWithdrawn(OCCURRENCE, "a1", "b7", "c3"),
            new ReturnsOpened(OCCURRENCE, "a1", "b7", Optional.empty(), 4),
            new AwardDecided(OCCURRENCE, "a1", Optional.empty(), "d9", Optional.empty(), AwardDecided.Outcome.AWARDED),
            new ContractSigned(
                    OCCURRENCE, "e5", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            new PerformanceReported(OCCURRENCE, "e5", "f6"));

    @Test
    void everyEventIsPutInItsPublishedFormUnderItsSubject() {
        List<Message> put = new ArrayList<>();
        OutboxListener listener = new OutboxListener(put::add);

        EVENTS.forEach(event -> event.tell(listener));

        assertThat(put).hasSameSizeAs(EVENTS);
        for (int each = 0; each < EVENTS.size(); each++) {
            assertThat(put.get(each).source()).isEqualTo("/portals/example-portal/exampleshire");
            assertThat(put.get(each).id()).isEqualTo(EVENTS.get(each).id());
            assertThat(put.get(each).kind()).isEqualTo(Message.Kind.EVENT);
            assertThat(put.get(each).subject())
                    .isEqualTo(EVENTS.get(each).subject().path());
            assertThat(new String(put.get(each).body(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(PortalEventJson.write(EVENTS.get(each)), StandardCharsets.UTF_8));
        }
        assertThat(put.get(4).subject()).isEqualTo("tender/a1/lot/b7");
    }

    @Test
    void everyMethodThatAPortalCallsIsShieldedAndHandedOn() {
        List<String> overridden = Arrays.stream(TenderPortalListener.class.getMethods())
                .map(Method::getName)
                .toList();
        assertThat(EVENTS).hasSameSizeAs(overridden);
        for (Class<?> type : List.of(ShieldedListener.class, OutboxListener.class)) {
            assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName))
                    .containsAll(overridden);
        }
    }

    @Test
    void aListenerThatFailsIsCountedAndToldByIdentifierOnly() {
        List<String> told = new ArrayList<>();
        ShieldedListener shielded = new ShieldedListener(
                new OutboxListener(message -> {
                    throw new OutboxFailure("says what it was given", null);
                }),
                (event, failure) -> told.add(event + " " + failure.getSimpleName()));

        EVENTS.forEach(event -> event.tell(shielded));

        assertThat(shielded.failures()).isEqualTo(EVENTS.size());
        assertThat(told).first().isEqualTo("tender.published:tender/a1@2027-01-15T12:00:00Z OutboxFailure");
        assertThat(told).hasSameSizeAs(EVENTS);
    }

    @Test
    void aLogThatFailsDoesNotReachThePortalEither() {
        ShieldedListener shielded = new ShieldedListener(
                new OutboxListener(message -> {
                    throw new NoClassDefFoundError("a part of the plugin is missing");
                }),
                (event, failure) -> {
                    throw new IllegalStateException("the log is full");
                });

        EVENTS.get(2).tell(shielded);

        assertThat(shielded.failures()).isPositive();
    }

    @Test
    void aListenerThatWorksIsLeftAlone() {
        List<Message> put = new ArrayList<>();
        ShieldedListener shielded = new ShieldedListener(new OutboxListener(put::add), FailureLog.system());

        EVENTS.forEach(event -> event.tell(shielded));

        assertThat(put).hasSameSizeAs(EVENTS);
        assertThat(shielded.failures()).isZero();
    }
}
