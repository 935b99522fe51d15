package socialvalue.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A queue within this process, handed to a function in batches as SQS does: at least once, in no promised order. What
 * it has accepted outlives the process.
 */
public final class LocalQueue implements AutoCloseable {
    /** The largest body SQS takes, in bytes. */
    static final int LARGEST_BODY = 1 << 20;

    private static final int BATCH = 10;
    private static final int WORKERS = 2;
    private static final Duration LONGEST_CALL = Duration.ofMinutes(15);

    private final String name;
    private final QueueFolder folder;
    private final InstantSource clock;
    private final Duration visibilityDelay;
    private final int mostReceives;
    private final PrintStream faults;
    private final DelayQueue<QueueMessage> messages = new DelayQueue<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> parked = new ArrayList<>();
    private final Object progress = new Object();
    private int unfinished;

    /**
     * A queue with what an earlier process left in it; what is sent waits until a function reads it.
     *
     * @param name the queue's name
     * @param folder where its messages are kept
     * @param clock tells when a message was sent
     * @param visibilityDelay how long a message that was not dealt with stays out of sight
     * @param mostReceives how often a message is handed out before it is set aside
     * @param faults where faults are reported, by identifier only
     */
    LocalQueue(
            String name,
            QueueFolder folder,
            InstantSource clock,
            Duration visibilityDelay,
            int mostReceives,
            PrintStream faults) {
        this.name = name;
        this.folder = folder;
        this.clock = clock;
        this.visibilityDelay = visibilityDelay;
        this.mostReceives = mostReceives;
        this.faults = faults;
        messages.addAll(folder.messages());
        parked.addAll(folder.setAside());
        unfinished = messages.size();
    }

    /**
     * Accepts a message; once this returns it is not lost.
     *
     * @return its identifier
     * @throws IllegalArgumentException if it is empty or larger than SQS takes
     */
    public String send(String body) {
        int size = body.getBytes(StandardCharsets.UTF_8).length;
        if (size == 0 || size > LARGEST_BODY) {
            throw new IllegalArgumentException("a message has between 1 and " + LARGEST_BODY + " bytes");
        }
        QueueMessage message = QueueMessage.of(body, clock.instant());
        folder.keep(message);
        synchronized (progress) {
            unfinished++;
        }
        messages.add(message);
        return message.id();
    }

    /** Hands everything, sent and yet to be sent, to a function. Called once. */
    public void deliverTo(String function, RequestStreamHandler handler) {
        for (int i = 0; i < WORKERS; i++) {
            workers.execute(() -> work(function, handler));
        }
    }

    /**
     * Waits until every message has been dealt with or parked.
     *
     * @return whether that came to pass within the limit
     */
    public boolean awaitIdle(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (progress) {
            while (unfinished > 0) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return false;
                }
                progress.wait(left);
            }
            return true;
        }
    }

    /** The messages set aside because they were handed out too often. */
    public List<String> parked() {
        synchronized (progress) {
            return List.copyOf(parked);
        }
    }

    /** Stops handing out; what is being worked on is interrupted. */
    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }

    private void work(String function, RequestStreamHandler handler) {
        try {
            while (true) {
                List<QueueMessage> batch = new ArrayList<>();
                batch.add(messages.take());
                messages.drainTo(batch, BATCH - 1);
                batch.replaceAll(QueueMessage::handedOut);
                settle(batch, deliver(batch, function, handler));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<String> deliver(List<QueueMessage> batch, String function, RequestStreamHandler handler)
            throws InterruptedException {
        Set<String> sent = batch.stream().map(QueueMessage::id).collect(Collectors.toSet());
        try {
            Invocation invocation =
                    new Invocation(function, handler, UUID.randomUUID().toString());
            return BatchAnswer.failures(invocation.of(QueueMessage.event(name, batch), LONGEST_CALL), sent);
        } catch (Invocation.Fault | Invocation.TooSlow e) {
            faults.println(e.getMessage());
        } catch (IOException e) {
            faults.println("An event of the queue " + name + " cannot be written: "
                    + e.getClass().getName());
        }
        return sent;
    }

    private void settle(List<QueueMessage> batch, Set<String> failures) {
        for (QueueMessage message : batch) {
            if (failures.contains(message.id()) && message.received() < mostReceives) {
                messages.add(message.hiddenFor(visibilityDelay));
                continue;
            }
            boolean failed = failures.contains(message.id());
            takeOut(message, failed);
            synchronized (progress) {
                if (failed) {
                    parked.add(message.id());
                }
                unfinished--;
                progress.notifyAll();
            }
        }
    }

    private void takeOut(QueueMessage message, boolean failed) {
        try {
            if (failed) {
                folder.setAside(message.id());
                faults.println("The message " + message.id() + " of the queue " + name + " was handed out "
                        + message.received() + " times and never dealt with; it is set aside.");
            } else {
                folder.forget(message.id());
            }
        } catch (UncheckedIOException e) {
            faults.println("The message " + message.id() + " of the queue " + name
                    + " cannot be taken out of its folder; after the next start it comes again.");
        }
    }
}
