package socialvalue.audit;

/**
 * A signature of an entry's digest.
 *
 * @param key the name of the key
 * @param value ECDSA on P-256 with SHA-256 over the digest's 64 hexadecimal digits in ASCII, as DER in base64
 */
public record Signature(String key, String value) {}
