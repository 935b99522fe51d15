package socialvalue.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import socialvalue.finding.FindingCode;

/**
 * How a node is taken as a value of some type, and what is expected where it cannot be. A format's own values (a unit,
 * a weighting) get a reading of their own beside these.
 *
 * @param code the code of the finding where it cannot be
 * @param expected what that finding says was expected, such as {@code a whole number}
 * @param value the value of a node; empty where it is not one
 * @param <T> the type of the value
 */
public record Reading<T>(FindingCode code, String expected, Function<Node, Optional<T>> value) {
    /** Text that is not blank. */
    public static final Reading<String> TEXT = new Reading<>(
            "text that is not blank (in quotes if it looks like a number)",
            node -> node.is(Node.Kind.TEXT) && !node.text().isBlank() ? Optional.of(node.text()) : Optional.empty());

    /** An exact number, never text that looks like one. */
    public static final Reading<BigDecimal> DECIMAL = new Reading<>(
            "a number", node -> node.is(Node.Kind.NUMBER) ? Optional.of(node.number()) : Optional.empty());

    /** A whole number that an {@code int} holds; {@code 5.0} is one. */
    public static final Reading<Integer> INTEGER = new Reading<>("a whole number", Reading::integer);

    /** True or false, never {@code yes} or {@code no}. */
    public static final Reading<Boolean> TRUTH = new Reading<>(
            "true or false", node -> node.is(Node.Kind.TRUTH) ? Optional.of(node.truth()) : Optional.empty());

    /** A calendar date of the years 0 to 9999, in ISO 8601. */
    public static final Reading<LocalDate> DATE =
            ofText("a date such as 2026-11-30", text -> text.length() == 10 ? LocalDate.parse(text) : refuse(text));

    /** A date and time with its offset from UTC, in ISO 8601. */
    public static final Reading<OffsetDateTime> OFFSET_DATE_TIME = ofText(
            "date, time and offset, such as 2026-11-30T12:00:00+00:00",
            text -> text.indexOf('-') == 4 ? OffsetDateTime.parse(text) : refuse(text));

    /** Made once for each enum: frames are full of choices. */
    private static final Map<Class<?>, Reading<?>> CHOICES = new ConcurrentHashMap<>();

    /** A reading whose faults are {@link FindingCode#UNUSABLE_VALUE}. */
    public Reading(String expected, Function<Node, Optional<T>> value) {
        this(FindingCode.UNUSABLE_VALUE, expected, value);
    }

    /** The same reading with a code that says more about the fault. */
    public Reading<T> reportedAs(FindingCode other) {
        return new Reading<>(other, expected, value);
    }

    /** A constant of an enum, spelled in kebab case as files spell it. */
    public static <E extends Enum<E>> Reading<E> choiceOf(Class<E> type) {
        Reading<?> made = CHOICES.get(type);
        if (made == null) {
            Choice<E> choice = Choice.of(type);
            made = new Reading<>(
                    choice.expected(),
                    node -> node.is(Node.Kind.TEXT)
                            ? Optional.ofNullable(choice.spelled(node.text()))
                            : Optional.empty());
            CHOICES.put(type, made);
        }
        @SuppressWarnings("unchecked")
        Reading<E> ofType = (Reading<E>) made;
        return ofType;
    }

    /**
     * A value that its type makes of text.
     *
     * @param parsed makes the value; an {@link IllegalArgumentException} or {@link DateTimeException} means that the
     *     text is none
     */
    public static <T> Reading<T> ofText(String expected, Function<String, T> parsed) {
        return new Reading<>(
                expected, node -> node.is(Node.Kind.TEXT) ? attempt(parsed, node.text()) : Optional.empty());
    }

    /**
     * A value that its type makes of a number.
     *
     * @param made makes the value; an {@link IllegalArgumentException} or {@link ArithmeticException} means that the
     *     number is out of its range
     */
    public static <T> Reading<T> ofNumber(String expected, Function<BigDecimal, T> made) {
        return new Reading<>(
                expected, node -> node.is(Node.Kind.NUMBER) ? attempt(made, node.number()) : Optional.empty());
    }

    /** How files spell a constant: {@code SEALED_HERE} as {@code sealed-here}. */
    static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Integer> integer(Node node) {
        if (!node.is(Node.Kind.NUMBER)) {
            return Optional.empty();
        }
        BigDecimal number = node.number();
        boolean fits = number.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) >= 0
                && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return fits && number.stripTrailingZeros().scale() <= 0 ? Optional.of(number.intValue()) : Optional.empty();
    }

    private static <S, T> Optional<T> attempt(Function<S, T> making, S from) {
        try {
            return Optional.of(making.apply(from));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <T> T refuse(String text) {
        throw new IllegalArgumentException(text);
    }
}
