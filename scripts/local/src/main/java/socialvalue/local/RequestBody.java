package socialvalue.local;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a request's body within limits of size and time. */
final class RequestBody {
    /** The largest body that API Gateway takes, in bytes. */
    static final int LARGEST = 10 << 20;

    // A client that sends too much is listened to this far, so that it reads the answer and not a reset
    private static final long LISTENED_TO = 64L << 20;

    private RequestBody() {}

    /**
     * Reads a body whole.
     *
     * @param declared its declared length in bytes; negative where none is declared
     * @return its bytes; empty if there are more than the gateway takes
     * @throws IOException if it is malformed or shorter than declared
     * @throws TimeoutException if it does not arrive in time; whoever is still reading ends when the connection does
     */
    static Optional<byte[]> read(InputStream in, long declared, Duration limit)
            throws IOException, TimeoutException, InterruptedException {
        if (declared > LISTENED_TO) {
            return Optional.empty();
        }
        FutureTask<Optional<byte[]>> reading = new FutureTask<>(() -> read(in, declared));
        Thread.ofVirtual().name("body").start(reading);
        try {
            return reading.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException malformed ? malformed : new IOException(e.getCause());
        }
    }

    private static Optional<byte[]> read(InputStream in, long declared) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 << 10];
        long length = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            length += count;
            if (length > LISTENED_TO) {
                return Optional.empty();
            }
            if (length <= LARGEST) {
                kept.write(buffer, 0, count);
            }
        }
        if (length < declared) {
            throw new EOFException();
        }
        return length <= LARGEST ? Optional.of(kept.toByteArray()) : Optional.empty();
    }
}
