package socialvalue.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import socialvalue.frame.Counting;
import socialvalue.quantity.Percentage;

/** The values of a frame's format that are more than a text or a number. */
final class FrameReadings {
    static final String NONE = "none";

    /** Nought or more, in its one plain form. */
    static final Reading<BigDecimal> AMOUNT = Reading.ofNumber("a number of 0 or more", number -> {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("below nought");
        }
        return plain(number);
    });

    static final Reading<BigDecimal> NUMBER = Reading.ofNumber("a number", FrameReadings::plain);

    static final Reading<Percentage> PERCENTAGE = Reading.ofNumber("a percentage from 0 to 100", Percentage::new);

    /** At least one. */
    static final Reading<Integer> COUNT = new Reading<>(
            "a whole number of 1 or more",
            node -> Reading.INTEGER.value().apply(node).filter(number -> number > 0));

    /** For how many months somebody is counted. */
    static final Reading<Integer> MONTHS = new Reading<>(
            "a whole number of months from 1 to " + Counting.MOST_MONTHS,
            node -> Reading.INTEGER.value().apply(node).filter(months -> months > 0 && months <= Counting.MOST_MONTHS));

    private FrameReadings() {}

    /** The value, or the word none: nothing that can decide a tender is left to be guessed. */
    static <T> Reading<Optional<T>> orNone(Reading<T> reading) {
        return new Reading<>(
                reading.expected() + ", or none",
                node -> saysNone(node)
                        ? Optional.of(Optional.empty())
                        : reading.value().apply(node).map(Optional::of));
    }

    /**
     * An object, or the word none.
     *
     * @return null where it is missing or unusable, which is reported then
     */
    static <T> Optional<T> objectOrNone(Fields in, String key, Function<Fields, Optional<T>> reader) {
        if (in.node(key).filter(FrameReadings::saysNone).isPresent()) {
            return Optional.empty();
        }
        return reader.apply(in.fields(key)).map(Optional::of).orElse(null);
    }

    static boolean saysNone(Node node) {
        return node.is(Node.Kind.TEXT) && node.text().equals(NONE);
    }

    /** One spelling for each number, so that equal frames have equal bytes. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
