package socialvalue.file;

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
        String[] spellings = new String[constants.length];
        for (int i = 0; i < constants.length; i++) {
            spellings[i] = Reading.spelling(constants[i]);
        }
        return new Choice<>(constants, spellings, "one of " + String.join(", ", spellings));
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

    /** The constant spelled so in a parser's own buffer, without a copy of it; null where none is. */
    E spelled(char[] text, int start, int length) {
        for (int i = 0; i < spellings.length; i++) {
            if (isAt(spellings[i], text, start, length)) {
                return constants[i];
            }
        }
        return null;
    }

    private static boolean isAt(String spelling, char[] text, int start, int length) {
        if (spelling.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (spelling.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }
}
