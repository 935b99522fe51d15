package socialvalue.aws.seal;

import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A secret of 256 bits, kept elsewhere as 43 base64url characters. */
public final class SecretKey256 {
    private static final int BYTES = 32;

    private final byte[] bytes;

    private SecretKey256(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one. */
    static SecretKey256 random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKey256(bytes);
    }

    /**
     * The one a text says, with or without white space around it.
     *
     * @param source what to call the text in a message, which never shows it
     * @throws IllegalArgumentException if it says none
     */
    public static SecretKey256 of(String text, String source) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(source + " holds no key of " + BYTES + " bytes in base64url");
        }
        return new SecretKey256(bytes);
    }

    /** As it is kept. */
    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** For the algorithm of that name. */
    SecretKey forAlgorithm(String name) {
        return new SecretKeySpec(bytes, name);
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "a secret key";
    }
}
