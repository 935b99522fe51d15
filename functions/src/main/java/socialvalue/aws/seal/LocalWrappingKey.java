package socialvalue.aws.seal;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import socialvalue.port.Seal.BrokenSeal;
import socialvalue.procurement.LotId;

/**
 * A wrapping key this process holds itself, for one machine: lot and deadline stand in the protected header of a JWE
 * ({@code dir}, {@code A256GCM}).
 */
public final class LocalWrappingKey implements WrappingKey {
    private static final String DEADLINE = "deadline";

    private final Supplier<SecretKey256> secret;

    /** @param secret asked for each time, so that nothing secret is held from the start of a function */
    public LocalWrappingKey(Supplier<SecretKey256> secret) {
        this.secret = Objects.requireNonNull(secret);
    }

    @Override
    public String wrap(LotId lot, Instant deadline, byte[] privateKey) {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .keyID(lot.toString())
                .customParam(DEADLINE, deadline.toString())
                .build();
        JWEObject wrapped = new JWEObject(header, new Payload(privateKey));
        try {
            wrapped.encrypt(new DirectEncrypter(aes()));
        } catch (JOSEException e) {
            throw new IllegalStateException("the platform cannot wrap a key", e);
        }
        return wrapped.serialize();
    }

    @Override
    public String rewrap(LotId lot, Instant from, Instant to, String wrapped) {
        byte[] privateKey = unwrap(lot, from, wrapped);
        try {
            return wrap(lot, to, privateKey);
        } finally {
            Arrays.fill(privateKey, (byte) 0);
        }
    }

    @Override
    public byte[] unwrap(LotId lot, Instant deadline, String wrapped) {
        try {
            JWEObject parsed = JWEObject.parse(wrapped);
            JWEHeader header = parsed.getHeader();
            if (!JWEAlgorithm.DIR.equals(header.getAlgorithm())
                    || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                    || !lot.toString().equals(header.getKeyID())
                    || !deadline.toString().equals(header.getCustomParam(DEADLINE))) {
                throw new BrokenSeal("a key that was not wrapped for lot " + lot + " and its deadline", null);
            }
            parsed.decrypt(new DirectDecrypter(aes()));
            return parsed.getPayload().toBytes();
        } catch (ParseException | JOSEException | IllegalStateException e) {
            throw new BrokenSeal("the key of lot " + lot + " cannot be unwrapped", e);
        }
    }

    private SecretKey aes() {
        return secret.get().forAlgorithm("AES");
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "a wrapping key";
    }
}
