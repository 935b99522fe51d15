package socialvalue.local.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import socialvalue.file.Node;

/**
 * A thing's last change: its place in a feed.
 *
 * @param id the thing's identifier
 * @param dateModified when it was changed, as the portal writes it
 * @param at the same
 * @param thing all of it
 */
record Change(String id, String dateModified, Instant at, Node thing) {
    static final Comparator<Change> ORDER = Comparator.comparing(Change::at).thenComparing(Change::mark);

    /** What an offset looks like; a client is to make nothing of it. */
    private static final String OFFSET = "[0-9]{1,12}\\.[0-9]{6}\\.1\\.[0-9a-f]{32}";

    private static final int MARK_BYTES = 16;

    static Change of(Node thing) {
        String dateModified = thing.members().get("dateModified").text();
        return new Change(
                thing.members().get("id").text(),
                dateModified,
                OffsetDateTime.parse(dateModified).toInstant(),
                thing);
    }

    /** The offset from which on this change has been read. */
    String offset() {
        return String.format(
                Locale.ROOT, "%d.%06d.1.%s", at.getEpochSecond(), at.get(ChronoField.MICRO_OF_SECOND), mark());
    }

    static boolean isOffset(String text) {
        return text.matches(OFFSET);
    }

    /** Whether this change comes after an offset. */
    boolean isAfter(String offset) {
        String[] parts = offset.split("\\.");
        Instant read = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1_000);
        int compared = at.compareTo(read);
        return compared > 0 || compared == 0 && mark().compareTo(parts[3]) > 0;
    }

    /** Tells changes of one moment apart. */
    private String mark() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, MARK_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
