package socialvalue.aws.dynamo;

/**
 * How a value is written down whole.
 *
 * @param <T> the value's type
 */
interface Form<T> {
    /** The value as canonical JSON. */
    byte[] write(T value);

    /** The value that was written so. */
    T read(byte[] bytes);
}
