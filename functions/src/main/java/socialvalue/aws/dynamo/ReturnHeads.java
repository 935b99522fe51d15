package socialvalue.aws.dynamo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import socialvalue.audit.Chain;
import socialvalue.audit.Content;
import socialvalue.audit.Digest;
import socialvalue.audit.Entry;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.LotId;

/**
 * The heads of a lot's chains of returns, as opening seals them: of every return that came in time, and of each late
 * one that was opened. Late returns that were not admitted are left out, as more of them may still come.
 */
final class ReturnHeads {
    /** The sort key that stands for them in the name of their place; there is no such item. */
    static final String HEADS = "HEADS";

    /** Once a late return is opened its chain has this many entries. */
    private static final int OPENED_LATE = 2;

    private final Table table;

    ReturnHeads(Table table) {
        this.table = table;
    }

    /** The digest of number and digest of each chain's last entry, in order of the chains' names. */
    Content of(LotId lot) {
        Map<String, Entry> heads = new TreeMap<>();
        for (int part = 0; part < SealedReturns.PARTS; part++) {
            collect(Keys.returnsTrail(lot, part), entry -> true, heads);
        }
        collect(Keys.lateTrail(lot), entry -> entry.number() == OPENED_LATE, heads);
        return of(lot, heads);
    }

    /** The same of chains that were read before. */
    static Content of(LotId lot, Stream<Chain> returns, Stream<Chain> late) {
        Map<String, Entry> heads = new TreeMap<>();
        Stream.concat(
                        returns.flatMap(chain -> chain.entries().stream()),
                        late.flatMap(chain -> chain.entries().stream()).filter(entry -> entry.number() == OPENED_LATE))
                .forEach(entry -> heads.put(entry.chain(), entry));
        return of(lot, heads);
    }

    private static Content of(LotId lot, Map<String, Entry> heads) {
        Digest digest = new Digest().add(heads.size());
        heads.forEach((chain, head) -> digest.add(chain).add(head.number()).add(head.digest()));
        return new Content(Attributes.place(Keys.officersTrail(lot), HEADS), List.of(), digest.hex());
    }

    /** Within a partition the entries of a chain come in order. */
    private void collect(String pk, Predicate<Entry> counted, Map<String, Entry> heads) {
        table.each(EntryItem.SCHEMA, pk, item -> {
            Entry entry = item.entry();
            if (counted.test(entry)) {
                heads.put(entry.chain(), entry);
            }
        });
    }
}
