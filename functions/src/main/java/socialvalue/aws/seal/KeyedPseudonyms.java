package socialvalue.aws.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Supplier;
import javax.crypto.Mac;
import socialvalue.port.Pseudonyms;
import socialvalue.port.ReturnDocument;
import socialvalue.procurement.LotId;

/**
 * HMAC-SHA-256, base64url, 43 characters.
 *
 * <p>What it is a digest of stands before its parts, and each part behind its length: no two different questions are
 * ever the same bytes.
 */
public final class KeyedPseudonyms implements Pseudonyms {
    private final Supplier<SecretKey256> secret;

    /** @param secret asked for each time, so that nothing secret is held from the start of a function; no other use */
    public KeyedPseudonyms(Supplier<SecretKey256> secret) {
        this.secret = Objects.requireNonNull(secret);
    }

    @Override
    public String of(LotId lot, String supplier) {
        return digest("supplier", utf8(lot.tender()), utf8(lot.lot()), utf8(supplier));
    }

    @Override
    public String digest(LotId lot, ReturnDocument document) {
        return digest("document", utf8(lot.tender()), utf8(lot.lot()), document.bytes());
    }

    @Override
    public String request(LotId lot, String supplier, String idempotencyKey) {
        return digest("request", utf8(lot.tender()), utf8(lot.lot()), utf8(supplier), utf8(idempotencyKey));
    }

    private String digest(String what, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret.get().forAlgorithm("HmacSHA256"));
            update(mac, utf8(what));
            for (byte[] part : parts) {
                update(mac, part);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform has no HMAC-SHA-256", e);
        }
    }

    private static void update(Mac mac, byte[] part) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        mac.update(part);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "keyed pseudonyms";
    }
}
