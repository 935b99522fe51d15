package socialvalue.plugin.webhook;

/** Text without control characters and halves of characters. */
final class PlainText {
    private PlainText() {}

    /** Whether a text is not blank, plain and at most so many characters long. */
    static boolean fits(String text, int longest) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= longest
                && text.codePoints().allMatch(PlainText::isPlain);
    }

    static boolean isPlain(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }
}
