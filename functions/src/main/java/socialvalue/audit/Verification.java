package socialvalue.audit;

import java.time.Instant;
import java.util.List;

/**
 * What verifying a part of a lot's trail came to.
 *
 * @param chains how many chains were recomputed
 * @param entries how many entries they have
 * @param records how many records were compared with what an entry says of them
 * @param signed the entries whose signature is the authority's
 * @param broken where it does not hold: of each chain the first place; empty where all of it does
 * @param notices what is odd and harmless
 */
public record Verification(
        int chains, int entries, int records, List<Signed> signed, List<Broken> broken, List<Notice> notices) {
    public Verification {
        signed = List.copyOf(signed);
        broken = List.copyOf(broken);
        notices = List.copyOf(notices);
    }

    /**
     * An entry that the authority signed.
     *
     * @param key the name of the key
     */
    public record Signed(int number, Event what, Instant when, String key) {}

    /**
     * The first entry of a chain that does not hold.
     *
     * @param number from 1; one more than the last for what no entry tells of
     * @param why in plain English
     */
    public record Broken(String chain, int number, String why) {}

    /** Something odd about an entry that holds. */
    public record Notice(String chain, int number, String what) {}

    /** Whether nothing was found that does not hold. */
    public boolean holds() {
        return broken.isEmpty();
    }
}
