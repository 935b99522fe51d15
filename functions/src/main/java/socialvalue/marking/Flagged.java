package socialvalue.marking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * What is flagged: it stays the same however often a lot is scored, so that what was decided about it stands.
 *
 * @param kind what was noticed
 * @param supplier the supplier's identifier
 * @param criterion the criterion's identifier; empty where it concerns the whole return
 */
public record Flagged(FlagKind kind, String supplier, String criterion) implements Comparable<Flagged> {
    private static final int ID_LENGTH = 60;
    private static final Comparator<Flagged> ORDER =
            Comparator.comparing(Flagged::supplier).thenComparing(Flagged::kind).thenComparing(Flagged::criterion);

    public Flagged {
        if (supplier.isEmpty()) {
            throw new IllegalArgumentException("a flag is about a supplier's return");
        }
    }

    /** How it is named outside: 60 hexadecimal digits of the SHA-256 (FIPS 180-4) of what it is. */
    public String id() {
        String whole = kind.name() + "\n" + supplier + "\n" + criterion;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** By supplier, then kind, then criterion. */
    @Override
    public int compareTo(Flagged that) {
        return ORDER.compare(this, that);
    }
}
