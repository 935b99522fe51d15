package socialvalue.aws.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import socialvalue.audit.Act;
import socialvalue.audit.Content;
import socialvalue.audit.Entry;
import socialvalue.port.Signing;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/**
 * Writes the audit trail: a change and its entry are one transaction. What a lot's officers do goes on one chain, so
 * that writers wait for each other; each return has a chain of its own, which only its own supplier's requests touch.
 */
final class Trail {
    private static final UnaryOperator<Entry> UNSIGNED = entry -> entry;

    /** Writers of one process take turns, so that they do not collide; those of others are met by trying again. */
    private static final List<Lock> TURNS =
            Stream.<Lock>generate(() -> new ReentrantLock(true)).limit(64).toList();

    private final Table table;

    Trail(Table table) {
        this.table = table;
    }

    /**
     * Commits a change with its entry at the end of the officers' chain of a lot, trying again while others add theirs.
     *
     * @return empty where it was written; else, for each item of the change in order, why it was not
     */
    List<CancellationReason> commit(LotId lot, Transaction change, Act act) {
        return commit(lot, change, act, List.of(), UNSIGNED);
    }

    /**
     * The same for the end of a run: with what it seals besides the records of the change, and signed where entries of
     * that event are.
     *
     * @throws IllegalStateException if it has to be signed and nobody is there to sign
     */
    List<CancellationReason> commitEnd(
            LotId lot, Transaction change, Act act, List<Content> sealed, Optional<Signing> signing) {
        if (!act.what().isSigned()) {
            return commit(lot, change, act, sealed, UNSIGNED);
        }
        Signing key = signing.orElseThrow(
                () -> new IllegalStateException("no key to sign " + act.what().words() + " with"));
        return commit(lot, change, act, sealed, entry -> entry.signed(key.sign(entry.digest())));
    }

    private List<CancellationReason> commit(
            LotId lot, Transaction change, Act act, List<Content> sealed, UnaryOperator<Entry> finished) {
        String pk = Keys.officersTrail(lot);
        List<Content> contents = new ArrayList<>(change.contents());
        contents.addAll(sealed);
        Backoff backoff = Backoff.ofMany();
        Lock turn = TURNS.get(Math.floorMod(pk.hashCode(), TURNS.size()));
        turn.lock();
        try {
            while (true) {
                Optional<Entry> last =
                        table.last(EntryItem.SCHEMA, pk, Keys.ENTRY).map(EntryItem::entry);
                Entry entry = finished.apply(Entry.after(lot.toString(), last, act, contents));
                List<CancellationReason> refusals = change.with(
                                EntryItem.SCHEMA.itemToMap(EntryItem.of(pk, Keys.entry(entry.number()), entry), true))
                        .commit();
                if (refusals.isEmpty()) {
                    return refusals;
                }
                List<CancellationReason> own = refusals.subList(0, refusals.size() - 1);
                if (own.stream().anyMatch(Transaction::refused)) {
                    return own;
                }
                if (!backoff.again()) {
                    throw new TableBusy();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /**
     * Commits a change with the entry of that number of a return's chain: the number is that of the return's version,
     * so that nobody who may write it has to be able to list anything. Where the entry before is missing, the change is
     * made all the same: a return is not lost because somebody tampered with the trail, which then shows it.
     */
    List<CancellationReason> commit(LotId lot, ReturnChain chain, int number, Transaction change, Act act) {
        Optional<Entry> last = number == 1
                ? Optional.empty()
                : table.get(EntryItem.SCHEMA, chain.pk(), Keys.entry(chain.of(), number - 1))
                        .map(EntryItem::entry);
        Entry entry = Entry.at(chain.name(lot), number, last, act, change.contents());
        return change.with(EntryItem.SCHEMA.itemToMap(
                        EntryItem.of(chain.pk(), Keys.entry(chain.of(), number), entry), true))
                .commit();
    }

    /**
     * The chain of a return.
     *
     * @param pk its partition
     * @param of the return's pseudonym, or what a late one is called
     */
    record ReturnChain(String pk, String of) {
        static ReturnChain of(LotId lot, String pseudonym) {
            return new ReturnChain(Keys.returnsTrail(lot, Keys.part(pseudonym)), pseudonym);
        }

        static ReturnChain ofLate(LotId lot, String late) {
            return new ReturnChain(Keys.lateTrail(lot), late);
        }

        String name(LotId lot) {
            return lot + "/" + of;
        }
    }
}
