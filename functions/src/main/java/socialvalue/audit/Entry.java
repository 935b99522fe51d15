package socialvalue.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a chain.
 *
 * @param chain the chain's name, which is part of the digest: an entry cannot be moved to another
 * @param number from 1, without gaps
 * @param act who did what
 * @param contents the records that were written with it, in one transaction
 * @param before the digest of the entry before; {@link #NONE} for the first
 * @param digest of everything above, in hexadecimal
 * @param signature over that digest, where {@link Event#isSigned()}
 */
public record Entry(
        String chain,
        int number,
        Act act,
        List<Content> contents,
        String before,
        String digest,
        Optional<Signature> signature) {
    /** What stands before the first entry. */
    public static final String NONE = "0".repeat(64);

    public Entry {
        Objects.requireNonNull(chain);
        Objects.requireNonNull(before);
        Objects.requireNonNull(digest);
        contents = List.copyOf(contents);
    }

    /** The next entry of a chain; not signed yet. */
    public static Entry after(String chain, Optional<Entry> last, Act act, List<Content> contents) {
        return at(chain, last.map(Entry::number).orElse(0) + 1, last, act, contents);
    }

    /**
     * An entry of that number; not signed yet.
     *
     * @param last the one before; where it is missing, though the number says that there is one, the chain shows it
     */
    public static Entry at(String chain, int number, Optional<Entry> last, Act act, List<Content> contents) {
        String before = last.map(Entry::digest).orElse(NONE);
        return new Entry(
                chain, number, act, contents, before, computed(chain, number, act, contents, before), Optional.empty());
    }

    /** The same with a signature over its digest. */
    public Entry signed(Signature by) {
        return new Entry(chain, number, act, contents, before, digest, Optional.of(by));
    }

    /** Whether the digest it bears is that of what it says. */
    public boolean holds() {
        return digest.equals(computed(chain, number, act, contents, before));
    }

    private static String computed(String chain, int number, Act act, List<Content> contents, String before) {
        Digest digest = new Digest()
                .add(chain)
                .add(number)
                .add(act.who())
                .add(act.role())
                .add(act.when().toString())
                .add(act.what().name())
                .add(act.about())
                .add(contents.size());
        contents.forEach(
                content -> digest.add(content.place()).add(content.parts()).add(content.digest()));
        return digest.add(before).hex();
    }
}
