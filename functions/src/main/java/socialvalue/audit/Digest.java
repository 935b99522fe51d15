package socialvalue.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * A SHA-256 (FIPS 180-4) of fields in order. Each field goes in with its length before it, so that no two lists of
 * fields give the same bytes.
 */
public final class Digest {
    private final MessageDigest digest;

    public Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds bytes. */
    public Digest add(byte[] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, field.length));
        digest.update(field);
        return this;
    }

    /** Adds a text, in UTF-8. */
    public Digest add(String field) {
        return add(field.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a number. */
    public Digest add(int field) {
        return add(Integer.toString(field));
    }

    /** Adds how many texts there are, and each of them. */
    public Digest add(Collection<String> fields) {
        add(fields.size());
        fields.forEach(this::add);
        return this;
    }

    /** What came of it, in hexadecimal; nothing can be added after. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
