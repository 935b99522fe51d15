package socialvalue.plugin.prozorro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.plugin.prozorro.Follow.TENDER;
import static socialvalue.plugin.prozorro.Follow.tender;
import static socialvalue.plugin.prozorro.Follow.thing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import socialvalue.plugin.outbox.OutboxFailure;

/** Platforms and stores that fail, and restarts. */
class FeedFailureTest {
    private final FakePlatform platform = new FakePlatform(2);
    private final Follow follow = new Follow(platform);

    @Test
    void halfAPageIsAskedForAgainAndNothingIsLost() throws Exception {
        for (String id : List.of("a1", "a2", "a3")) {
            platform.change("tenders", tender(id));
        }
        int[] times = {0};
        platform.faults.add(path -> path.startsWith("/tenders?") && times[0]++ % 2 == 0
                ? Optional.of(new Transport.Answer(
                        200, Optional.empty(), "{\"data\":[{\"id\":\"a".getBytes(StandardCharsets.UTF_8)))
                : Optional.empty());
        follow.follow(Duration.ofMinutes(10));

        assertThat(follow.events).hasSize(3);
        assertThat(follow.progress).contains("FAILED all not one whole JSON text from /tenders");
    }

    @Test
    void anHourOf5xxLosesNothingAndIsNotHammered() throws Exception {
        follow.live();
        Set<String> whole = follow.ids();
        FakePlatform down = new FakePlatform(2);
        Follow later = new Follow(down);
        down.open(TENDER, ProzorroMapperTest.data("07-bids-opened.http"));
        down.change("tenders", thing("02-tender-published.http"));
        later.once();
        down.change("tenders", thing("08-tender-awarded.http"));
        down.change("contracts", thing("10-contract.http"));
        down.asked.clear();
        down.faults.add(path -> Optional.of(FakePlatform.error(503)));
        later.follow(Duration.ofHours(1));
        assertThat(down.asked.size()).isBetween(6, 40);
        assertThat(later.events).hasSize(1);

        down.faults.clear();
        later.follow(Duration.ofHours(1));
        assertThat(later.ids()).isEqualTo(whole);
    }

    @Test
    void oneTenderThatFailsForAnHourStopsNoOtherAndIsReadInTheEnd() throws Exception {
        platform.faults.add(
                path -> path.equals("/tenders/a2") ? Optional.of(FakePlatform.error(500)) : Optional.empty());
        for (String id : List.of("a1", "a2", "a3", "a4")) {
            platform.change("tenders", tender(id));
        }
        follow.follow(Duration.ofHours(1));
        assertThat(follow.events).hasSize(3);
        assertThat(platform.asked.stream().filter("/tenders/a2"::equals).count())
                .isBetween(4L, 8L);
        assertThat(follow.progress).contains("KEPT_FOR_LATER tenders a2: 500 /tenders/a2");

        platform.faults.clear();
        follow.start();
        follow.follow(Duration.ofHours(2));
        assertThat(follow.events).hasSize(4);
        assertThat(follow.checkpoints.get("prozorro/prozorro/exampleshire/again/0"))
                .isEqualTo("[]");
    }

    @Test
    void whileTheListOfWhatFailedIsFullNoPageIsPassedAndNothingIsLost() throws Exception {
        FakePlatform big = new FakePlatform(100);
        Follow many = new Follow(big);
        big.faults.add(path -> path.startsWith("/tenders/t") ? Optional.of(FakePlatform.error(500)) : Optional.empty());
        for (int i = 0; i < Again.MOST + 50; i++) {
            big.change("tenders", tender("t" + i));
        }
        big.change("contracts", thing("10-contract.http"));
        many.follow(Duration.ofHours(40));
        assertThat(many.kinds()).as("the other feed goes on").containsExactly("contract.signed");
        assertThat(many.progress).contains("FAILED all 500 things wait to be read again: nothing more is taken on");

        big.faults.clear();
        many.start().follow(Duration.ofHours(3));
        assertThat(many.events).hasSize(Again.MOST + 50 + 1);
    }

    @Test
    void tooManyRequestsAreFollowedByThePauseThatWasAskedFor() throws Exception {
        platform.change("tenders", tender("a1"));
        Dialogue busy = Dialogue.example("12-too-many-requests.http");
        int[] times = {0};
        platform.faults.add(path -> times[0]++ < 2 ? Optional.of(busy.answer()) : Optional.empty());
        follow.follow(Duration.ofMinutes(6));

        assertThat(follow.pauses).startsWith(Duration.ofSeconds(120), Duration.ofSeconds(120), Duration.ofMinutes(1));
        assertThat(follow.events).hasSize(1);
        assertThat(follow.checkpoints.get("prozorro/prozorro/exampleshire/again/0"))
                .as("it was not the tender's fault")
                .isNull();
    }

