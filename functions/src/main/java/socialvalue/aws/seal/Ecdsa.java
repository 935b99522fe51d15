package socialvalue.aws.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

/** Signatures as {@link socialvalue.audit.Signature} describes them, made and verified by the platform. */
final class Ecdsa {
    private static final String ALGORITHM = "SHA256withECDSA";

    private Ecdsa() {}

    /** What is signed of a digest in hexadecimal. */
    static byte[] message(String digest) {
        return digest.getBytes(StandardCharsets.US_ASCII);
    }

    static String sign(PrivateKey key, String digest) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message(digest));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform cannot sign", e);
        }
    }

    /** False also for what is no signature at all. */
    static boolean verifies(PublicKey key, String digest, String value) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message(digest));
            return signature.verify(Base64.getDecoder().decode(value));
        } catch (SignatureException | IllegalArgumentException notASignature) {
            return false;
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a key that verifies no such signature", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform cannot verify signatures", e);
        }
    }
}
