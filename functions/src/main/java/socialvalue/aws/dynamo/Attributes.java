package socialvalue.aws.dynamo;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import socialvalue.audit.Content;
import socialvalue.audit.Digest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an item says, as the audit trail keeps it: a digest of its attributes as they stand in the table, so that it can
 * be computed again for ever, whatever becomes of the types they are read into.
 */
final class Attributes {
    /** Between the key's two halves in the name of a place; no key holds it. */
    static final String BETWEEN = " | ";

    private Attributes() {}

    /** All of an item, without its keys and the token of its writer. */
    static Content all(Map<String, AttributeValue> item) {
        return new Content(place(item), List.of(), all(new TreeMap<>(item)));
    }

    /** Some of an item's attributes: those that nobody changes afterwards, or that were just changed. */
    static Content some(String pk, String sk, Map<String, AttributeValue> item, Collection<String> parts) {
        List<String> inOrder = List.copyOf(new TreeSet<>(parts));
        return new Content(place(pk, sk), inOrder, some(item, inOrder));
    }

    /** What a change leaves. */
    static Content changed(String pk, String sk, Change change) {
        Digest digest = new Digest().add(change.parts().keySet());
        change.parts().values().forEach(value -> addOrNone(digest, Optional.ofNullable(value)));
        return new Content(place(pk, sk), List.copyOf(change.parts().keySet()), digest.hex());
    }

    /** The digest of what stands there now, over the same parts. */
    static String now(Content content, Map<String, AttributeValue> item) {
        return content.parts().isEmpty() ? all(new TreeMap<>(item)) : some(item, content.parts());
    }

    static String place(Map<String, AttributeValue> item) {
        return place(item.get(Keys.PARTITION).s(), item.get(Keys.SORT).s());
    }

    static String place(String pk, String sk) {
        return pk + BETWEEN + sk;
    }

    /** The partition key of a place, and its sort key. */
    static List<String> keys(String place) {
        int between = place.indexOf(BETWEEN);
        return List.of(place.substring(0, between), place.substring(between + BETWEEN.length()));
    }

    private static String all(TreeMap<String, AttributeValue> item) {
        item.keySet().removeAll(List.of(Keys.PARTITION, Keys.SORT, Item.WRITER));
        Digest digest = new Digest().add(item.size());
        item.forEach((name, value) -> add(digest.add(name), value));
        return digest.hex();
    }

    private static String some(Map<String, AttributeValue> item, List<String> parts) {
        Digest digest = new Digest().add(parts);
        for (String part : parts) {
            addOrNone(digest, at(item, part));
        }
        return digest.hex();
    }

    /** A part is an attribute, or a member of a map: {@code map.member}. */
    private static Optional<AttributeValue> at(Map<String, AttributeValue> item, String part) {
        int point = part.indexOf('.');
        if (point < 0) {
            return Optional.ofNullable(item.get(part));
        }
        return Optional.ofNullable(item.get(part.substring(0, point)))
                .map(map -> map.m().get(part.substring(point + 1)));
    }

    private static void addOrNone(Digest digest, Optional<AttributeValue> value) {
        value.ifPresentOrElse(present -> add(digest, present), () -> digest.add("-"));
    }

    private static void add(Digest digest, AttributeValue value) {
        digest.add(value.type().name());
        switch (value.type()) {
            case S -> digest.add(value.s());
            case N -> digest.add(number(value.n()));
            case B -> digest.add(value.b().asByteArray());
            case BOOL -> digest.add(Boolean.toString(value.bool()));
            case NUL -> digest.add("");
            case SS -> digest.add(new TreeSet<>(value.ss()));
            case NS ->
                digest.add(new TreeSet<>(
                        value.ns().stream().map(Attributes::number).toList()));
            case L -> {
                digest.add(value.l().size());
                value.l().forEach(each -> add(digest, each));
            }
            case M -> {
                digest.add(value.m().size());
                new TreeMap<>(value.m()).forEach((name, each) -> add(digest.add(name), each));
            }
            default -> throw new IllegalArgumentException("an attribute of a type that no item has: " + value.type());
        }
    }

    /** The table writes numbers its own way. */
    private static String number(String written) {
        return new BigDecimal(written).stripTrailingZeros().toPlainString();
    }
}
