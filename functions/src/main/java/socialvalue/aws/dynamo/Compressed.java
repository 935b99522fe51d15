package socialvalue.aws.dynamo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes made smaller, as the table charges by the kilobyte. */
final class Compressed {
    private static final int BUFFER = 8 * 1024;

    private Compressed() {}

    static byte[] text(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static String textOf(byte[] compressed) {
        return new String(undone(compressed), StandardCharsets.UTF_8);
    }

    static byte[] of(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    static byte[] undone(byte[] compressed) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(compressed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(compressed.length * 4);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw new IllegalStateException("a stored text ends too early");
                }
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException broken) {
            throw new IllegalStateException("a stored text cannot be read", broken);
        }
    }
}
