package socialvalue.port;

/**
 * The key pair a lot's returns are sealed to.
 *
 * @param publicKey as a JSON Web Key
 * @param wrappedPrivateKey closed by a key that only opening can use
 */
public record LotKey(String publicKey, String wrappedPrivateKey) {}
