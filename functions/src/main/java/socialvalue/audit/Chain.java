package socialvalue.audit;

import java.util.List;
import java.util.Optional;

/**
 * The entries of one chain, as they were read.
 *
 * @param entries those that can be read, in order
 * @param unreadable the first that cannot be read as an entry at all; empty where all can
 */
public record Chain(String name, List<Entry> entries, Optional<Fault> unreadable) {
    public Chain {
        entries = List.copyOf(entries);
    }

    /** A chain of which every entry can be read. */
    public Chain(String name, List<Entry> entries) {
        this(name, entries, Optional.empty());
    }

    /**
     * The first entry that does not hold.
     *
     * @param number its place, from 1; one more than the last where the chain ends too early
     * @param why in plain English
     */
    public record Fault(int number, String why) {}

    /** Finds the first entry that was changed, removed, added or put elsewhere since it was written. */
    public Optional<Fault> fault() {
        String before = Entry.NONE;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int number = i + 1;
            if (unreadable.isPresent() && unreadable.get().number() == number) {
                return unreadable;
            }
            if (entry.number() != number) {
                return Optional.of(
                        new Fault(number, "it is missing: entry " + entry.number() + " stands in its place"));
            }
            if (!entry.chain().equals(name)) {
                return Optional.of(new Fault(number, "it belongs to another chain"));
            }
            if (!entry.holds()) {
                return Optional.of(new Fault(number, "it does not say what its digest says"));
            }
            if (!entry.before().equals(before)) {
                return Optional.of(new Fault(number, "it was not written after the entry that stands before it"));
            }
            before = entry.digest();
        }
        return unreadable;
    }

    /** The digest of the last entry; {@link Entry#NONE} where there is none. */
    public String head() {
        return entries.isEmpty() ? Entry.NONE : entries.getLast().digest();
    }
}
