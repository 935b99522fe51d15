package socialvalue.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One call of a function, as Lambda makes it.
 *
 * @param function its logical identifier in the template
 * @param handler its handler
 * @param requestId names this call
 */
record Invocation(String function, RequestStreamHandler handler, String requestId) {
    /** The function threw; tells which classes, never what they say. */
    static final class Fault extends Exception {
        private Fault(String report, Throwable cause) {
            super(report, cause);
        }
    }

    /** The function took longer than it may. */
    static final class TooSlow extends Exception {
        private TooSlow(String report) {
            super(report);
        }
    }

    /**
     * Hands the function an event and waits for its answer.
     *
     * @throws Fault if the function throws anything at all; the message can be shown, as it quotes nothing of the event
     * @throws TooSlow if the limit passes first; the function is interrupted
     */
    byte[] of(byte[] event, Duration limit) throws Fault, TooSlow, InterruptedException {
        FutureTask<byte[]> call = new FutureTask<>(() -> {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            handler.handleRequest(
                    new ByteArrayInputStream(event), answer, new LocalContext(function, requestId, limit));
            return answer.toByteArray();
        });
        Thread.ofVirtual().name(function).start(call);
        try {
            return call.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new TooSlow(function + " took longer than " + limit.toMillis() + " ms (request " + requestId + ")");
        } catch (ExecutionException e) {
            throw new Fault(
                    function + " failed: " + classesOf(e.getCause()) + " (request " + requestId + ")", e.getCause());
        } finally {
            call.cancel(true);
        }
    }

    /** Which classes were thrown, and where; never what they say, which may quote what they worked on. */
    static String classesOf(Throwable thrown) {
        StringBuilder report = new StringBuilder(thrown.getClass().getName());
        if (thrown.getStackTrace().length > 0) {
            report.append(" at ").append(thrown.getStackTrace()[0]);
        }
        int depth = 0;
        for (Throwable cause = thrown.getCause(); cause != null && depth < 5; cause = cause.getCause()) {
            report.append(", caused by ").append(cause.getClass().getName());
            depth++;
        }
        return report.toString();
    }
}
