package socialvalue.plugin.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import socialvalue.plugin.outbox.Courier;
import socialvalue.plugin.outbox.Message;
import socialvalue.plugin.outbox.Receipt;

/**
 * Fetches a held return from its portal, writes it as a section and hands it over. Nothing of it is kept: it is fetched
 * again for another attempt.
 */
public final class HeldReturnCourier implements Courier {
    /** Conflicts that time alone does not end. */
    static final Set<String> FINAL_CONFLICTS = Set.of(
            "delivered-before",
            "already-opening",
            "already-opened",
            "after-the-deadline",
            "not-in-this-phase",
            "sealed-here");

    private final SocialValueApi api;
    private final Map<String, HeldReturnSource> sources;
    private final RequirementBindings bindings;
    private final DeliveryReports reports;

    /**
     * A courier.
     *
     * @param sources by the name of the portal
     * @param bindings what an officer declared about the portals' requirements
     * @param reports told of each return that was delivered
     */
    public HeldReturnCourier(
            SocialValueApi api,
            Map<String, HeldReturnSource> sources,
            RequirementBindings bindings,
            DeliveryReports reports) {
        this.api = Objects.requireNonNull(api);
        this.sources = Map.copyOf(sources);
        this.bindings = Objects.requireNonNull(bindings);
        this.reports = Objects.requireNonNull(reports);
    }

    @Override
    public Receipt deliver(Message message) throws InterruptedException {
        Optional<HeldReturn> named = HeldReturnMessages.read(message);
        if (named.isEmpty()) {
            return Receipt.refused("the message names no held return");
        }
        HeldReturn held = named.get();
        HeldReturnSource source = sources.get(held.portal().name());
        if (source == null) {
            return Receipt.refused("portal " + held.portal().name() + " is not set up here");
        }
        Optional<HeldReturnSource.Opened> fetched;
        try {
            fetched = source.fetch(held);
        } catch (IOException e) {
            // Its message may quote the portal, so it goes no further
            return Receipt.failed("the portal cannot be reached, or does not open the return yet");
        }
        if (fetched.isEmpty()) {
            return Receipt.refused("no longer in the portal");
        }
        return deliver(held, fetched.get(), key(message));
    }

    private Receipt deliver(HeldReturn held, HeldReturnSource.Opened opened, String key) throws InterruptedException {
        Optional<OffsetDateTime> receivedAt = opened.submitted().submittedAt();
        if (receivedAt.isEmpty()) {
            return Receipt.refused("the portal does not say when it received the return");
        }
        ApiAnswer<PublishedFrame> frame = api.frame(held.frame());
        if (frame.value().isEmpty()) {
            return receipt("frame " + held.frame() + ": ", frame, true);
        }
        ReturnSection section;
        try {
            section = ReturnSection.of(frame.value().get(), opened.tender(), held.lot(), opened.submitted(), bindings);
        } catch (ReturnSection.CannotBeWritten e) {
            return Receipt.refused(e.getMessage());
        }
        if (!section.withoutUnit().isEmpty()) {
            // Delivered, it would earn nothing by no fault of the supplier's, and it can be delivered only once
            return Receipt.refused("no unit is stated for requirement " + String.join(", ", section.withoutUnit()));
        }
        ApiAnswer<Integer> answer =
                api.deliver(held.frame(), section.supplier(), receivedAt.get(), section.json(), key);
        answer.value().ifPresent(findings -> reports.delivered(held, findings, section.unbound()));
        return receipt("", answer, false);
    }

    /** @param awaited whether what is not there is expected to come */
    private static Receipt receipt(String about, ApiAnswer<?> answer, boolean awaited) {
        if (answer instanceof ApiAnswer.Answered<?>) {
            return Receipt.delivered();
        }
        String reason = about + answer.reason();
        if (!(answer instanceof ApiAnswer.Refused<?>)) {
            return Receipt.failed(reason);
        }
        ApiAnswer.Refused<?> refused = (ApiAnswer.Refused<?>) answer;
        boolean again =
                switch (refused.status()) {
                    // A token may be renewed, a frame may be published yet, an overload passes
                    case 401, 403, 404, 408, 425, 429 -> true;
                    case 409 -> !FINAL_CONFLICTS.contains(refused.code());
                    default -> awaited || refused.status() < 400 || refused.status() >= 500;
                };
        if (!again) {
            return Receipt.refused(reason);
        }
        return refused.retryAfter().map(wait -> Receipt.failed(reason, wait)).orElseGet(() -> Receipt.failed(reason));
    }

    /** The same each time the message is delivered. */
    private static String key(Message message) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((message.source() + "\n" + message.id()).getBytes(StandardCharsets.UTF_8));
            return "held_" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
