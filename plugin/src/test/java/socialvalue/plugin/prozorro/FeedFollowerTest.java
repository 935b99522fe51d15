package socialvalue.plugin.prozorro;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.plugin.prozorro.Follow.TENDER;
import static socialvalue.plugin.prozorro.Follow.tender;
import static socialvalue.plugin.prozorro.Follow.thing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalEvent;
import socialvalue.plugin.portal.PortalEventJson;
import socialvalue.plugin.portal.ReturnSubmitted;
import socialvalue.plugin.portal.ReturnsOpened;
import socialvalue.plugin.portal.TenderAmended;

/** What is told of a tender. */
class FeedFollowerTest {
    private final FakePlatform platform = new FakePlatform(2);
    private final Follow follow = new Follow(platform);

    @Test
    void theWholeLifeOfATenderIsToldInOrderAndTheReturnsBeforeTheirOpening() throws Exception {
        follow.live();

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
        follow.live();

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
        follow.live();

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
}
