package socialvalue.file;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import socialvalue.quantity.Money;
import socialvalue.quantity.Ratio;

/** Parts that several stored forms have in common. */
final class StoredParts {
    private StoredParts() {}

    /** Refuses the form of a later program. */
    static void schema(StoredReader array, int known) {
        int schema = array.whole();
        if (schema != known) {
            throw new IllegalStateException("schema " + schema + " is not " + known);
        }
    }

    /** An array, or nothing. */
    static <T> void optional(StoredWriter one, Optional<T> value, BiConsumer<StoredWriter, T> elements) {
        value.ifPresentOrElse(present -> one.nested(fields -> elements.accept(fields, present)), one::nothing);
    }

    static <T> Optional<T> optional(StoredReader one, Function<StoredReader, T> elements) {
        return one.skipNothing() ? Optional.empty() : Optional.of(one.nested(elements));
    }

    static void money(StoredWriter one, Optional<Money> money) {
        money.ifPresentOrElse(present -> one.number(present.pounds()), one::nothing);
    }

    static Optional<Money> money(StoredReader one) {
        return one.optionalNumber().map(Money::new);
    }

    static void whole(StoredWriter one, Optional<Integer> value) {
        value.ifPresentOrElse(one::whole, one::nothing);
    }

    static Optional<Integer> whole(StoredReader one) {
        return one.skipNothing() ? Optional.empty() : Optional.of(one.whole());
    }

    static void ratio(StoredWriter one, Optional<Ratio> ratio) {
        one.optional(ratio.map(Ratio::toString));
    }

    static Optional<Ratio> ratio(StoredReader one) {
        return one.optional().map(Ratio::parse);
    }
}
