package socialvalue.plugin.outbox;

import java.util.Objects;

/**
 * Something that has to reach Social Value. Its texts are not blank and hold no control characters.
 *
 * @param source where it comes from, such as {@code /portals/prozorro/exampleshire}; at most 500 characters, and at
 *     most 2,000 in the other texts
 * @param id with the source it names the message for ever; the same one put again changes nothing
 * @param kind how it is delivered
 * @param subject messages of one source about the same subject are delivered in the order in which they were put
 * @param body for an {@link Kind#EVENT} the very bytes that are sent; for a {@link Kind#HELD_RETURN} identifiers only,
 *     by which the return is fetched when it is delivered: no return is ever stored here
 */
public record Message(String source, String id, Kind kind, String subject, byte[] body) {
    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_NAME = 2_000;

    public Message {
        Objects.requireNonNull(kind);
        require(source, LONGEST_SOURCE);
        require(id, LONGEST_NAME);
        require(subject, LONGEST_NAME);
        body = body.clone();
    }

    private static void require(String text, int longest) {
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a message has a source, an identifier and a subject, none too long or with control characters");
        }
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
