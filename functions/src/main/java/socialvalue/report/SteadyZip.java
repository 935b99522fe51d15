package socialvalue.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook's archive without the clock of the machine that wrote it: its library lets no time be given. It is read by
 * its directory (ZIP, APPNOTE.TXT 4.3.12), as what stands behind the entries cannot be read from a stream.
 */
final class SteadyZip {
    private static final String CORE = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    /** The first that an archive can tell. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;

    private SteadyZip() {}

    /** The same archive, made at that instant, its entries at a fixed one. */
    static byte[] of(byte[] archive, Instant createdAt) {
        ByteBuffer from = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = archive.length - END_SIZE;
        require(from.getInt(end), END);
        int at = from.getInt(end + 16);
        ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
        try (ZipOutputStream to = new ZipOutputStream(out)) {
            for (int left = from.getShort(end + 10); left > 0; left--) {
                require(from.getInt(at), ENTRY);
                int length = from.getShort(at + 28);
                String name = new String(archive, at + ENTRY_SIZE, length, StandardCharsets.UTF_8);
                ZipEntry steady = new ZipEntry(name);
                steady.setTimeLocal(EPOCH);
                to.putNextEntry(steady);
                byte[] bytes = inflated(from, from.getInt(at + 42), from.getInt(at + 20));
                to.write(name.equals(CORE) ? created(bytes, createdAt) : bytes);
                to.closeEntry();
                at += ENTRY_SIZE + length + from.getShort(at + 30) + from.getShort(at + 32);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an archive in memory cannot be copied", e);
        }
        return out.toByteArray();
    }

    private static void require(int found, int expected) {
        if (found != expected) {
            throw new IllegalStateException("an archive is not as its library writes them");
        }
    }

    private static byte[] inflated(ByteBuffer from, int local, int length) throws IOException {
        int start = local + LOCAL_SIZE + from.getShort(local + 26) + from.getShort(local + 28);
        Inflater inflater = new Inflater(true);
        try (InputStream in =
                new InflaterInputStream(new ByteArrayInputStream(from.array(), start, length), inflater)) {
            return in.readAllBytes();
        } finally {
            inflater.end();
        }
    }

    private static byte[] created(byte[] properties, Instant at) {
        String moment = at.truncatedTo(ChronoUnit.SECONDS).toString();
        return CREATED.matcher(new String(properties, StandardCharsets.UTF_8))
                .replaceFirst("$1" + Matcher.quoteReplacement(moment))
                .getBytes(StandardCharsets.UTF_8);
    }
}
