package socialvalue.plugin.webhook;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import socialvalue.plugin.outbox.Message;
import socialvalue.plugin.outbox.Outbox;
import socialvalue.plugin.outbox.OutboxFailure;
import socialvalue.plugin.outbox.WebhookSecrets;
import socialvalue.plugin.portal.Portal;

/**
 * Takes CloudEvents 1.0 in structured mode, one or a batch, signed by Standard Webhooks. It answers 202 once every
 * event of a request is kept durably, and keeps none where one of them is refused. An event kept before is accepted
 * again and changes nothing. Safe for use by several threads.
 *
 * <p>The other answers: 400 no CloudEvent 1.0; 401 not signed with a live secret, or more than five minutes off; 403
 * another portal's event; 409 the very same message again; 413 too large; 415 another content type; 422 it holds more
 * than identifiers, times and keyed digests, or lacks some; 503 the outbox failed.
 */
public final class WebhookReceiver {
    /** The longest event, in bytes. */
    public static final int LONGEST_EVENT = 65_536;
    /** The longest batch of events, in bytes. */
    public static final int LONGEST_BATCH = 1 << 20;

    private static final long TOLERANCE_IN_SECONDS = 300;
    private static final int MOST_REMEMBERED = 100_000;
    private static final int LONGEST_SIGNATURE = 1_000;
    /** A full stop would move the boundary between what is signed: the identifier, the time and the body. */
    private static final Pattern MESSAGE_ID = Pattern.compile("[!-~&&[^.]]{1,256}");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final JsonFormat FORMAT = new JsonFormat();

    private final Portal portal;
    private final WebhookSecrets secrets;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Replays replays = new Replays(MOST_REMEMBERED);

    /**
     * A receiver for one portal.
     *
     * @param portal whose events are taken
     * @param secrets what they are signed with
     * @param outbox where they are kept and sent on from
     * @param clock what their timestamps are held against
     */
    public WebhookReceiver(Portal portal, WebhookSecrets secrets, Outbox outbox, InstantSource clock) {
        this.portal = portal;
        this.secrets = secrets;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes what was posted, or says why not. */
    public WebhookAnswer receive(WebhookRequest request) {
        try {
            accept(request);
            return WebhookAnswer.accepted();
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    private void accept(WebhookRequest request) {
        PostedEvents.Form form = PostedEvents.Form.of(request.contentType())
                .orElseThrow(() -> new Refused(
                        Refused.Reason.OTHER_CONTENT_TYPE,
                        "Post application/cloudevents+json or application/cloudevents-batch+json, in UTF-8."));
        byte[] bytes = request.body();
        if (bytes.length > form.longest()) {
            throw new Refused(Refused.Reason.TOO_LARGE, "At most " + form.longest() + " bytes are taken.");
        }
        String body = text(bytes);
        Instant now = clock.instant();
        verify(request, body, now);
        String message = request.id() + "." + request.timestamp();
        if (!replays.first(message, now)) {
            throw new Refused(
                    Refused.Reason.REPLAYED, "This message was accepted; a retry has a timestamp of its own.");
        }
        boolean kept = false;
        try {
            keep(messages(form, PostedEvents.read(form, body)));
            kept = true;
        } finally {
            if (!kept) {
                replays.forget(message);
            }
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new Refused(Refused.Reason.NOT_AN_EVENT, "The body is not UTF-8.");
        }
    }

    private void verify(WebhookRequest request, String body, Instant now) {
        if (!MESSAGE_ID.matcher(request.id()).matches()
                || !SECONDS.matcher(request.timestamp()).matches()
                || request.signature().length() > LONGEST_SIGNATURE) {
            throw new Refused(
                    Refused.Reason.NOT_SIGNED,
                    "The headers webhook-id (without a full stop), webhook-timestamp (in seconds) and"
                            + " webhook-signature are needed.");
        }
        long timestamp = Long.parseLong(request.timestamp());
        if (Math.abs(now.getEpochSecond() - timestamp) > TOLERANCE_IN_SECONDS) {
            throw new Refused(Refused.Reason.NOT_SIGNED, "The timestamp is more than five minutes off.");
        }
        if (!secrets.signed(request.id(), timestamp, body, request.signature())) {
            throw new Refused(Refused.Reason.NOT_SIGNED, "No signature fits a live secret.");
        }
    }

    private List<Message> messages(PostedEvents.Form form, List<CloudEvent> events) {
        for (CloudEvent event : events) {
            if (!portal.source().equals(event.getSource())) {
                throw new Refused(Refused.Reason.OTHER_SOURCE, "Only events of " + portal.source() + " are taken.");
            }
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            faults.addAll(EventRules.check(events.get(i), form.pointer(i)));
        }
        if (!faults.isEmpty()) {
            throw new Refused(
                    Refused.Reason.MORE_THAN_IDENTIFIERS,
                    "Events carry only identifiers, times and keyed digests, as urn:socialvalue:schema:portal-event:v1"
                            + " says.",
                    faults);
        }
        List<Message> messages = new ArrayList<>();
        for (CloudEvent event : events) {
            messages.add(message(event));
        }
        return messages;
    }

    /** Written anew, so that nothing is passed on but what was read and checked. */
    private static Message message(CloudEvent event) {
        byte[] body = FORMAT.serialize(event);
        if (body.length > LONGEST_EVENT) {
            throw new Refused(Refused.Reason.TOO_LARGE, "An event has at most " + LONGEST_EVENT + " bytes.");
        }
        String subject = Optional.ofNullable(event.getSubject()).orElse(event.getType());
        return new Message(event.getSource().toString(), event.getId(), Message.Kind.EVENT, subject, body);
    }

    private void keep(List<Message> messages) {
        try {
            messages.forEach(outbox::put);
        } catch (OutboxFailure failure) {
            throw new Refused(Refused.Reason.NOT_KEPT, "The outbox cannot keep it now.");
        }
    }
}
