package socialvalue.aws.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.text.ParseException;
import socialvalue.audit.Signature;
import socialvalue.port.Signing;

/** {@link Signing} with a key that this process holds itself, for one machine; the key is named by its thumbprint. */
public final class LocalSigning implements Signing {
    private final String name;
    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private LocalSigning(ECKey key) {
        try {
            this.name = "local:" + key.computeThumbprint();
            this.privateKey = key.toPrivateKey();
            this.publicKey = key.toPublicKey();
        } catch (JOSEException e) {
            throw new IllegalArgumentException("a key that signs nothing", e);
        }
        if (privateKey == null || !Curve.P_256.equals(key.getCurve())) {
            throw new IllegalArgumentException("entries are signed with a private key on P-256");
        }
    }

    /** With a new key, which is kept nowhere. */
    public static LocalSigning random() {
        return new LocalSigning(fresh());
    }

    /**
     * With the key in a file, a JSON Web Key; it is made with a new one where there is none.
     *
     * @throws IllegalArgumentException if the file is not the owner's alone or holds no such key
     */
    public static LocalSigning readOrCreate(Path file) {
        String text = KeyFile.textOrCreate(file, () -> fresh().toJSONString() + "\n");
        try {
            return new LocalSigning(ECKey.parse(text));
        } catch (ParseException e) {
            // Without its cause, which repeats what it could not read.
            throw new IllegalArgumentException("no key on P-256 in the key file " + file);
        }
    }

    private static ECKey fresh() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("the platform makes no keys on P-256", e);
        }
    }

    @Override
    public Signature sign(String digest) {
        return new Signature(name, Ecdsa.sign(privateKey, digest));
    }

    @Override
    public boolean verifies(String digest, Signature signature) {
        return signature.key().equals(name) && Ecdsa.verifies(publicKey, digest, signature.value());
    }

    /** Says which key, and nothing in it. */
    @Override
    public String toString() {
        return "the signing key " + name;
    }
}
