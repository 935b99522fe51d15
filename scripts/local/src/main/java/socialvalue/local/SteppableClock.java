package socialvalue.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * The real time plus a step that only ever grows: lets a worked example reach its deadline without waiting for it.
 *
 * <p>The step is kept in the folder, so that after a restart no stored time lies in the future. Nothing reachable over
 * HTTP moves this clock.
 */
public final class SteppableClock implements InstantSource {
    private static final String FILE = "clock";

    private final InstantSource real;
    private final Path file;
    private volatile Duration ahead;

    private SteppableClock(InstantSource real, Path file, Duration ahead) {
        this.real = real;
        this.file = file;
        this.ahead = ahead;
    }

    /**
     * The clock of a folder, as far ahead as it was left.
     *
     * @throws CannotRun if what the folder says of it cannot be read
     */
    public static SteppableClock of(Path folder, InstantSource real) {
        Path file = folder.resolve(FILE);
        Duration ahead = Duration.ZERO;
        try {
            if (Files.exists(file)) {
                ahead = Duration.parse(Files.readString(file).strip());
            }
        } catch (IOException | DateTimeException e) {
            throw CannotRun.because("The file " + file + " cannot be read; start with --fresh.", e);
        }
        return new SteppableClock(Objects.requireNonNull(real), file, ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    /** Moves the clock on to a time; does nothing where that time has passed already. */
    public synchronized void moveTo(Instant time) {
        Duration step = Duration.between(instant(), time);
        if (step.isPositive()) {
            moveForward(step);
        }
    }

    /**
     * Moves the clock on.
     *
     * @throws IllegalArgumentException if the step is negative: time never goes back
     */
    public synchronized void moveForward(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("time never goes back");
        }
        Duration further = ahead.plus(step);
        try {
            OwnerOnly.write(file, further.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ahead = further;
    }
}
