package socialvalue.aws.dynamo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import socialvalue.audit.Chain;
import socialvalue.audit.Entry;
import socialvalue.port.Page;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads chains whatever stands in their place: what somebody made of an entry is to be named, not stumbled over. */
final class TrailReading {
    private static final String NO_ENTRY = "what stands in its place cannot be read as an entry";

    /** Named, as the key of late returns' entries looks like that of late returns, which are never read whole. */
    private static final Collection<String> ATTRIBUTES = EntryItem.SCHEMA.attributeNames();

    private final RawItems items;

    TrailReading(RawItems items) {
        this.items = items;
    }

    /** The one chain of a partition. */
    Chain whole(String pk, String name) {
        return chain(name, items.all(pk).toList(), Keys::entry);
    }

    /**
     * The chains of a partition that has many.
     *
     * @param name a chain's name, by what stands before its numbers
     * @param belongs whether a chain belongs in this partition
     */
    Page<Chain> page(
            String pk, Function<String, String> name, Function<String, Boolean> belongs, String after, int limit) {
        List<Chain> chains = new ArrayList<>();
        List<Map<String, AttributeValue>> entries = new ArrayList<>();
        String of = null;
        String last = null;
        for (Map<String, AttributeValue> item :
                (Iterable<Map<String, AttributeValue>>) items.after(pk, after, ATTRIBUTES)::iterator) {
            String next = of(item);
            if (of != null && !next.equals(of)) {
                chains.add(chain(of, entries, name, belongs));
                last = of;
                entries = new ArrayList<>();
                if (chains.size() == limit) {
                    return new Page<>(chains, Optional.of(last));
                }
            }
            of = next;
            entries.add(item);
        }
        if (of != null) {
            chains.add(chain(of, entries, name, belongs));
        }
        return new Page<>(chains, Optional.empty());
    }

    private static String of(Map<String, AttributeValue> item) {
        String sk = item.get(Keys.SORT).s();
        int separator = sk.lastIndexOf('#');
        return separator <= 0 ? sk : sk.substring(0, separator);
    }

    private static Chain chain(
            String of,
            List<Map<String, AttributeValue>> items,
            Function<String, String> name,
            Function<String, Boolean> belongs) {
        return belongs.apply(of)
                ? chain(name.apply(of), items, number -> Keys.entry(of, number))
                : new Chain(
                        name.apply(of),
                        List.of(),
                        Optional.of(new Chain.Fault(1, "it stands where nothing of that name belongs")));
    }

    private static Chain chain(String name, List<Map<String, AttributeValue>> items, IntFunction<String> sortKey) {
        List<Entry> entries = new ArrayList<>();
        Optional<Chain.Fault> unreadable = Optional.empty();
        for (int i = 0; i < items.size(); i++) {
            String sk = items.get(i).get(Keys.SORT).s();
            Optional<Entry> entry = entry(items.get(i)).filter(read -> sk.equals(sortKey.apply(read.number())));
            if (entry.isPresent()) {
                entries.add(entry.get());
            } else if (unreadable.isEmpty()) {
                unreadable = Optional.of(new Chain.Fault(i + 1, NO_ENTRY));
            }
        }
        return new Chain(name, entries, unreadable);
    }

    /** Nothing is read from the table here, so that whatever is thrown is the item's. */
    private static Optional<Entry> entry(Map<String, AttributeValue> item) {
        try {
            return Optional.of(EntryItem.SCHEMA.mapToItem(item).entry());
        } catch (RuntimeException noEntry) {
            return Optional.empty();
        }
    }
}
