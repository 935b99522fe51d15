package socialvalue.port;

/**
 * A return exactly as it was received; the kernel passes it on and never looks inside.
 *
 * @param bytes not to be changed by anybody who holds them
 */
public record ReturnDocument(byte[] bytes) {
    /** How long it is, in bytes. */
    public int length() {
        return bytes.length;
    }

    /** Says nothing of the contents. */
    @Override
    public String toString() {
        return "return of " + bytes.length + " bytes";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReturnDocument that && java.util.Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(bytes);
    }
}
