package socialvalue.aws.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import socialvalue.port.ReturnDocument;
import socialvalue.port.Seal.Submitted;
import socialvalue.port.Seal.TooLargeToSeal;

/** A submission as compressed bytes: format, supplier, version, time of receipt, length, document. */
final class Envelope {
    /** The longest document that is closed or opened, in bytes, whatever it compresses to. */
    static final int LONGEST_DOCUMENT = 1024 * 1024;

    private static final int FORMAT = 1;

    private Envelope() {}

    /**
     * A submission as bytes.
     *
     * @throws TooLargeToSeal if its document is longer than {@link #LONGEST_DOCUMENT}
     */
    static byte[] pack(Submitted submitted) {
        byte[] document = submitted.document().bytes();
        if (document.length > LONGEST_DOCUMENT) {
            throw new TooLargeToSeal(
                    "of " + document.length + " bytes, and at most " + LONGEST_DOCUMENT + " can be kept");
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(document.length / 2 + 64);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed, deflater))) {
            out.writeByte(FORMAT);
            out.writeUTF(submitted.supplier());
            out.writeInt(submitted.version());
            out.writeLong(submitted.receivedAt().getEpochSecond());
            out.writeInt(submitted.receivedAt().getNano());
            out.writeInt(document.length);
            out.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException("memory refused to be written to", e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /**
     * What {@link #pack} was given. Inflates no more than the longest document, whatever the bytes say.
     *
     * @throws IOException if they were not packed so
     */
    static Submitted unpack(byte[] packed) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            int format = in.readUnsignedByte();
            if (format != FORMAT) {
                throw new IOException("of the unknown format " + format);
            }
            String supplier = in.readUTF();
            int version = in.readInt();
            Instant receivedAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
            int length = in.readInt();
            if (length < 0 || length > LONGEST_DOCUMENT) {
                throw new IOException("states a document of " + length + " bytes");
            }
            byte[] document = in.readNBytes(length);
            if (document.length != length || in.read() != -1) {
                throw new IOException("the document is not of the length stated");
            }
            return new Submitted(supplier, version, receivedAt, new ReturnDocument(document));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IOException("the time of receipt cannot be read", e);
        }
    }
}
