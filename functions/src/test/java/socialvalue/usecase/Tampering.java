package socialvalue.usecase;

import static socialvalue.usecase.ExampleCouncil.LOT;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Act;
import socialvalue.audit.Content;
import socialvalue.audit.Entry;
import socialvalue.audit.Event;
import socialvalue.audit.Verification.Broken;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The hands of somebody who may write the table, and the eyes of the auditor. */
final class Tampering {
    static final Caller AUDITOR = ExampleCouncil.as(Role.AUDITOR);
    static final String LOT_KEY = "LOT#" + LOT.tender() + "#" + LOT.lot();
    static final String OFFICERS = LOT_KEY + "##A";

    private final ExampleCouncil council;
    private final VerifyAudit verifying;
    private final Set<Map<String, AttributeValue>> before;

    Tampering(ExampleCouncil council) {
        this.council = council;
        this.verifying = new VerifyAudit(council.ports.frames(), council.ports.trails(), council.signing);
        this.before = council.stored();
    }

    /** Puts everything back. */
    void undo() {
        Set<Map<String, AttributeValue>> now = council.stored();
        now.stream().filter(item -> !before.contains(item)).forEach(item -> remove(item));
        before.stream().filter(item -> !now.contains(item)).forEach(this::put);
    }

    /**
     * What the auditor is told: the first entry of each chain that does not hold, a chain by what is behind the lot.
     */
    List<String> found() {
        return found(LOT);
    }

    List<String> found(LotId lot) {
        Map<String, Broken> first = new HashMap<>();
        Optional<String> after = Optional.empty();
        do {
            VerifyAudit.Verified step = verifying.verify(AUDITOR, lot, after);
            step.verification()
                    .broken()
                    .forEach(each -> first.merge(
                            each.chain(), each, (one, other) -> one.number() <= other.number() ? one : other));
            after = step.next();
        } while (after.isPresent());
        return first.values().stream()
                .map(each -> name(lot, each.chain()) + " " + each.number())
                .sorted()
                .toList();
    }

    private String name(LotId lot, String chain) {
        return chain.equals(lot.toString())
                ? "officers"
                : chain.substring(lot.toString().length() + 1);
    }

    String pseudonym(String supplier) {
        return council.pseudonyms.of(LOT, supplier);
    }

    Map<String, AttributeValue> item(String pk, String sk) {
        return council.stored().stream()
                .filter(item ->
                        item.get("pk").s().equals(pk) && item.get("sk").s().equals(sk))
                .findFirst()
                .orElseThrow();
    }

    /** The one record of that sort key in a partition of that kind, such as {@code #M#}. */
    Map<String, AttributeValue> record(String partition, String sk) {
        List<Map<String, AttributeValue>> found = council.stored().stream()
                .filter(item -> item.get("pk").s().contains(partition))
                .filter(item -> item.get("sk").s().equals(sk))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " records at " + partition + " | " + sk);
        }
        return found.getFirst();
    }

    Map<String, AttributeValue> entry(int number) {
        return item(OFFICERS, "ENTRY#%06d".formatted(number));
    }

    int entries() {
        return (int) council.stored().stream()
                .filter(item -> item.get("pk").s().equals(OFFICERS))
                .count();
    }

    void put(Map<String, AttributeValue> item) {
        council.client.putItem(request -> request.tableName(council.table).item(item));
    }

    void remove(Map<String, AttributeValue> item) {
        council.client.deleteItem(
                request -> request.tableName(council.table).key(Map.of("pk", item.get("pk"), "sk", item.get("sk"))));
    }

    void change(Map<String, AttributeValue> item, String attribute, AttributeValue value) {
        change(item, changed -> changed.put(attribute, value));
    }

    void change(Map<String, AttributeValue> item, Consumer<Map<String, AttributeValue>> how) {
        Map<String, AttributeValue> changed = new HashMap<>(item);
        how.accept(changed);
        put(changed);
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    /** Gives an item of the officers' chain a place, and the digests that an entry of that place would have. */
    static Map<String, AttributeValue> chained(
            Map<String, AttributeValue> item, int number, Map<String, AttributeValue> before) {
        Optional<Entry> last = Optional.ofNullable(before).map(Tampering::read);
        Entry read = read(item);
        Entry entry = Entry.at(read.chain(), number, last, read.act(), read.contents());
        Map<String, AttributeValue> chained = new HashMap<>(item);
        chained.put("sk", text("ENTRY#%06d".formatted(number)));
        chained.put("number", AttributeValue.fromN(Integer.toString(number)));
        chained.put("before", text(entry.before()));
        chained.put("digest", text(entry.digest()));
        return chained;
    }

    /** Chains all entries from that one again, as they now stand; signatures stay as they are. */
    void chainAgainFrom(int number) {
        int last = entries();
        for (int i = number; i <= last; i++) {
            put(chained(entry(i), i, i == 1 ? null : entry(i - 1)));
        }
    }

    private static Entry read(Map<String, AttributeValue> item) {
        Act act = new Act(
                item.get("who").s(),
                item.get("role").s(),
                Instant.parse(item.get("when").s()),
                Event.valueOf(item.get("what").s()),
                item.get("about").l().stream().map(AttributeValue::s).toList());
        List<Content> contents = item.get("contents").l().stream()
                .map(AttributeValue::m)
                .map(of -> new Content(
                        of.get("place").s(),
                        of.containsKey("parts") ? of.get("parts").s().lines().toList() : List.of(),
                        of.get("digest").s()))
                .toList();
        return new Entry(
                item.get("chain").s(),
                Integer.parseInt(item.get("number").n()),
                act,
                contents,
                item.get("before").s(),
                item.get("digest").s(),
                Optional.empty());
    }

    /** All that the lot has of a supplier and of its return, entries too; not what runs made of it. */
    Set<Map<String, AttributeValue>> everythingOf(String supplier) {
        Set<Map<String, AttributeValue>> all = new HashSet<>();
        for (Map<String, AttributeValue> item : council.stored()) {
            String sk = item.get("sk").s();
            boolean run = item.get("pk").s().startsWith("RUN#");
            if (!run && (sk.contains(supplier) || sk.contains(pseudonym(supplier)))) {
                all.add(item);
            }
        }
        return all;
    }
}
