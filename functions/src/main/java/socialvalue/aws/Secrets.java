package socialvalue.aws;

import java.nio.file.Path;
import java.util.function.Supplier;
import socialvalue.aws.seal.KeyFile;
import socialvalue.aws.seal.SecretKey256;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Keys by reference: {@code file:} and a path, or {@code secret:} and the name of a secret of AWS Secrets Manager. The
 * environment holds the reference only, and the key is fetched when it is first needed, never while a function starts.
 */
final class Secrets {
    private static final String FILE = "file:";
    private static final String SECRET = "secret:";

    private Secrets() {}

    /**
     * The key a reference names, fetched once.
     *
     * @param client asked for only where the reference names a secret
     * @throws IllegalArgumentException if it is no such reference
     */
    static Supplier<SecretKey256> key(String reference, Supplier<SecretsManagerClient> client) {
        if (reference.startsWith(FILE)) {
            Path file = path(reference);
            return new Once<>(() -> KeyFile.read(file));
        }
        Supplier<String> secret = secret(reference, client);
        return new Once<>(() -> SecretKey256.of(secret.get(), "the secret " + name(reference)));
    }

    /**
     * The text a reference names, fetched each time it is asked for.
     *
     * @param client asked for only where the reference names a secret
     * @throws IllegalArgumentException if it is no such reference
     */
    static Supplier<String> text(String reference, Supplier<SecretsManagerClient> client) {
        if (reference.startsWith(FILE)) {
            Path file = path(reference);
            return () -> KeyFile.text(file);
        }
        return secret(reference, client);
    }

    private static Supplier<String> secret(String reference, Supplier<SecretsManagerClient> client) {
        if (!reference.startsWith(SECRET)) {
            throw new IllegalArgumentException("a key is named by " + FILE + " or " + SECRET);
        }
        String name = name(reference);
        return () ->
                client.get().getSecretValue(request -> request.secretId(name)).secretString();
    }

    private static String name(String reference) {
        return reference.substring(SECRET.length());
    }

    private static Path path(String reference) {
        return Path.of(reference.substring(FILE.length()));
    }
}
