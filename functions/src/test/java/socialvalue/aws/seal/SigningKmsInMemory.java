package socialvalue.aws.seal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SignResponse;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/** What KMS promises of one asymmetric key on P-256. */
final class SigningKmsInMemory implements KmsClient {
    /** Each operation, in order. */
    final List<String> asked = new ArrayList<>();

    private final String arn;
    private final KeyPair key;

    SigningKmsInMemory(String arn) {
        this.arn = arn;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.key = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** KMS hashes a raw message itself. */
    @Override
    public SignResponse sign(SignRequest request) {
        asked.add("Sign");
        require(request.keyId());
        if (request.messageType() != MessageType.RAW
                || request.signingAlgorithm() != SigningAlgorithmSpec.ECDSA_SHA_256) {
            throw new AssertionError("the key's policy does not allow this: " + request);
        }
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(request.message().asByteArray());
            return SignResponse.builder()
                    .keyId(arn)
                    .signature(SdkBytes.fromByteArray(signature.sign()))
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public GetPublicKeyResponse getPublicKey(GetPublicKeyRequest request) {
        asked.add("GetPublicKey");
        require(request.keyId());
        return GetPublicKeyResponse.builder()
                .keyId(arn)
                .publicKey(SdkBytes.fromByteArray(key.getPublic().getEncoded()))
                .build();
    }

    private void require(String keyId) {
        if (!arn.equals(keyId)) {
            throw NotFoundException.builder().message("no such key").build();
        }
    }

    @Override
    public String serviceName() {
        return "kms";
    }

    @Override
    public void close() {}
}
