package socialvalue.local;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import socialvalue.access.Caller;
import socialvalue.local.Api.Answer;
import socialvalue.local.history.Span;

/** A system that many ask at once while it is killed and started again, and what comes of each request. */
final class KillableSystem implements AutoCloseable {
    /** What the gateway answers where a function takes too long, which may go on all the same. */
    private static final int TOO_SLOW = 503;

    private final AtomicInteger operations = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private SystemProcess process;
    private boolean up = true;
    private volatile SteppableClock clock;

    KillableSystem(Path folder, Path terminal) throws IOException, InterruptedException {
        process = SystemProcess.startSteered(folder, terminal);
        clock = process.clock();
    }

    /**
     * A request and what came of it.
     *
     * @param answer empty where none came
     * @param at no later than when it was sent, by the system's clock
     */
    record Asked(Optional<Answer> answer, Span span, Instant at) {
        /** The status of the answer; 0 where none came. */
        int status() {
            return answer.map(Answer::status).orElse(0);
        }

        /** This, if it was not answered or with one of these statuses. */
        Asked expecting(int... statuses) {
            answer.ifPresent(given -> given.expecting(statuses));
            return this;
        }
    }

    /** Asks as soon as the system is up; what did not reach it is not counted. */
    Asked ask(Caller caller, String method, String path, byte[] body, String... headers) throws InterruptedException {
        while (true) {
            Api api = api();
            Instant at = clock.instant();
            long begun = System.nanoTime();
            try {
                Answer answer = method.equals("GET")
                        ? api.get(caller, path, headers)
                        : api.write(caller, method, path, body, headers);
                operations.incrementAndGet();
                if (answer.status() == TOO_SLOW) {
                    return unanswered(new Span(begun, Long.MAX_VALUE), at);
                }
                return new Asked(Optional.of(answer), new Span(begun, System.nanoTime()), at);
            } catch (CannotRun e) {
                if (e.getCause() instanceof ConnectException) {
                    Thread.sleep(20);
                } else if (e.getCause() instanceof IOException) {
                    operations.incrementAndGet();
                    boolean goesOn = e.getCause() instanceof HttpTimeoutException;
                    return unanswered(new Span(begun, goesOn ? Long.MAX_VALUE : System.nanoTime()), at);
                } else {
                    throw e;
                }
            }
        }
    }

    private Asked unanswered(Span span, Instant at) {
        unanswered.incrementAndGet();
        return new Asked(Optional.empty(), span, at);
    }

    /** Asks again until there is an answer. */
    Answer insist(Caller caller, String method, String path, byte[] body, String... headers)
            throws InterruptedException {
        while (true) {
            Asked asked = ask(caller, method, path, body, headers);
            if (asked.answer().isPresent()) {
                return asked.answer().get();
            }
        }
    }

    /** Reads until there is an answer. */
    Answer read(Caller caller, String path) throws InterruptedException {
        return insist(caller, "GET", path, new byte[0]);
    }

    /** How many requests reached a system. */
    int operations() {
        return operations.get();
    }

    /** How many of them were not answered. */
    int unanswered() {
        return unanswered.get();
    }

    Instant now() {
        return clock.instant();
    }

    /** The API of the system, once it is up. */
    synchronized Api api() throws InterruptedException {
        while (!up) {
            wait();
        }
        return process.api();
    }

    /** Kills the system in the middle of everything, and starts it again. */
    void killAndRestart() throws IOException, InterruptedException {
        SystemProcess killed;
        synchronized (this) {
            killed = process;
            up = false;
        }
        SystemProcess next = killed.restarted();
        clock = next.clock();
        synchronized (this) {
            process = next;
            up = true;
            notifyAll();
        }
    }

    /** Moves the system's clock on while it runs. */
    void moveClockTo(Instant time) throws IOException, InterruptedException {
        process.moveClockTo(time);
        clock = process.clock();
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