    @Test
    void whatIsGoneOrClosedIsPassedOverVisibly() throws Exception {
        for (String id : List.of("a1", "a2", "a3", "a4")) {
            platform.change("tenders", tender(id));
        }
        platform.remove("tenders", "a1");
        platform.faults.add(
                path -> path.equals("/tenders/a2") ? Optional.of(FakePlatform.error(410)) : Optional.empty());
        platform.faults.add(
                path -> path.equals("/tenders/a3") ? Optional.of(FakePlatform.error(403)) : Optional.empty());
        follow.once();

        assertThat(follow.progress)
                .contains(
                        "PASSED_OVER tenders a1 is not there any more",
                        "PASSED_OVER tenders a2 is not there any more",
                        "PASSED_OVER tenders a3 is closed");
        assertThat(follow.events).hasSize(1);
    }

    @Test
    void aRestartGoesOnFromTheCheckpoints() throws Exception {
        platform.change("tenders", thing("02-tender-published.http"));
        follow.once();
        platform.change("tenders", thing("03-tender-amended.http"));
        platform.change("tenders", tender("a1"));
        follow.start().once();

        assertThat(follow.order).containsExactly("tender.published", "tender.amended", "tender.published");
    }

    @Test
    void withoutItsCheckpointsAFollowerTellsTheSameStatesUnderTheSameIdentifiers() throws Exception {
        platform.open(TENDER, ProzorroMapperTest.data("07-bids-opened.http"));
        for (String stage :
                List.of("03-tender-amended.http", "06-tender-qualification.http", "08-tender-awarded.http")) {
            platform.change("tenders", thing(stage));
            follow.once();
        }
        platform.change("contracts", thing("10-contract.http"));
        follow.once();

        Follow again = new Follow(platform);
        again.once();
        assertThat(again.ids()).isEqualTo(follow.ids());
        assertThat(again.held).isEqualTo(follow.held);
    }

    @Test
    void withoutItsCheckpointsAFollowerLosesNoAmendmentThatCameInBetween() throws Exception {
        platform.change("tenders", thing("02-tender-published.http"));
        follow.once();
        Set<String> before = follow.ids();
        follow.checkpoints.clear();
        platform.change("tenders", thing("03-tender-amended.http"));
        follow.start().once();

        assertThat(follow.ids()).containsAll(before).hasSize(2);
        assertThat(follow.kinds()).containsOnly("tender.published");
    }

    @Test
    void aFollowerKilledBeforeTheOutboxKeptAnEventTellsItAfterwards() throws Exception {
        follow.live();
        for (int kept = 0; kept < follow.events.size(); kept++) {
            FakePlatform same = new FakePlatform(2);
            Follow killed = new Follow(same);
            killed.failsAfter = kept;
            assertThatThrownBy(() -> killed.live()).isInstanceOf(OutboxFailure.class);
            killed.start();
            killed.live();
            assertThat(killed.ids()).as("killed after " + kept).isEqualTo(follow.ids());
            assertThat(killed.held).isEqualTo(follow.held);
        }
    }

    @Test
    void whatCannotBeKeptForLaterIsNotTakenForKept() throws Exception {
        platform.faults.add(
                path -> path.equals("/tenders/a1") ? Optional.of(FakePlatform.error(500)) : Optional.empty());
        platform.change("tenders", tender("a1"));
        follow.readOnly = true;
        assertThatThrownBy(follow::once).isInstanceOf(OutboxFailure.class);
        assertThatThrownBy(follow::once).isInstanceOf(OutboxFailure.class);
        follow.readOnly = false;
        platform.faults.clear();
        follow.follow(Duration.ofHours(2));

        assertThat(follow.events).hasSize(1);
    }

    @Test
    void anOutboxThatIsAwayIsWaitedFor() throws Exception {
        platform.change("tenders", tender("a1"));
        follow.failsAfter = 0;
        follow.follow(Duration.ofMinutes(5));

        assertThat(follow.progress).contains("FAILED all the outbox: the store is away");
        assertThat(follow.events).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksIsAFailureLikeOthers() throws Exception {
        platform.change("tenders", tender("a1"));
        int[] times = {0};
        platform.faults.add(path -> {
            if (times[0]++ < 3) {
                throw new IOException("reset");
            }
            return Optional.empty();
        });
        follow.follow(Duration.ofMinutes(10));

        assertThat(follow.events).hasSize(1);
    }
}
