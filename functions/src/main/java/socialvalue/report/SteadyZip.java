package socialvalue.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook's archive without the clock of the machine that wrote it: its library lets neither time be given. */
final class SteadyZip {
    private static final String CORE = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    /** The first that an archive can tell. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyZip() {}

    /** The same archive, made at that instant, its entries at a fixed one. */
    static byte[] of(byte[] archive, Instant createdAt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(EPOCH);
                to.putNextEntry(steady);
                byte[] bytes = from.readAllBytes();
                to.write(entry.getName().equals(CORE) ? created(bytes, createdAt) : bytes);
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an archive in memory cannot be copied", e);
        }
        return out.toByteArray();
    }

    private static byte[] created(byte[] properties, Instant at) {
        String moment = at.truncatedTo(ChronoUnit.SECONDS).toString();
        return CREATED.matcher(new String(properties, StandardCharsets.UTF_8))
                .replaceFirst("$1" + Matcher.quoteReplacement(moment))
                .getBytes(StandardCharsets.UTF_8);
    }
}
