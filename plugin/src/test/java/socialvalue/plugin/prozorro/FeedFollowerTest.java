package socialvalue.plugin.prozorro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.plugin.prozorro.Follow.TENDER;
import static socialvalue.plugin.prozorro.Follow.tender;
import static socialvalue.plugin.prozorro.Follow.thing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import socialvalue.plugin.outbox.OutboxFailure;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalEvent;
import socialvalue.plugin.portal.PortalEventJson;
import socialvalue.plugin.portal.ReturnSubmitted;
import socialvalue.plugin.portal.ReturnsOpened;
import socialvalue.plugin.portal.TenderAmended;

class FeedFollowerTest {
    private final FakePlatform platform = new FakePlatform(2);
    private final Follow follow = new Follow(platform);

    /** The life of the example tender, one pass after each change. */
    private void live(Follow follow) throws PortalFailure, InterruptedException {
        for (String stage : List.of("02-tender-published.http", "03-tender-amended.http", "04-tender-tendering.http")) {
            follow.platform.change("tenders", thing(stage));
            follow.once();
        }
        follow.platform.open(TENDER, ProzorroMapperTest.data("07-bids-opened.http"));
        follow.platform.change("tenders", thing("06-tender-qualification.http"));
        follow.once();
        follow.platform.change("tenders", thing("08-tender-awarded.http"));
        follow.once();
        follow.platform.change("contracts", thing("10-contract.http"));
        follow.once();
    }

    @Test
    void theWholeLifeOfATenderIsToldInOrderAndTheReturnsBeforeTheirOpening() throws Exception {
        live(follow);

        assertThat(follow.order)
                .containsExactly(
                        "tender.published",
                        "tender.amended",
                        "return.submitted",
                        "held 00000000000000000000000000005f01",
                        "return.submitted",
                        "held 00000000000000000000000000005f02",
                        "return.withdrawn",
                        "returns.opened",
                        "return.submitted",
                        "returns.opened",
                        "award.decided",
                        "award.decided",
                        "contract.signed");
        assertThat(follow.held).extracting(each -> each.lot()).containsOnly(Follow.NORTH);
        assertThat(follow.events.values().stream()
                        .filter(ReturnsOpened.class::isInstance)
                        .map(each -> ((ReturnsOpened) each).returns()))
                .containsExactly(2, 1);
    }

