package socialvalue.local;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.local.history.Attempt;
import socialvalue.local.history.Came;
import socialvalue.local.history.SeenRun;
import socialvalue.local.history.Span;
import socialvalue.local.history.Submission;
import socialvalue.local.history.Version;

/** One lot, and all that was asked about it with what came of it. */
final class LotHistory {
    static final int SUPPLIERS = 24;
    static final int EVALUATORS = 50;
    static final int MODERATORS = 3;
    static final String APPROACH = "approach";

    private static final Duration BETWEEN_DEADLINES = Duration.ofMinutes(10);

    final ExampleLot lot;
    final Collection<Submission> submissions = new ConcurrentLinkedQueue<>();
    final Collection<Attempt> marks = new ConcurrentLinkedQueue<>();
    final Collection<Version> agreed = new ConcurrentLinkedQueue<>();
    final Collection<Attempt> imports = new ConcurrentLinkedQueue<>();
    final Collection<SeenRun> seen = new ConcurrentLinkedQueue<>();
    final Set<String> runs = new ConcurrentSkipListSet<>();
    final AtomicReference<Optional<Span>> locked = new AtomicReference<>(Optional.empty());

    private LotHistory(ExampleLot lot) {
        this.lot = lot;
    }

    /** Publishes a lot; those with higher numbers have later deadlines. */
    static LotHistory published(KillableSystem system, int number) throws InterruptedException {
        Instant deadline = system.now().plus(BETWEEN_DEADLINES.multipliedBy(number + 1));
        return new LotHistory(ExampleLot.publish(
                system.api(),
                "EXAMPLE-history-" + number,
                Instant.ofEpochSecond(deadline.getEpochSecond()),
                ExampleLot.WITH_MARKS));
    }

    /** How many returns were acknowledged so far. */
    long received() {
        return submissions.stream()
                .filter(each -> each.version().came() == Came.ACKNOWLEDGED)
                .count();
    }

    String path() {
        return lot.path();
    }

    byte[] section(int supplier, int revision) {
        return lot.section(supplier, revision, true);
    }

    static Caller evaluator(int number) {
        return new Caller("example-evaluator-" + number, Set.of(Role.EVALUATOR), Optional.empty());
    }

    static Caller moderator(int number) {
        return new Caller("example-moderator-" + number, Set.of(Role.MODERATOR), Optional.empty());
    }

    static List<String> panel() {
        return IntStream.range(0, EVALUATORS)
                .mapToObj(each -> evaluator(each).subject())
                .toList();
    }

    static List<Integer> suppliers() {
        return IntStream.range(0, SUPPLIERS).boxed().toList();
    }

    /** Where a mark of an evaluator stands. */
    static String place(String supplier, String evaluator) {
        return supplier + " by " + evaluator;
    }

    /** A mark and its reason as one value. */
    static String value(BigDecimal mark, String rationale) {
        return mark.toPlainString() + ", as: " + rationale;
    }

    /** Shuffled by a source that gives the same again. */
    static <T> List<T> shuffled(List<T> all, java.util.Random random) {
        List<T> shuffled = new ArrayList<>(all);
        java.util.Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
