package socialvalue.aws.seal;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import socialvalue.port.Seal.BrokenSeal;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * A wrapping key that never leaves AWS KMS: tender, lot and deadline are the encryption context, without which KMS
 * opens nothing and which its log shows of every use.
 *
 * <p>A lot's private key (some 1,800 bytes in PKCS #8) is encrypted by KMS itself, which takes up to {@value #MOST}
 * bytes: no data key passes through a function. Another deadline is set by KMS too, so that publishing never needs the
 * right to decrypt.
 */
public final class KmsWrappingKey implements WrappingKey {
    /** What KMS encrypts under a symmetric key, in bytes. */
    static final int MOST = 4096;

    static final String TENDER = "tender";
    static final String LOT = "lot";
    static final String DEADLINE = "deadline";

    private final Supplier<KmsClient> kms;
    private final String keyArn;

    /**
     * @param kms asked for when a key is first wrapped or unwrapped
     * @param keyArn the symmetric key's ARN
     */
    public KmsWrappingKey(Supplier<KmsClient> kms, String keyArn) {
        this.kms = Objects.requireNonNull(kms);
        this.keyArn = Objects.requireNonNull(keyArn);
    }

    @Override
    public String wrap(LotId lot, Instant deadline, byte[] privateKey) {
        SdkBytes plain = SdkBytes.fromByteArrayUnsafe(privateKey);
        return text(kms.get()
                .encrypt(request -> request.keyId(keyArn)
                        .encryptionContext(context(lot, deadline))
                        .plaintext(plain))
                .ciphertextBlob());
    }

    @Override
    public String rewrap(LotId lot, Instant from, Instant to, String wrapped) {
        SdkBytes closed = blob(lot, wrapped);
        try {
            return text(kms.get()
                    .reEncrypt(request -> request.sourceKeyId(keyArn)
                            .sourceEncryptionContext(context(lot, from))
                            .destinationKeyId(keyArn)
                            .destinationEncryptionContext(context(lot, to))
                            .ciphertextBlob(closed))
                    .ciphertextBlob());
        } catch (InvalidCiphertextException | IncorrectKeyException e) {
            throw broken(lot, e);
        }
    }

    @Override
    public byte[] unwrap(LotId lot, Instant deadline, String wrapped) {
        SdkBytes closed = blob(lot, wrapped);
        try {
            return kms.get()
                    .decrypt(request -> request.keyId(keyArn)
                            .encryptionContext(context(lot, deadline))
                            .ciphertextBlob(closed))
                    .plaintext()
                    .asByteArrayUnsafe();
        } catch (InvalidCiphertextException | IncorrectKeyException e) {
            throw broken(lot, e);
        }
    }

    private static Map<String, String> context(LotId lot, Instant deadline) {
        return Map.of(TENDER, lot.tender(), LOT, lot.lot(), DEADLINE, deadline.toString());
    }

    private static String text(SdkBytes blob) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(blob.asByteArrayUnsafe());
    }

    private static SdkBytes blob(LotId lot, String wrapped) {
        try {
            return SdkBytes.fromByteArrayUnsafe(Base64.getUrlDecoder().decode(wrapped));
        } catch (IllegalArgumentException e) {
            throw broken(lot, e);
        }
    }

    private static BrokenSeal broken(LotId lot, Exception cause) {
        return new BrokenSeal("the key of lot " + lot + " cannot be unwrapped", cause);
    }

    /** Says which key, and nothing in it. */
    @Override
    public String toString() {
        return "the wrapping key " + keyArn;
    }
}
