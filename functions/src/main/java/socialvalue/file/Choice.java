package socialvalue.file;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The constants of an enum as the wire spells them.
 *
 * @param constants in the enum's order
 * @param spellings of each
 * @param expected how a finding lists them
 */
record Choice<E extends Enum<E>>(E[] constants, String[] spellings, String expected) {
    /** The choice between all constants of an enum. */
    static <E extends Enum<E>> Choice<E> of(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String[] spellings = Arrays.stream(constants).map(Reading::spelling).toArray(String[]::new);
        return new Choice<>(
                constants, spellings, Arrays.stream(spellings).collect(Collectors.joining(", ", "one of ", "")));
    }

    /** The constant spelled so; null where none is. */
    E spelled(String text) {
        for (int i = 0; i < spellings.length; i++) {
            if (spellings[i].equals(text)) {
                return constants[i];
            }
        }
        return null;
    }
}
