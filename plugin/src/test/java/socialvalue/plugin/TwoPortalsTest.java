package socialvalue.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socialvalue.plugin.outbox.State;
import socialvalue.plugin.portal.Portal;

/** Two tenants of a portal, with tenders of the same identifiers, and one Social Value. */
class TwoPortalsTest {
    private static final Portal SHIRE = new Portal("example-portal", "exampleshire");
    private static final Portal TON = new Portal("example-portal", "exampleton");
    private static final int KINDS = 8;

    @TempDir
    private Path folder;

    private final ExampleService service = new ExampleService(PortalFolder.secrets(SHIRE, TON), InstantSource.system());
    private final String database = FailingDriver.database();

    @AfterEach
    void close() {
        service.close();
    }

    /** Where the outboxes are. */
    private enum Kept {
        IN_A_FOLDER_EACH,
        IN_ONE_DATABASE
    }

    /** The tenants of which a plugin is told that a lot was opened. */
    private static final class Opened implements Followed {
        private final List<Portal> portals = new CopyOnWriteArrayList<>();

        @Override
        public void lotOpened(LotOpened notice) {
            portals.add(notice.lot().portal());
        }
    }

    private SocialValuePlugin start(Portal portal, Kept kept, Followed followed) {
        PortalFolder settings = new PortalFolder(folder.resolve(portal.tenant()), portal, service.address());
        if (kept == Kept.IN_ONE_DATABASE) {
            settings.with("outbox.jdbc-url", database);
        }
        return SocialValuePlugin.start(settings.file(), followed, Clock.systemUTC());
    }

    private long handled(Portal portal) {
        return service.handled().stream()
                .filter(each -> each.source().equals(portal.source().toString()))
                .count();
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void theOneGoesOnWhileTheOtherIsHeldUpAndEachHearsOfItsOwnLots(Kept kept) throws InterruptedException {
        CountDownLatch heldUp = new CountDownLatch(1);
        service.goes(request -> {
            if (request.path().startsWith(SHIRE.source().toString())) {
                Awaited.latch(heldUp);
            }
            return ExampleService.Going.Way.WELL;
        });
        try (SocialValuePlugin shire = start(SHIRE, kept, Followed.QUIETLY);
                SocialValuePlugin ton = start(TON, kept, Followed.QUIETLY)) {
            EachKind.of(SHIRE).forEach(event -> event.tell(shire));
            EachKind.of(TON).forEach(event -> event.tell(ton));

            Awaited.until(() -> ton.waiting(0).count(State.PENDING) == 0);
            assertThat(handled(TON)).isEqualTo(KINDS);
            assertThat(handled(SHIRE)).isZero();
            assertThat(shire.waiting(0).counts())
                    .containsOnlyKeys(State.PENDING)
                    .containsEntry(State.PENDING, (long) KINDS);
            assertThat(ton.waiting(0).counts()).containsOnlyKeys(State.DELIVERED);

            heldUp.countDown();
            Awaited.until(() -> shire.waiting(0).count(State.PENDING) == 0);
            assertThat(handled(SHIRE)).isEqualTo(KINDS);
            assertThat(shire.waiting(10).messages()).isEmpty();
            assertThat(ton.waiting(10).messages()).isEmpty();
        }
        assertThat(service.requestsTo("/events")).hasSize(2 * KINDS);

        service.stands(EachKind.FRAME.toString(), "opened");
        Opened ofShire = new Opened();
        Opened ofTon = new Opened();
        try (SocialValuePlugin shire = start(SHIRE, kept, ofShire);
                SocialValuePlugin ton = start(TON, kept, ofTon)) {
            Awaited.until(() -> !ofShire.portals.isEmpty() && !ofTon.portals.isEmpty());
            assertThat(shire.failures() + ton.failures()).isZero();
        }
        assertThat(ofShire.portals).containsExactly(SHIRE);
        assertThat(ofTon.portals).containsExactly(TON);
    }

    @Test
    void anEventOfAnotherTenantIsKeptAndSentByThePluginOfThatTenantAlone() throws InterruptedException {
        try (Printed printed = new Printed();
                SocialValuePlugin shire = start(SHIRE, Kept.IN_ONE_DATABASE, Followed.QUIETLY)) {
            EachKind.of(TON, "a2", Optional.empty()).get(0).tell(shire);
            EachKind.of(SHIRE).get(0).tell(shire);

            Awaited.until(() -> handled(SHIRE) == 1);
            assertThat(shire.failures()).isZero();
            assertThat(printed.text())
                    .contains("event tender.published:tender/a2@v1 is of /portals/example-portal/exampleton,"
                            + " and this plugin sends those of /portals/example-portal/exampleshire");
            assertThat(service.requestsTo("/events")).hasSize(1);
        }

        try (SocialValuePlugin ton = start(TON, Kept.IN_ONE_DATABASE, Followed.QUIETLY)) {
            Awaited.until(() -> ton.waiting(0).count(State.PENDING) == 0);
        }
        assertThat(handled(TON)).isEqualTo(1);
    }

    @Test
    void inAStoreOfItsOwnAnEventOfAnotherTenantWaitsForAPerson() throws InterruptedException {
        try (SocialValuePlugin shire = start(SHIRE, Kept.IN_A_FOLDER_EACH, Followed.QUIETLY)) {
            EachKind.of(TON).get(0).tell(shire);

            Awaited.until(() -> shire.waiting(1).count(State.REFUSED) == 1);
            assertThat(shire.waiting(1).messages()).singleElement().satisfies(each -> assertThat(each.reason())
                    .isEqualTo("no secret for this source"));
        }
    }
}
