package socialvalue.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The follower of a portal, the outbox and the far side together, each going wrong in the ways they do: everything is
 * done in the end, each once, and what is about one lot in its order.
 */
class TroubledFarSideTest {
    private static final String TENDER = "tender/1a01";
    private static final List<String> ABOUT_THE_TENDER =
            List.of("tender.published " + TENDER, "tender.amended " + TENDER);
    private static final List<String> ABOUT_THE_SOUTH =
            List.of("return of EX-2027-101/south by UA-EDR-00000201", "returns.opened " + TENDER + "/lot/2b02");
    private static final List<String> ABOUT_THE_NORTH = List.of(
            "return of EX-2027-101/north by UA-EDR-00000201",
            "return of EX-2027-101/north by UA-EDR-00000202",
            "returns.opened " + TENDER + "/lot/2b01");
    private static final List<String> ON_THEIR_OWN = List.of(
            "return.submitted " + TENDER + "/lot/2b01/return/5f01",
            "return.submitted " + TENDER + "/lot/2b02/return/5f01",
            "return.submitted " + TENDER + "/lot/2b01/return/5f02",
            "return.withdrawn " + TENDER + "/lot/2b01/return/5f03",
            "award.decided " + TENDER + "/award/7b01",
            "award.decided " + TENDER + "/award/7b02",
            "contract.signed contract/8c01");

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(folder);
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void nothingGoesWrong() throws InterruptedException {
        story.told();

        assertThat(story.failures + story.kills).isZero();
        assertAllIsDoneOnceAndInOrder();
    }

    @Test
    void bothSidesAnswer5xxForHours() throws InterruptedException {
        Instant well = story.clock.instant().plus(Duration.ofHours(2));
        story.service.goes(request ->
                story.clock.instant().isBefore(well) ? ExampleService.Going.Way.FAILS : ExampleService.Going.Way.WELL);
        story.published();
        assertThat(story.service.journal()).isEmpty();
        assertThat(story.service.requests()).isNotEmpty();
        Instant again = story.clock.instant().plus(Duration.ofHours(1));
        story.platform.goes(path -> story.clock.instant().isBefore(again)
                ? ExamplePlatform.Going.Way.FAILS
                : ExamplePlatform.Going.Way.WELL);
        story.follow(Duration.ofHours(2));
        story.opened();
        story.follow(Duration.ofHours(1));
        story.awarded();
        story.ended();

        assertThat(story.failures).isPositive();
        assertAllIsDoneOnceAndInOrder();
    }

    @Test
    void answersComeLateOrGetLostSoThatThingsArriveTwice() throws InterruptedException {
        SplittableRandom chance = new SplittableRandom(1);
        ExampleService.Going.Way[] ways = ExampleService.Going.Way.values();
        story.service.goes(request -> {
            int drawn = chance.nextInt(20);
            return drawn == 0 ? ExampleService.Going.Way.LATE : ways[drawn % 3];
        });
        story.told();

        assertThat(story.service.requestsTo("/events").size())
                .isGreaterThan(story.service.handled().size());
        assertAllIsDoneOnceAndInOrder();
    }

    @Test
    void thePlatformAnswersHalfAPageOrNoneOrAnEmptyOne() throws InterruptedException {
        SplittableRandom chance = new SplittableRandom(1);
        ExamplePlatform.Going.Way[] ways = ExamplePlatform.Going.Way.values();
        story.platform.goes(path -> ways[chance.nextInt(ways.length)]);
        story.told();

        assertThat(story.failures).isPositive();
        assertAllIsDoneOnceAndInOrder();
    }

    @Test
    void thePlatformListsTheContractBeforeItsTender() throws InterruptedException {
        story.platform.show("contracts", ExamplePlatform.example("10-contract.http"));
        story.follow(Duration.ofHours(1));
        assertThat(story.journal()).containsExactly("contract.signed contract/8c01");
        story.told();

        assertAllIsDoneOnceAndInOrder();
    }

    @Test
    void everyProcessIsKilledBetweenWhatItKeepsAndWhatItSends() throws InterruptedException {
        story.killedBeforeSending = true;
        story.published();
        story.opened();
        story.follow(Duration.ofHours(1));
        story.awarded();
        story.follow(Duration.ofHours(1));
        assertThat(story.service.journal()).isEmpty();
        assertThat(story.kills).isGreaterThan(10);
        story.ended();

        assertAllIsDoneOnceAndInOrder();
    }

    @Test
    void processesAreKilledBetweenWhatTheySendAndWhatTheyRecord() throws InterruptedException {
        story.killedBeforeRecording = true;
        story.told();

        assertThat(story.kills).isPositive();
        assertThat(story.service.requestsTo("/events").size())
                .isGreaterThan(story.service.handled().size());
        assertAllIsDoneOnceAndInOrder();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void everythingGoesWrongAtOnce(long seed) throws InterruptedException {
        SplittableRandom chance = new SplittableRandom(seed);
        ExampleService.Going.Way[] ways = ExampleService.Going.Way.values();
        ExamplePlatform.Going.Way[] others = ExamplePlatform.Going.Way.values();
        story.killedBeforeRecording = true;
        story.service.goes(request -> ways[chance.nextInt(3)]);
        story.platform.goes(path -> {
            FailingDriver.away(story.database, chance.nextInt(4) == 0);
            return others[chance.nextInt(others.length)];
        });
        story.told();

        assertThat(story.failures).isPositive();
        assertAllIsDoneOnceAndInOrder();
    }

    private void assertAllIsDoneOnceAndInOrder() {
        assertThat(story.waiting()).isEmpty();
        assertThat(story.waits()).isFalse();
        assertThat(story.journal())
                .hasSize(
                        ABOUT_THE_TENDER.size() + ABOUT_THE_NORTH.size() + ABOUT_THE_SOUTH.size() + ON_THEIR_OWN.size())
                .containsSubsequence(ABOUT_THE_TENDER)
                .containsSubsequence(ABOUT_THE_NORTH)
                .containsSubsequence(ABOUT_THE_SOUTH)
                .containsAll(ON_THEIR_OWN)
                .doesNotHaveDuplicates();
        assertThat(story.told).containsExactly("opened EX-2027-101/north");
    }
}
