package socialvalue.aws.seal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import socialvalue.port.Seal.TooLargeToSeal;

/**
 * Makes all closed returns of about one size exactly one size.
 *
 * <p>What is left to see: the number of steps, which is how long the compressed return is to the next 4 KiB, and that
 * it changed when a supplier replaced it. A usual return of 29 criteria compresses to about 6 KB, so most of a lot
 * share the second step; one that stands out says only that somebody, not who, wrote much more or much less. Finer
 * steps would tell returns apart, coarser ones would multiply what every submission costs to write.
 */
final class Padding {
    /** Padded contents are a whole number of these, in bytes. */
    static final int STEP = 4 * 1024;

    /** The longest padded contents, in bytes: their sealed form, a third longer, still fits one item of the store. */
    static final int MOST = 256 * 1024;

    private static final int LENGTH_BYTES = Integer.BYTES;

    private Padding() {}

    /**
     * The contents behind their length, filled up with zeros to a whole number of steps.
     *
     * @throws TooLargeToSeal if that would be more than {@link #MOST}
     */
    static byte[] pad(byte[] contents) {
        if (contents.length > MOST - LENGTH_BYTES) {
            throw new TooLargeToSeal("compressed to " + contents.length + " bytes, and at most " + (MOST - LENGTH_BYTES)
                    + " can be kept");
        }
        int steps = (LENGTH_BYTES + contents.length + STEP - 1) / STEP;
        return ByteBuffer.allocate(steps * STEP)
                .putInt(contents.length)
                .put(contents)
                .array();
    }

    /**
     * What {@link #pad} was given.
     *
     * @throws IllegalArgumentException if it was not padded so
     */
    static byte[] unpad(byte[] padded) {
        if (padded.length == 0 || padded.length % STEP != 0 || padded.length > MOST) {
            throw new IllegalArgumentException("not of a padded size: " + padded.length);
        }
        int length = ByteBuffer.wrap(padded).getInt();
        if (length < 0 || length > padded.length - LENGTH_BYTES) {
            throw new IllegalArgumentException("states a length it does not have: " + length);
        }
        return Arrays.copyOfRange(padded, LENGTH_BYTES, LENGTH_BYTES + length);
    }
}
