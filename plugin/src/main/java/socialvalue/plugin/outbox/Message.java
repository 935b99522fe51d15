package socialvalue.plugin.outbox;

import java.util.Objects;

/**
 * Something that has to reach Social Value.
 *
 * @param source where it comes from, such as {@code /portals/prozorro/exampleshire}
 * @param id with the source it names the message for ever; the same one put again changes nothing
 * @param kind how it is delivered
 * @param subject messages of one source about the same subject are delivered in the order in which they were put
 * @param body for an {@link Kind#EVENT} the very bytes that are sent; for a {@link Kind#HELD_RETURN} identifiers only,
 *     by which the return is fetched when it is delivered: no return is ever stored here
 */
public record Message(String source, String id, Kind kind, String subject, byte[] body) {
    public Message {
        Objects.requireNonNull(kind);
        if (source.isBlank() || id.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("a message has a source, an identifier and a subject");
        }
        body = body.clone();
    }

    /** How a message is delivered. */
    public enum Kind {
        /** A signed event. */
        EVENT,
        /** A return that the portal held closed until the deadline. */
        HELD_RETURN
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return source + " " + id;
    }
}
