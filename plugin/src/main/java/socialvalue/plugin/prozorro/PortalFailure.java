package socialvalue.plugin.prozorro;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The platform did not give what was asked for. Its text holds a status and a path, nothing of a body. */
public final class PortalFailure extends IOException {
    private static final long serialVersionUID = 1;

    /** What to do about it. */
    public enum Kind {
        /** Ask again later. */
        TEMPORARY,
        /** Ask for nothing at all for a while. */
        BUSY,
        /** Nobody may see it, or not yet. */
        CLOSED,
        /** The offset is not one that the platform knows any more. */
        OFFSET
    }

    private final Kind kind;
    private final transient Optional<Duration> wait;

    PortalFailure(Kind kind, String message, Optional<Duration> wait) {
        super(message);
        this.kind = Objects.requireNonNull(kind);
        this.wait = Objects.requireNonNull(wait);
    }

    PortalFailure(String message, Throwable cause) {
        super(message, cause);
        this.kind = Kind.TEMPORARY;
        this.wait = Optional.empty();
    }

    /** What to do about it. */
    public Kind kind() {
        return kind;
    }

    /** How long the platform wants to be left alone; empty where it does not say. */
    public Optional<Duration> notBefore() {
        return wait == null ? Optional.empty() : wait;
    }
}
