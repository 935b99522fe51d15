package socialvalue.plugin.prozorro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.plugin.prozorro.Follow.tender;
import static socialvalue.plugin.prozorro.Follow.thing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Feeds that list late, twice, out of order, or what is no use. */
class FeedOrderTest {
    private final FakePlatform platform = new FakePlatform(2);
    private final Follow follow = new Follow(platform);

    @Test
    void whatWasReadIsNotReadAgainUntilItChanges() throws Exception {
        follow.live();
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
    void whatIsListedLateIsToldAlsoWhereTheOverlapWasReadInPart() throws Exception {
        for (int i = 0; i < 40; i++) {
            platform.change("tenders", tender("a" + i));
            follow.once();
        }
        long last = platform.change("tenders", tender("last"));
        follow.once();
        platform.changeAt("tenders", tender("late"), last - 15);
        int[] pages = {0};
        FakePlatform.Fault down = path -> path.startsWith("/tenders?") && pages[0]++ > 0
                ? Optional.of(FakePlatform.error(502))
                : Optional.empty();
        platform.faults.add(down);
        follow.pass(Duration.ofHours(5));
        assertThatThrownBy(follow::once).isInstanceOf(PortalFailure.class);
        platform.faults.clear();
        follow.pass(Duration.ofHours(5));
        follow.start().once();

        assertThat(follow.events).hasSize(42);
    }

    @Test
    void noMoreThanTheOverlapIsListedAgain() throws Exception {
        for (int i = 0; i < 200; i++) {
            platform.change("tenders", tender("a" + i));
            follow.once();
        }
        platform.asked.clear();
        follow.once();

        assertThat(platform.asked.stream()
                        .filter(path -> path.startsWith("/tenders?"))
                        .count())
                .as("fifteen to twenty tenders in pages of two")
                .isBetween(8L, 12L);
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
    void howeverLongAReadingTakesItsPlaceFitsIntoACheckpoint() throws Exception {
        String lengthy = "x".repeat(140);
        int[] page = {0};
        platform.faults.add(path -> {
            follow.pass(Duration.ofMinutes(3));
            return path.startsWith("/tenders?")
                    ? Optional.of(FakePlatform.answer(ProzorroMapperTest.json(
                            "{'data':[{'id':'..'}],'next_page':" + "{'offset':'" + lengthy + page[0]++ + "'}}")))
                    : Optional.empty();
        });
        follow.once();
        String kept = follow.checkpoints.get("prozorro/prozorro/exampleshire/tenders");
        assertThat(kept).hasSizeLessThan(4_000).contains(lengthy + (page[0] - 1));

        follow.start().once();
        assertThat(platform.asked).as("read on where it was").anyMatch(path -> path.endsWith(lengthy + "994"));
    }
}
