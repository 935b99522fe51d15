package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.access.Role.MODERATOR;
import static socialvalue.access.Role.OPENING_OFFICER;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.as;
import static socialvalue.usecase.ExampleCouncil.awardTo;
import static socialvalue.usecase.ExampleCouncil.refusal;
import static socialvalue.usecase.ExampleCouncil.supplier;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.port.Run;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Whoever opens, scores or issues is killed before any one of its writes: nothing shows until all is done, and taken up
 * again it comes out as if nothing had happened.
 */
@Tag("slow")
@ExtendWith(EmbeddedEngine.class)
class KilledBetweenWritesTest {
    private static final Set<String> WRITES =
            Set.of("putItem", "updateItem", "deleteItem", "transactWriteItems", "batchWriteItem");
    /** More than are written on one page. */
    private static final String[] SUPPLIERS =
            IntStream.range(0, 27).mapToObj(i -> "example-" + (100 + i)).toArray(String[]::new);

    private static final String SUCCESSFUL = SUPPLIERS[7];

    private final DynamoDbClient engine;
    private final AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);

    KilledBetweenWritesTest(ExampleCouncil council) {
        engine = council.client;
    }

    /** Nothing that is written catches it, as nothing catches a power cut. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A council whose process is killed before a write once it has no writes left. */
    private ExampleCouncil council() {
        writesLeft.set(Integer.MAX_VALUE);
        return new ExampleCouncil((DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                    if (WRITES.contains(method.getName()) && writesLeft.getAndDecrement() <= 0) {
                        throw new Killed();
                    }
                    try {
                        return method.invoke(engine, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Does something as far as so many writes go; whether it was killed then. */
    private boolean isKilledAfter(int writes, Runnable work) {
        writesLeft.set(writes);
        try {
            work.run();
            return false;
        } catch (Killed killed) {
            return true;
        } finally {
            writesLeft.set(Integer.MAX_VALUE);
        }
    }

    /** What a start does about what an earlier process left. */
    private static void restart(ExampleCouncil council) {
        council.queue.clear();
        council.ports.runs().unfinished().forEach(run -> council.queue.add(run.id()));
    }

    private ExampleCouncil scored() {
        ExampleCouncil council = council();
        council.publish();
        council.locked(SUPPLIERS);
        council.imported("quality", "40", SUPPLIERS);
        council.imported("quality", "45", SUCCESSFUL);
        council.imported("price", "25", SUPPLIERS);
        council.done(council.scoring.start(as(MODERATOR), LOT, Optional.empty()));
        return council;
    }

    @Test
    void nobody_is_shown_a_letter_before_all_are_issued_wherever_the_issue_is_killed() {
        IssueSummaries.Request award = awardTo(SUCCESSFUL, SUPPLIERS);
        int writes = 0;
        boolean killed = true;
        while (killed) {
            ExampleCouncil council = scored();
            killed = isKilledAfter(writes, () -> council.done(council.issuing.issue(as(MODERATOR), LOT, award)));
            if (killed) {
                assertNothingIssued(council);
                restart(council);
                council.done(council.issuing.issue(as(MODERATOR), LOT, award));
                writes++;
            }
            assertAllIssued(council);
        }
        assertThat(writes).as("writes between which it was killed").isGreaterThanOrEqualTo(7);
    }

    private static void assertNothingIssued(ExampleCouncil council) {
        assertThat(council.lot().phase()).isEqualTo(LotPhase.SCORED);
        for (String supplier : SUPPLIERS) {
            assertThat(refusal(() -> council.letters.read(supplier(supplier), LOT, supplier))
                            .slug())
                    .isEqualTo("no-letter");
        }
    }

    private static void assertAllIssued(ExampleCouncil council) {
        assertThat(council.lot().phase()).isEqualTo(LotPhase.SUMMARIES_ISSUED);
        assertThat(council.ports.runs().unfinished()).isEmpty();
        Set<Optional<Instant>> moments = new HashSet<>();
        for (String supplier : SUPPLIERS) {
            ReadLetter.Read read = council.letters.read(supplier(supplier), LOT, supplier);
            assertThat(read.letter().recipient().id()).isEqualTo(supplier);
            moments.add(read.issuedAt());
        }
        assertThat(moments).hasSize(1).doesNotContain(Optional.empty());
    }

    @Test
    void no_return_is_shown_before_all_are_opened_and_each_is_opened_once_wherever_opening_is_killed() {
        ExampleCouncil council = council();
        council.publish();
        council.submitted(SUPPLIERS);
        council.now = council.lot().deadline().plus(SubmitReturn.LONGEST_RUN).plusMillis(1);
        int kills = 0;
        while (isKilledAfter(
                kills,
                () -> council.done(
                        council.opening.start(as(OPENING_OFFICER), LOT).run().orElseThrow()))) {
            kills++;
            assertThat(council.lot().phase()).isEqualTo(LotPhase.PUBLISHED);
            assertThat(refusal(() -> council.returns.one(as(MODERATOR), LOT, SUPPLIERS[0]))
                            .slug())
                    .isEqualTo("not-in-this-phase");
            restart(council);
        }

        assertThat(kills).isGreaterThan(3);
        assertThat(council.lot().phase()).isEqualTo(LotPhase.OPENED);
        assertThat(council.ports.openedReturns().scoringRows(LOT))
                .extracting(row -> row.checked().supplier().id())
                .containsExactlyInAnyOrder(SUPPLIERS);
    }

    @Test
    void the_scores_before_stay_current_and_whole_wherever_a_new_scoring_is_killed() {
        ExampleCouncil council = scored();
        String before = run(council);
        council.imported("price", "20", SUPPLIERS[3]);
        int kills = 0;
        while (isKilledAfter(
                kills,
                () -> council.done(council.scoring.start(as(MODERATOR), LOT, Optional.of("A price was corrected."))))) {
            kills++;
            assertThat(run(council)).isEqualTo(before);
            restart(council);
        }

        assertThat(kills).isGreaterThan(3);
        assertThat(run(council)).isNotEqualTo(before);
    }

    /** The current run, whose table names every supplier once. */
    private static String run(ExampleCouncil council) {
        ReadScores.Table table = council.scores.table(as(MODERATOR), LOT, Optional.empty(), 100);
        assertThat(table.rows().items())
                .extracting(row -> row.supplier())
                .containsExactlyInAnyOrderElementsOf(List.of(SUPPLIERS));
        return table.run();
    }

    @Test
    void a_run_that_was_killed_is_the_one_that_goes_on() {
        ExampleCouncil council = scored();
        IssueSummaries.Request award = awardTo(SUCCESSFUL, SUPPLIERS);
        Run issuing = council.issuing.issue(as(MODERATOR), LOT, award);
        assertThat(isKilledAfter(1, () -> council.done(issuing))).isTrue();

        assertThat(council.issuing.issue(as(MODERATOR), LOT, award).id()).isEqualTo(issuing.id());
        restart(council);
        assertThat(council.done(issuing).state()).isEqualTo(Run.State.DONE);
    }
}
