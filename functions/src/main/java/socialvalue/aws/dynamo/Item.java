package socialvalue.aws.dynamo;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/**
 * What every stored item has. Items are filled by the mapper, hence not final; nothing outside this package sees one.
 */
abstract class Item {
    /** The version of the layout described in {@link Keys}. */
    static final int LAYOUT = 1;

    /** The name of the attribute that holds the writer's token. */
    static final String WRITER = "w";

    String pk;
    String sk;
    /** Tells a write of our own, repeated after its answer was lost, from somebody else's. */
    byte[] writer;

    /** A schema that has the attributes of every item. */
    static <T extends Item> StaticTableSchema.Builder<T> schema(Class<T> type, Supplier<T> empty) {
        return StaticTableSchema.builder(type)
                .newItemSupplier(empty)
                .addAttribute(String.class, a -> a.name(Keys.PARTITION)
                        .getter(i -> i.pk)
                        .setter((i, v) -> i.pk = v)
                        .tags(primaryPartitionKey()))
                .addAttribute(String.class, a -> a.name(Keys.SORT)
                        .getter(i -> i.sk)
                        .setter((i, v) -> i.sk = v)
                        .tags(primarySortKey()))
                .addAttribute(
                        byte[].class, a -> a.name(WRITER).getter(i -> i.writer).setter((i, v) -> i.writer = v))
                .addAttribute(
                        Integer.class, a -> a.name("v").getter(i -> LAYOUT).setter((i, v) -> checkLayout(v)));
    }

    private static void checkLayout(int stored) {
        if (stored != LAYOUT) {
            throw new IllegalStateException("an item of layout " + stored + " where " + LAYOUT + " is known");
        }
    }
}