    @Test
    void aChangeThatSuppliersNeedNotKnowIsNoAmendment() throws Exception {
        live(follow);

        assertThat(follow.kinds()).containsOnlyOnce("tender.published", "tender.amended");
        TenderAmended amended = follow.events.values().stream()
                .filter(TenderAmended.class::isInstance)
                .map(TenderAmended.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(amended.lots().get(0).deadline()).contains(OffsetDateTime.parse("2027-02-08T12:00+02:00"));
        assertThat(amended.lots().get(0).frame()).contains(Follow.FRAME);
        assertThat(amended.lots().get(1).frame()).isEmpty();
    }

    @Test
    void anEventSaysNothingOfWhatAReturnContainsOrWhoMadeIt() throws Exception {
        live(follow);

        for (PortalEvent event : follow.events.values()) {
            assertThat(new String(PortalEventJson.write(event), StandardCharsets.UTF_8))
                    .doesNotContain("LLC", "0000020", "31.5", "volunteer", "example-plan", "540000", "small");
        }
        assertThat(String.join("\n", follow.progress) + follow.checkpoints)
                .doesNotContain("LLC", "0000020", "31.5", "volunteer", "example-plan");
    }

    @Test
    void aReturnIsToldWithItsOwnTimeOrTheLastItCanHaveHad() throws Exception {
        ObjectNode hidden = thing("06-tender-qualification.http");
        hidden.put("status", "active.pre-qualification");
        platform.open(
                TENDER,
                ProzorroMapperTest.json(ProzorroMapperTest.data("07-bids-opened.http")
                        .toString()
                        .replaceAll("\"(submissionDate|date)\":", "\"other\":")));
        platform.change("tenders", hidden);
        follow.once();
        Set<String> during = follow.ids();
        assertThat(follow.events.values().stream()
                        .filter(ReturnSubmitted.class::isInstance)
                        .map(each -> each.occurrence().at()))
                .containsOnly(OffsetDateTime.parse("2027-02-08T12:00+02:00"));

        platform.open(TENDER, ProzorroMapperTest.data("07-bids-opened.http"));
        platform.change("tenders", thing("06-tender-qualification.http"));
        follow.once();
        assertThat(follow.ids()).as("shown later, they are the same returns").isEqualTo(during);
    }

    @Test
    void nothingIsToldOfReturnsWhileTheyAreClosed() throws Exception {
        ObjectNode auction = thing("06-tender-qualification.http");
        auction.put("status", "active.auction");
        platform.change("tenders", thing("04-tender-tendering.http"));
        follow.once();
        assertThat(platform.asked).noneMatch(path -> path.endsWith("/bids"));
        platform.change("tenders", auction);
        follow.once();

        assertThat(follow.kinds()).containsExactly("tender.published");
        assertThat(follow.held).isEmpty();
    }

    @Test
    void whatWasReadIsNotReadAgainUntilItChanges() throws Exception {
        live(follow);
        platform.asked.clear();

        assertThat(follow.once()).isZero();
        assertThat(platform.asked).allMatch(path -> path.contains("?"));
    }

    @Test
    void aTenderListedLateBehindTheOffsetIsToldWithinTheOverlap() throws Exception {
        long early = platform.change("tenders", tender("a1"));
        for (String id : List.of("a2", "a3", "a4", "a5")) {
            platform.change("tenders", tender(id));
        }
        follow.once();
        platform.changeAt("tenders", tender("late"), early + 1);
        follow.once();

        assertThat(follow.ids()).hasSize(6).anyMatch(id -> id.contains("tender/late@"));
    }

    @Test
    void lateMeansLateAtAnyTimeNotOnlyAtTheStart() throws Exception {
        for (int hour = 0; hour < 3; hour++) {
            for (int i = 0; i < 60; i++) {
                long at = platform.change("tenders", tender("t" + hour + "x" + i));
                follow.once();
                if (i % 7 == 3) {
                    follow.once();
                    platform.changeAt("tenders", tender("late" + hour + "x" + i), at - 25);
                }
            }
        }
        follow.once();

        assertThat(follow.events).hasSize(180 + 27);
        assertThat(follow.checkpoints
                        .get("prozorro/prozorro/exampleshire/tenders")
                        .length())
                .as("a bounded number of offsets is kept")
                .isLessThan(1_500);
    }

    @Test
    void whatIsListedLateWhileNothingIsReadIsToldHoweverLongThatLasts() throws Exception {
        for (int i = 0; i < 40; i++) {
            platform.change("tenders", tender("a" + i));
            follow.once();
        }
        platform.changeAt("tenders", tender("late"), platform.change("tenders", tender("last")) - 15);
        follow.pass(Duration.ofDays(3));
        follow.start().once();

        assertThat(follow.events).hasSize(42);
    }

    @Test
    void whatIsListedTwiceIsToldOnce() throws Exception {
        platform.faults.add(path -> path.startsWith("/tenders?") && !path.contains("offset=")
                ? Optional.of(FakePlatform.answer(ProzorroMapperTest.json(
                        "{'data':[{'id':'a1','status':'x'},{'id':'a1','status':'x'},{'id':'a1','status':'y'}],"
                                + "'next_page':{'offset':'at-1'}}")))
                : Optional.empty());
        platform.change("tenders", tender("a1"));
        follow.once();

        assertThat(follow.events).hasSize(1);
        assertThat(platform.asked.stream().filter("/tenders/a1"::equals).count())
                .isEqualTo(3);
    }

    @Test
    void anOlderStateThatASlowServerShowsIsPassedOver() throws Exception {
        platform.change("tenders", thing("02-tender-published.http"));
        follow.once();
        platform.change("tenders", thing("04-tender-tendering.http"));
        follow.once();
        Set<String> before = follow.ids();
        platform.change("tenders", thing("02-tender-published.http"));
        follow.once();

        assertThat(follow.ids()).isEqualTo(before).hasSize(2);
    }

    @Test
    void aTenderChangedBackToWhatItWasIsAmendedOnceMore() throws Exception {
        for (int i = 0; i < 4; i++) {
            ObjectNode tender = tender("a1");
            ((ObjectNode) tender.path("tenderPeriod")).put("endDate", "2027-02-0" + (1 + i % 2) + "T12:00:00+02:00");
            tender.put("dateModified", "2027-01-1" + (1 + i) + "T10:00:00.000001+02:00");
            platform.change("tenders", tender);
            follow.once();
        }

        assertThat(follow.kinds())
                .containsExactly("tender.published", "tender.amended", "tender.amended", "tender.amended");
        assertThat(follow.events.values())
                .extracting(each -> each.occurrence().sequence())
                .isSorted();
    }

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
        live(follow);
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
        assertThat(follow.checkpoints.get("prozorro/prozorro/exampleshire/again"))
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
        assertThat(follow.checkpoints.get("prozorro/prozorro/exampleshire/again"))
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
    void aRefusedOffsetIsReplacedByAnEarlierOneOrTheBeginning() throws Exception {
        for (int i = 0; i < 30; i++) {
            platform.change("tenders", tender("a" + i));
            follow.once();
        }
        platform.offsets = "new-";
        platform.change("tenders", tender("last"));
        follow.start().once();

        assertThat(follow.events).hasSize(31);
        assertThat(follow.progress).anyMatch(each -> each.startsWith("OFFSET_REFUSED tenders at-1"));
        platform.change("tenders", tender("verylast"));
        follow.once();
        assertThat(follow.events).hasSize(32);
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
        live(follow);
        for (int kept = 0; kept < follow.events.size(); kept++) {
            FakePlatform same = new FakePlatform(2);
            Follow killed = new Follow(same);
            killed.failsAfter = kept;
            assertThatThrownBy(() -> live(killed)).isInstanceOf(OutboxFailure.class);
            killed.start();
            live(killed);
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
    void twoPortalsOnOneStoreDoNotMix() throws Exception {
        Map<String, String> store = new HashMap<>();
        FakePlatform other = new FakePlatform(2);
        Follow one = new Follow(platform, Follow.PORTAL, store);
        Follow two = new Follow(other, new Portal("prozorro", "otherexample"), store);
        platform.change("tenders", thing("02-tender-published.http"));
        other.change("tenders", thing("03-tender-amended.http"));
        for (int i = 0; i < 3; i++) {
            one.once();
            two.once();
            platform.change("tenders", tender("a" + i));
        }
        one.once();

        assertThat(one.kinds()).containsOnly("tender.published").hasSize(4);
        assertThat(two.kinds()).containsExactly("tender.published");
        assertThat(one.events.values())
                .extracting(each -> each.occurrence().portal())
                .containsOnly(one.portal);
        assertThat(two.events.values())
                .extracting(each -> each.occurrence().portal())
                .containsOnly(two.portal);
    }

    @Test
    void aLotBoundAfterItsOpeningIsDeliveredAndToldAgain() throws Exception {
        follow.bindings.clear();
        platform.open(TENDER, ProzorroMapperTest.data("07-bids-opened.http"));
        platform.change("tenders", thing("06-tender-qualification.http"));
        follow.once();
        assertThat(follow.held).isEmpty();
        assertThat(follow.kinds().stream().filter("returns.opened"::equals).count())
                .isEqualTo(2);

        follow.bindings.put(Follow.NORTH, Follow.FRAME);
        platform.change("tenders", thing("08-tender-awarded.http"));
        follow.once();
        assertThat(follow.held).hasSize(2);
        assertThat(follow.events.values().stream()
                        .filter(ReturnsOpened.class::isInstance)
                        .flatMap(each -> ((ReturnsOpened) each).frame().stream()))
                .containsExactly(Follow.FRAME);
    }

    @Test
    void onlyTheAuthoritiesAskedForAreFollowed() throws Exception {
        follow.buyers = Set.of("UA-EDR-00000101");
        platform.change("tenders", thing("02-tender-published.http"));
        platform.change("tenders", tender("a1"));
        platform.change("contracts", thing("10-contract.http"));
        ObjectNode foreign = thing("10-contract.http");
        foreign.put("id", "k2").remove("buyer");
        platform.change("contracts", foreign);
        follow.once();

        assertThat(follow.kinds()).containsExactly("tender.published", "contract.signed");
    }

    @Test
    void aDraftIsNotPublished() throws Exception {
        for (String status : List.of("draft", "draft.pending", "")) {
            platform.change("tenders", tender("a1").put("status", status));
            follow.once();
        }
        assertThat(follow.events).isEmpty();
    }

    @Test
    void aFeedThatLeadsNowhereEndsThePass() throws Exception {
        platform.change("tenders", tender("a1"));
        platform.faults.add(path -> path.startsWith("/tenders?")
                ? Optional.of(
                        FakePlatform.answer(ProzorroMapperTest.json("{'data':[{'id':'a1'}],'next_page':{'offset':'"
                                + (path.contains("=one") ? "two" : "one") + "'}}")))
                : Optional.empty());
        follow.once();
        follow.once();

        assertThat(follow.events).hasSize(1);
        assertThat(platform.asked.size()).isLessThan(15);
        assertThat(follow.progress).anyMatch(each -> each.startsWith("NO_PROGRESS tenders"));
    }

    @Test
    void aHostileFeedNamesNothingThatIsAskedFor() throws Exception {
        platform.faults.add(path -> path.startsWith("/tenders?")
                ? Optional.of(FakePlatform.answer(ProzorroMapperTest.json("{'data':[{'id':'../../secrets'},"
                        + "{'id':'http://evil.example/'},{'id':'a1?x'},{'id':'..'}],'next_page':{'offset':'&mode=x',"
                        + "'uri':'http://evil.example/','path':'/evil'}}")))
                : Optional.empty());
        follow.once();

        assertThat(platform.asked)
                .allMatch(path -> path.startsWith("/tenders?feed=changes&") || path.startsWith("/contracts?feed="))
                .noneMatch(path -> path.contains("evil") || path.contains("&mode"));
        assertThat(follow.progress).contains("UNREADABLE tenders 4");
    }

    @Test
    void aTenderThatAnswersAsAnotherIsNotBelieved() throws Exception {
        platform.change("tenders", tender("a1"));
        platform.faults.add(path -> path.equals("/tenders/a1")
                ? Optional.of(FakePlatform.answer(ProzorroMapperTest.json("{'data':{'id':'a2','status':'active'}}")))
                : Optional.empty());
        follow.once();

        assertThat(follow.events).isEmpty();
        assertThat(follow.progress).contains("KEPT_FOR_LATER tenders a1: another thing under /tenders/a1");
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
