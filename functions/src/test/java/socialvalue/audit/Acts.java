package socialvalue.audit;

import java.time.Instant;
import java.util.List;

/** Acts for tests that do not care who did what. */
public final class Acts {
    private Acts() {}

    /** Somebody did something. */
    public static Act any() {
        return of(Event.PANEL_NAMED);
    }

    /** Somebody did that. */
    public static Act of(Event what) {
        return new Act("example-somebody", "moderator", Instant.parse("2026-11-30T12:00:00Z"), what, List.of());
    }
}
