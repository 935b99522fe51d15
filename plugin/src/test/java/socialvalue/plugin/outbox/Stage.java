package socialvalue.plugin.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** An outbox in memory, a clock that stands still, a far side, and one that sends. */
final class Stage {
    static final String SOURCE = "/portals/example-portal/exampleshire";
    static final String OTHER = "/portals/example-portal/exampleton";

    final SteppedClock clock = new SteppedClock();
    final FarSide farSide = new FarSide();
    final DataSource dataSource;
    final JdbcOutbox outbox;
    private Sender sender;

    Stage() {
        this(database(""));
    }

    Stage(DataSource dataSource) {
        this.dataSource = dataSource;
        this.outbox = new JdbcOutbox(dataSource, clock);
        restart();
    }

    /** A database of its own. */
    static JdbcDataSource database(String settings) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + settings);
        return dataSource;
    }

    /** A sender that knows nothing of the one before. */
    void restart() {
        sender = sender();
    }

    Sender sender() {
        return new Sender(
                outbox,
                Map.of(Message.Kind.EVENT, farSide, Message.Kind.HELD_RETURN, farSide),
                clock,
                withoutChance(),
                Sender.Settings.USUAL);
    }

    /** The recommended schedule, to the millisecond. */
    static RetrySchedule withoutChance() {
        return RetrySchedule.standard(() -> 0L);
    }

    static RetrySchedule withChance(long seed) {
        return RetrySchedule.standard(new SplittableRandom(seed));
    }

    static Message event(String id, String subject) {
        return event(SOURCE, id, subject);
    }

    static Message event(String source, String id, String subject) {
        return new Message(
                source, id, Message.Kind.EVENT, subject, ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    void put(String id, String subject) {
        outbox.put(event(id, subject));
    }

    int pass() {
        try {
            return sender.deliverDue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Passes at each time something is due, for so long. */
    void passesFor(Duration time) {
        Instant end = clock.instant().plus(time);
        pass();
        Optional<Instant> due = sender.nextDue();
        while (due.isPresent() && !due.get().isAfter(end)) {
            clock.to(due.get());
            pass();
            due = sender.nextDue();
        }
        clock.to(end);
    }

    Optional<Instant> nextDue() {
        return sender.nextDue();
    }

    List<WaitingMessage> waiting() {
        return outbox.waiting(100).messages();
    }

    long count(State state) {
        return outbox.waiting(0).count(state);
    }
}
