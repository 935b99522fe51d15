package socialvalue.aws.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import socialvalue.audit.Signature;
import socialvalue.port.Signing;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/**
 * {@link Signing} with a key on P-256 that never leaves AWS KMS. Verifying takes its public part from KMS once, and
 * needs no right to sign.
 */
public final class KmsSigning implements Signing {
    private final Supplier<KmsClient> kms;
    private final String keyArn;
    private final AtomicReference<PublicKey> publicKey = new AtomicReference<>();

    /**
     * @param kms asked for when something is first signed or verified
     * @param keyArn the asymmetric key's ARN, which signatures name: not an alias, which may point elsewhere later
     */
    public KmsSigning(Supplier<KmsClient> kms, String keyArn) {
        this.kms = Objects.requireNonNull(kms);
        this.keyArn = Objects.requireNonNull(keyArn);
    }

    @Override
    public Signature sign(String digest) {
        SdkBytes signed = kms.get()
                .sign(request -> request.keyId(keyArn)
                        .messageType(MessageType.RAW)
                        .message(SdkBytes.fromByteArrayUnsafe(Ecdsa.message(digest)))
                        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256))
                .signature();
        return new Signature(keyArn, Base64.getEncoder().encodeToString(signed.asByteArrayUnsafe()));
    }

    @Override
    public boolean verifies(String digest, Signature signature) {
        return signature.key().equals(keyArn) && Ecdsa.verifies(publicKey(), digest, signature.value());
    }

    private PublicKey publicKey() {
        PublicKey known = publicKey.get();
        if (known != null) {
            return known;
        }
        SdkBytes told = kms.get().getPublicKey(request -> request.keyId(keyArn)).publicKey();
        try {
            PublicKey read =
                    KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(told.asByteArrayUnsafe()));
            publicKey.set(read);
            return read;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + keyArn + " is none on an elliptic curve", e);
        }
    }

    @Override
    public String toString() {
        return "the signing key " + keyArn;
    }
}
