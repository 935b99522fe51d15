package socialvalue.plugin.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What rows are found by. Digests in hexadecimal are of one length and are compared alike by every database, whatever
 * its limits on the length of a key and whether or not it tells capital letters from small ones.
 */
final class Keys {
    private static final String ALGORITHM = "SHA-256";

    private Keys() {}

    /** Of the message with that source and identifier. */
    static String message(String source, String id) {
        return HexFormat.of().formatHex(digest(source, id));
    }

    /** Of the queue of messages of one source about one subject. */
    static String queue(String source, String subject) {
        return HexFormat.of().formatHex(digest(source, subject));
    }

    /** Of where the messages of one source and kind are delivered. */
    static String endpoint(String source, Message.Kind kind) {
        return HexFormat.of().formatHex(digest(source, kind.name()));
    }

    /** SHA-256 of two texts with a line feed between them: no text here contains one. */
    static byte[] digest(String first, String second) {
        try {
            return MessageDigest.getInstance(ALGORITHM)
                    .digest((first + "\n" + second).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
