package socialvalue.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * A message waiting in a {@link LocalQueue}.
 *
 * @param id names it
 * @param body its text
 * @param sentAt when it was sent
 * @param received how often it has been handed out
 * @param visibleAt when it may be handed out, on {@link System#nanoTime()}
 */
record QueueMessage(String id, String body, Instant sentAt, int received, long visibleAt) implements Delayed {
    private static final JsonFactory JSON = new JsonFactory();

    static QueueMessage of(String body, Instant sentAt) {
        return new QueueMessage(UUID.randomUUID().toString(), body, sentAt, 0, System.nanoTime());
    }

    /** A message that an earlier process accepted; how often it was handed out then is not known. */
    static QueueMessage kept(String id, String body, Instant sentAt) {
        return new QueueMessage(id, body, sentAt, 0, System.nanoTime());
    }

    /** The same message, handed out once more. */
    QueueMessage handedOut() {
        return new QueueMessage(id, body, sentAt, received + 1, visibleAt);
    }

    /** The same message, invisible for a while. */
    QueueMessage hiddenFor(Duration delay) {
        return new QueueMessage(id, body, sentAt, received, System.nanoTime() + delay.toNanos());
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(visibleAt - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed that) {
        return Long.compare(getDelay(TimeUnit.NANOSECONDS), that.getDelay(TimeUnit.NANOSECONDS));
    }

    /** The event in which SQS hands a batch to a function. */
    static byte[] event(String queue, List<QueueMessage> batch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("Records");
            for (QueueMessage message : batch) {
                message.writeTo(json, queue);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void writeTo(JsonGenerator json, String queue) throws IOException {
        String sent = Long.toString(sentAt.toEpochMilli());
        json.writeStartObject();
        json.writeStringField("messageId", id);
        json.writeStringField("receiptHandle", UUID.randomUUID().toString());
        json.writeStringField("body", body);
        json.writeObjectFieldStart("attributes");
        json.writeStringField("ApproximateReceiveCount", Integer.toString(received));
        json.writeStringField("SentTimestamp", sent);
        json.writeStringField("SenderId", "local");
        json.writeStringField("ApproximateFirstReceiveTimestamp", sent);
        json.writeEndObject();
        json.writeObjectFieldStart("messageAttributes");
        json.writeEndObject();
        json.writeStringField("md5OfBody", md5());
        json.writeStringField("eventSource", "aws:sqs");
        json.writeStringField(
                "eventSourceARN", "arn:aws:sqs:" + LocalContext.REGION + ":" + LocalContext.ACCOUNT + ":" + queue);
        json.writeStringField("awsRegion", LocalContext.REGION);
        json.writeEndObject();
    }

    private String md5() {
        try {
            // No protection is meant: the event's format asks for it
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
