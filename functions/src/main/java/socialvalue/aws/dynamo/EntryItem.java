package socialvalue.aws.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.audit.Act;
import socialvalue.audit.Content;
import socialvalue.audit.Entry;
import socialvalue.audit.Event;
import socialvalue.audit.Signature;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** An entry of the audit trail. */
final class EntryItem extends Item {
    static final TableSchema<EntryItem> SCHEMA = schema(EntryItem.class, EntryItem::new)
            .addAttribute(
                    String.class, a -> a.name("chain").getter(i -> i.chain).setter((i, v) -> i.chain = v))
            .addAttribute(
                    Integer.class, a -> a.name("number").getter(i -> i.number).setter((i, v) -> i.number = v))
            .addAttribute(String.class, a -> a.name("who").getter(i -> i.who).setter((i, v) -> i.who = v))
            .addAttribute(String.class, a -> a.name("role").getter(i -> i.role).setter((i, v) -> i.role = v))
            .addAttribute(String.class, a -> a.name("when").getter(i -> i.when).setter((i, v) -> i.when = v))
            .addAttribute(String.class, a -> a.name("what").getter(i -> i.what).setter((i, v) -> i.what = v))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("about").getter(i -> i.about).setter((i, v) -> i.about = v))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.mapOf(String.class, String.class)),
                    a -> a.name("contents").getter(i -> i.contents).setter((i, v) -> i.contents = v))
            .addAttribute(
                    String.class, a -> a.name("before").getter(i -> i.before).setter((i, v) -> i.before = v))
            .addAttribute(
                    String.class, a -> a.name("digest").getter(i -> i.digest).setter((i, v) -> i.digest = v))
            .addAttribute(
                    String.class,
                    a -> a.name("signedBy").getter(i -> i.signedBy).setter((i, v) -> i.signedBy = v))
            .addAttribute(
                    String.class,
                    a -> a.name("signature").getter(i -> i.signature).setter((i, v) -> i.signature = v))
            .build();

    private static final String PLACE = "place";
    private static final String PARTS = "parts";
    private static final String DIGEST = "digest";

    private String chain;
    private int number;
    private String who;
    private String role;
    private String when;
    private String what;
    private List<String> about;
    private List<Map<String, String>> contents;
    private String before;
    private String digest;
    private String signedBy;
    private String signature;

    static EntryItem of(String pk, String sk, Entry entry) {
        EntryItem item = new EntryItem();
        item.pk = pk;
        item.sk = sk;
        item.chain = entry.chain();
        item.number = entry.number();
        item.who = entry.act().who();
        item.role = entry.act().role();
        item.when = entry.act().when().toString();
        item.what = entry.act().what().name();
        item.about = entry.act().about();
        item.contents = entry.contents().stream().map(EntryItem::members).toList();
        item.before = entry.before();
        item.digest = entry.digest();
        item.signedBy = entry.signature().map(Signature::key).orElse(null);
        item.signature = entry.signature().map(Signature::value).orElse(null);
        return item;
    }

    Entry entry() {
        return new Entry(
                chain,
                number,
                new Act(who, role, Instant.parse(when), Event.valueOf(what), about),
                contents.stream().map(EntryItem::content).toList(),
                before,
                digest,
                Optional.ofNullable(signedBy).map(key -> new Signature(key, signature)));
    }

    /** No name of an attribute, or of a member of a map, has a line of its own. */
    private static Map<String, String> members(Content content) {
        Map<String, String> members = new HashMap<>(Map.of(PLACE, content.place(), DIGEST, content.digest()));
        if (!content.parts().isEmpty()) {
            members.put(PARTS, String.join("\n", content.parts()));
        }
        return members;
    }

    private static Content content(Map<String, String> members) {
        String parts = members.get(PARTS);
        return new Content(
                members.get(PLACE), parts == null ? List.of() : parts.lines().toList(), members.get(DIGEST));
    }
}
