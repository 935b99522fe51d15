package socialvalue.aws.seal;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import socialvalue.port.LotKey;
import socialvalue.port.Seal;
import socialvalue.procurement.LotId;

/**
 * Seals by JSON Web Encryption (RFC 7516), compact serialisation: {@code RSA-OAEP-256} to the lot's key and
 * {@code A256GCM} under a key of each return's own.
 *
 * <p>The lot stands in the protected header, so a return moved to another lot does not open there even were the keys
 * the same. Compression comes before padding and not from JWE, whose own would undo the padding's purpose.
 */
public final class JoseSeal implements Seal {
    private static final int KEY_BITS = 3072;

    private final WrappingKey wrappingKey;

    /** @param wrappingKey {@link WrappingKey#NONE} where returns are only closed */
    public JoseSeal(WrappingKey wrappingKey) {
        this.wrappingKey = Objects.requireNonNull(wrappingKey);
    }

    @Override
    public LotKey newKey(LotId lot, Instant deadline) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair pair = generator.generateKeyPair();
            RSAKey published = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .keyID(lot.toString())
                    .keyUse(KeyUse.ENCRYPTION)
                    .algorithm(JWEAlgorithm.RSA_OAEP_256)
                    .build();
            byte[] secret = pair.getPrivate().getEncoded();
            try {
                return new LotKey(published.toJSONString(), wrappingKey.wrap(lot, deadline, secret));
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform cannot make a key pair", e);
        }
    }

    @Override
    public byte[] close(LotKey key, Submitted submitted) {
        byte[] padded = Padding.pad(Envelope.pack(submitted));
        try {
            RSAKey published = RSAKey.parse(key.publicKey());
            JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                    .keyID(Objects.requireNonNull(published.getKeyID(), "a lot's key names its lot"))
                    .build();
            JWEObject sealed = new JWEObject(header, new Payload(padded));
            sealed.encrypt(new RSAEncrypter(published));
            return sealed.serialize().getBytes(StandardCharsets.US_ASCII);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("a lot's public key cannot be used", e);
        }
    }

    @Override
    public LotKey rebind(LotId lot, LotKey key, Instant from, Instant to) {
        return new LotKey(key.publicKey(), wrappingKey.rewrap(lot, from, to, key.wrappedPrivateKey()));
    }

    @Override
    public Opener opener(LotId lot, Instant deadline, LotKey key) {
        byte[] secret = wrappingKey.unwrap(lot, deadline, key.wrappedPrivateKey());
        try {
            PrivateKey privateKey = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(secret));
            return new JoseOpener(lot, new RSADecrypter(privateKey));
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal("the key of lot " + lot + " is no private key", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private record JoseOpener(LotId lot, RSADecrypter decrypter) implements Opener {
        @Override
        public Submitted open(byte[] contents) {
            try {
                JWEObject sealed = JWEObject.parse(new String(contents, StandardCharsets.ISO_8859_1));
                requireOurs(sealed.getHeader());
                sealed.decrypt(decrypter);
                return Envelope.unpack(Padding.unpad(sealed.getPayload().toBytes()));
            } catch (ParseException | JOSEException | IOException | IllegalArgumentException e) {
                throw new BrokenSeal("a return of lot " + lot + " cannot be opened", e);
            }
        }

        private void requireOurs(JWEHeader header) {
            if (!JWEAlgorithm.RSA_OAEP_256.equals(header.getAlgorithm())
                    || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                    || header.getCompressionAlgorithm() != null
                    || !lot.toString().equals(header.getKeyID())) {
                throw new BrokenSeal("a return that was not closed for lot " + lot, null);
            }
        }

        /** Says nothing of the key. */
        @Override
        public String toString() {
            return "the opener of lot " + lot;
        }
    }
}
