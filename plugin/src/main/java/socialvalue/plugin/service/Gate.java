package socialvalue.plugin.service;

import java.util.Objects;
import java.util.function.LongSupplier;
import socialvalue.plugin.portal.FrameReference;

/**
 * The check before a portal accepts a supplier's section. Runs on the portal's own thread, never longer than the
 * time-out, and never throws for a far side that fails. Nothing of the section is kept or logged. Safe for use by
 * several threads.
 */
public final class Gate {
    private static final String INTERRUPTED = "interrupted";

    private final SocialValueApi api;
    private final GateSettings settings;
    private final LongSupplier nanoseconds;

    public Gate(SocialValueApi api, GateSettings settings) {
        this(api, settings, System::nanoTime);
    }

    Gate(SocialValueApi api, GateSettings settings, LongSupplier nanoseconds) {
        this.api = Objects.requireNonNull(api);
        this.settings = Objects.requireNonNull(settings);
        this.nanoseconds = nanoseconds;
    }

    /**
     * Whether the portal may accept a section. A thread that is interrupted stays so, and its section was not checked.
     *
     * @param lot where the lot's frame is published
     * @param section the section as {@code socialvalue.return.v1}
     */
    public GateAnswer check(FrameReference lot, byte[] section) {
        TimeLimit limit = TimeLimit.of(settings.timeOut(), nanoseconds);
        try {
            ApiAnswer<PublishedFrame> frame = api.frame(lot, limit);
            if (frame.value().isEmpty()) {
                return notChecked("frame " + lot + ": " + frame.reason());
            }
            return answer(api.check(frame.value().get(), section, limit));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return notChecked(INTERRUPTED);
        }
    }

    private GateAnswer answer(ApiAnswer<CheckedSection> answer) {
        if (answer.value().isPresent()) {
            return GateAnswer.of(answer.value().get());
        }
        // What cannot be read as a return at all is refused as a request already
        boolean keptOut = answer instanceof ApiAnswer.Refused<CheckedSection> refused
                && refused.findings().stream().anyMatch(Finding::keepsOut);
        return keptOut
                ? GateAnswer.keptOut(((ApiAnswer.Refused<CheckedSection>) answer).findings())
                : notChecked(answer.reason());
    }

    private GateAnswer notChecked(String why) {
        return GateAnswer.notChecked(settings.whenUnavailable(), why);
    }
}
