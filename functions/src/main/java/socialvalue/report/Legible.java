package socialvalue.report;

/** Text as every form of a document can hold it. */
final class Legible {
    private static final int UNKNOWN = 0xFFFD;

    private Legible() {}

    /**
     * The text, its ends of lines as line feeds, other control characters as spaces, and what is no character as the
     * replacement character.
     */
    static String text(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().map(Legible::legible).forEach(legible::appendCodePoint);
        return legible.toString();
    }

    /**
     * The same of what must say something.
     *
     * @throws IllegalArgumentException if it is blank
     */
    static String named(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a name, heading, label or title is blank");
        }
        return text(text);
    }

    private static int legible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' ? '\n' : ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.SURROGATE -> UNKNOWN;
            // The last two of each plane, such as U+FFFE, are no characters; XML cannot hold the first plane's
            default -> (character & 0xFFFE) == 0xFFFE ? UNKNOWN : character;
        };
    }
}
