package socialvalue.aws.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.ReEncryptRequest;
import software.amazon.awssdk.services.kms.model.ReEncryptResponse;

/** What KMS promises of one symmetric key: its limit, and that nothing opens without its context. */
final class KmsInMemory implements KmsClient {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** Each operation with the context it named. */
    final List<String> asked = new ArrayList<>();

    private final String arn;
    private final SecretKey key;

    KmsInMemory(String arn) {
        this.arn = arn;
        try {
            this.key = KeyGenerator.getInstance("AES").generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public EncryptResponse encrypt(EncryptRequest request) {
        asked.add("Encrypt " + new TreeMap<>(request.encryptionContext()));
        require(request.keyId());
        return EncryptResponse.builder()
                .ciphertextBlob(closed(request.plaintext().asByteArray(), request.encryptionContext()))
                .build();
    }

    @Override
    public DecryptResponse decrypt(DecryptRequest request) {
        asked.add("Decrypt " + new TreeMap<>(request.encryptionContext()));
        require(request.keyId());
        return DecryptResponse.builder()
                .plaintext(SdkBytes.fromByteArray(opened(request.ciphertextBlob(), request.encryptionContext())))
                .build();
    }

    @Override
    public ReEncryptResponse reEncrypt(ReEncryptRequest request) {
        asked.add("ReEncrypt " + new TreeMap<>(request.destinationEncryptionContext()));
        require(request.sourceKeyId());
        require(request.destinationKeyId());
        byte[] plain = opened(request.ciphertextBlob(), request.sourceEncryptionContext());
        return ReEncryptResponse.builder()
                .ciphertextBlob(closed(plain, request.destinationEncryptionContext()))
                .build();
    }

    private void require(String keyId) {
        if (!arn.equals(keyId)) {
            throw IncorrectKeyException.builder().message("another key").build();
        }
    }

    private SdkBytes closed(byte[] plain, Map<String, String> context) {
        if (plain.length > KmsWrappingKey.MOST) {
            throw KmsException.builder().message("too long for KMS").build();
        }
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
            return SdkBytes.fromByteArray(ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] opened(SdkBytes blob, Map<String, String> context) {
        byte[] all = blob.asByteArray();
        if (all.length < NONCE) {
            throw InvalidCiphertextException.builder().message("too short").build();
        }
        try {
            byte[] nonce = java.util.Arrays.copyOf(all, NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(all, NONCE, all.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw InvalidCiphertextException.builder().message("not so").build();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Map<String, String> context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new TreeMap<>(context).toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String serviceName() {
        return "kms";
    }

    @Override
    public void close() {}
}
